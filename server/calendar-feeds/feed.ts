import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { instantAt } from '@/domain/schedule/local-date';

export type FeedSession = { readonly id: string; readonly date: IsoDate; readonly version: number };

export type FeedFacts = {
  readonly timeZone: string;
  /** Minutes before the start, which for a whole day is midnight; null for no alarm. */
  readonly alarmMinutes: number | null;
  /** On the client's wall; null for whole days. */
  readonly startHour: number | null;
  readonly sessions: readonly FeedSession[];
};

/** Nobody who looks over a shoulder learns more than that: no clinic, no exercise, no word of a back. */
const title = 'Training';
const sessionMinutes = 60;

/**
 * The feed as iCalendar (RFC 5545). A session keeps its UID wherever it is moved; its version is the SEQUENCE, so that a
 * calendar takes the move. What was cancelled is left out: whoever subscribes replaces the whole. Hours are written in
 * UTC, one event a day and no recurrence, so that every calendar shows them right on both sides of a change of clocks
 * without knowing the zone's rules.
 */
export function feedText(facts: FeedFacts, { origin, now }: { readonly origin: string; readonly now: Date }): string {
  const { timeZone, alarmMinutes, startHour, sessions } = facts;
  const calendar = ical({
    name: title,
    prodId: { company: 'Sturdy', product: 'Training days', language: 'EN' },
    ttl: 4 * 3600,
  });
  for (const { id, date, version } of sessions) {
    const event = calendar.createEvent({
      id: `${id}@sturdy`,
      sequence: version,
      stamp: now,
      summary: title,
      url: `${origin}/my/session/${id}`,
      ...(startHour === null ? wholeDay(date) : from(instantAt(date, startHour, timeZone))),
    });
    if (alarmMinutes === null) continue;
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60, description: title });
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

/** Whole days hold nobody's time: they do not show as busy. */
const wholeDay = (date: IsoDate) => ({
  start: new Date(`${date}T00:00:00Z`),
  end: new Date(`${addDays(date, 1)}T00:00:00Z`),
  allDay: true,
  transparency: ICalEventTransparency.TRANSPARENT,
});

const from = (start: Date) => ({ start, end: new Date(start.getTime() + sessionMinutes * 60_000) });
