import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoadKind } from '@/domain/exercises/types';
import { defaultEquipment, type Equipment } from '@/domain/load/equipment';
import { loadable, nextLoad } from '@/domain/load/plates';

const kg = defaultEquipment('kg');
const lb = defaultEquipment('lb');
const LB = 0.45359237;
const LOADED: LoadKind[] = [
  'barbell',
  'trap-bar',
  'dumbbell',
  'dumbbells-per-hand',
  'kettlebell',
  'kettlebells-per-hand',
  'machine',
];

const kindArbitrary = fc.constantFrom(...LOADED);
const target = fc.integer({ min: 0, max: 30_000 }).map((steps) => steps / 100);
const plates = fc.uniqueArray(
  fc.record({ kg: fc.constantFrom(0.5, 1.25, 2, 2.5, 5, 7.5, 10, 15, 20, 25), pairs: fc.integer({ min: 0, max: 3 }) }),
  { selector: (plate) => plate.kg, maxLength: 5 },
);
const ownBar = fc.record({
  barKg: fc.constantFrom(10, 15, 20),
  platesKg: plates,
  dumbbellsKg: fc.constant<number[]>([]),
  kettlebellsKg: fc.constant<number[]>([]),
  has: fc.constant<string[]>([]),
});

/** Every sum of plates on one side, by trying them all. */
function everySum(equipment: Equipment): number[] {
  return equipment.platesKg.reduce<number[]>(
    (sums, plate) => sums.flatMap((sum) => Array.from({ length: plate.pairs + 1 }, (_, n) => sum + n * plate.kg)),
    [0],
  );
}

test('the mock’s 62.5 kg is 20 + 1.25 on each side', () => {
  expect(loadable({ loadKind: 'barbell', targetKg: 62.5, equipment: kg })).toEqual({ kg: 62.5, perSide: [20, 1.25] });
});

test('rounds down to what can be made', () => {
  expect(loadable({ loadKind: 'barbell', targetKg: 64.9, equipment: kg }).kg).toBe(62.5);
  expect(loadable({ loadKind: 'kettlebell', targetKg: 27.9, equipment: kg }).kg).toBe(24);
  expect(loadable({ loadKind: 'dumbbells-per-hand', targetKg: 13.9, equipment: kg }).kg).toBe(12);
});

test('heaviest plate first would miss it: 40 a side from one 25 and two 20s', () => {
  const equipment = {
    ...kg,
    platesKg: [25, 20, 20].map((size, n) => ({ kg: size, pairs: n === 0 ? 1 : n === 1 ? 2 : 0 })),
  };
  expect(loadable({ loadKind: 'barbell', targetKg: 100, equipment })).toEqual({ kg: 100, perSide: [20, 20] });
});

test('pounds survive being stored to 10 g', () => {
  for (let pounds = 45; pounds <= 400; pounds += 5) {
    const stored = Math.round(pounds * LB * 100) / 100;
    const made = loadable({ loadKind: 'barbell', targetKg: stored, equipment: lb }).kg ?? 0;
    expect(Math.round(made / LB)).toBe(pounds);
  }
});

test('a hair below, from reckoning with fractions, does not cost a plate', () => {
  expect(loadable({ loadKind: 'barbell', targetKg: 62.5 - 1e-9, equipment: kg }).kg).toBe(62.5);
  expect(loadable({ loadKind: 'barbell', targetKg: 62.49, equipment: kg }).kg).toBe(60);
});

test('never above the target, and always from the client’s own plates, the best there is', () => {
  fc.assert(
    fc.property(ownBar, target, (equipment, targetKg) => {
      const made = loadable({ loadKind: 'barbell', targetKg, equipment });
      const best = Math.max(
        ...everySum(equipment)
          .map((side) => equipment.barKg + 2 * side)
          .filter((sum) => sum <= targetKg + 0.006),
      );
      expect(made.kg ?? Number.NEGATIVE_INFINITY).toBeCloseTo(best, 5);
      if (made.kg === null) return;
      expect(made.kg).toBeLessThanOrEqual(targetKg + 0.006);
      expect(equipment.barKg + 2 * made.perSide.reduce((sum, plate) => sum + plate, 0)).toBeCloseTo(made.kg, 5);
      for (const plate of equipment.platesKg) {
        expect(made.perSide.filter((used) => used === plate.kg).length).toBeLessThanOrEqual(plate.pairs);
      }
      expect([...made.perSide].sort((a, b) => b - a)).toEqual(made.perSide);
    }),
  );
});

