import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsAsFlare, dayOfFlare, inFlare, isOver, reviewDue } from '@/domain/flare/flare';
import { flareAnswerWords, flareQuestions } from '@/domain/flare/questions';
import { addDays } from '@/domain/schedule/dates';

const FROM = '2026-11-02';
const day = (offset: number, pain: number) => ({ date: addDays(FROM, offset), pain });
const pain = fc.integer({ min: 0, max: 10 });
const usual = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);

test('a flare is pain at usual + 2, very little that can be done, or the client’s own word', () => {
  expect(countsAsFlare({ pain: 4, usual: 2 })).toBe(true);
  expect(countsAsFlare({ pain: 3, usual: 2 })).toBe(false);
  expect(countsAsFlare({ pain: 4, usual: 2.5 })).toBe(false);
  expect(countsAsFlare({ pain: 3, usual: 2, able: 'little' })).toBe(true);
  expect(countsAsFlare({ pain: 0, usual: 2, ownWord: true })).toBe(true);
  expect(countsAsFlare({ pain: 5, usual: null })).toBe(false);
  expect(countsAsFlare({ pain: 6, usual: null })).toBe(true);
});

test('more pain is never less of a flare', () => {
  fc.assert(
    fc.property(pain, pain, fc.option(usual), fc.boolean(), (a, b, u, ownWord) => {
      const said = (value: number) => countsAsFlare({ pain: value, usual: u, ownWord });
      if (said(Math.min(a, b))) expect(said(Math.max(a, b))).toBe(true);
    }),
  );
});

test('it is over after two settled days in a row, not after one, not over a gap', () => {
  expect(isOver([day(0, 6), day(1, 2), day(2, 2)], 2, FROM)).toBe(true);
  expect(isOver([day(0, 6), day(1, 2)], 2, FROM)).toBe(false);
  expect(isOver([day(0, 1), day(1, 1)], 2, FROM)).toBe(false);
  expect(isOver([day(0, 6), day(1, 2), day(3, 2)], 2, FROM)).toBe(false);
  expect(isOver([day(1, 2), day(2, 2), day(3, 3)], 2, FROM)).toBe(false);
  expect(isOver([day(1, 2), day(2, 2), day(2, 5)], 2, FROM)).toBe(false);
  expect(isOver([], 2, FROM)).toBe(false);
});

test('more pain never ends a flare', () => {
  const days = fc.array(fc.record({ offset: fc.integer({ min: -2, max: 6 }), pain }), { maxLength: 12 });
  fc.assert(
    fc.property(days, usual, pain, fc.nat(11), (given, u, more, which) => {
      const reports = given.map(({ offset, pain: value }) => day(offset, value));
      const worse = reports.map((each, index) =>
        index === which ? { ...each, pain: Math.min(10, each.pain + more) } : each,
      );
      if (isOver(worse, u, FROM)) expect(isOver(reports, u, FROM)).toBe(true);
    }),
  );
});

test('days are counted from 1, and stop with the flare', () => {
  expect(dayOfFlare({ from: FROM, until: null }, FROM)).toBe(1);
  expect(dayOfFlare({ from: FROM, until: null }, '2026-11-04')).toBe(3);
  expect(dayOfFlare({ from: FROM, until: '2026-11-03' }, '2026-12-04')).toBe(2);
  expect(dayOfFlare({ from: FROM, until: null }, '2026-11-01')).toBe(1);
});

test('a trainer is asked once, and once more from the third day on', () => {
  expect(reviewDue(1, null)).toBe('new');
  expect(reviewDue(2, 1)).toBeNull();
  expect(reviewDue(3, 2)).toBe('long');
  expect(reviewDue(3, null)).toBe('long');
  expect(reviewDue(12, 3)).toBeNull();
});

test('a flare that goes on reaches until today and no further', () => {
  expect(inFlare('2026-11-05', [{ from: FROM, until: null }], '2026-11-05')).toBe(true);
  expect(inFlare('2026-11-06', [{ from: FROM, until: null }], '2026-11-05')).toBe(false);
  expect(inFlare('2026-11-06', [{ from: FROM, until: '2026-11-06' }], '2026-12-05')).toBe(true);
  expect(inFlare('2026-11-01', [{ from: FROM, until: null }], '2026-11-05')).toBe(false);
});

test('there are three questions, and their answers have words', () => {
  expect(flareQuestions).toHaveLength(3);
  expect(flareAnswerWords({ setOff: 'training', able: 'some', where: 'gone', more: 'x' })).toEqual([
    { question: 'Set off by', answer: 'A training session' },
    { question: 'Can do', answer: 'Some things, slower or shorter' },
  ]);
});
