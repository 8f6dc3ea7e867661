import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { boundDay, boundInstant, lagOf, phoneTimeOf } from './phone-clock';

const now = new Date('2026-11-03T09:00:00.000Z');
const ms = (instant: Date) => instant.getTime();
const MINUTE = 60_000;

describe('boundInstant', () => {
  it.each([
    ['2026-11-03T08:59:59.999Z', '2026-11-03T08:59:59.999Z'],
    ['2026-11-03T10:30:00.000+05:45', '2026-11-03T04:45:00.000Z'],
    ['2026-11-03T09:00:00.001Z', now.toISOString()],
    ['2026-08-01T09:00:00.000Z', '2026-08-01T09:00:00.000Z'],
    ['2000-01-01T00:00:00.000Z', now.toISOString()],
    ['2040-01-01T00:00:00.000Z', now.toISOString()],
  ])('of a phone that does not say its time keeps %s as %s', (byPhone, kept) => {
    expect(boundInstant(byPhone, { now, phoneTime: null }).toISOString()).toBe(kept);
  });

  it.each([
    // The phone's time, what it says, what is kept: right within two minutes, an hour ahead, two days behind, never set.
    ['2026-11-03T08:58:00.000Z', '2026-11-03T08:30:00.000Z', '2026-11-03T08:30:00.000Z'],
    ['2026-11-03T10:00:00.000Z', '2026-11-03T09:30:00.000Z', '2026-11-03T08:30:00.000Z'],
    ['2026-11-01T09:00:00.000Z', '2026-11-01T08:30:00.000Z', '2026-11-03T08:30:00.000Z'],
    ['1970-01-02T00:00:00.000Z', '1970-01-01T23:30:00.000Z', '2026-11-03T08:30:00.000Z'],
  ])('of a phone that shows %s keeps %s as %s', (phoneTime, byPhone, kept) => {
    expect(boundInstant(byPhone, { now, phoneTime: new Date(phoneTime) }).toISOString()).toBe(kept);
  });

  it('keeps what happened within its true window, in its order and never ahead, whatever the clock shows', () => {
    const arrival = fc.record({
      /** How long before it was sent it happened, ms; how long it was under way. */
      ago: fc.integer({ min: 0, max: 60 * 86_400_000 }),
      underWay: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -20 * 365 * 86_400_000, max: 20 * 365 * 86_400_000 }),
        fc.array(arrival, { minLength: 1, maxLength: 12 }),
        (wrongBy, messages) => {
          for (const { ago, underWay } of messages) {
            const happened = ms(now) - underWay - ago;
            const clock = { now, phoneTime: new Date(ms(now) - underWay + wrongBy) };
            const kept = boundInstant(new Date(happened + wrongBy).toISOString(), clock);
            expect(ms(kept)).toBeLessThanOrEqual(ms(now));
            expect(Math.abs(ms(kept) - happened)).toBeLessThanOrEqual(2 * MINUTE + MINUTE / 2 + 20_000);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is bounded when the clock was set between the deed and the sending', () => {
    const anyTime = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyTime, fc.option(anyTime), (said, phoneTime) => {
        const kept = boundInstant(said.toISOString(), { now, phoneTime });
        expect(ms(kept)).toBeLessThanOrEqual(ms(now));
        expect(ms(kept)).toBeGreaterThanOrEqual(ms(now) - 366 * 86_400_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it('moves the messages of one session alike, though each was under way for another while', () => {
    const lags = [0, 3_000, 9_000, 19_000].map((underWay) =>
      lagOf({ now, phoneTime: new Date(ms(now) - underWay - 90 * MINUTE + 10_000) }),
    );
    expect(new Set(lags)).toEqual(new Set([90 * MINUTE]));
  });
});

test('the day of a phone is moved by what its calendar is off, and is never still to come', () => {
  const zone = 'Pacific/Auckland';
  const today = localDate(now, zone);
  expect(boundDay(today, { now, phoneTime: null }, zone)).toBe(today);
  expect(boundDay(addDays(today, 1), { now, phoneTime: null }, zone)).toBe(today);
  const behind = { now, phoneTime: new Date(ms(now) - 3 * 86_400_000) };
  expect(boundDay(addDays(today, -3), behind, zone)).toBe(today);
  expect(boundDay(addDays(today, -4), behind, zone)).toBe(addDays(today, -1));
});

test('a phone says its time as an instant, or it does not count', () => {
  const of = (said: string) => phoneTimeOf(new Headers({ 'x-phone-time': said }))?.toISOString() ?? null;
  expect(of('2026-11-03T09:00:00.000Z')).toBe('2026-11-03T09:00:00.000Z');
  for (const said of ['', 'soon', '2026-13-03T09:00:00.000Z', '2026-11-03', `${'9'.repeat(400)}`]) {
    expect(of(said)).toBeNull();
  }
  expect(phoneTimeOf(new Headers())).toBeNull();
});
