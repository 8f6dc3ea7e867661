/** What a caseload comes to, as numbers. Pure; lists are taken in any order. */

/** A value with the limits that 95 of 100 such samples would hold the true one within. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** The two-sided 95 % point of the normal distribution. */
const Z_975 = 1.959963984540054;

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('A mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The value below which `share` (0–1) of the values lie, between two of them in proportion (Hyndman and Fan 1996,
 * type 7, as spreadsheets have it).
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (at - below);
}

/** Mean of differences with its 95 % interval by Student's t (Student 1908), for two values or more. */
export function meanInterval(values: readonly number[]): Interval {
  if (values.length < 2) throw new RangeError('An interval needs two values');
  const value = mean(values);
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  const reach = t975(values.length - 1) * error;
  return { value, low: value - reach, high: value + reach };
}

/** A share of `total` with its 95 % interval (Wilson 1927), which stays within 0–1 for small numbers too. */
export function shareInterval(count: number, total: number): Interval {
  if (!(total > 0 && count >= 0 && count <= total)) throw new RangeError('Not a share');
  const share = count / total;
  const square = Z_975 ** 2;
  const middle = (share + square / (2 * total)) / (1 + square / total);
  const reach =
    (Z_975 / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return {
    value: share,
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === total ? 1 : Math.min(1, middle + reach),
  };
}

/** The two-sided 95 % point of Student's t with `freedom` degrees of freedom, from 1. To about ten digits. */
export function t975(freedom: number): number {
  if (!(Number.isInteger(freedom) && freedom >= 1)) throw new RangeError('Degrees of freedom are whole, from 1');
  let [low, high] = [1.9, 13];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (bothTails(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of Student's t beyond ±`t`: the regularised incomplete beta function of ν/(ν + t²) with ν/2 and 1/2. */
function bothTails(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  // Finite sums for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4).
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return 1 - within;
}
