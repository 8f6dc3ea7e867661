import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBand } from '@/domain/instruments/change-band';
import { addDays } from '@/domain/schedule/dates';
import { type PainDay, painLine, resultsOf } from './course';
import { progressReport, type ReportFacts } from './progress-report';

const from = '2026-08-31';
const until = '2026-11-22';

const nothing: ReportFacts = {
  ...{ from, until },
  results: {},
  activities: [],
  painDays: [],
  planned: [],
  flares: [],
  lifts: [],
  sets: { own: 0, entered: 0 },
};

const told = (date: string, ...pains: number[]): PainDay => ({
  date,
  sum: pains.reduce((sum, pain) => sum + pain, 0),
  count: pains.length,
  worst: Math.max(...pains),
});

describe('a report of twelve weeks', () => {
  const report = progressReport({
    ...nothing,
    results: {
      rmdq24: [
        { date: '2026-08-28', score: 12 },
        { date: '2026-10-01', score: 8 },
        { date: '2026-11-02', score: 2 },
      ],
      sorensen: [
        { date: '2026-09-02', score: 60 },
        { date: '2026-11-02', score: 91.9 },
      ],
      psfs: [{ date: '2026-09-01', score: 3.3 }],
      phq4: [{ date: '2026-09-01', score: 7 }],
    },
    activities: [
      { date: '2026-09-01', score: 3.5, ratings: [act('Put on socks', 3), act('Sit through a film', 4)] },
      { date: '2026-11-02', score: 7, ratings: [act('Put on socks', 7)] },
    ],
    painDays: [told('2026-09-01', 6, 5), told('2026-09-06', 4), told('2026-10-01', 9), told('2026-11-20', 2, 3)],
    planned: [
      { date: '2026-08-30', status: 'done' },
      { date: '2026-09-01', status: 'done' },
      { date: '2026-09-03', status: 'planned' },
      { date: '2026-10-02', status: 'planned' },
      { date: '2026-10-05', status: 'cancelled' },
      { date: '2026-11-22', status: 'planned' },
    ],
    flares: [
      { from: '2026-10-01', until: '2026-10-03', peak: 9, whatHelped: 'Walking' },
      { from: '2026-07-01', until: '2026-07-03', peak: 8, whatHelped: null },
    ],
    lifts: [
      {
        ...{ name: 'Deadlift', perHand: false, dose: '3 × 5' },
        loads: [
          { date: '2026-09-01', kg: 40 },
          { date: '2026-10-05', kg: 70 },
          { date: '2026-11-10', kg: 60 },
          { date: '2026-11-17', kg: 57.5 },
        ],
        sets: [
          { date: '2026-09-01', loadKg: 40, reps: 5, rpe: 7 },
          { date: '2026-11-10', loadKg: 60, reps: 5, rpe: 7 },
        ],
      },
    ],
    sets: { own: 12, entered: 0 },
  });

  it('compares the first result with the newest, from the round of measures just before it on', () => {
    const [psfs, rmdq, sorensen] = report.function;
    expect(rmdq).toMatchObject({ first: { score: 12 }, latest: { score: 2 }, band: 'better', minimalChange: 5 });
    expect(report.recovered).toBe(true);
    expect(sorensen).toMatchObject({ first: { score: 60 }, latest: { score: 91.9 }, band: 'within-error' });
    expect(psfs).toMatchObject({ latest: null, band: 'unknown', bandWords: 'Measured once.' });
    expect(report.activities).toEqual([
      { activity: 'Put on socks', first: 3, latest: 7 },
      { activity: 'Sit through a film', first: 4, latest: null },
    ]);
  });

  it('keeps mood apart from function', () => {
    expect(report.function.map(({ instrument }) => instrument)).toEqual(['psfs', 'rmdq24', 'sorensen']);
    expect(report.mood).toMatchObject({ instrument: 'phq4', first: { score: 7 } });
  });

  it('sets the first week of pain against the last four', () => {
    expect(report.pain).toMatchObject({
      first: { mean: 5, from: '2026-09-01', until: '2026-09-07' },
      latest: { mean: 2.5, from: '2026-10-26' },
      band: 'better',
      worst: { pain: 9, date: '2026-10-01' },
      daysTold: 4,
      days: 84,
    });
  });

  it('holds what a flare or a change called off against nobody', () => {
    expect(report.adherence).toMatchObject({ done: 1, missed: 1, held: 2, upcoming: 1, share: 0.5 });
    expect(report.flares).toEqual([expect.objectContaining({ from: '2026-10-01', days: 3, whatHelped: 'Walking' })]);
  });

  it('tells the load of the first day, the heaviest of late, and what an estimate stands on', () => {
    expect(report.lifts[0]).toMatchObject({
      first: { kg: 40, date: '2026-09-01' },
      latest: { kg: 60, date: '2026-11-10' },
      formula: 'Epley',
      estimate: { first: { value: 50.67 }, latest: { value: 76, set: { loadKg: 60, reps: 5, rpe: 7 } } },
    });
  });

  it('says what it does not know', () => {
    const words = report.unknowns.join('\n');
    expect(words).toContain('Not measured in this time: Side plank, left; Side plank, right; Chair stand, 30 seconds');
    expect(words).toContain('Measured once, so nothing to compare with: Your own activities.');
    expect(words).toContain('On 80 of 84 days no pain was reported.');
    expect(words).toContain('nobody checked them');
    expect(words).toContain('no comparison group');
    expect(words).toContain('not validated');
  });
});

