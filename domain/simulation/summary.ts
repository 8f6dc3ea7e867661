import type { Column, OutcomeKey } from './run';

/** A mean over the clients with its 95 % interval. The interval tells of chance alone, not of whether the model is right. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

const NORMAL_95 = 1.959964;

/** Normal approximation; at least two values, or the interval is the mean. */
export function intervalOf(values: Float64Array): Interval {
  const count = values.length;
  if (count === 0) throw new RangeError('No values');
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = count < 2 ? 0 : NORMAL_95 * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
}

/** The mean difference `a` − `b`, client by client: they are the same people, so what they share cancels out. */
export function difference(a: Column, b: Column, outcome: OutcomeKey): Interval {
  return intervalOf(a[outcome].map((value, index) => value - (b[outcome][index] ?? Number.NaN)));
}

/** Which of the two is higher, as far as chance lets one say: 0 when the interval holds zero. */
export function signOf({ low, high }: Interval): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
