import { BigNumber } from '@/components/ui/big-number';
import type { LoadKind } from '@/domain/exercises/types';
import { loadParts, type WeightUnit } from '@/lib/units';

const perHand: ReadonlySet<LoadKind> = new Set(['dumbbells-per-hand', 'kettlebells-per-hand']);

/** Whether the number is for one hand and there are two. */
export const isPerHand = (loadKind: LoadKind): boolean => perHand.has(loadKind);

type LoadProps = {
  /** Kilograms; null when there is none to propose. */
  loadKg: number | null;
  loadKind: LoadKind;
  units: WeightUnit;
  locale: string;
};

/** A load as the hero of its line, in the person's unit. Empty for exercises without one. */
export function Load({ loadKg, loadKind, units, locale }: LoadProps) {
  if (loadKind === 'none') return null;
  if (loadKind === 'band') return <span className="font-semibold text-ink-2 text-small">Band</span>;
  if (loadKg === null) return <span className="font-semibold text-ink-2 text-small">You choose</span>;
  const { value, unit } = loadParts(loadKg, units, locale);
  return (
    <span className="grid justify-items-end text-right">
      <BigNumber value={value} unit={unit} size="m" />
      {isPerHand(loadKind) && <span className="text-ink-quiet text-tiny leading-tight">each hand</span>}
    </span>
  );
}
