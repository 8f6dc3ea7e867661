import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate, localHour } from '@/domain/schedule/local-date';

const HOUR = 3_600_000;
const noons = new Map<string, number>();

/** Noon on the wall of `timeZone`. Zones stray from UTC by whole quarters of an hour, 14 hours at most. */
function noonOf(date: IsoDate, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  const kept = noons.get(key);
  if (kept !== undefined) return kept;
  // Look for the first quarter of an hour at which the wall shows this date and 12.
  const start = Date.parse(`${addDays(date, -1)}T22:00:00Z`);
  for (let at = start; at <= start + 28 * HOUR; at += HOUR / 4) {
    const instant = new Date(at);
    if (localHour(instant, timeZone) === 12 && localDate(instant, timeZone) === date) {
      noons.set(key, at);
      return at;
    }
  }
  throw new Error(`No noon on ${date} in ${timeZone}`);
}

/**
 * The instant at `hour` (with decimals) of a date on the wall of `timeZone`. Exact from 4 in the morning on; clocks
 * change before that.
 */
export function instantAt(date: IsoDate, hour: number, timeZone: string): Date {
  return new Date(Math.round((noonOf(date, timeZone) + (hour - 12) * HOUR) / 1000) * 1000);
}

export const secondsLater = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);
