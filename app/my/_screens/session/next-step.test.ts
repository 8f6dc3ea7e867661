import { expect, test } from 'vitest';
import type { SessionDetail } from '@/contracts/plan';
import { nextStep, openSet } from './next-step';
import { sessionView } from './session-view';
import { loggedSet, planItem } from './testing';

const items = (lines: SessionDetail['items']) => sessionView({ items: lines, log: null }, {}).items;
const done = (itemId: string, count: number) =>
  Array.from({ length: count }, (_, index) => loggedSet(itemId, index + 1));

test('set by set, then line by line', () => {
  const lines = (a: number, b: number) =>
    items([planItem('a', { logged: done('a', a) }), planItem('b', { logged: done('b', b) })]);
  expect(nextStep(lines(1, 0), 'a')).toEqual({ itemId: 'a', setNumber: 2 });
  expect(nextStep(lines(3, 0), 'a')).toEqual({ itemId: 'b', setNumber: 1 });
  expect(nextStep(lines(3, 3), 'b')).toBeNull();
});

test('what was left out comes last', () => {
  const lines = items([planItem('a', { logged: done('a', 2) }), planItem('b', { logged: done('b', 3) })]);
  expect(nextStep(lines, 'b')).toEqual({ itemId: 'a', setNumber: 3 });
});

test('a set left out in between is next', () => {
  const [line] = items([planItem('a', { logged: [loggedSet('a', 2)] })]);
  expect(line && openSet(line)).toBe(1);
});

test('a superset goes in turns', () => {
  const lines = (a: number, b: number) =>
    items([
      planItem('a', { superset: 'A', logged: done('a', a) }),
      planItem('b', { superset: 'A', logged: done('b', b) }),
      planItem('c', { logged: [] }),
    ]);
  expect(nextStep(lines(1, 0), 'a')).toEqual({ itemId: 'b', setNumber: 1 });
  expect(nextStep(lines(1, 1), 'b')).toEqual({ itemId: 'a', setNumber: 2 });
  expect(nextStep(lines(3, 2), 'a')).toEqual({ itemId: 'b', setNumber: 3 });
  expect(nextStep(lines(3, 3), 'b')).toEqual({ itemId: 'c', setNumber: 1 });
});
