'use client';

import { useLocale } from '@/app/my/_app/person';
import { barSteps } from '@/domain/load/bar-steps';
import type { Equipment } from '@/domain/load/equipment';
import { formatPiece, type WeightUnit } from '@/lib/units';

/** What the bar and the plates give: from where to where, and in which steps. */
export function BarStepsLine({ equipment, units }: { equipment: Equipment; units: WeightUnit }) {
  const locale = useLocale();
  const { has } = equipment;
  const steps = has.includes('barbell') || has.includes('trap-bar') ? barSteps(equipment) : null;
  if (!steps) return null;
  const { lightestKg, heaviestKg, smallestStepKg, widest } = steps;
  const load = (kg: number) => formatPiece(kg, units, locale);
  return (
    <p className="rounded-field bg-sunken px-3.5 py-2.5 text-small">
      {smallestStepKg === null ? (
        <>The bar alone: {load(lightestKg)}. Add plates to be able to step up.</>
      ) : (
        <>
          <span className="font-semibold">You can step by {load(smallestStepKg)}</span>, from {load(lightestKg)} to{' '}
          {load(heaviestKg)}.{widest && ` The widest gap is from ${load(widest.fromKg)} to ${load(widest.toKg)}.`}
        </>
      )}
    </p>
  );
}
