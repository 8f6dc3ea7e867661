import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidAnswer } from '@/domain/instruments/answers';
import { nprsChange, rmdqChange } from '@/domain/instruments/change';
import { changeBand, changeWords } from '@/domain/instruments/change-band';
import { dueOn, isDue } from '@/domain/instruments/due';
import { type Instrument, type InstrumentId, instruments, isResult } from '@/domain/instruments/instruments';
import { sorensenChange, sorensenResult } from '@/domain/instruments/sorensen';

const ids = Object.keys(instruments) as InstrumentId[];
const notNumbers = ['3', true, null, Number.NaN, Number.POSITIVE_INFINITY] as unknown as number[];

test.each([
  [7, 5, { absolute: true, relative: false, direction: 'better' }],
  [7, 6, { absolute: false, relative: false, direction: 'better' }],
  [3, 2, { absolute: false, relative: true, direction: 'better' }],
  [10, 7, { absolute: true, relative: true, direction: 'better' }],
  [4, 4, { absolute: false, relative: false, direction: 'same' }],
  [4, 6, { absolute: true, relative: true, direction: 'worse' }],
  [8, 10, { absolute: true, relative: false, direction: 'worse' }],
  [0, 0, { absolute: false, relative: false, direction: 'same' }],
  [0, 1, { absolute: false, relative: true, direction: 'worse' }],
  [0, 2, { absolute: true, relative: true, direction: 'worse' }],
])('pain from %d to %d', (before, after, expected) => {
  expect(nprsChange({ before, after })).toEqual(expected);
});

test.each([
  [17, 12, { absolute: true, relative: false, direction: 'better' }],
  [10, 7, { absolute: false, relative: true, direction: 'better' }],
  [20, 14, { absolute: true, relative: true, direction: 'better' }],
  [14, 10, { absolute: false, relative: false, direction: 'better' }],
  [10, 14, { absolute: false, relative: true, direction: 'worse' }],
  [18, 23, { absolute: true, relative: false, direction: 'worse' }],
])('Roland-Morris from %d to %d', (before, after, expected) => {
  expect(rmdqChange({ before, after })).toEqual(expected);
});

test('a larger change in the same direction still reaches what a smaller one reached', () => {
  const score = fc.integer({ min: 0, max: 24 });
  fc.assert(
    fc.property(score, score, (before, after) => {
      const given = rmdqChange({ before, after });
      const further = Math.min(24, Math.max(0, after + Math.sign(after - before)));
      const larger = rmdqChange({ before, after: further });
      expect(larger.direction).toBe(given.direction);
      if (given.absolute) expect(larger.absolute).toBe(true);
      if (given.relative) expect(larger.relative).toBe(true);
      if (before === after) expect([given.absolute, given.relative]).toEqual([false, false]);
    }),
  );
});

test('changes are of whole scores in their range', () => {
  for (const bad of [-1, 2.5, ...notNumbers]) {
    for (const change of [nprsChange, rmdqChange]) {
      expect(() => change({ before: bad, after: 1 })).toThrow(/^before: expected/);
      expect(() => change({ before: 1, after: bad })).toThrow(/^after: expected/);
    }
  }
  expect(() => nprsChange({ before: 11, after: 1 })).toThrow(InvalidAnswer);
  expect(() => rmdqChange({ before: 1, after: 25 })).toThrow(InvalidAnswer);
});

test.each([
  [60, 92, 'gain'],
  [60, 91.9, 'within error'],
  [40.1, 72.1, 'gain'],
  [72.1, 40.1, 'loss'],
  [100, 100, 'within error'],
  [210, 300, 'within error'],
  [208, 241, 'gain'],
  [500, 260, 'within error'],
  [0, 31, 'within error'],
])('Sørensen from %d s to %d s: %s', (before, after, band) => {
  expect(sorensenChange({ before, after })).toBe(band);
});

