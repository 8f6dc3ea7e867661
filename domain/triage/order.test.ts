import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { byUrgency, type TriageInput, triageRow } from '@/domain/triage/order';
import { anyone, calm, daysAgo, lock, steps, stopped, TODAY } from '@/domain/triage/testing/clients';

const row = (change: Partial<TriageInput>) => triageRow({ ...calm, ...change });
const peak = (pain: number, ago = 0) => ({ pain, date: daysAgo(ago) });
const flare = (day: number, reviewedOnDay: number | null) => ({ from: daysAgo(day - 1), day, reviewedOnDay });
const ending = (days: number) => ({ endsOn: addDays(TODAY, days), dueSince: daysAgo(60) });
const emergency = lock('emergency', 'requested');
const flat = { exerciseId: 'squat', name: 'Squat', weeks: 3, since: daysAgo(24) };
const rising = { name: 'Deadlift', by: 1.5, on: daysAgo(2) };
const measured = (testedOn: string | null, score: number | null = null) => ({
  testedOn,
  phq4: score === null ? null : { score, date: daysAgo(3) },
});

test.each<[Partial<TriageInput>, string, string | undefined]>([
  [{}, 'on-plan', undefined],
  [{ lock: emergency }, 'stop', 'emergency'],
  [{ peak: peak(8) }, 'stop', 'severe-pain'],
  [{ lock: stopped('S8') }, 'stop', 'severe-pain-stop'],
  // Somebody has called, and ended the stop that this report had led to.
  [{ peak: peak(8, 3), stopEndedOn: daysAgo(3) }, 'decide', 'pain-above-limit'],
  [{ peak: peak(8, 3), stopEndedOn: TODAY }, 'decide', 'pain-above-limit'],
  [{ peak: peak(8, 2), stopEndedOn: daysAgo(3) }, 'stop', 'severe-pain'],
  // The clinic has other limits.
  [{ peak: peak(8), limits: { ...calm.limits, severePain: 9 } }, 'decide', 'pain-above-limit'],
  [{ peak: peak(4), limits: { ...calm.limits, painLimit: 4 } }, 'decide', 'pain-above-limit'],
  [{ morning: peak(2), limits: { ...calm.limits, clearRise: 1 } }, 'decide', 'morning-above-usual'],
  [{ lock: lock('review', 'requested'), legWorse: { on: TODAY, times: 1 } }, 'stop', 'leg-worse-stop'],
  [{ lock: stopped('D4') }, 'decide', 'long-break-stop'],
  [{ lock: lock('emergency', 'expired') }, 'decide', 'clearance-expired'],
  [{ lock: lock('review', 'requested') }, 'decide', 'review-answer'],
  [{ lock: lock('review', 'requested', 2) }, 'decide', 'review-answer'],
  [{ lock: lock('review', 'requested', 3) }, 'decide', 'clearance-waiting'],
  [{ lock: lock('review', 'refused') }, 'decide', 'clearance-refused'],
  [{ clearanceEndsOn: addDays(TODAY, 14) }, 'decide', 'clearance-ending'],
  [{ peak: peak(6) }, 'decide', 'pain-above-limit'],
  [{ peak: peak(5) }, 'on-plan', undefined],
  [{ morning: peak(3) }, 'decide', 'morning-above-usual'],
  [{ morning: peak(2) }, 'on-plan', undefined],
  [{ legWorse: { on: TODAY, times: 1 } }, 'decide', 'leg-worse'],
  [{ rising }, 'decide', 'pain-and-load'],
  [{ flare: flare(1, null) }, 'decide', 'flare'],
  [{ flare: flare(2, 1) }, 'on-plan', undefined],
  [{ flare: flare(3, 1) }, 'decide', 'flare-day-3'],
  [{ flare: flare(9, 3) }, 'on-plan', undefined],
  [{ steps: steps({ waiting: 2, waitingSince: TODAY }) }, 'decide', 'proposal'],
  [{ steps: steps({ waiting: 2, fellTwiceOn: TODAY }) }, 'decide', 'two-decreases'],
  [{ steps: steps({ waiting: 2, fellTwiceOn: TODAY }), morning: peak(3) }, 'decide', 'morning-above-usual'],
  [{ steps: steps({ unsigned: 1, unsignedOn: TODAY }) }, 'drifting', 'technique-due'],
  [{ measures: measured(null, 6) }, 'decide', 'phq4'],
  [{ measures: measured(daysAgo(28)) }, 'drifting', 'measures-due'],
  [{ plan: null, measures: measured(daysAgo(28)) }, 'decide', 'no-plan'],
  [{ plan: ending(7) }, 'decide', 'plan-ending'],
  [{ plan: ending(8) }, 'on-plan', undefined],
  [{ plan: { endsOn: null, dueSince: null } }, 'on-plan', undefined],
  [{ message: { since: TODAY, newest: `${TODAY}T08:00:00Z` } }, 'decide', 'message'],
  [{ missedInARow: 2, missedOn: TODAY }, 'drifting', 'missed'],
  [{ missedInARow: 1, missedOn: TODAY }, 'on-plan', undefined],
  [{ heardOn: daysAgo(6) }, 'on-plan', undefined],
  // Never heard of, and sessions were due for a week.
  [{ heardOn: null, plan: { endsOn: null, dueSince: daysAgo(7) } }, 'drifting', 'quiet'],
  [{ heardOn: null, plan: { endsOn: null, dueSince: daysAgo(6) } }, 'on-plan', undefined],
  [{ heardOn: daysAgo(7) }, 'drifting', 'quiet'],
  [{ heardOn: daysAgo(56) }, 'drifting', 'quiet'],
  [{ heardOn: daysAgo(57) }, 'decide', 'long-break'],
  // In a pause, or a few days after one, nothing was expected.
  [{ heardOn: daysAgo(20), plan: { endsOn: null, dueSince: null } }, 'on-plan', undefined],
  [{ heardOn: daysAgo(20), plan: { endsOn: null, dueSince: daysAgo(3) } }, 'on-plan', undefined],
  [{ flat }, 'drifting', 'plateau'],
])('%j is %s for %s', (change, group, code) => {
  const found = row(change);
  expect(found.group).toBe(group);
  expect(found.reasons[0]?.code).toBe(code);
});