function act(activity: string, rating: number) {
  return { activity, rating };
}

it('is there without any entry at all, and says so', () => {
  const report = progressReport(nothing);
  expect(report).toMatchObject({ function: [], lifts: [], flares: [], activities: [], recovered: false, mood: null });
  expect(report.pain).toMatchObject({ first: null, latest: null, band: 'unknown', worst: null });
  expect(report.unknowns.length).toBeGreaterThanOrEqual(4);
});

const day = fc.integer({ min: -60, max: 120 }).map((after) => addDays(from, after));
const anyResults = fc.array(fc.record({ date: day, score: fc.integer({ min: 0, max: 24 }) }), { maxLength: 12 });
const anyPain = fc.array(
  fc
    .tuple(day, fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 }))
    .map(([date, pains]) => told(date, ...pains)),
  { maxLength: 40 },
);

it('gives each measure the band of its own first and newest result, whatever order they come in', () => {
  fc.assert(
    fc.property(anyResults, (results) => {
      const one = fc.sample(fc.shuffledSubarray(results, { minLength: results.length }), 1)[0] ?? [];
      const byDate = (all: typeof results) => [...all].sort((a, b) => (a.date < b.date ? -1 : 1));
      // Of two on one day the order is that in which they were entered.
      const dates = new Set(results.map(({ date }) => date));
      if (dates.size < results.length) return;
      const [line] = progressReport({ ...nothing, results: { rmdq24: one } }).function;
      const kept = resultsOf(byDate(results), { from, until });
      expect(line?.first ?? null).toEqual(kept[0] ?? null);
      expect(line?.latest ?? null).toEqual(kept.length > 1 ? kept.at(-1) : null);
      if (line) {
        const now = line.latest?.score ?? null;
        expect(line.band).toBe(changeBand({ instrument: 'rmdq24', baseline: line.first.score, now }));
      }
    }),
  );
});

it('means of pain lie within what was told, never overlap, and days add up', () => {
  fc.assert(
    fc.property(anyPain, (days) => {
      const line = painLine(days, { from, until });
      for (const side of [line.first, line.latest]) {
        if (!side) continue;
        expect(side.mean).toBeGreaterThanOrEqual(0);
        expect(side.mean).toBeLessThanOrEqual(line.worst?.pain ?? -1);
        expect(side.from >= from && side.until <= until).toBe(true);
      }
      if (line.first && line.latest) expect(line.first.until < line.latest.from).toBe(true);
      expect(line.daysTold).toBeLessThanOrEqual(line.days);
      expect(line.band === 'unknown').toBe(line.first === null || line.latest === null);
    }),
  );
});
