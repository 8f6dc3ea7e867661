import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDate, startOfWeek, type Weekday, weekdayOf } from '@/domain/schedule/dates';

const date = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2000-02-29', 366, '2001-03-01'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  // Clocks change in Berlin, New York and Sydney.
  ['2025-03-29', 2, '2025-03-31'],
  ['2025-10-25', 2, '2025-10-27'],
  ['2025-11-01', 2, '2025-11-03'],
  ['2025-10-04', 2, '2025-10-06'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test('the suite runs far from UTC', () => {
  expect(new Date(0).getTimezoneOffset()).not.toBe(0);
});

test('adding and counting days undo each other', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(addDays(addDays(from, days), -days)).toBe(from);
    }),
  );
});

test('weekdays', () => {
  expect(weekdayOf('1970-01-01')).toBe(4);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
  expect(weekdayOf('1969-12-28')).toBe(7);
});

test('a week starts on the chosen weekday and holds the date', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 7 }), (day, weekStartsOn) => {
      const start = startOfWeek(day, weekStartsOn as Weekday);
      expect(weekdayOf(start)).toBe(weekStartsOn);
      expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(start, day)).toBeLessThan(7);
    }),
  );
});

test('only real dates are dates', () => {
  expect(isIsoDate('2024-02-29')).toBe(true);
  const wrong = [
    '2025-02-29',
    '2025-02-31',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '0000-01-01',
  ];
  for (const value of [...wrong, '2025-01-01T00:00', '', null, 20250101]) expect(isIsoDate(value)).toBe(false);
});

test('nonsense is refused, not carried on', () => {
  expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
  expect(() => addDays('2025-01-01', 0.5)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => daysBetween('2025-01-01', 'soon')).toThrow(RangeError);
});
