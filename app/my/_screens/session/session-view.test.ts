import { expect, test } from 'vitest';
import { sessionWithPending } from '@/app/my/_app/with-messages';
import type { SessionDetail } from '@/contracts/plan';
import { defaultPolicy } from '@/domain/progression/policy';
import type { Queue } from '@/lib/outbox/queue';
import { type SetEdits, sessionView, slotOf } from './session-view';
import { client, loggedSet, planItem } from './testing';

const view = (items: SessionDetail['items'], edits: SetEdits = {}) =>
  sessionView({ items, log: null, client, policy: defaultPolicy }, edits);
const setsOf = (items: SessionDetail['items'], edits: SetEdits = {}) => view(items, edits).items[0]?.sets ?? [];

test('sets are prefilled as prescribed, at the lower end of a range', () => {
  const sets = setsOf([planItem('a')]);
  expect(sets.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
  expect(sets[0]?.values).toEqual({ loadKg: 60, reps: 8, seconds: null, metres: null });
  const hold = { ...planItem('b').prescription, dose: { kind: 'seconds', seconds: 20 } as const };
  expect(setsOf([planItem('b', { loadKind: 'none', loadKg: null, prescription: hold })])[0]?.values).toEqual({
    loadKg: null,
    reps: null,
    seconds: 20,
    metres: null,
  });
});

test('a lighter set carries on to the sets after it, logged or still being changed', () => {
  const logged = [loggedSet('a', 1, { loadKg: 50 })];
  expect(setsOf([planItem('a', { logged })]).map(({ values }) => values.loadKg)).toEqual([50, 50, 50]);
  const edits = { [slotOf('a', 2)]: { loadKg: 55 } };
  expect(setsOf([planItem('a')], edits).map(({ values }) => values.loadKg)).toEqual([60, 55, 55]);
});

test('what is logged stands, whatever is still being changed', () => {
  const edits = { [slotOf('a', 1)]: { loadKg: 70, reps: 3 } };
  const [first] = setsOf([planItem('a', { logged: [loggedSet('a', 1, { rpe: 7 })] })], edits);
  expect(first).toMatchObject({ state: 'done', currentId: 'a-1', rpe: 7, values: { loadKg: 60, reps: 8 } });
});

test('a set taken back can be logged again by a correction', () => {
  const all = view([planItem('a', { logged: [loggedSet('a', 1, { voided: true })] })]);
  expect(all.items[0]?.sets[0]).toMatchObject({ state: 'taken-back', currentId: 'a-1' });
  expect(all).toMatchObject({ doneSets: 0, totalSets: 3 });
});

const reps = (count: number) => ({ kind: 'reps', min: count, max: count }) as const;
const ramp = planItem('a', {
  prescription: {
    ...planItem('a').prescription,
    dose: reps(4),
    unlikeSets: [
      { dose: reps(8), share: 40 / 60 },
      { dose: reps(6), share: 50 / 60 },
      { dose: reps(4), share: 1 },
    ],
  },
});

test('sets that differ are prefilled each with its own, and a lowered load lowers them all', () => {
  const shown = (item: typeof ramp, edits: SetEdits = {}) =>
    setsOf([item], edits).map(({ values }) => [values.loadKg, values.reps]);
  const asPlanned = [
    [40, 8],
    [50, 6],
    [60, 4],
  ];
  expect(shown(ramp)).toEqual(asPlanned);
  expect(shown({ ...ramp, loadKg: 52.5 }).map(([kg]) => kg)).toEqual([35, 42.5, 52.5]);
  // Lighter than planned carries on in proportion; heavier does not.
  expect(shown(ramp, { [slotOf('a', 1)]: { loadKg: 30 } }).map(([kg]) => kg)).toEqual([30, 37.5, 45]);
  expect(shown(ramp, { [slotOf('a', 1)]: { loadKg: 50 } }).map(([kg]) => kg)).toEqual([50, 50, 60]);
  expect(shown({ ...ramp, logged: [loggedSet('a', 4, { loadKg: 60 })] })).toEqual([...asPlanned, [60, 8]]);
});

test('of as many as go well nothing is prefilled that nobody said', () => {
  const dose = { kind: 'reps', min: 1, max: 12, asMany: true } as const;
  const item = planItem('a', { prescription: { ...planItem('a').prescription, dose } });
  const shown = (change: Partial<typeof item>) => setsOf([{ ...item, ...change }]).map(({ values }) => values.reps);
  expect(shown({})).toEqual([null, null, null]);
  expect(shown({ logged: [loggedSet('a', 1, { reps: 9 })] })).toEqual([9, 9, 9]);
  const sets = [9, 14].map((count, index) => ({ ...loggedSet('a', index + 1, { reps: count }) }));
  const last = { date: '2026-11-15', deload: false, note: null, pain: null, nextMorning: null, sets };
  expect(shown({ last })).toEqual([9, 12, null]);
});

test('more sets than prescribed are shown', () => {
  expect(setsOf([planItem('a', { logged: [loggedSet('a', 5)] })])).toHaveLength(5);
});

const at = '2026-11-22T10:00:00.000Z';
const detail: SessionDetail = {
  plannedSessionId: 'p',
  kind: 'program',
  date: '2026-11-22',
  state: 'planned',
  key: 'A',
  title: 'Hinge',
  minutes: 40,
  week: 1,
  weeks: 12,
  deload: false,
  policy: defaultPolicy,
  policyVersion: 0,
  screeningDue: null,
  cleared: [],
  today: '2026-11-22',
  client: {
    name: 'Priya',
    units: 'kg',
    timeZone: 'Asia/Kathmandu',
    equipment: { barKg: 20, platesKg: [], dumbbellsKg: [], kettlebellsKg: [], has: [] },
  },
  clinic: { name: 'Clinic', emergencyNumber: '999', responseTime: 'one day', weekStartsOn: 1 },
  lock: null,
  items: [planItem('a'), planItem('b')],
  log: null,
};
const entry = { queuedAt: at, failures: 0, refused: null };
const values = { reps: 8, loadKg: 60, seconds: null, metres: null, rpe: null, pain: null, loggedAt: at };
const about = { plannedSessionId: 'p', startedAt: at };
const start: Queue[number] = {
  ...entry,
  id: '1',
  procedure: 'sessions.start',
  input: { ...about, id: '1', painBefore: 3, starAnswers: { 'bladder-change': false } },
};
const log = (id: string, itemId: string, setNumber: number, change: object = {}): Queue[number] => ({
  ...entry,
  id,
  procedure: 'sessions.logSet',
  input: { ...about, ...values, id, itemId, setNumber, ...change },
});
const correct = (id: string, correctsId: string, change: object = {}): Queue[number] => ({
  ...entry,
  id,
  procedure: 'sessions.correctSet',
  input: { ...values, id, plannedSessionId: 'p', correctsId, voided: false, ...change },
});
const pending = (queue: Queue, from: SessionDetail = detail) => sessionView(sessionWithPending(from, queue), {});

test('what waits counts as done before the server has heard of it', () => {
  const all = pending([start, log('2', 'a', 1), log('3', 'b', 1)]);
  expect(all).toMatchObject({ startedAt: at, painBefore: 3, finishedAt: null, doneSets: 2 });
});

test('of two messages for one set the first counts, and the server’s row before both', () => {
  const twice = pending([start, log('2', 'a', 1), log('3', 'a', 1, { reps: 5 })]);
  expect(twice.items[0]?.sets[0]).toMatchObject({ currentId: '2', values: { reps: 8 } });
  const server = { ...detail, items: [planItem('a', { logged: [loggedSet('a', 1, { reps: 6 })] })] };
  expect(pending([log('2', 'a', 1)], server).items[0]?.sets[0]?.values.reps).toBe(6);
});

test('how hard it felt is no correction, another number is', () => {
  const felt = pending([start, log('2', 'a', 1), correct('3', '2', { rpe: 8 })]);
  expect(felt.items[0]?.sets[0]).toMatchObject({ currentId: '3', rpe: 8, was: null });
  const fewer = pending([
    start,
    log('2', 'a', 1),
    correct('3', '2', { rpe: 8 }),
    correct('4', '3', { reps: 6, rpe: 8 }),
  ]);
  expect(fewer.items[0]?.sets[0]).toMatchObject({ currentId: '4', values: { reps: 6 }, was: { reps: 8 } });
});

test('a set is taken back and logged again while everything waits', () => {
  const back = [start, log('2', 'a', 1), correct('3', '2', { voided: true })];
  expect(pending(back).items[0]?.sets[0]).toMatchObject({ state: 'taken-back', currentId: '3' });
  expect(pending([...back, correct('4', '3')]).items[0]?.sets[0]).toMatchObject({ state: 'done', currentId: '4' });
});

test('the first finish counts, and a later one adds what it left open', () => {
  const finish = (id: string, change: object): Queue[number] => ({
    ...entry,
    id,
    procedure: 'sessions.finish',
    input: { ...about, id, finishedAt: at, painAfter: null, note: null, endedEarly: null, ...change },
  });
  const all = pending([start, finish('2', { painAfter: 4 }), finish('3', { painAfter: 9, note: 'Easy.' })]);
  expect(all).toMatchObject({ finishedAt: at, painAfter: 4, note: 'Easy.' });
});

test('an answer that asks for a check does not start the session', () => {
  const locked = { ...start, input: { ...start.input, starAnswers: { 'bladder-change': true } } } as Queue[number];
  expect(pending([locked]).startedAt).toBeNull();
});
