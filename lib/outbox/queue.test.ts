import { expect, test } from 'vitest';
import { waitMs } from './delivery';
import type { Entry } from './entry';
import { about, append, countFailure, nextToSend, parked, setAside, tryAgain, tryFailedAgain } from './queue';

const entry = (id: string, plannedSessionId = 'p'): Entry => ({
  id,
  procedure: 'sessions.start',
  input: { id, plannedSessionId, startedAt: '2026-11-22T10:00:00Z', painBefore: null, starAnswers: null },
  queuedAt: '2026-11-22T10:00:00Z',
  failures: 0,
  refused: null,
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

test('waits double up to a minute and are spread', () => {
  expect([1, 2, 3].map((attempt) => waitMs(attempt, 1))).toEqual([1000, 2000, 4000]);
  expect(waitMs(100, 0)).toBe(30_000);
  expect(waitMs(100, 0.999)).toBeLessThanOrEqual(60_000);
});
