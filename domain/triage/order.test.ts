import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { byUrgency, type TriageInput, triageRow } from '@/domain/triage/order';

const TODAY = '2026-11-27';
const calm: TriageInput = {
  lock: null,
  lastPain: { pain: 1, date: TODAY },
  morningPain: 1,
  usual: 1,
  peakRecent: 2,
  missedInARow: 0,
  daysSinceActivity: 1,
  planEndsInDays: 30,
  hasPlan: true,
  legWorse: false,
  flare: null,
  today: TODAY,
};
const lock = (level: 'review' | 'emergency', state: 'requested' | 'refused' | 'expired') => ({
  level,
  state,
  rule: null,
});
const stopped = (rule: 'S8' | 'D4') => ({ level: 'stop' as const, state: 'stopped' as const, rule });
const emergencyNow = lock('emergency', 'requested');
const row = (change: Partial<TriageInput>) => triageRow({ ...calm, ...change });

const pain = fc.integer({ min: 0, max: 10 });
const anyone: fc.Arbitrary<TriageInput> = fc.record({
  lock: fc.constantFrom(
    null,
    emergencyNow,
    lock('emergency', 'expired'),
    lock('review', 'requested'),
    lock('review', 'refused'),
    stopped('S8'),
    stopped('D4'),
  ),
  lastPain: fc.option(fc.record({ pain, date: fc.integer({ min: -60, max: 0 }).map((days) => addDays(TODAY, days)) })),
  morningPain: fc.option(pain),
  usual: fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
  peakRecent: fc.option(pain),
  missedInARow: fc.integer({ min: 0, max: 90 }),
  daysSinceActivity: fc.option(fc.integer({ min: 0, max: 200 })),
  planEndsInDays: fc.option(fc.integer({ min: -30, max: 90 })),
  hasPlan: fc.boolean(),
  legWorse: fc.boolean(),
  flare: fc.option(
    fc.record({ day: fc.integer({ min: 1, max: 40 }), reviewedOnDay: fc.option(fc.integer({ min: 1, max: 40 })) }),
  ),
  steps: fc.record({ waiting: fc.nat(20), fellTwice: fc.boolean() }),
  today: fc.constant(TODAY),
});

test.each<[Partial<TriageInput>, string, string | undefined]>([
  [{}, 'on-plan', undefined],
  [{ lock: emergencyNow }, 'stop', 'emergency'],
  [{ peakRecent: 8 }, 'stop', 'severe-pain'],
  [{ lock: stopped('S8') }, 'stop', 'severe-pain-stop'],
  [{ lock: stopped('D4') }, 'decide', 'long-break-stop'],
  [{ lock: lock('emergency', 'expired') }, 'decide', 'clearance-expired'],
  [{ lock: lock('review', 'requested') }, 'decide', 'clearance-waiting'],
  [{ lock: lock('review', 'refused') }, 'decide', 'clearance-refused'],
  [{ peakRecent: 6 }, 'decide', 'pain-above-limit'],
  [{ peakRecent: 5 }, 'on-plan', undefined],
  [{ morningPain: 3 }, 'decide', 'morning-above-usual'],
  [{ morningPain: 2 }, 'on-plan', undefined],
  [{ legWorse: true }, 'decide', 'leg-worse'],
  [{ flare: { day: 1, reviewedOnDay: null } }, 'decide', 'flare'],
  [{ flare: { day: 2, reviewedOnDay: 1 } }, 'on-plan', undefined],
  [{ flare: { day: 3, reviewedOnDay: 1 } }, 'decide', 'flare-day-3'],
  [{ flare: { day: 9, reviewedOnDay: 3 } }, 'on-plan', undefined],
  [{ steps: { waiting: 0, fellTwice: false } }, 'on-plan', undefined],
  [{ steps: { waiting: 2, fellTwice: false } }, 'decide', 'proposal'],
  [{ steps: { waiting: 2, fellTwice: true } }, 'decide', 'two-decreases'],
  [{ steps: { waiting: 2, fellTwice: true }, morningPain: 3 }, 'decide', 'morning-above-usual'],
  [{ steps: { waiting: 2, fellTwice: false }, hasPlan: false }, 'decide', 'no-plan'],
  [{ hasPlan: false, planEndsInDays: null }, 'decide', 'no-plan'],
  [{ planEndsInDays: 7 }, 'decide', 'plan-ending'],
  [{ planEndsInDays: 8 }, 'on-plan', undefined],
  [{ missedInARow: 2 }, 'drifting', 'missed'],
  [{ missedInARow: 1 }, 'on-plan', undefined],
  [{ daysSinceActivity: 15 }, 'drifting', 'quiet'],
  [{ daysSinceActivity: 57 }, 'decide', 'long-break'],
  // Nine days old, with nothing since: no reason to call today.
  [{ lastPain: { pain: 9, date: '2026-11-18' }, morningPain: null, peakRecent: null }, 'on-plan', undefined],
])('%j is %s for %s', (change, group, code) => {
  const found = row(change);
  expect(found.group).toBe(group);
  expect(found.reasons[0]?.code).toBe(code);
});

test('an emergency is before everyone without one', () => {
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      const emergency = triageRow({ ...one, lock: emergencyNow });
      const rest = triageRow({
        ...other,
        lock: other.lock === emergencyNow ? lock('review', 'requested') : other.lock,
      });
      expect(emergency.group).toBe('stop');
      expect(byUrgency(emergency, rest)).toBeLessThan(0);
    }),
  );
});

test('steps are counted', () => {
  const labels = (waiting: number) => row({ steps: { waiting, fellTwice: false } }).reasons.map(({ label }) => label);
  expect([labels(1), labels(2)]).toEqual([['1 step waits for you'], ['2 steps wait for you']]);
});

test('the least to decide is before the most drifting', () => {
  const ending = row({ planEndsInDays: 7 });
  const drifting = row({ missedInARow: 30, daysSinceActivity: 50 });
  expect([ending.group, drifting.group]).toEqual(['decide', 'drifting']);
  expect(byUrgency(ending, drifting)).toBeLessThan(0);
});

test('the rank follows the groups', () => {
  const order = ['stop', 'decide', 'drifting', 'on-plan'];
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      const [a, b] = [triageRow(one), triageRow(other)];
      if (order.indexOf(a.group) < order.indexOf(b.group)) expect(a.rank).toBeGreaterThan(b.rank);
      expect(a.group === 'on-plan').toBe(a.reasons.length === 0);
    }),
  );
});

test('more pain, new leg symptoms or more missed sessions never rank lower', () => {
  fc.assert(
    fc.property(anyone, pain, fc.nat(20), (input, peak, missed) => {
      const rank = triageRow(input).rank;
      expect(triageRow({ ...input, peakRecent: Math.max(peak, input.peakRecent ?? 0) }).rank).toBeGreaterThanOrEqual(
        rank,
      );
      expect(triageRow({ ...input, morningPain: Math.max(peak, input.morningPain ?? 0) }).rank).toBeGreaterThanOrEqual(
        rank,
      );
      expect(triageRow({ ...input, legWorse: true }).rank).toBeGreaterThanOrEqual(rank);
      expect(triageRow({ ...input, missedInARow: input.missedInARow + missed }).rank).toBeGreaterThanOrEqual(rank);
    }),
  );
});
