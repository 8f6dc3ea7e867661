/** Digits that a decimal sum keeps in binary: fewer than the 15 that are sure, more than any score here needs. */
const SURE_DIGITS = 14;

/**
 * `value` to `decimals` places, halves up, as on paper: 1.005 to two places is 1.01, although the nearest binary
 * number lies below it. For values from 0 to 1,000,000.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(SURE_DIGITS))) / scale;
}

/** `to` − `from` to a millionth, so that 5.3 − 3.3 reaches 2. */
export function exactDifference(from: number, to: number): number {
  return Math.round((to - from) * 1_000_000) / 1_000_000;
}
