import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSettled, wayBack } from '@/domain/flare/way-back';

const pain = fc.integer({ min: 0, max: 10 });
const usual = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);

test('three steps back: 80, 90 and 100 %, each after a settled session', () => {
  expect([0, 1, 2, 3, 4].map(wayBack)).toEqual([
    { step: 1, of: 3, factor: 0.8 },
    { step: 2, of: 3, factor: 0.9 },
    { step: 3, of: 3, factor: 1 },
    null,
    null,
  ]);
  for (const bad of [-1, 0.5, Number.NaN]) expect(() => wayBack(bad)).toThrow(RangeError);
});

test('the share never falls with another settled session, and is never above 1', () => {
  fc.assert(
    fc.property(fc.nat(2000), (settled) => {
      const share = (step: ReturnType<typeof wayBack>) => step?.factor ?? 1;
      expect(share(wayBack(settled + 1))).toBeGreaterThanOrEqual(share(wayBack(settled)));
      expect(share(wayBack(settled))).toBeLessThanOrEqual(1);
    }),
  );
});

test('settled is known from the next morning alone', () => {
  expect(isSettled({ peak: 2, nextMorning: null, usual: 5 })).toBe(false);
  expect(isSettled({ peak: 6, nextMorning: 1, usual: 5 })).toBe(false);
  expect(isSettled({ peak: 5, nextMorning: 2, usual: 2 })).toBe(true);
  expect(isSettled({ peak: null, nextMorning: 3, usual: 2 })).toBe(false);
});

test('more pain never turns a session into a settled one', () => {
  fc.assert(
    fc.property(pain, pain, usual, pain, (peak, nextMorning, u, more) => {
      if (isSettled({ peak, nextMorning, usual: u })) return;
      expect(isSettled({ peak: Math.min(10, peak + more), nextMorning, usual: u })).toBe(false);
      expect(isSettled({ peak, nextMorning: Math.min(10, nextMorning + more), usual: u })).toBe(false);
    }),
  );
});
