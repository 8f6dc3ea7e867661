import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '@/domain/progression/policy';
import { type RaiseFacts, raiseProblem } from './raise';

const facts: RaiseFacts = {
  lastKg: 40,
  decision: null,
  techniqueOk: true,
  capKg: null,
  daysSinceRise: null,
  nextKg: 42.5,
};
const say = (kg: number) => `${kg} kg`;
const problem = (kg: number, change: Partial<RaiseFacts> = {}) =>
  raiseProblem(kg, { ...facts, ...change }, defaultPolicy, say);

describe('a trainer’s wish for a load', () => {
  it('may always be lower, and higher by at most a tenth', () => {
    expect(problem(0)).toBeNull();
    expect(problem(44)).toBeNull();
    expect(problem(44.5)).toContain('up to 44 kg');
  });

  it('may reach the next bell up, however far apart they lie, and no further', () => {
    const bell = { lastKg: 8, nextKg: 10 };
    expect(problem(10, bell)).toBeNull();
    expect(problem(12, bell)).toContain('up to 10 kg');
  });

  it('keeps to the cap, the sign-off and the week', () => {
    expect(problem(44, { capKg: 42.5 })).toContain('caps');
    expect(problem(42.5, { techniqueOk: false })).toContain('sign-off');
    expect(problem(40, { techniqueOk: false })).toBeNull();
    expect(problem(42.5, { daysSinceRise: 6 })).toContain('7 days');
    expect(problem(42.5, { daysSinceRise: 7 })).toBeNull();
  });

  it('is free before the first time', () => {
    expect(problem(100, { lastKg: null, nextKg: null })).toBeNull();
  });
});
