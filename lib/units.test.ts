import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultEquipment } from '@/domain/load/equipment';
import {
  exactKg,
  formatLoad,
  formatLoadChange,
  formatPiece,
  fromKg,
  loadParts,
  madeIn,
  pieceIn,
  toKg,
} from '@/lib/units';

test('known weights', () => {
  expect(toKg(45, 'lb')).toBe(20.41);
  expect(toKg(62.5, 'kg')).toBe(62.5);
  expect(fromKg(100, 'lb')).toBeCloseTo(220.462, 3);
});

test('pounds with one decimal read back as typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11_000 }), (tenths) => {
      expect(Math.round(fromKg(toKg(tenths / 10, 'lb'), 'lb') * 10)).toBe(tenths);
    }),
  );
});

test('loads are written in the reader’s way', () => {
  expect(formatLoad(62.5, 'kg', 'en-GB')).toBe('62.5\u00a0kg');
  expect(formatLoad(61.25, 'kg', 'de-DE')).toBe('61,25\u00a0kg');
  expect(formatLoad(43.09, 'lb', 'en-US')).toBe('95\u00a0lb');
  expect(formatLoad(1000, 'kg', 'en-US')).toBe('1000\u00a0kg');
  expect(loadParts(60, 'kg', 'en-GB')).toEqual({ value: '60', unit: 'kg' });
});

test('a change carries its sign', () => {
  expect(formatLoadChange(2.5, 'kg', 'en-GB')).toBe('+2.5\u00a0kg');
  expect(formatLoadChange(-2.27, 'lb', 'en-US')).toBe('−5\u00a0lb');
  expect(formatLoadChange(0, 'kg', 'en-GB')).toBe('±0\u00a0kg');
});

const usual = (unit: 'kg' | 'lb') => {
  const { barKg, platesKg, dumbbellsKg, kettlebellsKg } = defaultEquipment(unit);
  return [barKg, ...platesKg.map(({ kg }) => kg), ...dumbbellsKg, ...kettlebellsKg];
};

test.each(['kg', 'lb'] as const)(
  'what an ordinary gym has in %s is named as it stands on it, for everybody',
  (unit) => {
    for (const kg of usual(unit)) {
      for (const own of ['kg', 'lb'] as const) {
        // Some were once stored to 10 g.
        for (const stored of [kg, Math.round(kg * 100) / 100]) {
          expect([stored, own, madeIn(stored, own)]).toEqual([stored, own, unit]);
          expect(formatPiece(stored, own, 'en-GB')).toBe(`${Number(fromKg(kg, unit).toFixed(2))}\u00a0${unit}`);
        }
      }
    }
  },
);

test('a piece is kept as it is, and reads back as it was typed', () => {
  expect(exactKg(45, 'lb')).toBeCloseTo(20.41165665, 8);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), fc.constantFrom('kg' as const, 'lb' as const), (quarters, unit) => {
      expect(pieceIn(exactKg(quarters / 4, unit), unit)).toBe(quarters / 4);
      expect(pieceIn(toKg(quarters / 4, unit), unit)).toBe(quarters / 4);
    }),
  );
  expect(formatPiece(exactKg(1.25, 'lb'), 'kg', 'de-DE')).toBe('1,25\u00a0lb');
  expect(formatPiece(22.68, 'kg', 'en-GB')).toBe('50\u00a0lb');
  // Round in neither: in the person's own unit.
  expect(formatPiece(7.1, 'kg', 'en-GB')).toBe('7.1\u00a0kg');
});
