/** Pain on the numeric rating scale: whole numbers from 0 (none) to 10 (worst imaginable). LOINC 72514-3. */
export type PainBand = 'low' | 'mid' | 'high';

/** Whether `value` is an answer on the 0–10 scale. */
export function isPain(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}

/**
 * The colour band: 0–3 low, 4–5 middle, 6–10 high. The upper cut is the limit of the pain-monitoring model
 * (Thomeé 1997; Silbernagel 2007), drawn from knees and tendons. Takes means too, which need not be whole:
 * a mean belongs to the band that it has reached.
 */
export function painBand(pain: number): PainBand {
  if (pain >= 6) return 'high';
  return pain >= 4 ? 'mid' : 'low';
}

/** One word for the number, so that it never stands by its colour alone. */
export function painWord(pain: number): string {
  if (pain <= 0) return 'No pain';
  if (pain < 4) return 'Mild';
  if (pain < 6) return 'Moderate';
  if (pain < 8) return 'Strong';
  return pain < 10 ? 'Severe' : 'Worst imaginable';
}
