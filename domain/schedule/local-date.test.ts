import { expect, test } from 'vitest';
import { isTimeZone, localDate, localHour } from '@/domain/schedule/local-date';

test.each([
  // Kathmandu is 5 h 45 min ahead.
  ['2026-01-01T18:14:59Z', 'Asia/Kathmandu', '2026-01-01', 23],
  ['2026-01-01T18:15:00Z', 'Asia/Kathmandu', '2026-01-02', 0],
  // Berlin: 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00.
  ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28', 23],
  ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29', 0],
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29', 1],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 3],
  ['2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30', 0],
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', 2],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', 2],
  // Both ends of the date line, and a year's end.
  ['2025-12-31T10:00:00Z', 'Pacific/Kiritimati', '2026-01-01', 0],
  ['2026-01-01T10:59:00Z', 'Pacific/Pago_Pago', '2025-12-31', 23],
  ['2024-02-29T23:30:00Z', 'UTC', '2024-02-29', 23],
])('%s in %s is %s, hour %i', (instant, timeZone, date, hour) => {
  expect(localDate(new Date(instant), timeZone)).toBe(date);
  expect(localHour(new Date(instant), timeZone)).toBe(hour);
});

test('zones have names', () => {
  for (const zone of ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+3'])
    expect(isTimeZone(zone)).toBe(true);
  for (const zone of ['Mars/Olympus', '+05:45', '', 'Europe/Berlin ', null, 'a'.repeat(80)])
    expect(isTimeZone(zone)).toBe(false);
});

test('an unknown zone is refused', () => {
  expect(() => localDate(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
});
