import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidAnswer } from '@/domain/instruments/answers';
import { grocBand } from '@/domain/instruments/groc';
import { grocForm } from '@/domain/instruments/groc-form';
import { asksForReferral, scorePhq4 } from '@/domain/instruments/phq4';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { scorePsfs } from '@/domain/instruments/psfs';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { isRecovered, scoreRmdq24 } from '@/domain/instruments/roland-morris';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { type Bothersome, bothersomeAnswers, scoreStartBack } from '@/domain/instruments/start-back';

const items = (count: number) => fc.uniqueArray(fc.integer({ min: 1, max: count }));
/** What JSON can send where a number belongs. */
const notNumbers = ['3', true, null, Number.NaN, Number.POSITIVE_INFINITY, [3]] as unknown as number[];

test('Roland-Morris counts the sentences that were ticked', () => {
  expect(scoreRmdq24([])).toBe(0);
  expect(scoreRmdq24([24, 1, 13])).toBe(3);
  expect(scoreRmdq24(rmdq24Form.items.map((_, index) => index + 1))).toBe(24);
  fc.assert(fc.property(items(24), (checked) => scoreRmdq24(checked) === checked.length));
});

test('Roland-Morris takes each of its items once and no other', () => {
  for (const bad of [[0], [25], [-1], [1.5], [3, 4, 3], ...notNumbers.map((item) => [item])]) {
    expect(() => scoreRmdq24(bad)).toThrow(InvalidAnswer);
  }
  expect(() => scoreRmdq24([3, 3])).toThrow('checked: expected each item at most once.');
});

test('two points of Roland-Morris are recovered, three are not', () => {
  expect([0, 2, 3, 24].map(isRecovered)).toEqual([true, true, false, false]);
});

test.each([
  [[0], 0],
  [[10, 10, 10, 10, 10], 10],
  [[3, 4, 6], 4.3],
  [[5, 6, 6], 5.7],
  [[3, 3, 3, 4], 3.3],
  [[8, 8, 8, 9], 8.3],
  [[0, 0, 0, 3], 0.8],
  [[2, 3], 2.5],
])('the activities %j are %d', (activities, score) => {
  expect(scorePsfs(activities)).toBe(score);
});

test('the mean of activities is exact, in any order, and rises with each', () => {
  const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(ratings, fc.nat(4), (activities, place) => {
      const score = scorePsfs(activities);
      const sum = activities.reduce((total, rating) => total + rating, 0);
      // Tenths by whole numbers alone, halves up.
      expect(score).toBe(Math.floor((sum * 20 + activities.length) / (activities.length * 2)) / 10);
      expect(scorePsfs([...activities].reverse())).toBe(score);
      const better = activities.map((rating, index) => (index === place ? Math.min(10, rating + 1) : rating));
      expect(scorePsfs(better)).toBeGreaterThanOrEqual(score);
    }),
  );
});

test('one to five activities, each rated 0 to 10', () => {
  for (const bad of [[], [1, 2, 3, 4, 5, 6], [11], [-1], [4.5], ...notNumbers.map((rating) => [rating])]) {
    expect(() => scorePsfs(bad)).toThrow(InvalidAnswer);
  }
});

test.each([
  [[0, 0, 0, 0], { score: 0, band: 'none', anxiety: false, depression: false }],
  [[1, 1, 0, 0], { score: 2, band: 'none', anxiety: false, depression: false }],
  [[1, 2, 0, 0], { score: 3, band: 'mild', anxiety: true, depression: false }],
  [[1, 1, 1, 2], { score: 5, band: 'mild', anxiety: false, depression: true }],
  [[2, 0, 2, 2], { score: 6, band: 'moderate', anxiety: false, depression: true }],
  [[2, 2, 2, 2], { score: 8, band: 'moderate', anxiety: true, depression: true }],
  [[3, 3, 3, 0], { score: 9, band: 'severe', anxiety: true, depression: true }],
  [[3, 3, 3, 3], { score: 12, band: 'severe', anxiety: true, depression: true }],
])('PHQ-4 %j', (answers, expected) => {
  expect(scorePhq4(answers)).toEqual(expected);
});

test('PHQ-4 adds up, and a worse answer is never a milder score', () => {
  const answer = fc.integer({ min: 0, max: 3 });
  const order = ['none', 'mild', 'moderate', 'severe'];
  fc.assert(
    fc.property(fc.tuple(answer, answer, answer, answer), fc.nat(3), (answers, place) => {
      const given = scorePhq4(answers);
      expect(given.score).toBe(answers.reduce((sum, value) => sum + value, 0));
      const worse = scorePhq4(answers.map((value, index) => (index === place ? Math.min(3, value + 1) : value)));
      expect(order.indexOf(worse.band)).toBeGreaterThanOrEqual(order.indexOf(given.band));
      expect(Number(worse.anxiety)).toBeGreaterThanOrEqual(Number(given.anxiety));
      expect(Number(worse.depression)).toBeGreaterThanOrEqual(Number(given.depression));
    }),
  );
});

