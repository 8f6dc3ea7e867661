/** The unit a person reads loads in. Loads are stored and reckoned in kilograms only. */
export type WeightUnit = 'kg' | 'lb';

/** Exact by definition (international yard and pound agreement, 1959). */
const KG_PER_LB = 0.45359237;

/** Kilograms as a number in `unit`, not rounded. */
export function fromKg(kg: number, unit: WeightUnit): number {
  return unit === 'kg' ? kg : kg / KG_PER_LB;
}

/** A number in `unit` as kilograms, to 10 g as they are stored: a pound typed with one decimal reads back the same. */
export function toKg(value: number, unit: WeightUnit): number {
  const kg = unit === 'kg' ? value : value * KG_PER_LB;
  return Math.round(kg * 100) / 100;
}

/**
 * The number and the unit apart, for places that set the unit small. At most two decimals for kilograms
 * (a pair of 0.625 kg plates makes steps of 1.25) and one for pounds; none that are zero.
 */
export function loadParts(kg: number, unit: WeightUnit, locale: string): { value: string; unit: WeightUnit } {
  const value = new Intl.NumberFormat(locale, {
    maximumFractionDigits: unit === 'kg' ? 2 : 1,
    useGrouping: false,
  }).format(fromKg(kg, unit));
  return { value, unit };
}

/** A load to read, such as `62.5 kg` or `137.8 lb`, with a space that does not break. `locale` is a BCP 47 tag. */
export function formatLoad(kg: number, unit: WeightUnit, locale: string): string {
  return `${loadParts(kg, unit, locale).value}\u00a0${unit}`;
}

/** The difference to another load with its sign, such as `+2.5 kg` or `−5 lb` (a true minus sign). */
export function formatLoadChange(changeKg: number, unit: WeightUnit, locale: string): string {
  const sign = changeKg > 0 ? '+' : changeKg < 0 ? '−' : '±';
  return `${sign}${formatLoad(Math.abs(changeKg), unit, locale)}`;
}
