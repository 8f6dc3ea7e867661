import { useLocale } from '@/app/my/_app/person';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import { PageTitle } from '@/components/ui/text';
import { addDays } from '@/domain/schedule/dates';
import { relativeDay } from '@/lib/format/dates';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';

type Kind = 'walking' | 'other';
type Draft = { readonly kind: Kind; readonly minutes: number; readonly daysAgo: number };
const empty: Draft = { kind: 'walking', minutes: 20, daysAgo: 0 };
const kinds = [
  { value: 'walking', label: 'Walking' },
  { value: 'other', label: 'Other aerobic' },
] as const;

/** One outing at a time; the week is their sum. */
export function MinutesForm({ measures, send }: FormProps) {
  const locale = useLocale();
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.active-minutes', empty);
  const { today } = measures;
  const days = Array.from({ length: 7 }, (_, ago) => ({
    value: String(ago),
    label: relativeDay(addDays(today, -ago), today, locale),
  }));

  function finish() {
    const { kind, minutes, daysAgo } = draft;
    discard();
    send({ instrument: 'active-minutes', kind, minutes }, addDays(today, -daysAgo));
  }

  return (
    <div className="grid gap-4">
      <PageTitle lead="A walk, a ride, a swim. Enter each one; the week adds up by itself.">Active minutes</PageTitle>
      <Card>
        <div className="grid gap-4">
          <SegmentedControl<Kind>
            label="What was it?"
            options={kinds}
            value={draft.kind}
            onValueChange={(kind) => change({ kind })}
          />
          <NumberStepper
            label="How long?"
            unit="min"
            unitWords="minutes"
            value={draft.minutes}
            onValueChange={(minutes) => change({ minutes })}
            min={1}
            max={1440}
            step={5}
            size="l"
            locale={locale}
          />
          <SelectField
            label="When?"
            options={days}
            value={String(draft.daysAgo)}
            onValueChange={(daysAgo) => change({ daysAgo: Number(daysAgo) })}
          />
        </div>
      </Card>
      <Button size="l" block onClick={finish}>
        Add
      </Button>
    </div>
  );
}
