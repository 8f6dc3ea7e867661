import { describe, expect, test } from 'vitest';
import { unitFor } from './unit-words';

describe('the unit after a number', () => {
  test.each([
    [1, 'points', 'point'],
    [-1, 'points', 'point'],
    [0, 'points', 'points'],
    [1.5, 'points', 'points'],
    [1, 'stands', 'stand'],
    [1, 'days', 'day'],
    [1, 's', 's'],
    [1, 'cm', 'cm'],
  ])('%d %s', (value, unit, words) => {
    expect(unitFor(unit, value)).toBe(words);
  });
});
