import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '@/domain/progression/decide';
import { neutralInputs } from '@/domain/progression/inputs';
import { defaultPolicy } from '@/domain/progression/policy';
import { sameAsUsual } from '@/domain/reminders/same-as-usual';
import { meaningOf } from './meaning';

const half = fc.integer({ min: 0, max: 20 }).map((twice) => twice / 2);
const responseTime = 'within one working day';
const pain = fc.integer({ min: 0, max: 10 });
const limits = fc.record({
  severePain: fc.integer({ min: 7, max: 9 }),
  painLimit: fc.integer({ min: 4, max: 7 }),
  clearRise: fc.integer({ min: 1, max: 3 }),
});

test('says what the decision table would make of the same morning, whatever the clinic’s limits', () => {
  fc.assert(
    fc.property(pain, half, limits, (morning, usual, change) => {
      const policy = { ...defaultPolicy, ...change };
      const { level } = decide({ ...neutralInputs, pre: 0, during: 0, after: 0, morning, usual }, policy);
      expect(meaningOf(morning, usual, { policy, responseTime }).level).toBe(level);
    }),
  );
});

test('"same as usual" is never above usual, and less than one below it', () => {
  fc.assert(
    fc.property(half, (usual) => {
      const kept = sameAsUsual(usual);
      expect(Number.isInteger(kept) && kept <= usual && usual - kept < 1).toBe(true);
    }),
  );
  expect([2, 2.5, 0.5, 10].map(sameAsUsual)).toEqual([2, 2, 0, 10]);
});

test('without a usual it compares with nothing', () => {
  expect(meaningOf(5, null, { policy: defaultPolicy, responseTime }).words).toContain('not known yet');
  expect(meaningOf(6, null, { policy: defaultPolicy, responseTime }).level).toBe(2);
});