test('PHQ-4 takes four answers from 0 to 3', () => {
  const bad = [[], [0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 4], [-1, 0, 0, 0], [0, 0.5, 0, 0]];
  for (const answers of [...bad, ...notNumbers.map((answer) => [0, 0, 0, answer])]) {
    expect(() => scorePhq4(answers)).toThrow(InvalidAnswer);
  }
});

test('help is shown from 6 points of PHQ-4 on', () => {
  expect([0, 5, 6, 12].map(asksForReferral)).toEqual([false, false, true, true]);
});

test('a global rating changes from two points on', () => {
  const scale = Array.from({ length: 11 }, (_, index) => index - 5);
  expect(scale.map(grocBand)).toEqual([
    ...Array(4).fill('worse'),
    ...Array(3).fill('unchanged'),
    ...Array(4).fill('improved'),
  ]);
  for (const bad of [-6, 6, 1.5, ...notNumbers]) expect(() => grocBand(bad)).toThrow(InvalidAnswer);
});

const startBack = (checked: number[], bothersome: Bothersome) => scoreStartBack({ checked, bothersome });

test.each([
  [[], 'not at all', { score: 0, distress: 0, band: 'low' }],
  [[5, 6, 7], 'moderately', { score: 3, distress: 3, band: 'low' }],
  [[5, 6], 'extremely', { score: 3, distress: 3, band: 'low' }],
  [[1, 2, 3, 4], 'slightly', { score: 4, distress: 0, band: 'medium' }],
  [[1, 5, 6], 'very much', { score: 4, distress: 3, band: 'medium' }],
  [[5, 6, 7, 8], 'not at all', { score: 4, distress: 4, band: 'high' }],
  [[5, 6, 7], 'very much', { score: 4, distress: 4, band: 'high' }],
  [[1, 2, 3, 4, 5, 6, 7, 8], 'extremely', { score: 9, distress: 5, band: 'high' }],
] as const)('STarT Back %j, bothersome %s', (checked, bothersome, expected) => {
  expect(scoreStartBack({ checked, bothersome })).toEqual(expected);
});

test('one more item, or more bother, is never a lower risk', () => {
  const order = ['low', 'medium', 'high'];
  fc.assert(
    fc.property(items(8), fc.integer({ min: 1, max: 8 }), fc.nat(4), (checked, more, bother) => {
      const at = (place: number) => bothersomeAnswers[Math.min(4, place)] ?? 'extremely';
      const given = startBack(checked, at(bother));
      for (const other of [
        startBack([...new Set([more, ...checked])], at(bother)),
        startBack([...checked].reverse(), at(bother + 1)),
      ]) {
        expect(other.score).toBeGreaterThanOrEqual(given.score);
        expect(other.distress).toBeGreaterThanOrEqual(given.distress);
        expect(order.indexOf(other.band)).toBeGreaterThanOrEqual(order.indexOf(given.band));
      }
    }),
  );
});

test('STarT Back takes items 1 to 8 once each and five words', () => {
  for (const bad of [[0], [9], [2.5], [4, 4], ...notNumbers.map((item) => [item])]) {
    expect(() => startBack(bad, 'slightly')).toThrow(InvalidAnswer);
  }
  expect(() => startBack([], 'Very much' as Bothersome)).toThrow('bothersome: expected one of not at all');
});

test('forms are whole: as many sentences, labels and activities as the scores take, none twice', () => {
  expect(new Set(rmdq24Form.items).size).toBe(24);
  for (const item of rmdq24Form.items) expect(item).toMatch(/\bback\b.*\.$/);
  expect([phq4Form.items.length, phq4Form.labels.length, psfsForm.activityCount]).toEqual([4, 4, 3]);
  for (const { attribution } of [rmdq24Form, phq4Form]) expect(attribution).toMatch(/Roland|Pfizer/);
  for (const { value } of [grocForm.lowest, grocForm.middle, grocForm.highest]) expect(grocBand(value)).toBeDefined();
  for (const { version } of [rmdq24Form, phq4Form, psfsForm, grocForm]) expect(version).toBe(1);
});

test('an error never repeats the answer', () => {
  for (const score of [scoreRmdq24, scorePsfs, scorePhq4, (answers: number[]) => grocBand(answers[0] ?? 0)]) {
    expect(() => score([-8714, 0, 0, 0])).toThrow(/^(?!.*8714)\w+: expected /);
  }
});
