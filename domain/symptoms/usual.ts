import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** A report of pain, NPRS 0–10, on a day in the client's zone. */
export type PainOn = { readonly date: IsoDate; readonly pain: number };

const FIRST_WEEK_DAYS = 7;
/** Weeks that have to run lower before usual pain follows them, and by how much. Convention. */
const LOWER_WEEKS = 4;
const LOWER_BY = 1;

/**
 * The client's usual pain U: the median of the reports of the first week, which begins on the day of the earliest
 * report. Halves are possible when the number of reports is even. Null without a report.
 * Source: clinical rules, convention.
 */
export function usualPain(reports: readonly PainOn[]): number | null {
  const first = firstDay(reports);
  if (first === null) return null;
  return median(reports.filter(({ date }) => daysBetween(first, date) < FIRST_WEEK_DAYS).map(({ pain }) => pain));
}

const firstDay = (reports: readonly PainOn[]) =>
  reports.reduce<IsoDate | null>((min, { date }) => (min === null || date < min ? date : min), null);

/** Whether the first week of reports lies behind `today`, so that its median is final. */
export function firstWeekIsOver(firstReport: IsoDate, today: IsoDate): boolean {
  return daysBetween(firstReport, today) >= FIRST_WEEK_DAYS;
}

/**
 * The usual pain that four weeks of lower pain lead to; null while they do not. Seen are the four times seven days that
 * end yesterday. The median of each must lie at least 1 below `usual`, each needs a report, and none may reach back to
 * `since`, the day of the last change. The new value is the highest of the four medians, so it never rises.
 * Source: clinical rules, "it lowers by itself when four weeks run lower"; by how much is convention.
 */
export function loweredUsual(input: {
  readonly reports: readonly PainOn[];
  readonly usual: number;
  readonly since: IsoDate;
  readonly today: IsoDate;
}): number | null {
  const { reports, usual, since, today } = input;
  if (addDays(today, -7 * LOWER_WEEKS) <= since) return null;
  const medians = Array.from({ length: LOWER_WEEKS }, (_, week) => {
    const from = addDays(today, -7 * (week + 1));
    const until = addDays(from, 7);
    return median(reports.filter(({ date }) => date >= from && date < until).map(({ pain }) => pain));
  });
  const known = medians.filter((value) => value !== null);
  if (known.length < LOWER_WEEKS || known.some((value) => value > usual - LOWER_BY)) return null;
  return Math.max(...known);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
