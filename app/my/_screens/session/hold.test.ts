import { expect, test } from 'vitest';
import { type HoldPhase, holdPhase, holdWords, secondsHeld, wayPhase, wayWords } from './hold';

test('one hold: get ready, hold, over', () => {
  expect(holdPhase(0, 20, false)).toMatchObject({ kind: 'ready', left: 5 });
  expect(holdPhase(5, 20, false)).toMatchObject({ kind: 'hold', left: 20 });
  expect(holdPhase(24.5, 20, false)).toMatchObject({ kind: 'hold', left: 0.5 });
  expect(holdPhase(25, 20, false)).toEqual({ kind: 'over' });
});

test('with sides: time to change between the two', () => {
  expect(holdPhase(26, 20, true)).toMatchObject({ kind: 'change', left: 4, side: 2 });
  expect(holdPhase(30, 20, true)).toMatchObject({ kind: 'hold', left: 20, side: 2 });
  expect(holdPhase(50, 20, true)).toEqual({ kind: 'over' });
});

test('what was held when it is stopped', () => {
  expect(secondsHeld(3, 20, false)).toBe(0);
  expect(secondsHeld(17.9, 20, false)).toBe(12);
  expect(secondsHeld(99, 20, false)).toBe(20);
  // The second side was begun: it is the shorter one.
  expect(secondsHeld(37, 20, true)).toBe(7);
  expect(secondsHeld(15, 20, true)).toBe(10);
});

test('leads through a carry over a distance: ready, go for as long as it takes, the other side', () => {
  expect(wayPhase(0, null)).toEqual({ kind: 'ready', left: 5, side: 1 });
  expect(wayPhase(65, null)).toEqual({ kind: 'go', gone: 60, side: 1 });
  expect(wayPhase(66, 65)).toEqual({ kind: 'change', left: 4, side: 2 });
  expect(wayPhase(90, 65)).toEqual({ kind: 'go', gone: 20, side: 2 });
});

test('says what to do in every phase', () => {
  const wordsAt = (elapsed: number, perSide: boolean) =>
    holdWords(holdPhase(elapsed, 20, perSide) as Exclude<HoldPhase, { kind: 'over' }>, perSide);
  expect([0, 6].map((at) => wordsAt(at, false))).toEqual(['Get ready', 'Hold']);
  expect([0, 6, 26, 31].map((at) => wordsAt(at, true))).toEqual([
    'Get ready, first side',
    'Hold, first side',
    'Change sides',
    'Hold, other side',
  ]);
  expect(holdWords({ kind: 'hold', left: 1, of: 300, side: 1 }, false)).toBe('Keep going');
  expect(wayWords(wayPhase(9, null), false)).toBe('Go');
  expect(wayWords(wayPhase(90, 65), true)).toBe('Go, other side');
});
