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

/** A number in `unit` as kilograms, not rounded: what a plate or a bar weighs, so that a load adds up to what is on it. */
export const exactKg = (value: number, unit: WeightUnit): number => (unit === 'kg' ? value : value * KG_PER_LB);

/** Half of the 10 g to which a weight may once have been stored. */
const STORED_KG = 0.0055;

/** What plates, bars and bells are made in, coarse first. */
const GRIDS = [5, 2.5, 1, 0.5, 0.25] as const;

type Round = { readonly value: number; readonly grid: number; readonly offKg: number };

/** The weight as a round number of the unit, with how round it is; null for one that is none. */
function roundIn(kg: number, unit: WeightUnit): Round | null {
  for (const grid of GRIDS) {
    const value = Math.round(fromKg(kg, unit) / grid) * grid;
    const offKg = Math.abs(exactKg(value, unit) - kg);
    if (value > 0 && offKg <= STORED_KG) return { value, grid, offKg };
  }
  return null;
}

/** A piece of equipment as the number that stands on it: 15.88 kg is 35 lb and not 35.01. At most two decimals. */
export const pieceIn = (kg: number, unit: WeightUnit): number =>
  roundIn(kg, unit)?.value ?? Math.round(fromKg(kg, unit) * 100) / 100;

/** The unit that a plate, a bar or a bell was made in, by which of them it is rounder in; `own` where that does not tell. */
export function madeIn(kg: number, own: WeightUnit): WeightUnit {
  const other = own === 'kg' ? 'lb' : 'kg';
  const [here, there] = [roundIn(kg, own), roundIn(kg, other)];
  if (!here || !there) return there ? other : own;
  if (here.grid !== there.grid) return there.grid > here.grid ? other : own;
  return there.offKg < here.offKg ? other : own;
}

/** A piece of equipment in the unit it was made in: a 45 lb plate is `45 lb` for everybody. */
export function formatPiece(kg: number, own: WeightUnit, locale: string): string {
  const unit = madeIn(kg, own);
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(pieceIn(kg, unit));
  return `${value}\u00a0${unit}`;
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
