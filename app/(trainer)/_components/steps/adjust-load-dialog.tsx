'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { useToast } from '@/components/ui/toast';
import type { LoadKind } from '@/domain/exercises/types';
import { formatLoad, fromKg, toKg, type WeightUnit } from '@/lib/units';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../_components/use-deed';

export type AdjustLoadDialogProps = {
  onClose: () => void;
  clientId: string;
  exerciseId: string;
  name: string;
  loadKind: LoadKind;
  units: WeightUnit;
  /** What is proposed now, kilograms; null when nothing is. */
  loadKg: number | null;
  lastPerformedKg: number | null;
  /** The plan's limit. */
  capKg: number | null;
  locale: string;
};

const steps = { bar: { kg: 2.5, lb: 5 }, bell: { kg: 1, lb: 2.5 } } as const;
const unitWords = { kg: 'kilograms', lb: 'pounds' } as const;

/** Sets the next load of one exercise, with the reason that the client reads. The rules on rises are the server's. */
export function AdjustLoadDialog(props: AdjustLoadDialogProps) {
  const { onClose, clientId, exerciseId, name, loadKind, units, loadKg, locale } = props;
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const shown = loadKg === null ? null : Math.round(fromKg(loadKg, units) * 100) / 100;
  const [load, setLoad] = useState(shown);
  const [reason, setReason] = useState('');
  const deed = useDeed(trpc.overrides.setLoad.mutate);
  const isBar = loadKind === 'barbell' || loadKind === 'trap-bar';
  const perHand = loadKind.endsWith('-per-hand');
  const say = (kg: number) => formatLoad(kg, units, locale);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (load === null) return deed.refuse({ loadKg: 'Enter a load.' });
    if (!reason.trim()) return deed.refuse({ reason: 'Write a reason: the client reads it.' });
    const done = await deed.run({ clientId, exerciseId, loadKg: toKg(load, units), reason });
    if (!done) return;
    onClose();
    router.refresh();
    const made = done.loadableKg;
    const detail =
      made === null
        ? 'The client has no weight that light: agree on what to use.'
        : made === done.loadKg
          ? 'It counts from the next session on.'
          : `With the client’s own weights this comes to ${say(made)}.`;
    toast.show({ title: `${name} set to ${say(done.loadKg)}`, detail, tone: made === null ? 'info' : 'done' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Adjust load: ${name}`}
      lead={limitWords(props, say)}
      unsaved={reason !== '' || load !== shown}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
            Set load
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <NumberStepper
          label={perHand ? 'Next load, per hand' : 'Next load'}
          value={load}
          onValueChange={setLoad}
          unit={units}
          unitWords={unitWords[units]}
          min={0}
          max={units === 'kg' ? 500 : 1100}
          step={steps[isBar ? 'bar' : 'bell'][units]}
          decimals={2}
          size="l"
          locale={locale}
          error={deed.errorOf('loadKg')}
        />
        <TextAreaField
          label="Reason"
          hint="The client reads it as “Your trainer chose this weight: …”"
          maxLength={280}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={deed.errorOf('reason')}
        />
      </form>
    </Dialog>
  );
}

/** What one may choose, before the server says so. */
function limitWords({ lastPerformedKg, capKg }: AdjustLoadDialogProps, say: (kg: number) => string): string {
  const cap = capKg === null ? '' : ` The plan’s limit is ${say(capKg)}.`;
  if (lastPerformedKg === null) return `Not done yet, so there is no last load to compare with.${cap}`;
  const most = Math.floor(lastPerformedKg * 1.1 * 100) / 100;
  return `Last done with ${say(lastPerformedKg)}. Lower as far as you like; higher by 10 % at most, so up to ${say(most)}.${cap}`;
}
