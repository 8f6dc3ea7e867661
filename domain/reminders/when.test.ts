import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isQuiet, isTimeToAlert, isTimeToNudge, type MorningFacts, morningAttempt } from './when';

const london = { timeZone: 'Europe/London', quietFrom: '21:00', quietUntil: '07:00' };
const open: MorningFacts = { ...london, morningAt: '07:30', tries: 0, firstAt: null };

describe('the morning question', () => {
  it.each([
    ['2026-11-23T07:29:59Z', 0, null, null],
    ['2026-11-23T07:30:00Z', 0, null, 1],
    ['2026-11-23T11:59:00Z', 0, null, 1],
    ['2026-11-23T12:00:00Z', 0, null, null],
    ['2026-11-23T09:29:59Z', 1, '2026-11-23T07:30:00Z', null],
    ['2026-11-23T09:30:00Z', 1, '2026-11-23T07:30:00Z', 2],
    // The first came so late that a repeat would not be of the morning.
    ['2026-11-23T12:30:00Z', 1, '2026-11-23T10:30:00Z', null],
    ['2026-11-23T11:59:00Z', 2, '2026-11-23T07:30:00Z', null],
  ] as const)('at %s after %i tries, the first at %s: %s', (now, tries, firstAt, attempt) => {
    expect(morningAttempt({ ...open, tries, firstAt: firstAt && new Date(firstAt) }, new Date(now))).toBe(attempt);
  });

  it('waits for the end of the quiet hours', () => {
    const late = { ...open, quietUntil: '09:00' };
    expect(morningAttempt(late, new Date('2026-11-23T08:59:00Z'))).toBeNull();
    expect(morningAttempt(late, new Date('2026-11-23T09:00:00Z'))).toBe(1);
  });

  it('comes by the wall of the person: a quarter to two at night in London is half past seven in Kathmandu', () => {
    const there = { ...open, timeZone: 'Asia/Kathmandu' };
    expect(morningAttempt(there, new Date('2026-11-23T01:44:00Z'))).toBeNull();
    expect(morningAttempt(there, new Date('2026-11-23T01:45:00Z'))).toBe(1);
  });
});

test.each([
  ['21:00', '07:00', '20:59', false],
  ['21:00', '07:00', '21:00', true],
  ['21:00', '07:00', '00:00', true],
  ['21:00', '07:00', '06:59', true],
  ['21:00', '07:00', '07:00', false],
  ['12:00', '14:00', '13:59', true],
  ['12:00', '14:00', '14:00', false],
  ['09:00', '09:00', '09:00', false],
])('quiet from %s until %s: %s is quiet: %s', (quietFrom, quietUntil, at, quiet) => {
  const now = new Date(`2026-11-23T${at}:00Z`);
  expect(isQuiet({ timeZone: 'UTC', quietFrom, quietUntil }, now)).toBe(quiet);
});

test('a nudge comes by day only', () => {
  const quiet = { ...london, quietFrom: '13:00', quietUntil: '14:00' };
  const hours = Array.from({ length: 24 }, (_, at) => at).filter((at) =>
    isTimeToNudge(quiet, new Date(Date.UTC(2026, 10, 23, at))),
  );
  expect(hours).toEqual([10, 11, 12, 14, 15, 16, 17, 18, 19]);
});

test('a message waits for who is there: a minute for push, fifteen for mail, and through quiet hours', () => {
  const at = (channel: 'push' | 'email', writtenAt: string, now: string) =>
    isTimeToAlert({ ...london, channel, writtenAt: new Date(writtenAt) }, new Date(now));
  expect(at('push', '2026-11-23T10:00:30Z', '2026-11-23T10:01:29Z')).toBe(false);
  expect(at('push', '2026-11-23T10:00:30Z', '2026-11-23T10:01:30Z')).toBe(true);
  expect(at('email', '2026-11-23T10:00:30Z', '2026-11-23T10:15:29Z')).toBe(false);
  expect(at('email', '2026-11-23T10:00:30Z', '2026-11-23T10:15:30Z')).toBe(true);
  expect(at('push', '2026-11-23T21:30:00Z', '2026-11-24T06:59:00Z')).toBe(false);
  expect(at('push', '2026-11-23T21:30:00Z', '2026-11-24T07:00:00Z')).toBe(true);
});

/** What the wall shows, found another way than the rule finds it. */
const wallOf = (now: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now);

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
/** Days of a change of the clock among them: London forward and back, Lord Howe by half an hour, Kathmandu never. */
const day = fc.constantFrom(
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Asia/Kathmandu', '2026-11-23'],
  ['Pacific/Kiritimati', '2026-01-01'],
);

test('over any day: at most two prompts, two hours apart, never in quiet hours, after the chosen time and by noon', () => {
  fc.assert(
    fc.property(
      day,
      time,
      time,
      time,
      fc.integer({ min: 1, max: 37 }),
      ([timeZone, date], morningAt, quietFrom, quietUntil, step) => {
        let facts: MorningFacts = { timeZone, quietFrom, quietUntil, morningAt, tries: 0, firstAt: null };
        const sent: Date[] = [];
        const begin = Date.parse(`${date}T00:00:00Z`) - 15 * 3_600_000;
        for (let minute = 0; minute < 54 * 60; minute += step) {
          const now = new Date(begin + minute * 60_000);
          if (new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now) !== date) continue;
          const attempt = morningAttempt(facts, now);
          expect(morningAttempt(facts, now)).toBe(attempt);
          if (attempt === null) continue;
          expect(attempt).toBe(sent.length + 1);
          sent.push(now);
          facts = { ...facts, tries: sent.length, firstAt: sent[0] ?? null };
        }
        expect(sent.length).toBeLessThanOrEqual(2);
        for (const each of sent) {
          const wall = wallOf(each, timeZone);
          expect(wall >= morningAt && wall < '12:00').toBe(true);
          const isInside =
            quietFrom <= quietUntil ? wall >= quietFrom && wall < quietUntil : wall >= quietFrom || wall < quietUntil;
          expect(isInside).toBe(false);
        }
        const [first, second] = sent;
        if (first && second) expect(second.getTime() - first.getTime()).toBeGreaterThanOrEqual(2 * 3_600_000);
      },
    ),
    { numRuns: 60 },
  );
});
