import { expect, test } from 'vitest';
import { instantAt, isTimeZone, localDate, localHour } from '@/domain/schedule/local-date';

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

test.each([
  ['2026-11-23', 17, 'Asia/Kathmandu', '2026-11-23T11:15:00.000Z'],
  ['2026-07-01', 17, 'Europe/Berlin', '2026-07-01T15:00:00.000Z'],
  ['2026-12-01', 17, 'Europe/Berlin', '2026-12-01T16:00:00.000Z'],
  ['2026-01-01', 0, 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  // 02:00 does not come that night: it is 03:00 at once.
  ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-08', 2, 'America/New_York', '2026-03-08T07:00:00.000Z'],
  // 45 minutes and half an hour of summer time.
  ['2026-10-04', 3, 'Australia/Lord_Howe', '2026-10-03T16:00:00.000Z'],
])('on %s at %i the wall of %s shows %s', (date, hour, zone, instant) => {
  expect(instantAt(date, hour, zone).toISOString()).toBe(instant);
});

test('an hour of any day and zone is on that day, at that hour', () => {
  const zones = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Chatham'];
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  for (const zone of zones) {
    for (const date of days) {
      for (const hour of [4, 12, 23]) {
        const instant = instantAt(date, hour, zone);
        expect([zone, localDate(instant, zone), localHour(instant, zone)]).toEqual([zone, date, hour]);
      }
    }
  }
});
