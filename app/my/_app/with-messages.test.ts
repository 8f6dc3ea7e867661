import { expect, test } from 'vitest';
import type { Today } from '@/contracts/plan';
import type { Entry } from '@/lib/outbox/entry';
import { todayWith } from './with-messages';

const today = {
  today: '2026-11-23',
  client: { timeZone: 'Europe/London' },
  morning: { reported: null, since: null },
  week: [],
  flare: null,
  flareSession: null,
  wayBack: null,
  session: { plannedSessionId: 'p', state: 'planned', setsLogged: 0 },
  next: null,
} as unknown as Today;

const report = { id: 'r', moment: 'any', pain: 6, reportedAt: '2026-11-23T10:00:00Z', plannedSessionId: null };
const entry = (id: string, procedure: string, input: object) =>
  ({ id, procedure, input, queuedAt: '', failures: 0, refused: null }) as unknown as Entry;
const begin = entry('f', 'flares.begin', { id: 'f', report, answers: {} });

test('a flare that waits to be sent takes the place of a session that was not begun', () => {
  const shown = todayWith(today, begin);
  expect(shown.flare).toMatchObject({ id: 'f', from: '2026-11-23', day: 1, painToday: 6 });
  expect(shown.session).toBeNull();
  const started = { ...today, session: { ...today.session, state: 'started' } } as Today;
  expect(todayWith(started, begin).session).toBe(started.session);
});

test('an answer that asked for a check makes no flare, and one that goes on stays as it is', () => {
  expect(todayWith(today, begin, { flareId: null, existing: false, lock: null })).toBe(today);
  const shown = todayWith(today, begin, { flareId: 'other', existing: true, lock: null });
  expect(shown.flare?.id).toBe('other');
  expect(todayWith(shown, begin)).toBe(shown);
});

test('a report raises the pain of today, and the end leads onto the way back', () => {
  const shown = todayWith(today, begin);
  const told = (pain: number, reportedAt: string) =>
    todayWith(shown, entry('x', 'symptoms.report', { ...report, pain, reportedAt })).flare?.painToday;
  expect(told(8, '2026-11-23T12:00:00Z')).toBe(8);
  expect(told(3, '2026-11-23T12:00:00Z')).toBe(6);
  expect(told(8, '2026-11-22T12:00:00Z')).toBe(6);
  const ended = todayWith(shown, entry('e', 'flares.end', { id: 'e', flareId: 'f' }));
  expect(ended).toMatchObject({ flare: null, wayBack: { step: 1, factor: 0.8 } });
});
