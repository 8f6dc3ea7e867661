/** The international pound, kilograms, exact by definition. */
export const KG_PER_LB = 0.45359237;

export type WeightUnit = 'kg' | 'lb';

/** Weights and shares are written with three decimals at most; what is finer was not written by a person. */
export const to3 = (value: number): number => Math.round(value * 1000) / 1000;

export function kgFrom(value: number, unit: WeightUnit): number {
  return unit === 'lb' ? value * KG_PER_LB : value;
}

/** The number that was written, in its own unit, of a weight in kilograms. */
export function writtenWeight(kg: number, unit: WeightUnit): number {
  return to3(unit === 'lb' ? kg / KG_PER_LB : kg);
}

/** Whether a weight in kilograms can be written in that unit without becoming another weight. */
export function isWritable(kg: number, unit: WeightUnit): boolean {
  return kgFrom(writtenWeight(kg, unit), unit) === kg;
}

/** "22.5 kg" or "45 lb", as the trainer wrote it. */
export function weightText(kg: number, unit: WeightUnit): string {
  return `${writtenWeight(kg, unit)} ${unit}`;
}
