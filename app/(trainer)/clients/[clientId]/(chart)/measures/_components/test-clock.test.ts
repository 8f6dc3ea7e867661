import { expect, test } from 'vitest';
import { clockPhase, secondsHeld, type TestClock } from './test-clock';

const sorensen: TestClock = { kind: 'up', end: 240 };
const stands: TestClock = { kind: 'down', end: 30 };

test.each([
  [0, { kind: 'ready', shown: 5 }],
  [4.2, { kind: 'ready', shown: 1 }],
  [5, { kind: 'running', shown: 0 }],
  [37.04, { kind: 'running', shown: 32 }],
  [244.9, { kind: 'running', shown: 239.9 }],
  [245, { kind: 'over' }],
])('a hold after %d s', (elapsed, phase) => {
  expect(clockPhase(sorensen, elapsed)).toEqual(phase);
});

test.each([
  [5, { kind: 'running', shown: 30 }],
  [34.5, { kind: 'running', shown: 1 }],
  [35, { kind: 'over' }],
])('thirty seconds of stands after %d s', (elapsed, phase) => {
  expect(clockPhase(stands, elapsed)).toEqual(phase);
});

test('what is held begins after getting ready and ends at the cap', () => {
  expect([3, 5, 65.25, 900].map((elapsed) => secondsHeld(sorensen, elapsed))).toEqual([0, 0, 60.2, 240]);
});
