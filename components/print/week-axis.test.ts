import { expect, it } from 'vitest';
import { weekAxis } from './week-axis';

// Four weeks, the last one from 23 November to the 29th: 28 days.
const { at, within } = weekAxis('2026-11-02', '2026-11-23');
const days = (from: string, until: string) => {
  const part = within({ from, until });
  return part && [part.from, part.until].map((end) => Math.round(end * 28 * 1000) / 1000);
};

it('ends with the last day of the last week', () => {
  expect([at('2026-11-02'), at('2026-11-23'), at('2026-11-30')]).toEqual([0, 0.75, 1]);
});

it.each([
  ['in the middle, both ends included', '2026-11-10', '2026-11-12', [8, 11]],
  ['of one day', '2026-11-10', '2026-11-10', [8, 9]],
  ['of the newest week', '2026-11-24', '2026-11-29', [22, 28]],
  ['that began before the first week', '2026-10-20', '2026-11-03', [0, 2]],
  ['that lasts beyond the last week', '2026-11-28', '2026-12-20', [26, 28]],
  ['before the first week', '2026-10-01', '2026-11-01', null],
  ['after the last week', '2026-11-30', '2026-12-04', null],
])('has a span %s', (_, from, until, expected) => {
  expect(days(from, until)).toEqual(expected);
});

it('is one week long for one week', () => {
  expect(weekAxis('2026-11-02', '2026-11-02').within({ from: '2026-11-02', until: '2026-11-08' })).toEqual({
    from: 0,
    until: 1,
  });
});