test.each<[Partial<TriageInput>, string]>([
  [{ steps: steps({ waiting: 1 }) }, '1 step waits for you'],
  [{ steps: steps({ waiting: 2 }) }, '2 steps wait for you'],
  [{ flat }, 'Squat flat for 3 weeks'],
  [{ rising }, 'Pain and Deadlift rise together'],
  [{ plan: ending(-2) }, 'Plan has ended'],
  [{ plan: ending(0) }, 'Plan ends today'],
  [{ clearanceEndsOn: addDays(TODAY, 1) }, 'Clearance ends tomorrow'],
  [{ heardOn: daysAgo(9) }, 'Quiet for 9 days'],
  [{ message: { since: daysAgo(2), newest: '' } }, 'Message waits 2 days'],
])('%j is said as %s', (change, label) => {
  expect(row(change).reasons.map((reason) => reason.label)).toEqual([label]);
});

/** Made-up clinics: whoever stands first has to be called first. */
describe.each<[string, readonly (readonly [string, Partial<TriageInput>])[]]>([
  [
    'a Monday morning',
    [
      ['called about numbness', { lock: emergency }],
      ['stopped by severe pain', { lock: stopped('S8'), peak: peak(8) }],
      ['answered a review question', { lock: lock('review', 'requested') }],
      ['sorer with every kilogram', { rising }],
      ['third day of a flare', { flare: flare(3, 1) }],
      ['sore this morning', { morning: peak(4) }],
      ['two steps to approve', { steps: steps({ waiting: 2 }) }],
      ['ends this week', { plan: ending(4) }],
      ['wrote a message', { message: { since: TODAY, newest: '' } }],
      ['silent', { heardOn: daysAgo(12) }],
      ['missed two', { missedInARow: 2, missedOn: TODAY }],
      ['stands still', { flat }],
      ['on plan', {}],
    ],
  ],
  [
    'of several with the same reason, the one where it is more',
    [
      ['pain 10', { peak: peak(10) }],
      ['pain 8', { peak: peak(8) }],
      ['pain 7 and a flare', { peak: peak(7), flare: flare(1, null) }],
      ['pain 7', { peak: peak(7) }],
      ['pain 6 and a flare', { peak: peak(6), flare: flare(1, null) }],
      ['missed five', { missedInARow: 5, missedOn: TODAY }],
      ['missed two', { missedInARow: 2, missedOn: TODAY }],
    ],
  ],
  [
    'many small reasons never come before one that is greater',
    [
      ['severe pain alone', { peak: peak(8) }],
      ['leg symptoms alone', { legWorse: { on: TODAY, times: 1 } }],
      [
        'everything small',
        {
          steps: steps({ waiting: 5, unsigned: 3 }),
          plan: ending(-20),
          message: { since: daysAgo(9), newest: '' },
          missedInARow: 12,
          missedOn: TODAY,
          flat,
          measures: measured(daysAgo(40)),
          heardOn: daysAgo(30),
        },
      ],
      ['quiet, and everything that drifts', { heardOn: daysAgo(30), missedInARow: 12, missedOn: TODAY, flat }],
    ],
  ],
])('the order of %s', (_, clinic) => {
  test('is as it stands here, however it comes', () => {
    const wanted = clinic.map(([name]) => name);
    fc.assert(
      fc.property(fc.shuffledSubarray([...clinic], { minLength: clinic.length }), (shuffled) => {
        const rows = shuffled.map(([name, change]) => ({ name, ...row(change) })).sort(byUrgency);
        expect(rows.map(({ name }) => name)).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
  });
});

test('an emergency is before everyone without one', () => {
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      fc.pre(other.lock?.level !== 'emergency' || other.lock.state !== 'requested');
      const first = triageRow({ ...one, lock: emergency });
      expect(first.group).toBe('stop');
      expect(byUrgency(first, triageRow(other))).toBeLessThan(0);
    }),
  );
});

