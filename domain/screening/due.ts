import { daysBetween, type IsoDate } from '@/domain/schedule/dates';

export type DueFacts = {
  /** The newest screening in full; the intake's own day when only that is known, null before the intake. */
  readonly newest: { readonly on: IsoDate; readonly at: string; readonly passed: boolean } | null;
  /** Last day of the newest flare that is over. */
  readonly flareEndedOn: IsoDate | null;
  /** When an open stop began. */
  readonly stop: { readonly on: IsoDate; readonly at: string } | null;
};

/** Why all the questions are to be asked again. */
export type ScreeningDue = {
  readonly reason: 'stop' | 'flare' | 'weeks';
  /** The day since which they are due. */
  readonly since: IsoDate;
};

/**
 * Whether the client has to answer all screening questions again on `today`, and why: a stop without a screening since
 * that asks for nothing, a flare that ended after the last screening, or `againDays` days since it. Null before the
 * intake, which asks them anyway. Days are the client's. Source: clinical rules, screening (every 12 weeks, after a
 * flare); that a stop asks for them is convention.
 */
export function screeningDue(facts: DueFacts, today: IsoDate, againDays: number): ScreeningDue | null {
  const { newest, flareEndedOn, stop } = facts;
  if (!newest) return null;
  if (stop !== null && !(newest.passed && Date.parse(newest.at) > Date.parse(stop.at))) {
    return { reason: 'stop', since: stop.on };
  }
  if (flareEndedOn !== null && flareEndedOn > newest.on) return { reason: 'flare', since: flareEndedOn };
  return daysBetween(newest.on, today) >= againDays ? { reason: 'weeks', since: newest.on } : null;
}