test('a back hold is a time, and ends at 240 s', () => {
  expect([0, 12.5, 240, 240.1, 9000].map((held) => sorensenResult(held))).toEqual([0, 12.5, 240, 240, 240]);
  for (const bad of [-0.1, ...notNumbers]) {
    expect(() => sorensenChange({ before: bad, after: 1 })).toThrow(/^before: expected seconds/);
    expect(() => sorensenChange({ before: 1, after: bad })).toThrow(/^after: expected seconds/);
  }
});

test.each([
  ['nprs', 6, 4, 'better'],
  ['nprs', 1, 0, 'within-error'],
  ['nprs', 0, 1, 'within-error'],
  ['rmdq24', 8, 13, 'worse'],
  ['rmdq24', 10, 6, 'within-error'],
  ['psfs', 3.3, 5.3, 'better'],
  ['psfs', 5.3, 3.3, 'worse'],
  ['psfs', 3.3, 5.2, 'within-error'],
  ['groc', null, 2, 'better'],
  ['groc', 5, 1, 'within-error'],
  ['groc', 0, -2, 'worse'],
  ['sorensen', 40.1, 72.1, 'better'],
  ['nprs', null, 4, 'unknown'],
  ['nprs', 4, null, 'unknown'],
  ['phq4', 12, 0, 'unknown'],
  ['body-mass', 90, 70, 'unknown'],
] as const)('%s from %s to %s: %s', (instrument, baseline, now, band) => {
  expect(changeBand({ instrument, baseline, now })).toBe(band);
});

test('no band without a stated threshold, however large the change, and words that say so', () => {
  for (const id of ids) {
    const { minimalChange, range }: Instrument = instruments[id];
    const comparison = { instrument: id, baseline: range.min, now: range.max };
    expect(changeBand(comparison) === 'unknown').toBe(minimalChange === null);
    expect(/No threshold is stated/.test(changeWords(comparison))).toBe(minimalChange === null);
  }
  expect(changeWords({ instrument: 'nprs', baseline: null, now: 3 })).toBe('Nothing to compare with yet.');
});

test('the band of a change is the opposite of the band of its undoing', () => {
  const opposite = { better: 'worse', worse: 'better', 'within-error': 'within-error', unknown: 'unknown' };
  const instrument = fc.constantFrom(...ids.filter((id) => id !== 'groc'));
  fc.assert(
    fc.property(instrument, fc.nat(100), fc.nat(100), (id, baseline, now) => {
      const there = changeBand({ instrument: id, baseline, now });
      expect(changeBand({ instrument: id, baseline: now, now: baseline })).toBe(opposite[there]);
    }),
  );
});

test('twelve instruments under their own ids, every four weeks', () => {
  expect(ids).toHaveLength(12);
  for (const id of ids) expect(instruments[id]).toMatchObject({ id, dueEveryDays: 28 });
  expect(ids.filter((id) => instruments[id].loinc !== null)).toEqual(['nprs', 'phq4']);
  expect(ids.filter((id) => instruments[id].optional)).toEqual(['body-mass']);
  expect(new Set(ids.map((id) => instruments[id].name)).size).toBe(ids.length);
});

test('a result lies in its range and has no more decimals than its instrument', () => {
  expect([0, 10, -1, 11, 3.5].map((value) => isResult('nprs', value))).toEqual([true, true, false, false, false]);
  expect([4.3, 4.35, 0.1, 9.9].map((value) => isResult('psfs', value))).toEqual([true, false, true, true]);
  expect([-5, -6].map((value) => isResult('groc', value))).toEqual([true, false]);
  for (const bad of [...notNumbers, undefined, {}]) expect(isResult('sorensen', bad)).toBe(false);
});

test('due today when never taken, else after four weeks', () => {
  expect(dueOn('rmdq24', null, '2026-03-27')).toBe('2026-03-27');
  expect(dueOn('rmdq24', '2026-03-01', '2026-03-27')).toBe('2026-03-29');
  expect(dueOn('rmdq24', '2025-12-01', '2026-03-27')).toBe('2025-12-29');
  const taken = ['2026-02-27', '2026-02-28', null] as const;
  expect(taken.map((date) => isDue('phq4', date, '2026-03-27'))).toEqual([true, false, true]);
});
