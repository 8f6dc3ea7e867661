import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLoad, formatLoadChange, fromKg, loadParts, toKg } from '@/lib/units';

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
