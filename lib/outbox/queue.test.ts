import { expect, test } from 'vitest';
import { waitMs } from './delivery';
import type { Entry } from './entry';
import {
  about,
  answer,
  append,
  countFailure,
  forgetAnswered,
  nextToSend,
  parked,
  refuse,
  seen,
  setAside,
  toTell,
  tryAgain,
  tryFailedAgain,
  waiting,
  without,
} from './queue';

const base = { queuedAt: '2026-11-22T10:00:00Z', failures: 0, refused: null };
const done = { reps: 8, loadKg: 20, seconds: null, metres: null, rpe: null, pain: null };
const times = { startedAt: '2026-11-22T10:00:00Z', loggedAt: '2026-11-22T10:05:00Z' };
const set = { ...done, ...times, itemId: 'i', setNumber: 1 };

const entry = (id: string, plannedSessionId = 'p'): Entry => ({
  id,
  procedure: 'sessions.start',
  input: { id, plannedSessionId, startedAt: '2026-11-22T10:00:00Z', painBefore: null, starAnswers: null },
  ...base,
});
const logged = (id: string, plannedSessionId = 'p'): Entry => ({
  ...base,
  id,
  procedure: 'sessions.logSet',
  input: { ...set, id, plannedSessionId },
});
const correction = (id: string, correctsId: string): Entry => ({
  ...base,
  id,
  procedure: 'sessions.correctSet',
  input: { id, plannedSessionId: 'p', correctsId, ...done, voided: false, loggedAt: '2026-11-22T10:06:00Z' },
});
const refusal = { code: 'locked', words: 'Lifting is paused.', lasting: true };

test('the same message twice is one', () => {
  expect(append(append([], entry('a')), entry('a'))).toHaveLength(1);
});

test('what is refused stands aside and keeps its place', () => {
  const queue = setAside([entry('a'), entry('b')], 'a', refusal);
  expect(nextToSend(queue)?.id).toBe('b');
  expect(parked(queue).map(({ id }) => id)).toEqual(['a']);
  expect(nextToSend(tryAgain(queue, 'a'))?.id).toBe('a');
});

test('what the server fails at again and again lets others pass, and is tried at the next start', () => {
  let queue = [entry('a'), entry('b')] as readonly Entry[];
  for (let times = 0; times < 5; times += 1) {
    expect(nextToSend(queue)?.id).toBe('a');
    queue = countFailure(queue, 'a', 'Something went wrong.');
  }
  expect(nextToSend(queue)?.id).toBe('b');
  expect(nextToSend(tryFailedAgain(queue))?.id).toBe('a');
  expect(nextToSend(tryFailedAgain(setAside(queue, 'a', refusal)))?.id).toBe('b');
});

test('messages about one session, without the refused ones', () => {
  const queue = setAside([entry('a'), entry('b', 'q'), entry('c')], 'a', refusal);
  expect(about(queue, 'p').map(({ id }) => id)).toEqual(['c']);
});

test('what the server failed at gets one try at a new start', () => {
  let queue = [entry('a')] as readonly Entry[];
  for (let times = 0; times < 5; times += 1) queue = countFailure(queue, 'a', 'Something went wrong.');
  queue = tryFailedAgain(queue);
  expect(waiting(queue)).toHaveLength(1);
  expect(waiting(countFailure(queue, 'a', 'Something went wrong.'))).toHaveLength(0);
});

test('a correction waits for the set that stands aside, and goes with it', () => {
  const queue = setAside([logged('a'), correction('b', 'a'), logged('c')], 'a', refusal);
  expect(nextToSend(queue)?.id).toBe('c');
  expect(parked(queue).map(({ id, refused }) => [id, refused?.code])).toEqual([
    ['a', 'locked'],
    ['b', 'held'],
  ]);
  expect(waiting(tryAgain(queue, 'a')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  // Without the set nobody holds it: the server says what is wrong with it.
  expect(waiting(without(queue, 'a')).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('a start that may not be any more goes once behind what was done of its session', () => {
  const queue = [entry('start'), logged('one'), logged('other', 'q'), logged('two'), logged('late', 'q')];
  const once = refuse(queue, 'start', refusal);
  expect(waiting(once).map(({ id }) => id)).toEqual(['one', 'other', 'two', 'start', 'late']);
  expect(parked(refuse(once, 'start', refusal)).map(({ id }) => id)).toEqual(['start']);
  expect(parked(refuse([entry('start'), logged('other', 'q')], 'start', refusal))).toHaveLength(1);
  expect(parked(refuse(queue, 'start', { ...refusal, code: 'invalid' }))).toHaveLength(1);
});

test('a session entered on the floor is held together like one on the phone', () => {
  const onFloor = ({ procedure, input, ...rest }: Entry) =>
    ({ ...rest, procedure: procedure.replace('sessions', 'floor'), input: { ...input, clientId: 'c' } }) as Entry;
  const queue = [onFloor(entry('start')), onFloor(logged('set')), onFloor(correction('fix', 'set'))];
  expect(waiting(refuse(queue, 'start', refusal)).map(({ id }) => id)).toEqual(['set', 'start', 'fix']);
  expect(parked(refuse(queue, 'set', refusal)).map(({ id }) => id)).toEqual(['set', 'fix']);
});

test('what another version of the app wrote is neither sent nor lost', () => {
  const newer = { ...logged('newer'), form: 2 } as Entry;
  const strange = { ...logged('strange'), procedure: 'sessions.rested' } as unknown as Entry;
  const broken = { ...logged('broken'), input: null } as unknown as Entry;
  const queue = [newer, strange, broken, logged('a')];
  expect(waiting(queue).map(({ id }) => id)).toEqual(['a']);
  expect(parked(queue).map(({ refused }) => refused?.code)).toEqual(['unknown', 'unknown', 'unknown']);
  // Nothing is written into them: the version that knows them finds them as they were.
  expect(tryFailedAgain(queue)).toEqual(queue);
  // Of before there were forms.
  expect(waiting([logged('old')]).map(({ id, form }) => [id, form])).toEqual([['old', 1]]);
});

test('an answered entry stays for what it asks for, is not sent again, and goes when something newer was read', () => {
  const told = { title: 'Logged twice', words: '', keptSetId: 'k' };
  let queue = answer([logged('a'), logged('b')], 'a', { at: '2026-11-22T10:00:00Z', told });
  expect(waiting(queue).map(({ id }) => id)).toEqual(['b']);
  expect(parked(queue)).toEqual([]);
  expect(toTell(queue).map(({ id }) => id)).toEqual(['a']);
  expect(forgetAnswered(queue, '2026-11-22T12:00:00Z')).toEqual(queue);
  queue = seen(queue, 'a');
  expect(toTell(queue)).toEqual([]);
  expect(forgetAnswered(queue, '2026-11-22T09:00:00Z')).toHaveLength(2);
  expect(forgetAnswered(queue, '2026-11-22T12:00:00Z').map(({ id }) => id)).toEqual(['b']);
});

test('waits double up to a minute and are spread', () => {
  expect([1, 2, 3].map((attempt) => waitMs(attempt, 1))).toEqual([1000, 2000, 4000]);
  expect(waitMs(100, 0)).toBe(30_000);
  expect(waitMs(100, 0.999)).toBeLessThanOrEqual(60_000);
});
