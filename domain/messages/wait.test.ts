import { expect, test } from 'vitest';
import { waitWords, withinWords } from './wait';

test.each([
  [-5, 'a moment'],
  [1.9, 'a moment'],
  [2, '2 minutes'],
  [59.9, '59 minutes'],
  [60, '1 hour'],
  [47 * 60 + 59, '47 hours'],
  [48 * 60, '2 days'],
  [10 * 24 * 60, '10 days'],
])('%s minutes are %s', (minutes, words) => {
  expect(waitWords(0, minutes * 60_000)).toBe(words);
});

test('the promise reads on, however the clinic wrote it', () => {
  expect(withinWords('one working day')).toBe('within one working day');
  expect(withinWords('Within two days')).toBe('within two days');
});
