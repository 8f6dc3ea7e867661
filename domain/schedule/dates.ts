/**
 * Calendar arithmetic on plain dates. Nothing here knows a time zone: a date is counted as days since 1970-01-01
 * in UTC, where every day has 24 hours, so daylight saving cannot shift it. Zones are the business of local-date.ts.
 */

/** A calendar date, `YYYY-MM-DD`, with a year from 0001 to 9999. Check input from outside with {@link isIsoDate}. */
export type IsoDate = string;

/** Day of the week as in ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `value` is a date that exists in the calendar: `2025-02-29` is not one. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !PATTERN.test(value) || value.startsWith('0000')) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  // Some engines roll 31 February over into March instead of refusing it, so read it back.
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === value;
}

/**
 * The dates that were asked for before, and their numbers: reading one costs a hundred times a look here, and whoever
 * goes through a caseload asks for the same few thousands of times.
 */
const dayNumbers = new Map<IsoDate, number>();
const datesOf = new Map<number, IsoDate>();
const MOST_KEPT = 4000;

function keep<K, V>(kept: Map<K, V>, key: K, value: V): V {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}

/** Days since 1970-01-01. Throws RangeError when `date` is not a calendar date. */
function toDayNumber(date: IsoDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  if (!isIsoDate(date)) throw new RangeError('Not a calendar date');
  return keep(dayNumbers, date, Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

/** The date `days` days after `date`; negative goes back. Throws RangeError for anything but whole days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isInteger(days)) throw new RangeError('Not a whole number of days');
  const day = toDayNumber(date) + days;
  const known = datesOf.get(day);
  if (known !== undefined) return known;
  const moved = new Date(day * MS_PER_DAY);
  const result = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
  if (!isIsoDate(result)) throw new RangeError('Outside the years 0001 to 9999');
  return keep(datesOf, day, result);
}

/** Days from `from` until `to` (to − from): 1 when `to` is the next day, negative when it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(date: IsoDate): Weekday {
  // Day 0 of the epoch was a Thursday.
  const mondayBased = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return (mondayBased + 1) as Weekday;
}

/** The last `weekStartsOn` on or before `date`: the first day of the week that holds it. */
export function startOfWeek(date: IsoDate, weekStartsOn: Weekday): IsoDate {
  return addDays(date, -((weekdayOf(date) - weekStartsOn + 7) % 7));
}
