import type { FlareAnswers } from '@/domain/flare/questions';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** A flare as far as dates go: both days included, `until` null while it goes on. */
export type FlareSpan = { readonly from: IsoDate; readonly until: IsoDate | null };

/** Clearly above usual, as rules M2 and F2 have it. */
export const FLARE_RISE = 2;
/** Pain is settled below usual + this. */
export const FLARE_SETTLED_BELOW = 1;
/** What counts while nobody knows the usual pain: above the limit of 5, as rule S6 has it. */
const WITHOUT_USUAL = 6;
/** Days of the first pause, the first one included. Convention. */
export const PAUSE_DAYS = 3;
/** From this day on a flare is a reason of its own to call the client. Convention. */
const LONG_FLARE_DAY = 3;

/**
 * Whether what a client reports is a flare: pain at usual + 2 or above, very little that can be done, or the client's
 * own word. `pain` 0–10, `usual` U 0–10 or null. Source: rules M2 and F2; what can be done is convention.
 */
export function countsAsFlare(said: {
  readonly pain: number;
  readonly usual: number | null;
  readonly able?: FlareAnswers['able'] | null;
  readonly ownWord?: boolean;
}): boolean {
  const { pain, usual, able = null, ownWord = false } = said;
  return ownWord || able === 'little' || pain >= (usual === null ? WITHOUT_USUAL : usual + FLARE_RISE);
}

/**
 * Whether a flare is over by what was reported, seen on the day of the newest report: pain stayed below usual + 1 on that day and
 * on the day before. `days` holds the highest pain of each day with a report, in any order; days before the flare do
 * not count, and its first day never settles it. Whoever says it is over needs none of this. Source: convention.
 */
export function isOver(
  days: readonly { readonly date: IsoDate; readonly pain: number }[],
  usual: number,
  flareFrom: IsoDate,
): boolean {
  const since = days.filter(({ date }) => date > flareFrom);
  const newest = since.reduce<IsoDate | null>((max, { date }) => (max === null || date > max ? date : max), null);
  if (newest === null) return false;
  const peakOn = (day: IsoDate) => Math.max(...since.filter(({ date }) => date === day).map(({ pain }) => pain));
  // A day without a report gives −Infinity, and so no word that it has settled.
  return [newest, addDays(newest, -1)].every((day) => {
    const peak = peakOn(day);
    return Number.isFinite(peak) && peak < usual + FLARE_SETTLED_BELOW;
  });
}

/** The day of the flare that `today` is: its first day is 1. Never below 1, whatever zone the client has moved to. */
export function dayOfFlare({ from, until }: FlareSpan, today: IsoDate): number {
  return Math.max(1, daysBetween(from, until !== null && until < today ? until : today) + 1);
}

/**
 * Why a trainer should look at a flare that goes on: it is new to them, or it has reached its third day since they
 * looked; null when neither. `reviewedOnDay` is the day of the flare on which they last did.
 */
export function reviewDue(day: number, reviewedOnDay: number | null): 'new' | 'long' | null {
  if (day >= LONG_FLARE_DAY && (reviewedOnDay === null || reviewedOnDay < LONG_FLARE_DAY)) return 'long';
  return reviewedOnDay === null ? 'new' : null;
}

/** Whether `date` lies in one of the flares; one that goes on reaches until `today`. */
export function inFlare(date: IsoDate, flares: readonly FlareSpan[], today: IsoDate): boolean {
  return flares.some(({ from, until }) => date >= from && date <= (until ?? today));
}
