import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import { grocForm } from '@/domain/instruments/groc-form';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';
import { NumberScale } from './number-scale';

type Draft = { readonly value: number | null };
const empty: Draft = { value: null };

/** One question that looks back. */
export function GrocForm({ send }: FormProps) {
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.groc', empty);
  const [isChecked, setIsChecked] = useState(false);
  const { value } = draft;

  function finish() {
    setIsChecked(true);
    if (value === null) return;
    discard();
    send({ instrument: 'groc', value });
  }

  return (
    <div className="grid gap-4">
      <PageTitle>Overall change</PageTitle>
      <Card>
        <NumberScale
          label={grocForm.question}
          from={-5}
          low={grocForm.lowest.label}
          high={grocForm.highest.label}
          value={value}
          onValueChange={(chosen) => change({ value: chosen })}
          missing={isChecked && value === null}
        />
        <p className="mt-2 text-center text-ink-quiet text-tiny">0 is “{grocForm.middle.label.toLowerCase()}”.</p>
      </Card>
      <Button size="l" block onClick={finish}>
        Send
      </Button>
    </div>
  );
}
