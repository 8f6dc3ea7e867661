import type { PainDay } from '@/contracts/plan';
import { addDays, startOfWeek, type Weekday } from '@/domain/schedule/dates';

export type PainWeek = {
  readonly start: string;
  readonly middle: string;
  /** Lowest and highest number of the week. */
  readonly lowest: number;
  readonly highest: number;
  /** Mean of its mornings; null without any. */
  readonly mornings: number | null;
};

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of the highest pain of each day in the week that ends on `last`; null when nothing was reported. */
export const meanPeak = (pain: readonly PainDay[], last: string): number | null =>
  meanOf(pain.filter(({ date }) => date > addDays(last, -7) && date <= last).map(({ peak }) => peak));

/** Days by calendar week, oldest first; weeks without a report are left out. */
export function painWeeksOf(pain: readonly PainDay[], weekStartsOn: number): PainWeek[] {
  const weeks = new Map<string, PainDay[]>();
  for (const day of pain) {
    const start = startOfWeek(day.date, weekStartsOn as Weekday);
    weeks.set(start, [...(weeks.get(start) ?? []), day]);
  }
  return [...weeks].map(([start, days]) => {
    const all = days.flatMap(({ peak, before, worst, morning }) => [peak, before, worst, morning]);
    const told = all.filter((value) => value !== null);
    return {
      start,
      middle: addDays(start, 3),
      lowest: Math.min(...told),
      highest: Math.max(...told),
      mornings: meanOf(days.flatMap(({ morning }) => morning ?? [])),
    };
  });
}

/** "morning 1, before 2, training 4"; a number of another moment as what it was: the highest of the day. */
export function dayWords({ peak, before, worst, morning }: PainDay): string {
  const said = [
    morning !== null && `morning ${morning}`,
    before !== null && `before training ${before}`,
    worst !== null && `during or after ${worst}`,
    peak > Math.max(morning ?? -1, before ?? -1, worst ?? -1) && `highest of the day ${peak}`,
  ];
  return said.filter(Boolean).join(', ');
}
