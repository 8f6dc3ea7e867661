import { expect, test } from 'vitest';
import type { SessionDetail } from '@/contracts/plan';
import { defaultPolicy } from '@/domain/progression/policy';
import { nextStep, openSet, restBefore } from './next-step';
import { sessionView } from './session-view';
import { client, loggedSet, planItem } from './testing';

const items = (lines: SessionDetail['items']) =>
  sessionView({ items: lines, log: null, client, policy: defaultPolicy }, {}).items;
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

test('in a superset the rest comes after the round, the longer of the two', () => {
  const dose = planItem('a').prescription;
  const lines = (a: number, b: number) =>
    items([
      planItem('a', { superset: 'A', logged: done('a', a), prescription: { ...dose, restSeconds: 30 } }),
      planItem('b', { superset: 'A', logged: done('b', b), prescription: { ...dose, restSeconds: 90 } }),
      planItem('c', { logged: [], prescription: { ...dose, restSeconds: 60 } }),
    ]);
  const rest = (a: number, b: number, itemId: string) => restBefore(lines(a, b), itemId, nextStep(lines(a, b), itemId));
  expect(rest(1, 0, 'a')).toBe(0);
  expect(rest(1, 1, 'b')).toBe(90);
  expect(rest(3, 2, 'a')).toBe(0);
  expect(rest(3, 3, 'b')).toBe(90);
  // Begun with the second: the first is then behind, and follows at once.
  expect(rest(0, 1, 'b')).toBe(0);
  expect(restBefore(lines(3, 3), 'c', { itemId: 'c', setNumber: 2 })).toBe(60);
  expect(restBefore(lines(3, 3), 'c', null)).toBe(0);
});
