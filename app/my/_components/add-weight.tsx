'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SegmentedControl } from '@/components/ui/radio-group';
import { exactKg, type WeightUnit } from '@/lib/units';

const unitOptions = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
] as const;

type AddWeightProps = {
  /** What is added, such as "a plate". */
  what: string;
  units: WeightUnit;
  locale: string;
  /** Kilograms, not rounded. */
  onAdd: (kg: number) => void;
};

/** A weight that is not among the usual ones, in either unit. */
export function AddWeight({ what, units, locale, onAdd }: AddWeightProps) {
  const [unit, setUnit] = useState(units);
  const [weight, setWeight] = useState<number | null>(null);
  return (
    <details>
      <summary className="min-h-12 cursor-pointer py-3 font-semibold text-item">Add {what} of another weight</summary>
      <div className="grid gap-3 pb-2">
        <SegmentedControl label="Unit" hideLabel options={unitOptions} value={unit} onValueChange={setUnit} />
        <NumberStepper
          label={`Weight of ${what}`}
          unit={unit}
          value={weight}
          onValueChange={setWeight}
          min={0.25}
          max={unit === 'kg' ? 100 : 220}
          step={unit === 'kg' ? 0.5 : 1}
          startAt={unit === 'kg' ? 1 : 2.5}
          decimals={2}
          locale={locale}
        />
        <Button
          variant="ghost"
          icon="plus"
          disabled={weight === null}
          onClick={() => {
            if (weight !== null) onAdd(exactKg(weight, unit));
            setWeight(null);
          }}
        >
          Add
        </Button>
      </div>
    </details>
  );
}
