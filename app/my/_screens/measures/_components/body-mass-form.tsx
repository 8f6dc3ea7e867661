import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { NumberStepper } from '@/components/ui/number-stepper';
import { PageTitle } from '@/components/ui/text';
import { fromKg, toKg } from '@/lib/units';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';

type Draft = { readonly shown: number | null };
const empty: Draft = { shown: null };

/** Once a month, and only when the client turned it on. */
export function BodyMassForm({ measures, send }: FormProps) {
  const locale = useLocale();
  const { units, bodyMass, series } = measures;
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.body-mass', empty);
  const [isChecked, setIsChecked] = useState(false);
  const last = series.find(({ instrument }) => instrument === 'body-mass')?.latest ?? null;
  const tenth = (value: number) => Math.round(value * 10) / 10;

  if (!bodyMass.followed) {
    return (
      <div className="grid gap-4">
        <PageTitle>Body mass</PageTitle>
        <EmptyState
          icon="progress"
          title="Not followed"
          action={<ButtonLink href="/my/progress">Back to Progress</ButtonLink>}
        >
          Nobody needs this number for your training. You can turn it on under Progress.
        </EmptyState>
      </div>
    );
  }

  function finish() {
    setIsChecked(true);
    if (draft.shown === null) return;
    discard();
    send({ instrument: 'body-mass', kg: tenth(toKg(draft.shown, units)) });
  }

  return (
    <div className="grid gap-4">
      <PageTitle lead="Best in the morning, on the same scales.">Body mass</PageTitle>
      <Card>
        <NumberStepper
          label="Today"
          unit={units}
          unitWords={units === 'kg' ? 'kilograms' : 'pounds'}
          value={draft.shown}
          onValueChange={(shown) => change({ shown })}
          min={units === 'kg' ? 20 : 44.1}
          max={units === 'kg' ? 400 : 881}
          step={units === 'kg' ? 0.5 : 1}
          decimals={1}
          size="l"
          locale={locale}
          startAt={last ? tenth(fromKg(last.score, units)) : units === 'kg' ? 75 : 165}
          error={isChecked && draft.shown === null ? 'Enter a number, please.' : null}
        />
      </Card>
      <Button size="l" block onClick={finish}>
        Send
      </Button>
    </div>
  );
}
