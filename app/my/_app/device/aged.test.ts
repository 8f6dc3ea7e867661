import { describe, expect, it } from 'vitest';
import type { PlanWeeks, SessionDetail, Today } from '@/contracts/plan';
import { sessionOn, todayOn, weeksOn } from './aged';

const client = { name: 'Priya', timeZone: 'Europe/London' };
const planned = (id: string, date: string, state = 'planned') => ({
  plannedSessionId: id,
  title: `Session ${id}`,
  date,
  state,
  lines: [],
});

/** Read on Monday evening: done that day, the next ones on Wednesday and on Monday after. */
const weeks = {
  today: '2026-11-23',
  weeks: [
    { week: 1, sessions: [planned('a', '2026-11-23', 'done'), planned('b', '2026-11-25')] },
    { week: 2, sessions: [planned('c', '2026-11-30')] },
  ],
} as unknown as PlanWeeks;

const detail = (id: string, date: string, change: object = {}) =>
  ({
    plannedSessionId: id,
    title: `Session ${id}`,
    date,
    state: 'planned',
    today: '2026-11-23',
    client,
    items: [{ itemId: 'deadlift', logged: [{ voided: false }, { voided: true }] }],
    log: null,
    ...change,
  }) as unknown as SessionDetail;

const today = {
  today: '2026-11-23',
  hour: 19,
  client,
  clinic: { weekStartsOn: 1 },
  morning: { reported: 2, since: null },
  flare: null,
  pause: null,
  week: [],
  session: { plannedSessionId: 'a', state: 'done' },
  next: { plannedSessionId: 'b' },
} as unknown as Today;

const kept = { weeks, sessions: [detail('b', '2026-11-25')] };
const on = (instant: string, from: Today = today, plan = kept) => todayOn(from, new Date(instant), plan);

describe('Today on a day on which nothing could be read', () => {
  it('has the session of that day, with what was read ahead', () => {
    const shown = on('2026-11-25T07:30:00Z');
    expect(shown).toMatchObject({ today: '2026-11-25', hour: 7, next: null });
    expect(shown.session).toMatchObject({ plannedSessionId: 'b', state: 'planned', setsLogged: 1 });
    expect(shown.session?.items).toHaveLength(1);
  });

  it('has the next one on a day between, and asks about the morning after', () => {
    const shown = on('2026-11-24T07:30:00Z');
    expect(shown.session).toBeNull();
    expect(shown.next?.plannedSessionId).toBe('b');
    expect(shown.morning).toEqual({ reported: null, since: { date: '2026-11-23', title: 'Session a' } });
    expect(shown.week.map(({ state }) => state)).toEqual(['done', 'rest', 'planned', 'rest', 'rest', 'rest', 'rest']);
  });

  it('calls a session missed that was not done, and shows the week that it is', () => {
    const shown = on('2026-11-28T07:30:00Z');
    expect(shown.week[2]).toEqual({ date: '2026-11-25', state: 'missed', plannedSessionId: 'b' });
    expect(shown.next?.plannedSessionId).toBe('c');
    expect(on('2026-11-30T07:30:00Z').week[0]?.date).toBe('2026-11-30');
  });

  it('goes on with a session that was started late in the evening, and not with one of long ago', () => {
    const begun = {
      weeks: { ...weeks, weeks: [{ week: 1, sessions: [planned('b', '2026-11-23', 'started')] }] } as never,
      sessions: [detail('b', '2026-11-23', { log: { startedAt: '2026-11-23T23:30:00Z' } })],
    };
    expect(on('2026-11-24T00:20:00Z', today, begun).session?.plannedSessionId).toBe('b');
    expect(on('2026-11-25T07:00:00Z', today, begun).session).toBeNull();
  });

  it('sends nobody into a session of the plan in a flare', () => {
    const flare = { id: 'f', from: '2026-11-22', day: 2, painToday: 6 };
    const shown = on('2026-11-25T07:30:00Z', { ...today, flare } as unknown as Today);
    expect(shown.session).toBeNull();
    expect(shown.flare).toMatchObject({ day: 4, painToday: null });
  });

  it('follows the day of the person’s zone, and never goes back in time', () => {
    const sydney = { ...today, client: { ...client, timeZone: 'Australia/Sydney' } } as Today;
    expect(on('2026-11-23T14:00:00Z', sydney).today).toBe('2026-11-24');
    expect(on('2026-11-20T10:00:00Z')).toBe(today);
    expect(on('2026-11-23T19:10:00Z')).toBe(today);
  });
});

it('moves the plan and the sessions to the day that it is', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  expect(weeksOn(weeks, now, client.timeZone).weeks[0]?.sessions.map(({ state }) => state)).toEqual(['done', 'missed']);
  expect(sessionOn(detail('b', '2026-11-25'), now)).toMatchObject({ today: '2026-11-26', state: 'missed' });
  const same = new Date('2026-11-23T22:00:00Z');
  expect(weeksOn(weeks, same, client.timeZone)).toBe(weeks);
});
