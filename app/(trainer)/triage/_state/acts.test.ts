import { expect, it } from 'vitest';
import { actWords, agoWords, untilWords } from './acts';

const now = Date.parse('2026-11-23T12:00:00.000Z');

it.each([
  ['2026-11-23T11:59:10.000Z', 'a moment ago'],
  ['2026-11-23T11:48:00.000Z', '12 min ago'],
  ['2026-11-23T08:59:00.000Z', '3 h ago'],
  ['2026-11-23T12:00:30.000Z', 'a moment ago'],
])('%s was %s', (at, words) => {
  expect(agoWords(at, now)).toBe(words);
});

it('says what another did', () => {
  const act = { kind: 'step', byName: 'Sam Reed', isOwn: false, at: '2026-11-23T11:59:30.000Z' } as const;
  expect(actWords(act, now)).toBe('Steps answered by Sam Reed a moment ago');
  expect(actWords({ ...act, kind: 'load', isOwn: true }, now)).toBe('Load set by you a moment ago');
});

it('says until when', () => {
  expect(untilWords('2026-11-24', '2026-11-23', 'en-GB')).toBe('until tomorrow');
});
