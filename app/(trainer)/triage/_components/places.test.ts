import { expect, test } from 'vitest';
import { keptInPlace, placesOf } from './places';

const row = (clientId: string, group: 'stop' | 'decide' | 'on-plan', rank: number) => ({ clientId, group, rank });
const before = [row('a', 'stop', 3800), row('b', 'decide', 2250), row('c', 'decide', 2250), row('d', 'on-plan', 0)];
const ids = (rows: readonly { clientId: string; group: string }[]) =>
  rows.map(({ clientId, group }) => `${clientId} ${group}`);

test('without anybody open, rows stand as they come', () => {
  expect(keptInPlace(before, null)).toEqual({ rows: before, settled: new Set() });
});

test('whoever was decided on stays where they were', () => {
  const after = [row('a', 'stop', 3800), row('c', 'decide', 2250), row('b', 'on-plan', 0), row('d', 'on-plan', 0)];
  const kept = keptInPlace(after, placesOf(before));
  expect(ids(kept.rows)).toEqual(['a stop', 'b decide', 'c decide', 'd on-plan']);
  expect([...kept.settled]).toEqual(['b']);
});

test('whoever has become more urgent, or is new, goes where they belong', () => {
  const after = [row('d', 'stop', 3900), row('a', 'stop', 3800), row('e', 'decide', 2300), ...before.slice(1, 3)];
  const kept = keptInPlace(after, placesOf(before));
  expect(ids(kept.rows)).toEqual(['d stop', 'a stop', 'e decide', 'b decide', 'c decide']);
  expect(kept.settled.size).toBe(0);
});
