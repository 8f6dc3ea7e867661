'use client';

import { useState } from 'react';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SegmentedControl } from '@/components/ui/radio-group';
import { exactKg, formatPiece, pieceIn, type WeightUnit } from '@/lib/units';

type BarChoiceProps = {
  /** Kilograms with collars; 0 when not told. */
  value: number;
  units: WeightUnit;
  locale: string;
  onChange: (kg: number) => void;
};

/** The bars of most gyms, those of the person's own unit first. */
const usual = {
  kg: [20, 15, exactKg(45, 'lb')],
  lb: [exactKg(45, 'lb'), exactKg(35, 'lb'), 20],
} as const;
const other = 'other';

/** The bar: a usual one in a tap, or any weight. */
export function BarChoice({ value, units, locale, onChange }: BarChoiceProps) {
  const known = usual[units].findIndex((kg) => Math.abs(kg - value) < 0.006);
  const [isOther, setIsOther] = useState(known < 0 && value > 0);
  const options = [
    ...usual[units].map((kg, index) => ({ value: String(index), label: formatPiece(kg, units, locale) })),
    { value: other, label: 'Other' },
  ];
  return (
    <div className="grid gap-3">
      <SegmentedControl
        label="Your bar, with its collars"
        options={options}
        value={isOther ? other : known < 0 ? null : String(known)}
        onValueChange={(chosen) => {
          setIsOther(chosen === other);
          const kg = usual[units][Number(chosen)];
          if (kg !== undefined) onChange(kg);
        }}
      />
      {isOther && (
        <NumberStepper
          label="Weight of your bar"
          unit={units}
          value={value === 0 ? null : pieceIn(value, units)}
          onValueChange={(weight) => onChange(exactKg(weight, units))}
          min={0}
          max={units === 'kg' ? 60 : 130}
          step={units === 'kg' ? 2.5 : 5}
          startAt={units === 'kg' ? 10 : 25}
          decimals={2}
          locale={locale}
        />
      )}
    </div>
  );
}
