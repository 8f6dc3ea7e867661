import { expect, it } from 'vitest';
import { snoozeChoiceOf } from './snooze-choices';

const plain = { repeat: false, metaKey: false, ctrlKey: false, altKey: false };

it.each([
  ['1', {}, 1],
  ['3', {}, 7],
  ['4', {}, null],
  ['0', {}, null],
  ['a', {}, null],
  ['1', { ctrlKey: true }, null],
  ['1', { metaKey: true }, null],
  ['2', { altKey: true }, null],
  ['2', { repeat: true }, null],
])('%s with %o: %s', (key, held, days) => {
  expect(snoozeChoiceOf({ ...plain, key, ...held })?.days ?? null).toBe(days);
});
