import { expect, it } from 'vitest';
import { sinceWords } from './since-words';

it.each([
  ['2026-11-01T22:30:00.000Z', 'Europe/Berlin', 'Since 1 Nov 2026'],
  ['2026-11-01T23:30:00.000Z', 'Europe/Berlin', 'Since 2 Nov 2026'],
  ['2026-11-02T03:30:00.000Z', 'America/New_York', 'Since 1 Nov 2026'],
  [null, 'Europe/Berlin', 'Without a trainer'],
])('%s in %s: %s', (since, timeZone, words) => {
  expect(sinceWords(since, { timeZone, locale: 'en-GB' })).toBe(words);
});
