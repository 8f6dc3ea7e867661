import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { localDate, localHour } from '@/domain/schedule/local-date';
import { type Component, parseFeed, valueIn } from '@/server/testing/parse-feed';
import { type FeedFacts, feedText } from './feed';

const about = { origin: 'https://sturdy.example.org', now: new Date('2026-11-23T06:00:00Z') };
const id = '01937d5e-7d1f-7cc4-8a4e-2f9f6f5d1c11';
const facts = (change: Partial<FeedFacts> = {}): FeedFacts => ({
  timeZone: 'Europe/London',
  alarmMinutes: 30,
  startHour: 17,
  sessions: [{ id, date: '2026-11-24', version: 3 }],
  ...change,
});
const eventsOf = (given: FeedFacts) => parseFeed(feedText(given, about)).inside.filter(({ name }) => name === 'VEVENT');
const only = (given: FeedFacts): Component => {
  const [event, ...others] = eventsOf(given);
  if (!event || others.length > 0) throw new Error('not one event');
  return event;
};

/** Such as 20261124T170000Z. */
const instantOf = (value: string | null): Date =>
  new Date((value ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

describe('the feed', () => {
  it('names itself, and how often to ask', () => {
    const calendar = parseFeed(feedText(facts(), about));
    expect(calendar.name).toBe('VCALENDAR');
    expect(valueIn(calendar, 'VERSION')).toBe('2.0');
    expect(valueIn(calendar, 'PRODID')).toBe('-//Sturdy//Training days//EN');
    expect(valueIn(calendar, 'X-WR-CALNAME')).toBe('Training');
    expect(valueIn(calendar, 'X-PUBLISHED-TTL')).toBe('PT4H');
  });

  it('says no more than "Training", and leads to the session', () => {
    const event = only(facts());
    const { inside } = event;
    expect(Object.fromEntries(event.properties.map(({ name, value }) => [name, value]))).toMatchObject({
      UID: `${id}@sturdy`,
      SEQUENCE: '3',
      SUMMARY: 'Training',
      DTSTAMP: '20261123T060000Z',
      DTSTART: '20261124T170000Z',
      DTEND: '20261124T180000Z',
      URL: `https://sturdy.example.org/my/session/${id}`,
    });
    expect(inside.map((alarm) => [alarm.name, valueIn(alarm, 'TRIGGER'), valueIn(alarm, 'DESCRIPTION')])).toEqual([
      ['VALARM', '-PT30M', 'Training'],
    ]);
    expect(feedText(facts(), about)).not.toMatch(/back|pain|clinic|squat|deadlift|LOCATION|ORGANIZER|ATTENDEE/i);
  });

  it('has whole days as dates that hold no time, on whatever side of the world', () => {
    const event = only(facts({ startHour: null, alarmMinutes: 240, timeZone: 'Pacific/Kiritimati' }));
    const dates = event.properties.filter(({ name }) => /^DT(START|END)$/.test(name));
    expect(dates).toEqual([
      { name: 'DTSTART', params: ';VALUE=DATE', value: '20261124' },
      { name: 'DTEND', params: ';VALUE=DATE', value: '20261125' },
    ]);
    expect(valueIn(event, 'TRANSP')).toBe('TRANSPARENT');
    expect(event.inside.map((alarm) => valueIn(alarm, 'TRIGGER'))).toEqual(['-PT4H']);
  });

  it('rings not at all when it need not', () => {
    expect(only(facts({ alarmMinutes: null })).inside).toEqual([]);
  });

  it('is a calendar without events where nothing is planned', () => {
    expect(eventsOf(facts({ sessions: [] }))).toEqual([]);
  });

  it.each(['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'shows the same hour on the wall of %s the whole year round',
    (timeZone) => {
      const sessions = Array.from({ length: 365 }, (_, day) => ({
        id: `${day}`,
        date: addDays('2026-01-01', day),
        version: 1,
      }));
      const events = eventsOf(facts({ timeZone, sessions }));
      const shown = events.map((event) => instantOf(valueIn(event, 'DTSTART')));
      expect(shown.map((start) => localDate(start, timeZone))).toEqual(sessions.map(({ date }) => date));
      expect(new Set(shown.map((start) => localHour(start, timeZone)))).toEqual(new Set([17]));
    },
  );

  it('keeps the id of a session through every move, and tells the move by a higher sequence', () => {
    const moves = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 12 });
    const how = fc.record({
      startHour: fc.option(fc.integer({ min: 0, max: 23 })),
      alarmMinutes: fc.option(fc.constantFrom(0, 240, 1440)),
      timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham'),
    });
    fc.assert(
      fc.property(fc.uuid(), moves, how, (sessionId, days, change) => {
        let sequence = 0;
        for (const [move, day] of days.entries()) {
          const date = addDays('2026-11-24', day);
          const event = only(facts({ ...change, sessions: [{ id: sessionId, date, version: move + 1 }] }));
          expect(valueIn(event, 'UID')).toBe(`${sessionId}@sturdy`);
          expect(Number(valueIn(event, 'SEQUENCE'))).toBeGreaterThan(sequence);
          sequence = Number(valueIn(event, 'SEQUENCE'));
        }
      }),
      { numRuns: 60 },
    );
  });
});
