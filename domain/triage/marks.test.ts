import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { inForce, type MarkFacts } from '@/domain/triage/marks';
import { type TriageInput, triageRow } from '@/domain/triage/order';
import { groupOf } from '@/domain/triage/reasons';
import { anyone, calm, daysAgo, lock, TODAY } from '@/domain/triage/testing/clients';

/** A mark that has seen the whole row as it stood. */
function markOf(given: TriageInput, change: Partial<MarkFacts> = {}): MarkFacts {
  const { reasons } = triageRow({ ...given, marks: [] });
  const seen = Object.fromEntries(reasons.map(({ code, key }) => [code, key]));
  return { id: 'm', kind: 'reviewed', seen, until: null, on: TODAY, at: `${TODAY}T09:00:00Z`, ...change };
}
const snooze = (given: TriageInput, days: number, change: Partial<MarkFacts> = {}) =>
  markOf(given, { kind: 'snoozed', until: addDays(TODAY, days), ...change });
const drifting: TriageInput = { ...calm, missedInARow: 2, missedOn: daysAgo(1), heardOn: daysAgo(9) };

test('a row that was looked at leaves, with what it stood for', () => {
  const row = triageRow({ ...drifting, marks: [markOf(drifting)] });
  expect(row).toMatchObject({ group: 'on-plan', reasons: [], settled: 'reviewed', markId: 'm', rank: 0 });
  expect(row.looked.map(({ code }) => code)).toEqual(['quiet', 'missed']);
});

test('a mark lasts a week, a snooze until its day', () => {
  const groupIn = (days: number, mark: MarkFacts) =>
    triageRow({ ...drifting, today: addDays(TODAY, days), marks: [mark] }).group;
  const inAWeek = snooze(drifting, 7);
  expect([6, 7].map((days) => groupIn(days, markOf(drifting)))).toEqual(['on-plan', 'drifting']);
  expect([6, 7].map((days) => groupIn(days, inAWeek))).toEqual(['on-plan', 'drifting']);
});

describe('what is new brings a row back', () => {
  const marks = [snooze(drifting, 20)];
  test.each<[string, Partial<TriageInput>, string[]]>([
    ['another session missed', { missedInARow: 3, missedOn: TODAY }, ['missed']],
    ['a sore morning', { morning: { pain: 6, date: TODAY } }, ['morning-above-usual']],
    ['a message', { message: { since: TODAY, newest: 'now' } }, ['message']],
  ])('%s', (_, change, codes) => {
    const row = triageRow({ ...drifting, ...change, marks });
    expect(row.reasons.map(({ code }) => code)).toEqual(codes);
    expect(row).toMatchObject({ settled: null, markId: 'm' });
  });

  test('and silence that goes on is nothing new', () => {
    expect(triageRow({ ...drifting, today: addDays(TODAY, 5), marks }).settled).toBe('snoozed');
  });

  test('nor is a review answer that still waits', () => {
    const waiting = { ...calm, lock: lock('review', 'requested') };
    const later = { ...waiting, today: addDays(TODAY, 4), heardOn: addDays(TODAY, 4), marks: [snooze(waiting, 6)] };
    expect(triageRow(later)).toMatchObject({ settled: 'snoozed', looked: [{ code: 'clearance-waiting' }] });
  });
});

test('a second answer on the same day is another', () => {
  const first = { ...calm, lock: lock('review', 'requested') };
  const second = { ...first, lock: { ...first.lock, since: `${TODAY}T15:00:00.000Z` } };
  expect(triageRow({ ...second, marks: [markOf(first)] }).reasons).toMatchObject([{ code: 'review-answer' }]);
  const legs = { ...calm, legWorse: { on: TODAY, times: 1 } };
  const again = { ...calm, legWorse: { on: TODAY, times: 2 }, marks: [markOf(legs)] };
  expect(triageRow(again).reasons).toMatchObject([{ code: 'leg-worse' }]);
});

test('no mark hides one to stop and call for', () => {
  fc.assert(
    fc.property(anyone, fc.boolean(), (given, isSnooze) => {
      const seen = triageRow(given).reasons;
      const row = triageRow({ ...given, marks: [isSnooze ? snooze(given, 30) : markOf(given)] });
      expect(row.reasons).toEqual(seen.filter(({ code }) => groupOf(code) === 'stop'));
      expect([...row.reasons, ...row.looked]).toHaveLength(seen.length);
    }),
  );
});

test('marks never raise a row, and what stays keeps its order', () => {
  fc.assert(
    fc.property(anyone, fc.nat(5), (given, drop) => {
      const whole = markOf(given);
      const seen = Object.fromEntries(Object.entries(whole.seen).filter((_, index) => index !== drop));
      const before = triageRow(given);
      const row = triageRow({ ...given, marks: [{ ...whole, seen }] });
      expect(row.rank).toBeLessThanOrEqual(before.rank);
      expect(row.reasons).toEqual(
        before.reasons.filter((reason) => row.reasons.some(({ code }) => code === reason.code)),
      );
    }),
  );
});

test('a snoozed row is back on its day, whatever happens meanwhile', () => {
  fc.assert(
    fc.property(anyone, fc.integer({ min: 1, max: 60 }), (given, days) => {
      const mark = snooze(given, days);
      const then = { ...given, today: addDays(TODAY, days) };
      expect(triageRow({ ...then, marks: [mark] })).toEqual(triageRow(then));
    }),
  );
});

test('a row is out of the queue by the mark that hides it, a snooze before a review', () => {
  const message = { since: daysAgo(1), newest: 'then' };
  const read = markOf({ ...calm, message }, { id: 'read', at: `${TODAY}T10:00:00Z` });
  const away = snooze(drifting, 20, { id: 'away' });
  const looked = markOf(drifting, { id: 'looked', at: `${TODAY}T10:00:00Z` });
  expect(triageRow({ ...drifting, marks: [read, away] })).toMatchObject({ settled: 'snoozed', markId: 'away' });
  expect(triageRow({ ...drifting, marks: [looked, away] })).toMatchObject({ settled: 'snoozed', markId: 'away' });
  expect(triageRow({ ...drifting, marks: [read, looked] })).toMatchObject({ settled: 'reviewed', markId: 'looked' });
});

test('the newest mark in force speaks', () => {
  const marks = [
    markOf(drifting, { id: 'old', at: `${daysAgo(1)}T09:00:00Z`, on: daysAgo(1) }),
    markOf(drifting, { id: 'new' }),
    snooze(drifting, -1, { id: 'past' }),
  ];
  expect(inForce(marks, TODAY).map(({ id }) => id)).toEqual(['new', 'old']);
});
