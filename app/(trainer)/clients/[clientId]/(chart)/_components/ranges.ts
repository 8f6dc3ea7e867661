import { mostWeeks } from '@/contracts/charts';
import { daysBetween, type IsoDate, isIsoDate } from '@/domain/schedule/dates';

/** The first one is drawn when the address says nothing. */
export const ranges = [
  { name: '8w', weeks: 8, label: '8 weeks' },
  { name: '6m', weeks: 26, label: '6 months' },
  { name: '1y', weeks: 52, label: '1 year' },
  { name: 'all', weeks: mostWeeks, label: 'All' },
] as const;

export type ChosenRange = {
  readonly weeks: number;
  readonly span: { readonly from: IsoDate; readonly until: IsoDate } | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** What is to be drawn, from the address; what is not well formed counts as not given. */
export function rangeFrom({ range, from, until }: Given): ChosenRange {
  const weeks = ranges.find(({ name }) => name === range)?.weeks ?? ranges[0].weeks;
  const isSpan =
    isIsoDate(from) &&
    isIsoDate(until) &&
    from >= '2000-01-01' &&
    until <= '2099-12-31' &&
    from <= until &&
    daysBetween(from, until) < mostWeeks * 7;
  return { weeks, span: isSpan ? { from, until } : null };
}
