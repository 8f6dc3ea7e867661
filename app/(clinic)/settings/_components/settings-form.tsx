'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ClinicSettings, SettingsField, SettingsValues } from '@/contracts/clinics';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';
import { AdvicePreview } from './advice-preview';
import { fieldWords, sayValue, settingsFields, valuesOf, weekdayNames, zoneWords } from './settings-words';

type Base = { readonly version: number; readonly values: SettingsValues };

/** What counts now, out of a refusal. */
const baseOf = (details: Readonly<Record<string, unknown>>): Base => {
  const { version, ...values } = details;
  return { version: version as number, values: values as SettingsValues };
};

/** Changes what the clinic has set. What somebody else changed meanwhile is shown before anything is written over it. */
export function SettingsForm({ settings, locale }: { settings: ClinicSettings; locale: string }) {
  const { clinics } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [base, setBase] = useState<Base>({ version: settings.version, values: valuesOf(settings) });
  const [values, setValues] = useState(base.values);
  /** What somebody else changed since this page was opened. */
  const [theirs, setTheirs] = useState<readonly SettingsField[]>([]);
  const deed = useDeed(clinics.changeSettings.mutate);

  const typed = { ...values, ...trimmed(values) };
  const changed = settingsFields.filter((field) => typed[field] !== base.values[field]);
  const set = (part: Partial<SettingsValues>) => setValues((before) => ({ ...before, ...part }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const done = await deed.run({ expectedVersion: base.version, ...values }, (failure) => {
      if (failure.code !== 'version_conflict' || !failure.details) return;
      const now = baseOf(failure.details);
      setTheirs(settingsFields.filter((field) => now.values[field] !== base.values[field]));
      // What this person did not touch follows; what they typed stays, to be saved over it knowingly.
      setValues((before) => ({ ...now.values, ...Object.fromEntries(changed.map((field) => [field, before[field]])) }));
      setBase(now);
    });
    if (!done) return;
    setBase({ version: done.version, values: typed });
    setValues(typed);
    setTheirs([]);
    toast.show({ title: 'Saved', detail: 'Clients read it from their next contact on.' });
    router.refresh();
  }

  return (
    <Card aria-label="Settings">
      <form noValidate onSubmit={(event) => void save(event)} className="grid gap-6">
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          <div className="grid content-start gap-5">
            <TextField
              label={fieldWords.name}
              hint="In mails, invitations and on paper."
              value={values.name}
              maxLength={80}
              autoComplete="off"
              error={deed.errorOf('name')}
              onChange={(event) => set({ name: event.target.value })}
            />
            <SelectField
              label={fieldWords.weekStartsOn}
              hint="Weeks of plans and charts begin on it."
              value={String(values.weekStartsOn)}
              options={weekdayNames(locale).map((label, index) => ({ value: String(index + 1), label }))}
              onValueChange={(value) => set({ weekStartsOn: Number(value) })}
            />
            <NumberStepper
              label={fieldWords.retentionYears}
              value={values.retentionYears}
              min={1}
              max={30}
              unit="years"
              unitWords="years"
              error={deed.errorOf('retentionYears')}
              onValueChange={(retentionYears) => set({ retentionYears })}
            />
            <p className="-mt-3 text-ink-2 text-small">
              After the last entry; then an owner is asked what becomes of it. Keep at least as long as the law where
              you work says.
            </p>
            <div>
              <p className="font-semibold text-item">Time zone: {settings.timeZone}</p>
              <p className="mt-1 text-ink-2 text-small">{zoneWords}</p>
            </div>
          </div>
          <div className="grid content-start gap-5">
            <TextField
              label={fieldWords.responseTime}
              hint="Said wherever a client reports something worrying. Promise what you keep: nobody watches live."
              value={values.responseTime}
              maxLength={80}
              autoComplete="off"
              error={deed.errorOf('responseTime')}
              onChange={(event) => set({ responseTime: event.target.value })}
            />
            <TextField
              label={fieldWords.emergencyNumber}
              hint="The number to call where your clients live, such as 112, 999 or 911."
              type="tel"
              autoComplete="off"
              value={values.emergencyNumber}
              error={deed.errorOf('emergencyNumber')}
              onChange={(event) => set({ emergencyNumber: event.target.value })}
            />
            <AdvicePreview
              emergencyNumber={typed.emergencyNumber || 'your emergency number'}
              responseTime={typed.responseTime || '…'}
            />
          </div>
        </div>
        {theirs.length > 0 && (
          <Banner tone="review" icon="warning" title="Somebody else changed the settings in the meantime." live>
            <ul aria-label="What they changed" className="grid gap-0.5">
              {theirs.map((field) => (
                <li key={field}>
                  {fieldWords[field]}: {sayValue(field, base.values[field], locale)}
                  {changed.includes(field) && `; you have ${sayValue(field, typed[field], locale)}`}
                </li>
              ))}
            </ul>
            {changed.length > 0
              ? 'Save again to set what you have, or leave theirs.'
              : 'Nothing of yours is left to save.'}
          </Banner>
        )}
        {theirs.length === 0 && deed.words && <Banner tone="review" icon="warning" title={deed.words} live />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" pending={deed.isRunning} pendingLabel="Saving" disabled={changed.length === 0}>
            Save
          </Button>
          {changed.length > 0 && (
            <Button
              variant="ghost"
              disabled={deed.isRunning}
              onClick={() => {
                setValues(base.values);
                setTheirs([]);
              }}
            >
              {theirs.length > 0 ? 'Leave theirs' : 'Discard'}
            </Button>
          )}
          <p className="text-ink-2 text-small" aria-live="polite">
            {changed.length === 0
              ? 'Nothing is changed.'
              : `Changed: ${changed.map((field) => fieldWords[field].toLowerCase()).join(', ')}.`}
          </p>
        </div>
      </form>
    </Card>
  );
}

const trimmed = ({ name, responseTime, emergencyNumber }: SettingsValues) => ({
  name: name.trim(),
  responseTime: responseTime.trim(),
  emergencyNumber: emergencyNumber.trim(),
});
