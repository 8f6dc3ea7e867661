import { describe, expect, it, test } from 'vitest';
import type { Progress } from '@/contracts/plan';
import type { Change } from '@/domain/milestones/changes';
import type { Milestone } from '@/domain/milestones/milestones';
import { addDays } from '@/domain/schedule/dates';
import { bannedIn } from '@/domain/words/banned-words';
import { axisOf, dayScale, heightOn } from './axis';
import { changeText } from './change-words';
import { milestoneWords } from './milestone-words';
import { dayWords, meanPeak, painWeeksOf } from './pain-weeks';
import { shownOf } from './span';

const reader = { units: 'kg' as const, locale: 'en-GB' };

describe('what changed, in words', () => {
  const lift = { kind: 'lift', name: 'Block pull', loadKind: 'barbell', fromKg: 40, toKg: 62.5, days: 56 } as const;
  const said: [Change, string][] = [
    [lift, 'Block pull: from 40 to 62.5\u00a0kg in 8 weeks.'],
    [{ ...lift, toKg: 40 }, 'Block pull: 40\u00a0kg as 8 weeks ago.'],
    [
      { ...lift, loadKind: 'dumbbells-per-hand', toKg: 35, days: 14 },
      'Block pull: from 40 to 35\u00a0kg each hand in 2 weeks.',
    ],
    [
      { kind: 'mornings', from: 3.1, to: 1.8, band: 'within-error' },
      'Mornings, mean pain: from 3.1 to 1.8 of 10, the first two weeks beside the last two.',
    ],
    [
      { kind: 'measure', instrument: 'psfs', from: 3.3, to: 6.7, band: 'better' },
      'Your own activities: from 3.3 to 6.7\u00a0points since the first time.',
    ],
    [{ kind: 'sessions', done: 11, due: 12, held: 0 }, 'Training: 11 of 12 sessions done.'],
    [{ kind: 'sessions', done: 1, due: 1, held: 2 }, 'Training: 1 of 1 session done; 2 called off, not counted.'],
  ];
  it.each(said)('%j', (change, words) => {
    expect(changeText(change, reader)).toBe(words);
    expect(bannedIn(words)).toEqual([]);
  });
});

test('milestones are facts in plain words', () => {
  const all: Milestone[] = [
    { kind: 'sessions', count: 1, date: '2026-01-05' },
    { kind: 'sessions', count: 25, date: '2026-03-05' },
    { kind: 'settled', date: '2026-01-09', lift: 'Deadlift', loadKg: 45, loadKind: 'barbell' },
    { kind: 'range', date: '2026-01-19', lift: 'Block pull', moves: 'blocks', fromCm: 20, toCm: 0 },
    { kind: 'range', date: '2026-01-19', lift: 'Box squat', moves: 'seat', fromCm: 50, toCm: 45 },
    { kind: 'fuller', date: '2026-02-02', lift: 'Deadlift', before: 'Block pull' },
    { kind: 'back', date: '2026-02-09', flareUntil: '2026-02-06' },
  ];
  const words = all.map((milestone) => milestoneWords(milestone, 'kg', 'en-GB'));
  expect(words).toEqual([
    'First session done.',
    '25 sessions done.',
    'Deadlift went up to 45\u00a0kg, and the next morning was not above your usual.',
    'Block pull from the floor; at first from blocks of 20 cm.',
    'Box squat to a seat of 45 cm; at first it was 50 cm.',
    'First time: Deadlift, a fuller range than block pull.',
    'Back to training after the flare that ended on Fri 6 Feb.',
  ]);
  expect(bannedIn(words.join('\n\n'))).toEqual([]);
});

describe('a chart', () => {
  it('has round marks that hold every value, and never makes a small step a leap', () => {
    for (const loads of [[40, 45], [62.5], [7, 6, 6], [2.5, 100], [0.5, 1], [132.3, 137.8]]) {
      const axis = axisOf(loads);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
      for (const load of loads) {
        expect(heightOn(axis, load)).toBeGreaterThanOrEqual(0);
        expect(heightOn(axis, load)).toBeLessThanOrEqual(1);
      }
    }
    const { low, high } = axisOf([40, 41]);
    expect(high - low).toBeGreaterThanOrEqual(8);
  });

  it('gives each day its own place', () => {
    const { at } = dayScale('2026-01-01', '2026-01-10');
    expect(at('2026-01-01')).toBeCloseTo(5);
    expect(at('2026-01-10')).toBeCloseTo(95);
  });
});

describe('pain', () => {
  const day = (date: string, peak: number, morning: number | null = null) => ({
    ...{ date, peak, before: null, worst: null },
    morning,
  });

  it('is drawn by week from its lowest to its highest, with the mean of the mornings', () => {
    const pain = [day('2026-01-05', 4, 1), day('2026-01-07', 6, 2), day('2026-01-12', 3)];
    expect(painWeeksOf(pain, 1)).toEqual([
      { start: '2026-01-05', middle: '2026-01-08', lowest: 1, highest: 6, mornings: 1.5 },
      { start: '2026-01-12', middle: '2026-01-15', lowest: 3, highest: 3, mornings: null },
    ]);
    expect(meanPeak(pain, '2026-01-12')).toBe(4.5);
    expect(meanPeak(pain, '2026-03-01')).toBeNull();
  });

  it('is read out by its moments', () => {
    expect(dayWords({ date: '2026-01-05', peak: 5, before: 2, worst: 4, morning: 1 })).toBe(
      'morning 1, before training 2, during or after 4, highest of the day 5',
    );
    expect(dayWords(day('2026-01-05', 3))).toBe('highest of the day 3');
  });
});

test('a range narrows what was read once, and "All" reaches back to the first day', () => {
  const today = '2026-11-23';
  const progress: Progress = {
    ...{ today, from: addDays(today, -365), firstDay: '2026-03-01', weekStartsOn: 1, units: 'kg' },
    ...{ goal: null, usualPain: 2, flareSince: null, milestones: [], drawings: [] },
    pain: ['2026-03-01', '2026-09-10', '2026-11-20'].map((date) => ({
      ...{ date, peak: 3, before: null, worst: null, morning: 3 },
    })),
    sessions: [{ date: '2026-11-27', state: 'upcoming' }],
    flares: [{ from: '2026-10-20', until: '2026-10-28', peak: 6, whatHelped: null }],
    lifts: [
      {
        ...{ exerciseId: 'deadlift', name: 'Deadlift', loadKind: 'barbell' },
        points: [{ date: '2026-03-01', loadKg: 40, deload: false }],
      },
    ],
  };
  const days = (span: Parameters<typeof shownOf>[1]) => shownOf(progress, span).pain.map(({ date }) => date);
  expect(days('28')).toEqual(['2026-11-20']);
  expect(days('84')).toEqual(['2026-09-10', '2026-11-20']);
  expect(days('all')).toHaveLength(3);
  expect(shownOf(progress, '28')).toMatchObject({ from: '2026-10-27', lifts: [], flares: [{ peak: 6 }] });
  expect(shownOf(progress, 'all').from).toBe('2026-03-01');
  // The running week is whole: what is still to come stays.
  expect(shownOf(progress, '28').sessions).toHaveLength(1);
  expect(shownOf({ ...progress, firstDay: '2026-11-20' }, 'all').from).toBe('2026-10-27');
});
