import { expect, test } from 'vitest';
import { clockPhase, secondsHeld, stopsClock, type TestClock } from './test-clock';

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

test('the space bar stops a clock, save where it is typed or presses something', () => {
  const inside = (tag: string) =>
    ({ closest: (of: string) => (of.split(', ').includes(tag) ? {} : null) }) as unknown as EventTarget;
  const stops = (key: string, target: EventTarget | null) => stopsClock({ key, target });
  expect([stops(' ', inside('p')), stops(' ', null), stops('Enter', inside('p'))]).toEqual([true, true, false]);
  const own = ['button', 'input', 'textarea', 'select', '[contenteditable]'];
  expect(own.filter((tag) => stops(' ', inside(tag)))).toEqual([]);
});
