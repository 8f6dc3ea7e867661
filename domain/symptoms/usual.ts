import { daysBetween, type IsoDate } from '@/domain/schedule/dates';

const FIRST_WEEK_DAYS = 7;

/**
 * The client's usual pain U: the median of the reports of the first week, which begins on the day of the earliest
 * report. Halves are possible when the number of reports is even. Null without a report.
 * Source: clinical rules, convention.
 */
export function usualPain(reports: readonly { readonly date: IsoDate; readonly pain: number }[]): number | null {
  const first = reports.reduce<IsoDate | null>((min, { date }) => (min === null || date < min ? date : min), null);
  if (first === null) return null;
  return median(reports.filter(({ date }) => daysBetween(first, date) < FIRST_WEEK_DAYS).map(({ pain }) => pain));
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
