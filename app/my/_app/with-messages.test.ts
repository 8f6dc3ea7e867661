import { expect, test } from 'vitest';
import type { Today } from '@/contracts/plan';
import type { Entry } from '@/lib/outbox/entry';
import { sessionWith, todayWith } from './with-messages';

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

test('what was drawn on this phone is what the next drawing is compared with', () => {
  const marks = [{ region: 'calf-left', kind: 'ache', intensity: 3 }];
  const drawn = todayWith(today, entry('x', 'symptoms.report', { ...report, marks }));
  expect(drawn.lastMarks).toEqual({ date: '2026-11-23', marks });
  expect(todayWith(drawn, entry('y', 'symptoms.report', report)).lastMarks).toEqual(drawn.lastMarks);
});

test('legs that are worse lower a session that has not begun, and leave one that has', () => {
  const session = { plannedSessionId: 'p', log: null, items: [{ todayFacts: { inputs: { legWorse: false } } }] };
  const worse = entry('x', 'symptoms.report', { ...report, legWorse: true });
  const legWorse = (given: object, message: Entry) =>
    sessionWith({ ...session, ...given } as never, message).items[0]?.todayFacts?.inputs.legWorse;
  expect(legWorse({}, worse)).toBe(true);
  expect(legWorse({ log: {} }, worse)).toBe(false);
  expect(legWorse({}, entry('y', 'symptoms.report', { ...report, legWorse: false }))).toBe(false);
});

test('a line that is done otherwise on this phone is shown so: the newest change counts, and its sets say with what', () => {
  const item = { itemId: 'i', exerciseId: 'pull', change: null, logged: [] };
  const session = { plannedSessionId: 'p', items: [item], client: { timeZone: 'UTC' }, log: null, state: 'planned' };
  const head = { plannedSessionId: 'p', startedAt: '2026-11-23T10:00:00.000Z', itemId: 'i' };
  const change = (id: string, kind: string, minute: number, toExerciseId: string | null = null) =>
    entry(id, 'sessions.changeLine', {
      id,
      ...head,
      kind,
      toExerciseId,
      reason: 'hurts',
      changedAt: `2026-11-23T10:${minute}:00.000Z`,
    });
  const shown = (...entries: Entry[]) =>
    entries.reduce((now, each) => sessionWith(now, each), session as never as Parameters<typeof sessionWith>[0]);
  const swapped = shown(change('a', 'swap', 20, 'bell'));
  expect(swapped).toMatchObject({ state: 'started', items: [{ change: { kind: 'swap', toExerciseId: 'bell' } }] });
  expect(shown(change('a', 'swap', 20, 'bell'), change('b', 'skip', 10)).items[0]?.change?.kind).toBe('swap');
  expect(shown(change('a', 'swap', 20, 'bell'), change('b', 'as-planned', 30)).items[0]?.change).toBeNull();

  const values = { reps: 8, loadKg: 16, seconds: null, metres: null, rpe: null, pain: null, loggedAt: '' };
  const set = entry('s', 'sessions.logSet', { id: 's', ...head, setNumber: 1, exerciseId: 'bell', ...values });
  const fix = entry('c', 'sessions.correctSet', {
    id: 'c',
    plannedSessionId: 'p',
    correctsId: 's',
    ...values,
    reps: 6,
  });
  const corrected = shown(set, fix).items[0]?.logged[0];
  expect(corrected).toMatchObject({ exerciseId: 'bell', reps: 6, corrected: true, was: { reps: 8, loadKg: 16 } });
});
