import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instruments } from '@/domain/instruments/instruments';
import { addDays } from '@/domain/schedule/dates';
import { type Change, type ChangeFacts, changes } from './changes';

const from = '2026-01-05';
const today = '2026-03-29';
const none: ChangeFacts = {
  from,
  today,
  mornings: [],
  lifts: [],
  measures: [],
  sessions: { done: 0, missed: 0, held: 0 },
};
const of = (facts: Partial<ChangeFacts>) => changes({ ...none, ...facts });
const mornings = (first: string, pains: readonly number[]) =>
  pains.map((pain, index) => ({ date: addDays(first, index), pain }));

test('with nothing to compare nothing is said', () => expect(of({})).toEqual([]));

describe('mornings', () => {
  it('are compared two weeks with two weeks, in the numbers that are shown', () => {
    const told = [...mornings(from, [4, 4, 4, 3]), ...mornings('2026-03-20', [2, 2, 1, 2])];
    expect(of({ mornings: told })).toEqual([{ kind: 'mornings', from: 3.8, to: 1.8, band: 'better' }]);
    const higher = [...mornings(from, [1, 1, 1, 1]), ...mornings('2026-03-20', [3, 3, 3, 3])];
    expect(of({ mornings: higher })).toMatchObject([{ band: 'worse' }]);
  });

  it('need four days on either side, and no day counts twice', () => {
    expect(of({ mornings: [...mornings(from, [4, 4, 4]), ...mornings('2026-03-20', [2, 2, 2, 2])] })).toEqual([]);
    expect(of({ mornings: mornings('2026-03-16', Array(14).fill(3)) })).toEqual([]);
    expect(of({ mornings: mornings('2026-03-11', Array(19).fill(3)) })).toHaveLength(1);
  });
});

const pains = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 14 });

test('nothing is ever called better or worse within the error of measurement', () => {
  const verdict = (change: Change) => ('band' in change ? change.band : 'unknown');
  fc.assert(
    fc.property(
      pains,
      pains,
      fc.constantFrom('rmdq24' as const, 'psfs' as const, 'sorensen' as const),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      (before, now, instrument, first, last) => {
        const said = of({
          mornings: [...mornings(from, before), ...mornings(addDays(today, 1 - now.length), now)],
          measures: [{ instrument, first: { date: from, score: first }, last: { date: today, score: last } }],
        });
        expect(said.length).toBeGreaterThan(0);
        for (const change of said) {
          if (change.kind !== 'mornings' && change.kind !== 'measure') continue;
          const id = change.kind === 'mornings' ? 'nprs' : change.instrument;
          const { minimalChange, better } = instruments[id];
          const size = Math.round(Math.abs(change.to - change.from) * 10) / 10;
          const isUp = change.to > change.from;
          if (size < (minimalChange?.points ?? Number.POSITIVE_INFINITY)) expect(verdict(change)).toBe('within-error');
          else expect(verdict(change)).toBe(isUp === (better === 'higher') ? 'better' : 'worse');
        }
      },
    ),
  );
});

test('a lift goes from its first to its last full session, lighter weeks aside, without a verdict', () => {
  const point = (date: string, loadKg: number, deload = false) => ({ date, loadKg, deload });
  const lift = (...points: ReturnType<typeof point>[]) => ({ name: 'Deadlift', loadKind: 'barbell' as const, points });
  const lifts = [lift(point(from, 40), point('2026-03-20', 62.5), point('2026-03-27', 55, true))];
  expect(of({ lifts })).toEqual([
    { kind: 'lift', name: 'Deadlift', loadKind: 'barbell', fromKg: 40, toKg: 62.5, days: 74 },
  ]);
  expect(of({ lifts: [lift(point(from, 40), point(addDays(from, 13), 50))] })).toEqual([]);
  expect(of({ lifts: [lift(point(from, 40, true), point('2026-03-20', 50))] })).toEqual([]);
});

test('of function the one beyond error comes first; what has no stated change is left out', () => {
  const result = (instrument: ChangeFacts['measures'][number]['instrument'], first: number, last: number) => ({
    instrument,
    first: { date: from, score: first },
    last: { date: today, score: last },
  });
  expect(of({ measures: [result('psfs', 4, 5), result('rmdq24', 12, 6), result('chair-stand', 8, 14)] })).toEqual([
    { kind: 'measure', instrument: 'rmdq24', from: 12, to: 6, band: 'better' },
  ]);
});

test('sessions are counted of those that were due; what was called off counts for neither', () => {
  expect(of({ sessions: { done: 5, missed: 1, held: 2 } })).toEqual([{ kind: 'sessions', done: 5, due: 6, held: 2 }]);
  expect(of({ sessions: { done: 0, missed: 0, held: 3 } })).toEqual([]);
});
