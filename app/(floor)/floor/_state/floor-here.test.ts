import { describe, expect, it } from 'vitest';
import { isStillInUse } from './floor-here';

const minutes = (count: number) => count * 60_000;
const noon = Date.UTC(2026, 10, 23, 12);
const limit = minutes(15);

describe('what is kept may be shown with nobody to ask', () => {
  it('for as long as a sign-in that is not used', () => {
    expect(isStillInUse(noon, noon, limit)).toBe(true);
    expect(isStillInUse(noon, noon - minutes(14), limit)).toBe(true);
    expect(isStillInUse(noon, noon - minutes(15), limit)).toBe(false);
    expect(isStillInUse(noon, noon - minutes(600), limit)).toBe(false);
  });

  it('not where nothing is known of the last use, nor where the clock was put back', () => {
    expect(isStillInUse(noon, 0, limit)).toBe(false);
    expect(isStillInUse(noon, noon + minutes(30), limit)).toBe(false);
    expect(isStillInUse(noon, noon + 2_000, limit)).toBe(true);
  });
});
