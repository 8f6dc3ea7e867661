import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** Days, both ends included. */
export type Span = { readonly from: IsoDate; readonly until: IsoDate };

export type WeekAxis = {
  /** Where a day begins, from 0 to 1. */
  readonly at: (date: IsoDate) => number;
  /** What of a span lies within, from where to where; null when nothing does. */
  readonly within: (span: Span) => { readonly from: number; readonly until: number } | null;
};

/** From the first day of the first week to the end of the last day of the last one. */
export function weekAxis(first: IsoDate, last: IsoDate): WeekAxis {
  const days = daysBetween(first, last) + 7;
  const at = (date: IsoDate) => daysBetween(first, date) / days;
  return {
    at,
    within: (span) => {
      const from = Math.max(0, at(span.from));
      const until = Math.min(1, at(addDays(span.until, 1)));
      return from < until ? { from, until } : null;
    },
  };
}
