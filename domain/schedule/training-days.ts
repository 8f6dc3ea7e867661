import { addDays, type IsoDate, weekdayOf } from '@/domain/schedule/dates';

/** Days on which nothing is planned, both ends included; of one that ends before it begins no day is left. */
export type DaySpan = { readonly from: IsoDate; readonly until: IsoDate };

export type TrainingDays = {
  /** ISO weekdays (Monday 1 to Sunday 7), at least one. */
  readonly trainingDays: readonly number[];
  readonly skip?: readonly DaySpan[];
  /** Days on which something else stands. */
  readonly taken?: ReadonlySet<IsoDate>;
};

/** The span that holds `date`; undefined for none. */
export const spanOf = <Span extends DaySpan>(date: IsoDate, spans: readonly Span[]): Span | undefined =>
  spans.find(({ from, until }) => from <= date && date <= until);

/** The first training day on or after `from` that is neither skipped nor taken. Throws RangeError without a training day. */
export function trainingDayFrom(from: IsoDate, { trainingDays, skip = [], taken }: TrainingDays): IsoDate {
  if (!trainingDays.some((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    throw new RangeError('No training day');
  }
  let date = from;
  for (;;) {
    const span = spanOf(date, skip);
    if (span) date = addDays(span.until, 1);
    else if (trainingDays.includes(weekdayOf(date)) && !taken?.has(date)) return date;
    else date = addDays(date, 1);
  }
}

/** The next `count` of them, in order. */
export function trainingDates(from: IsoDate, days: TrainingDays, count: number): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let next = from; dates.length < count; ) {
    const date = trainingDayFrom(next, days);
    dates.push(date);
    next = addDays(date, 1);
  }
  return dates;
}
