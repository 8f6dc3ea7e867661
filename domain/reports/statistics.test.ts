import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mean, meanInterval, quantile, shareInterval, t975 } from './statistics';

it.each([
  [1, 12.7062],
  [2, 4.30265],
  [3, 3.18245],
  [4, 2.77645],
  [5, 2.57058],
  [9, 2.26216],
  [10, 2.22814],
  [29, 2.04523],
  [30, 2.04227],
  [60, 2.0003],
  [120, 1.97993],
  [499, 1.96473],
])('Student’s t with %i degrees of freedom is %f, as in the tables', (freedom, expected) => {
  expect(t975(freedom)).toBeCloseTo(expected, 4);
});

// Newcombe 1998, Statistics in Medicine 17, table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i in %i is that of the literature', (count, total, low, high) => {
  const found = shareInterval(count, total);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

it('a paired change is that of Student’s own example', () => {
  // Hours of sleep gained by one drug over another, in ten patients (Student 1908): mean 1.58, standard deviation 1.23.
  const gained = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  const { value, low, high } = meanInterval(gained);
  expect(value).toBeCloseTo(1.58, 10);
  expect(low).toBeCloseTo(0.7001, 4);
  expect(high).toBeCloseTo(2.4599, 4);
});

it('quartiles are those of a spreadsheet', () => {
  expect([0.25, 0.5, 0.75].map((share) => quantile([7, 1, 3, 5], share))).toEqual([2.5, 4, 5.5]);
  expect(quantile([9], 0.9)).toBe(9);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9)).toBe(10);
});

const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 60 });

it('an interval holds its value, moves with the numbers and does not hang on their order', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -20, max: 20 }), (values, by) => {
      const { value, low, high } = meanInterval(values);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      const moved = meanInterval(values.map((each) => each + by).reverse());
      expect(moved.value).toBeCloseTo(value + by, 6);
      expect(moved.high - moved.low).toBeCloseTo(high - low, 6);
    }),
  );
});

it('a share lies within its interval, which turns round with it and narrows with more of the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (total, part) => {
      const count = Math.round(total * part);
      const { value, low, high } = shareInterval(count, total);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(high).toBeLessThanOrEqual(1);
      expect(shareInterval(total - count, total).low).toBeCloseTo(1 - high, 10);
      const more = shareInterval(count * 4, total * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});

it('a quantile lies within the values and rises with its share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(numbers, share, share, (values, a, b) => {
      const [lower, higher] = [quantile(values, Math.min(a, b)), quantile(values, Math.max(a, b))];
      expect(lower).toBeGreaterThanOrEqual(Math.min(...values));
      expect(higher).toBeLessThanOrEqual(Math.max(...values));
      expect(lower).toBeLessThanOrEqual(higher + 1e-9);
    }),
  );
});

it('refuses what there is no number for', () => {
  expect(() => mean([])).toThrow(RangeError);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
  expect(() => meanInterval([1])).toThrow(RangeError);
  expect(() => shareInterval(1, 0)).toThrow(RangeError);
  expect(() => shareInterval(3, 2)).toThrow(RangeError);
  expect(() => t975(0)).toThrow(RangeError);
});
