import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidAnswer } from '@/domain/instruments/answers';
import { type E1rmFormula, e1rmFormulas, e1rmKg } from '@/domain/instruments/e1rm';
import { exactDifference, roundHalfUp } from '@/domain/instruments/rounding';

const e1rm = (weightKg: number, reps: number, rir: number, formula: E1rmFormula) =>
  e1rmKg({ weightKg, reps, rir, formula });

test.each([
  [100, 5, 0, 'epley', 116.67],
  [100, 5, 0, 'brzycki', 112.5],
  [100, 5, 0, 'wathan', 116.58],
  [100, 10, 0, 'epley', 133.33],
  [100, 10, 0, 'brzycki', 133.33],
  [100, 10, 0, 'wathan', 134.75],
  [100, 5, 2, 'epley', 123.33],
  [100, 3, 0.5, 'epley', 111.67],
  [82.5, 6, 1.5, 'brzycki', 100.68],
  [100, 1, 1, 'epley', 106.67],
  // 1.265 on paper, a little less in binary.
  [1.15, 3, 0, 'epley', 1.27],
] as const)('%d kg × %d with %d in reserve by %s: %d kg', (weightKg, reps, rir, formula, expected) => {
  expect(e1rm(weightKg, reps, rir, formula)).toBe(expected);
});

const set = fc.record({
  weightKg: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
  reps: fc.integer({ min: 1, max: 9 }),
  halves: fc.nat(18),
  formula: fc.constantFrom(...e1rmFormulas),
});

test('one repetition with none in reserve is the weight, by every formula', () => {
  fc.assert(
    fc.property(set, ({ weightKg, formula }) => {
      expect(e1rm(weightKg, 1, 0, formula)).toBe(weightKg);
    }),
  );
});

test('never below the weight, never less for more weight, repetitions or reserve, and never beyond two decimals', () => {
  fc.assert(
    fc.property(set, ({ weightKg, reps, halves, formula }) => {
      const rir = Math.min(halves / 2, 9 - reps);
      const given = e1rm(weightKg, reps, rir, formula);
      expect(given).toBeGreaterThanOrEqual(weightKg);
      expect(e1rm(weightKg, reps + 1, rir, formula)).toBeGreaterThanOrEqual(given);
      expect(e1rm(weightKg, reps, rir + 0.5, formula)).toBeGreaterThanOrEqual(given);
      expect(e1rm(Math.min(1000, weightKg + 1), reps, rir, formula)).toBeGreaterThanOrEqual(given);
      expect(Number(given.toFixed(2))).toBe(given);
    }),
  );
});

test('Epley is exact to the last half', () => {
  fc.assert(
    fc.property(set, ({ weightKg, reps }) => {
      // In whole hundredths and sixtieths, where nothing is lost.
      const expected = Math.floor((Math.round(weightKg * 100) * (31 + reps) * 2 + 30) / 60) / 100;
      expect(e1rm(weightKg, reps, 1, 'epley')).toBe(expected);
    }),
  );
});

test.each([
  [{ weightKg: 0 }, 'weightKg'],
  [{ weightKg: -20 }, 'weightKg'],
  [{ weightKg: 1000.5 }, 'weightKg'],
  [{ weightKg: Number.NaN }, 'weightKg'],
  [{ weightKg: '100' }, 'weightKg'],
  [{ reps: 0 }, 'reps'],
  [{ reps: 2.5 }, 'reps'],
  [{ reps: 11 }, 'reps'],
  [{ reps: true }, 'reps'],
  [{ rir: -0.5 }, 'rir'],
  [{ rir: 1.25 }, 'rir'],
  [{ rir: Number.POSITIVE_INFINITY }, 'rir'],
  [{ rir: null }, 'rir'],
  [{ reps: 8, rir: 2.5 }, 'reps and rir'],
  [{ formula: 'Epley' }, 'formula'],
  [{ formula: 'constructor' }, 'formula'],
])('%j is refused for its %s', (wrong, field) => {
  const good = { weightKg: 100, reps: 5, rir: 0, formula: 'epley' as E1rmFormula };
  const bad = { ...good, ...(wrong as Partial<typeof good>) };
  expect(() => e1rmKg(bad)).toThrow(InvalidAnswer);
  expect(() => e1rmKg(bad)).toThrow(new RegExp(`^${field}: expected`));
});

test('halves go up although binary lies below them', () => {
  expect(roundHalfUp(1.005, 2)).toBe(1.01);
  expect(roundHalfUp(8.345, 2)).toBe(8.35);
  expect(roundHalfUp(3.25, 1)).toBe(3.3);
  expect(roundHalfUp(1e-9, 2)).toBe(0);
  expect(roundHalfUp(999_999.995, 2)).toBe(1_000_000);
  fc.assert(
    fc.property(fc.nat(10_000_000), (thousandths) => {
      expect(roundHalfUp(thousandths / 1000, 2)).toBe(Math.floor((thousandths + 5) / 10) / 100);
    }),
  );
});

test('differences of decimals are exact', () => {
  expect(exactDifference(3.3, 5.3)).toBe(2);
  expect(exactDifference(72.1, 40.1)).toBe(-32);
});