test('what was made can be made again, in kilograms and pounds', () => {
  fc.assert(
    fc.property(fc.constantFrom(kg, lb), kindArbitrary, target, (equipment, loadKind, targetKg) => {
      const made = loadable({ loadKind, targetKg, equipment }).kg;
      if (made === null) return;
      expect(made).toBeLessThanOrEqual(targetKg + 0.006);
      expect(loadable({ loadKind, targetKg: made, equipment }).kg).toBe(made);
    }),
  );
});

test('a stepper walks through what can be made and comes back', () => {
  fc.assert(
    fc.property(fc.constantFrom(kg, lb), kindArbitrary, target, (equipment, loadKind, targetKg) => {
      const from = loadable({ loadKind, targetKg, equipment }).kg;
      if (from === null) return;
      const up = nextLoad({ kg: from, direction: 1, loadKind, equipment });
      if (up === null || up === from) return;
      expect(up).toBeGreaterThan(from);
      expect(nextLoad({ kg: up, direction: -1, loadKind, equipment })).toBe(from);
    }),
  );
  expect(nextLoad({ kg: 62.5, direction: 1, loadKind: 'barbell', equipment: kg })).toBe(65);
  expect(nextLoad({ kg: 16, direction: -1, loadKind: 'kettlebell', equipment: kg })).toBe(14);
});

test('at the ends a stepper stays, and from nothing it gives the lightest', () => {
  expect(nextLoad({ kg: 20, direction: -1, loadKind: 'barbell', equipment: kg })).toBe(20);
  expect(nextLoad({ kg: 32, direction: 1, loadKind: 'kettlebell', equipment: kg })).toBe(32);
  expect(nextLoad({ kg: null, direction: 1, loadKind: 'kettlebell', equipment: kg })).toBe(4);
  expect(nextLoad({ kg: null, direction: 1, loadKind: 'none', equipment: kg })).toBeNull();
});

test('lighter than the lightest cannot be made, and a band has no kilograms', () => {
  expect(loadable({ loadKind: 'barbell', targetKg: 18, equipment: kg })).toEqual({ kg: null, perSide: [] });
  expect(loadable({ loadKind: 'band', targetKg: 18, equipment: kg })).toEqual({ kg: null, perSide: [] });
});

test('not told is not none: any half kilogram then, and bells stand in for each other', () => {
  const untold = { barKg: 0, platesKg: [], dumbbellsKg: [], kettlebellsKg: [], has: [] };
  expect(loadable({ loadKind: 'kettlebell', targetKg: 12.7, equipment: untold }).kg).toBe(12.5);
  expect(loadable({ loadKind: 'barbell', targetKg: 44, equipment: untold }).kg).toBe(42.5);
  expect(nextLoad({ kg: 0, direction: -1, loadKind: 'barbell', equipment: untold })).toBe(0);
  expect(
    loadable({ loadKind: 'kettlebell', targetKg: 13, equipment: { ...untold, dumbbellsKg: [15, 5, 10] } }).kg,
  ).toBe(10);
});

test('a weight stack goes in steps of its holes, 2.5 kg when not told and 5 lb in a gym in pounds', () => {
  const untold = { barKg: 0, platesKg: [], dumbbellsKg: [], kettlebellsKg: [], has: [] };
  expect(loadable({ loadKind: 'machine', targetKg: 28.9, equipment: untold })).toEqual({ kg: 27.5, perSide: [] });
  expect(loadable({ loadKind: 'machine', targetKg: 2.4, equipment: untold }).kg).toBeNull();
  expect(nextLoad({ kg: 27.5, direction: 1, loadKind: 'machine', equipment: untold })).toBe(30);
  expect(nextLoad({ kg: null, direction: 1, loadKind: 'machine', equipment: untold })).toBe(2.5);
  expect(nextLoad({ kg: 18, direction: 1, loadKind: 'machine', equipment: { ...untold, machineStepKg: 7 } })).toBe(21);
  expect((loadable({ loadKind: 'machine', targetKg: 25, equipment: lb }).kg ?? 0) / LB).toBeCloseTo(55, 1);
});
