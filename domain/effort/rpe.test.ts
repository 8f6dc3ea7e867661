import { expect, test } from 'vitest';
import { isRpe, rirOf, rpeOfRir, rpeSteps, rpeWords } from '@/domain/effort/rpe';

test('RPE and reps in reserve make ten', () => {
  for (const rpe of rpeSteps) expect(rpeOfRir(rirOf(rpe))).toBe(rpe);
  expect(rirOf(7)).toBe(3);
  expect(rpeSteps).toHaveLength(19);
});

test('only halves from 1 to 10', () => {
  for (const good of [1, 7, 7.5, 10]) expect(isRpe(good)).toBe(true);
  for (const bad of [0, 0.5, 7.25, 10.5, '7', Number.NaN, null]) expect(isRpe(bad)).toBe(false);
});

test.each([
  [4, 'easy, plenty left in the tank'],
  [7, 'leave 3 in the tank'],
  [7.5, 'leave 2 or 3 in the tank'],
  [9, 'leave 1 in the tank'],
  [9.5, 'leave one at most in the tank'],
  [10, 'nothing left in the tank'],
])('RPE %d: %s', (rpe, words) => {
  expect(rpeWords(rpe)).toBe(words);
});

test('a hold has no repetitions to leave', () => {
  for (const rpe of rpeSteps) expect(rpeWords(rpe, 'seconds')).not.toContain('tank');
});
