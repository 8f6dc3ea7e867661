import { describe, expect, it } from 'vitest';
import { nearest } from './nearest';

describe('nearest', () => {
  it('finds the place next to the pointer, the ends beyond them', () => {
    const places = [10, 20, 50];
    expect([-5, 10, 14.9, 15, 34, 36, 900].map((at) => nearest(places, at))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it('finds the only place, and none among none', () => {
    expect(nearest([7], 100)).toBe(0);
    expect(nearest([], 3)).toBe(-1);
  });
});
