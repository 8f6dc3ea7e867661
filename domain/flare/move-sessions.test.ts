import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MovableSession, moveBack, moveSessions } from '@/domain/flare/move-sessions';
import { addDays, daysBetween, weekdayOf } from '@/domain/schedule/dates';

const session = (id: string, date: string, more: Partial<MovableSession> = {}): MovableSession => ({
  id,
  date,
  toDo: true,
  assignmentId: 'plan',
  ...more,
});
/** Monday 23 March 2026; clocks change in Europe on the 29th. */
const MONDAY = '2026-03-23';
const threeWeeks = ['23', '25', '27', '30'].map((d) => session(d, `2026-03-${d}`)).concat(session('01', '2026-04-01'));

test('what falls into the flare comes after it, and what follows keeps its distance', () => {
  const moves = moveSessions({
    planned: threeWeeks,
    assignmentId: 'plan',
    trainingDays: [1, 3, 5],
    flareFrom: MONDAY,
    days: 3,
  });
  expect(moves).toEqual([
    { id: '23', from: '2026-03-23', to: '2026-03-27' },
    { id: '25', from: '2026-03-25', to: '2026-03-30' },
    { id: '27', from: '2026-03-27', to: '2026-04-01' },
    { id: '30', from: '2026-03-30', to: '2026-04-03' },
    { id: '01', from: '2026-04-01', to: '2026-04-06' },
  ]);
});

test('nothing moves when nothing is to do within the flare', () => {
  const rest = { assignmentId: 'plan', trainingDays: [1, 3, 5] };
  expect(moveSessions({ ...rest, planned: threeWeeks, flareFrom: '2026-03-28', days: 2 })).toEqual([]);
  const done = [session('23', MONDAY, { toDo: false }), session('30', '2026-03-30')];
  expect(moveSessions({ ...rest, planned: done, flareFrom: MONDAY, days: 3 })).toEqual([]);
  expect(() => moveSessions({ ...rest, planned: [], flareFrom: MONDAY, days: 0 })).toThrow(RangeError);
  expect(() => moveSessions({ ...rest, trainingDays: [], planned: threeWeeks, flareFrom: MONDAY, days: 2 })).toThrow(
    RangeError,
  );
});

test('another plan keeps its days, and gets no second session on them', () => {
  const other = session('x', '2026-03-27', { assignmentId: 'other' });
  const moves = moveSessions({
    planned: [session('23', MONDAY), other],
    assignmentId: 'plan',
    trainingDays: [1, 3, 5],
    flareFrom: MONDAY,
    days: 3,
  });
  expect(moves).toEqual([{ id: '23', from: MONDAY, to: '2026-03-30' }]);
});

test('nothing is put on closed days or into a pause, on the way there and on the way back', () => {
  const skip = [{ from: '2026-03-27', until: '2026-04-01' }];
  const plan = { planned: [session('23', MONDAY)], assignmentId: 'plan', trainingDays: [1, 3, 5], skip };
  const moves = moveSessions({ ...plan, flareFrom: MONDAY, days: 3 });
  expect(moves).toEqual([{ id: '23', from: MONDAY, to: '2026-04-03' }]);
  const planned = [session('23', '2026-04-03')];
  const back = (today: string) => moveBack({ ...plan, planned, moved: moves, today });
  expect(back('2026-03-26')).toEqual([]);
  expect(back('2026-03-25')).toEqual([{ id: '23', from: '2026-04-03', to: '2026-03-25' }]);
});

const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const drawn = fc.record({
  trainingDays: days,
  // Days may differ from the training days: a session may have been put elsewhere.
  ours: fc.uniqueArray(fc.integer({ min: -10, max: 60 }), { maxLength: 20 }),
  others: fc.uniqueArray(fc.integer({ min: -10, max: 60 }), { maxLength: 8 }),
  done: fc.uniqueArray(fc.integer({ min: -10, max: 60 }), { maxLength: 8 }),
  length: fc.integer({ min: 1, max: 30 }),
});

function planOf(given: { ours: number[]; others: number[]; done: number[] }): MovableSession[] {
  const free = given.ours.filter((at) => !given.others.includes(at) && !given.done.includes(at));
  return [
    ...free.map((at) => session(`a${at}`, addDays(MONDAY, at))),
    ...given.others.map((at) => session(`b${at}`, addDays(MONDAY, at), { assignmentId: 'other' })),
    ...given.done
      .filter((at) => !given.others.includes(at))
      .map((at) => session(`c${at}`, addDays(MONDAY, at), { toDo: false })),
  ];
}

