import { daysBetween } from '@/domain/schedule/dates';

/** Steps that people count in. */
const STEPS = [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200] as const;

export type Axis = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

/**
 * An axis with two to four round marks around `values`, in the unit that is read. It never closes in on less than a
 * fifth of the highest value: a small step is not to look like a leap.
 */
export function axisOf(values: readonly number[]): Axis {
  const most = Math.max(...values, 0);
  const middle = (Math.min(...values) + most) / 2;
  const spread = Math.max(most - Math.min(...values), most * 0.2, 2);
  const step = STEPS.find((each) => spread / each <= 2) ?? 500;
  const low = Math.max(0, Math.floor(Math.min(Math.min(...values), middle - spread / 2) / step) * step);
  const high = Math.max(low + step, Math.ceil(Math.max(most, middle + spread / 2) / step) * step);
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step) };
}

/** Where a value stands on an axis: 0 at its foot, 1 at its top. */
export const heightOn = ({ low, high }: Axis, value: number): number => (value - low) / (high - low);

/** Places of days between the first and the last one, both included: 0 to 100, each in the middle of its day. */
export function dayScale(
  from: string,
  until: string,
): { readonly at: (date: string) => number; readonly width: number } {
  const width = 100 / (daysBetween(from, until) + 1);
  return { at: (date) => (daysBetween(from, date) + 0.5) * width, width };
}
