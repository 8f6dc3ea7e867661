import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';

const MINUTE_MS = 60_000;
const YEAR_MS = 366 * 86_400_000;
/** A phone's clock that is off by no more than this is right: the message was under way for part of it. */
const TOLERANCE_MS = 2 * MINUTE_MS;

/** The clock of a request, and what the phone's own showed when it sent it; null when it did not say. */
type Clock = { readonly now: Date; readonly phoneTime: Date | null };

/** The header in which a phone says what its own clock shows, as an ISO instant. */
const phoneTimeHeader = 'x-phone-time';

/** Reads {@link phoneTimeHeader}; null when it is missing or no instant. */
export function phoneTimeOf(headers: Headers): Date | null {
  const said = headers.get(phoneTimeHeader);
  if (said === null || !/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(said)) return null;
  const time = new Date(said);
  return Number.isNaN(time.getTime()) ? null : time;
}

/**
 * How far the phone's clock is behind ours, ms; 0 when it is right. In whole minutes, so that the messages of one
 * session are moved by the same amount though each was under way for another while.
 */
export function lagOf({ now, phoneTime }: Clock): number {
  const lag = phoneTime ? now.getTime() - phoneTime.getTime() : 0;
  return Math.abs(lag) <= TOLERANCE_MS ? 0 : Math.round(lag / MINUTE_MS) * MINUTE_MS;
}

/**
 * An instant by a phone's clock as we keep it: moved by what that clock is off. One that still lies ahead of ours becomes
 * `now`: nothing reported has yet to happen. So does one more than a year back: that clock was never set. Anything
 * between stays as it is, for a phone may have been without a network for weeks, and `received_at` says when it came in.
 */
export function boundInstant(byPhone: string, clock: Clock): Date {
  const { now } = clock;
  const instant = new Date(Date.parse(byPhone) + lagOf(clock));
  return instant > now || now.getTime() - instant.getTime() > YEAR_MS ? now : instant;
}

/** A day by a phone's calendar as we keep it, in the client's zone: moved like an instant, and never still to come. */
export function boundDay(byPhone: IsoDate, clock: Clock, timeZone: string): IsoDate {
  const today = localDate(clock.now, timeZone);
  const off = clock.phoneTime && lagOf(clock) !== 0 ? daysBetween(localDate(clock.phoneTime, timeZone), today) : 0;
  const day = addDays(byPhone, off);
  return day > today ? today : day;
}