test('order, spacing, free training days, never two on a day, other plans untouched', () => {
  fc.assert(
    fc.property(drawn, ({ trainingDays, length, ...rest }) => {
      const planned = planOf(rest);
      const flare = { assignmentId: 'plan', trainingDays, flareFrom: MONDAY, days: length };
      const moves = moveSessions({ planned, ...flare });
      const to = new Map(moves.map((move) => [move.id, move.to]));
      const after = planned.map((each) => ({ ...each, date: to.get(each.id) ?? each.date }));
      const mine = (list: readonly MovableSession[]) =>
        list.filter((each) => each.assignmentId === 'plan' && each.toDo).sort((a, b) => (a.date < b.date ? -1 : 1));

      for (const { id, from, to: target } of moves) {
        expect(id.startsWith('a')).toBe(true);
        expect(target > from && from >= MONDAY).toBe(true);
        expect(trainingDays).toContain(weekdayOf(target));
      }
      expect(new Set(after.map(({ date }) => date)).size).toBe(after.length);
      expect(mine(after).map(({ id }) => id)).toEqual(mine(planned).map(({ id }) => id));
      const inFlare = after.filter(
        ({ id, date }) => id.startsWith('a') && date >= MONDAY && daysBetween(MONDAY, date) < length,
      );
      expect(inFlare).toEqual([]);
      // What was moved once needs no second move.
      expect(moveSessions({ planned: after, ...flare })).toEqual([]);
    }),
  );
});

test('on a plan that fills its training days the spacing in training days stays as it was', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 21 }),
      fc.integer({ min: 1, max: 15 }),
      (trainingDays, length, count) => {
        const dates: string[] = [];
        for (let date = MONDAY; dates.length < count; date = addDays(date, 1)) {
          if (trainingDays.includes(weekdayOf(date))) dates.push(date);
        }
        const planned = dates.map((date, index) => session(String(index).padStart(2, '0'), date));
        const moves = moveSessions({ planned, assignmentId: 'plan', trainingDays, flareFrom: MONDAY, days: length });
        const slots = (date: string) => {
          let number = 0;
          for (let at = MONDAY; at < date; at = addDays(at, 1)) if (trainingDays.includes(weekdayOf(at))) number += 1;
          return number;
        };
        const shifts = new Set(moves.map(({ from, to }) => slots(to) - slots(from)));
        expect(shifts.size).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('taken back on the same day, everything stands where it stood', () => {
  fc.assert(
    fc.property(drawn, ({ trainingDays, length, ...rest }) => {
      const planned = planOf(rest);
      const plan = { assignmentId: 'plan', trainingDays };
      const moved = moveSessions({ planned, ...plan, flareFrom: MONDAY, days: length });
      const to = new Map(moved.map((move) => [move.id, move.to]));
      const after = planned.map((each) => ({ ...each, date: to.get(each.id) ?? each.date }));
      const back = moveBack({ planned: after, ...plan, moved, today: MONDAY });
      expect(back.map((move) => [move.id, move.to])).toEqual(moved.map((move) => [move.id, move.from]));
    }),
  );
});

test('taken back later: nothing in the past, never later than now, order kept, no day twice', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 40 }), ({ trainingDays, length, ...rest }, later) => {
      const planned = planOf(rest);
      const plan = { assignmentId: 'plan', trainingDays };
      const today = addDays(MONDAY, later);
      const moved = moveSessions({ planned, ...plan, flareFrom: MONDAY, days: length });
      const at = new Map(moved.map((move) => [move.id, move.to]));
      const now = planned.map((each) => ({ ...each, date: at.get(each.id) ?? each.date }));
      const back = moveBack({ planned: now, ...plan, moved, today });
      for (const move of back) {
        expect(move.to < move.from).toBe(true);
        expect(move.to >= today).toBe(true);
      }
      const to = new Map(back.map((move) => [move.id, move.to]));
      const after = now.map((each) => ({ ...each, date: to.get(each.id) ?? each.date }));
      expect(new Set(after.map(({ date }) => date)).size).toBe(after.length);
      const order = (list: readonly MovableSession[]) =>
        [...list]
          .filter(({ id }) => at.has(id))
          .sort((a, b) => (a.date < b.date ? -1 : 1))
          .map(({ id }) => id);
      expect(order(after)).toEqual(order(now));
    }),
  );
});
