import type { Timeline } from '@/contracts/charts';
import type { IsoDate } from '@/domain/schedule/dates';

export type DayPain = { readonly date: IsoDate; readonly pain: number };

/** The highest pain (0–10) of each day with a report of any moment, oldest first. */
export function painByDay({ episodes, loose }: Pick<Timeline, 'episodes' | 'loose'>): DayPain[] {
  const peaks = new Map<IsoDate, number>();
  const add = (date: IsoDate | null, pain: number | null) => {
    if (date !== null && pain !== null) peaks.set(date, Math.max(peaks.get(date) ?? 0, pain));
  };
  for (const { date, before, during, after, morning, morningDate } of episodes) {
    add(date, before);
    add(date, during);
    add(date, after);
    add(morningDate, morning);
  }
  for (const { date, pain } of loose) add(date, pain);
  return [...peaks].map(([date, pain]) => ({ date, pain })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