test('the rank follows the groups, and is the same again', () => {
  const order = ['stop', 'decide', 'drifting', 'on-plan'];
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      const [a, b] = [triageRow(one), triageRow(other)];
      expect(triageRow(structuredClone(one))).toEqual(a);
      if (order.indexOf(a.group) < order.indexOf(b.group)) expect(a.rank).toBeGreaterThan(b.rank);
      expect(a.group === 'on-plan').toBe(a.reasons.length === 0);
    }),
  );
});

/** What makes somebody's day worse, or their trainer's longer. */
const worse: Readonly<Record<string, (given: TriageInput) => TriageInput>> = {
  'more pain': (given) => ({ ...given, peak: { date: TODAY, pain: Math.min(10, (given.peak?.pain ?? 0) + 2) } }),
  'a worse morning': (given) => ({
    ...given,
    morning: { date: TODAY, pain: Math.min(10, (given.morning?.pain ?? 0) + 2) },
  }),
  'leg symptoms': (given) => ({ ...given, legWorse: { on: TODAY, times: 1 } }),
  'pain and load that rise': (given) => ({ ...given, rising: given.rising ?? rising }),
  'a new flare': (given) => ({ ...given, flare: given.flare ?? flare(1, null) }),
  'a step': (given) => ({ ...given, steps: { ...given.steps, waiting: given.steps.waiting + 1 } }),
  'a load that fell twice': (given) => ({ ...given, steps: { ...given.steps, fellTwiceOn: TODAY } }),
  'a missed session': (given) => ({ ...given, missedInARow: given.missedInARow + 1, missedOn: TODAY }),
  'a plateau': (given) => ({ ...given, flat: given.flat ?? flat }),
  'a message': (given) => ({ ...given, message: given.message ?? { since: TODAY, newest: '' } }),
  'an emergency': (given) => ({ ...given, lock: emergency }),
};

test.each(Object.keys(worse))('%s never lowers a row', (what) => {
  fc.assert(
    fc.property(anyone, (given) => {
      const added = worse[what]?.(given) ?? given;
      expect(triageRow(added).rank).toBeGreaterThanOrEqual(triageRow(given).rank);
    }),
  );
});
