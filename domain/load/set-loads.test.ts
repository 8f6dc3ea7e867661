import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultEquipment } from '@/domain/load/equipment';
import { loadable } from '@/domain/load/plates';
import { loadOfShare, warmUpLoad } from '@/domain/load/set-loads';

const barbell = { loadKind: 'barbell', equipment: defaultEquipment('kg') } as const;
const dumbbells = { loadKind: 'dumbbells-per-hand', equipment: defaultEquipment('kg') } as const;

test('a ramp of 40, 50 and 60 kg, and the same a step lighter', () => {
  const shares = [40 / 60, 50 / 60, 1];
  expect(shares.map((share) => loadOfShare(60, share, barbell))).toEqual([40, 50, 60]);
  expect(shares.map((share) => loadOfShare(52.5, share, barbell))).toEqual([35, 42.5, 52.5]);
});

test('where nothing that light can be made, the lightest; an easy set then says no weight', () => {
  expect(loadOfShare(30, 0.5, barbell)).toBe(20);
  expect(warmUpLoad(30, 0.5, barbell)).toBe(20);
  expect(warmUpLoad(20, 0.5, barbell)).toBeNull();
  expect(warmUpLoad(null, 0.5, barbell)).toBeNull();
  expect(loadOfShare(12, 0.5, { ...dumbbells, loadKind: 'none' })).toBeNull();
});

test('no set is above the line, a lighter line makes no set heavier, and all can be made', () => {
  const load = fc.integer({ min: 40, max: 400 }).map((halves) => halves / 2);
  const share = fc.double({ min: 0.05, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(barbell, dumbbells), load, load, share, (given, a, b, part) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [lower, higher] = [loadOfShare(low, part, given) ?? 0, loadOfShare(high, part, given) ?? 0];
      expect(lower).toBeLessThanOrEqual(low);
      expect(lower).toBeLessThanOrEqual(higher);
      if (lower < low) expect(loadable({ ...given, targetKg: lower }).kg).toBe(lower);
    }),
  );
});
