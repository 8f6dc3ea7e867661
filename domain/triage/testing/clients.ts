import fc from 'fast-check';
import { defaultPolicy } from '@/domain/progression/policy';
import { addDays } from '@/domain/schedule/dates';
import type { TriageInput } from '@/domain/triage/order';

export const TODAY = '2026-11-27';
export const daysAgo = (days: number) => addDays(TODAY, -days);

/** Somebody on plan, of whom nothing is asked. */
export const calm: TriageInput = {
  limits: defaultPolicy,
  today: TODAY,
  lock: null,
  clearanceEndsOn: null,
  peak: { pain: 2, date: TODAY },
  stopEndedOn: null,
  morning: { pain: 1, date: TODAY },
  usual: 1,
  legWorse: null,
  rising: null,
  flare: null,
  steps: { waiting: 0, waitingSince: null, fellTwiceOn: null, unsigned: 0, unsignedOn: null },
  measures: { testedOn: null, phq4: null },
  flat: null,
  plan: { endsOn: addDays(TODAY, 30), dueSince: daysAgo(60) },
  missedInARow: 0,
  missedOn: null,
  heardOn: daysAgo(1),
  message: null,
  marks: [],
};

export const lock = (level: 'review' | 'emergency', state: 'requested' | 'refused' | 'expired', ago = 0) => ({
  level,
  state,
  rule: null,
  on: daysAgo(ago),
  since: `${daysAgo(ago)}T09:00:00.000Z`,
});
export const stopped = (rule: 'S8' | 'D4') => ({
  level: 'stop' as const,
  state: 'stopped' as const,
  rule,
  on: TODAY,
  since: `${TODAY}T09:00:00.000Z`,
});
export const steps = (change: Partial<TriageInput['steps']>): TriageInput['steps'] => ({ ...calm.steps, ...change });

const pain = fc.integer({ min: 0, max: 10 });
const ago = (most: number) => fc.integer({ min: 0, max: most }).map(daysAgo);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

/** Any client, without marks. */
export const anyone: fc.Arbitrary<TriageInput> = fc.record({
  limits: fc.constant(defaultPolicy),
  today: fc.constant(TODAY),
  lock: fc.oneof(
    fc.constantFrom(null, stopped('S8'), stopped('D4'), lock('emergency', 'requested'), lock('emergency', 'expired')),
    fc.record({
      level: fc.constant('review' as const),
      state: fc.constantFrom('requested' as const, 'refused' as const, 'expired' as const),
      rule: fc.constant(null),
      on: ago(20),
      since: ago(20).map((day) => `${day}T09:00:00.000Z`),
    }),
  ),
  clearanceEndsOn: maybe(fc.integer({ min: 0, max: 14 }).map((days) => addDays(TODAY, days))),
  peak: maybe(fc.record({ pain, date: ago(6) })),
  stopEndedOn: maybe(ago(20)),
  morning: maybe(fc.record({ pain, date: ago(2) })),
  usual: maybe(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
  legWorse: maybe(fc.record({ on: ago(20), times: fc.integer({ min: 1, max: 3 }) })),
  rising: maybe(fc.record({ name: fc.constant('Deadlift'), by: fc.integer({ min: 1, max: 9 }), on: ago(13) })),
  flare: maybe(
    fc.record({
      from: ago(40),
      day: fc.integer({ min: 1, max: 40 }),
      reviewedOnDay: maybe(fc.integer({ min: 1, max: 40 })),
    }),
  ),
  steps: fc.record({
    waiting: fc.nat(5),
    waitingSince: ago(13),
    fellTwiceOn: maybe(ago(13)),
    unsigned: fc.nat(3),
    unsignedOn: ago(13),
  }),
  measures: fc.record({
    testedOn: maybe(ago(60)),
    phq4: maybe(fc.record({ score: fc.nat(12), date: ago(30) })),
  }),
  flat: maybe(
    fc.record({
      exerciseId: fc.constant('squat'),
      name: fc.constant('Squat'),
      weeks: fc.integer({ min: 3, max: 8 }),
      since: ago(56),
    }),
  ),
  plan: maybe(
    fc.record({
      endsOn: maybe(fc.integer({ min: -30, max: 90 }).map((days) => addDays(TODAY, days))),
      dueSince: maybe(ago(90)),
    }),
  ),
  missedInARow: fc.nat(20),
  missedOn: ago(20),
  heardOn: maybe(ago(100)),
  message: maybe(fc.record({ since: ago(9), newest: fc.constant('2026-11-27T08:00:00Z') })),
  marks: fc.constant([]),
});
