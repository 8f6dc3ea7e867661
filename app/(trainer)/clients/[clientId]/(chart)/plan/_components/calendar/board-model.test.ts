import { describe, expect, test } from 'vitest';
import type { PlanSession } from '@/contracts/chart-plan';
import { type Board, firstWeek, landingOn, weeksFrom, weekToShow } from './board-model';

const session = (date: string, given: Partial<PlanSession> = {}): PlanSession => ({
  plannedSessionId: date,
  version: 1,
  week: 1,
  key: 'A',
  date,
  movedFrom: null,
  title: `Session of ${date}`,
  minutes: 40,
  state: 'upcoming',
  skipped: false,
  logged: false,
  isCopy: false,
  items: [],
  ...given,
});
const today = '2026-11-11';
const wednesday = session('2026-11-11');
const friday = session('2026-11-13');
const monday = session('2026-11-09', { state: 'missed' });
const done = session('2026-11-12', { state: 'done', logged: true });
const board: Board = {
  today,
  sessions: [monday, wednesday, done, friday],
  blocked: [{ kind: 'closed', from: '2026-11-16', until: '2026-11-17', name: 'Inventory' }],
  pause: { id: 'p', from: '2026-11-30', until: null, reason: 'Away.' },
};
const landing = (moved: PlanSession, date: string) => landingOn(board, moved, date, 'en-GB');

describe('where a session may be let go', () => {
  test.each([
    ['its own day', wednesday, '2026-11-11', 'own'],
    ['a free day', wednesday, '2026-11-14', 'free'],
    ['the day of another', wednesday, '2026-11-13', 'swap'],
    ['a day with something done', wednesday, '2026-11-12', 'refused'],
    ['a day that has passed', wednesday, '2026-11-10', 'refused'],
    ['a closed day', wednesday, '2026-11-17', 'refused'],
    ['an open pause', wednesday, '2026-12-02', 'refused'],
    // The other would come to stand in the past.
    ['the day of another, from a missed one', monday, '2026-11-13', 'refused'],
    ['a free day, from a missed one', monday, '2026-11-15', 'free'],
  ] as const)('%s', (_, moved, date, kind) => {
    expect(landing(moved, date).kind).toBe(kind);
  });

  test('the day that it came from, whatever stands on it now', () => {
    expect(landing(session('2026-11-20', { movedFrom: '2026-11-16' }), '2026-11-16').kind).toBe('free');
  });

  test('says in words what stands there', () => {
    expect(landing(wednesday, '2026-11-17').words).toContain('Closed: Inventory');
    expect(landing(wednesday, '2026-11-13').words).toContain(friday.title);
  });
});

test('four weeks of seven days, opened at the week of today and at the ends of the plan', () => {
  expect(firstWeek(board)).toBe('2026-11-09');
  expect(firstWeek({ ...board, today: '2027-03-01' })).toBe('2026-11-09');
  const weeks = weeksFrom(board, '2026-11-09');
  expect(weeks.map((days) => days.length)).toEqual([7, 7, 7, 7]);
  expect(weeks[0]?.[4]?.sessions).toEqual([friday]);
  expect(weeks[1]?.[0]).toMatchObject({ blocked: 'Closed: Inventory', isPast: false });
});

test('a day out of view brings its week into view, no further than it must', () => {
  expect(weekToShow('2026-11-09', '2026-12-06')).toBe('2026-11-09');
  expect(weekToShow('2026-11-09', '2026-12-07')).toBe('2026-11-16');
  expect(weekToShow('2026-11-09', '2026-11-08')).toBe('2026-11-02');
});
