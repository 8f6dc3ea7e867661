import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { addDays, daysBetween, weekdayOf } from '@/domain/schedule/dates';
import { planCalendar } from '@/domain/schedule/plan-calendar';

const daysOf = (input: Parameters<typeof planCalendar>[0]) => {
  const calendar = planCalendar(input);
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.days;
};
const short = (input: Parameters<typeof planCalendar>[0], count: number) =>
  daysOf(input)
    .slice(0, count)
    .map(({ date, week, session }) => `${date} ${week}${session.key}`);

test('three sessions on three days, begun in mid-week', () => {
  expect(short({ document: hingeFoundations, startDate: '2026-12-23', trainingDays: [5, 1, 3] }, 7)).toEqual([
    '2026-12-23 1A',
    '2026-12-25 1B',
    '2026-12-28 1C',
    '2026-12-30 2A',
    '2027-01-01 2B',
    '2027-01-04 2C',
    '2027-01-06 3A',
  ]);
});

test('three sessions on two days: nothing is dropped, it takes longer', () => {
  const input = { document: hingeFoundations, startDate: '2026-11-23', trainingDays: [1, 4] };
  expect(short(input, 5)).toEqual([
    '2026-11-23 1A',
    '2026-11-26 1B',
    '2026-11-30 1C',
    '2026-12-03 2A',
    '2026-12-07 2B',
  ]);
  expect(daysBetween('2026-11-23', daysOf(input).at(-1)?.date ?? '')).toBe(17 * 7 + 3);
});

test('three sessions on five days: the surplus days stay free', () => {
  expect(short({ document: hingeFoundations, startDate: '2026-11-23', trainingDays: [1, 2, 3, 4, 6] }, 4)).toEqual([
    '2026-11-23 1A',
    '2026-11-24 1B',
    '2026-11-25 1C',
    '2026-11-30 2A',
  ]);
});

test('a program that goes from two sessions a week to one keeps its eight weeks', () => {
  const days = daysOf({ document: deadlift8, startDate: '2026-11-23', trainingDays: [2, 5] });
  expect(days.map(({ week }) => week)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8]);
  expect(days.at(-1)?.date).toBe('2027-01-12');
});

const trainingDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const startDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));

test('every session once, in order, on training days, from the start date on', () => {
  fc.assert(
    fc.property(fc.constantFrom(hingeFoundations, deadlift8), startDate, trainingDays, (document, start, chosen) => {
      const days = daysOf({ document, startDate: start, trainingDays: chosen });
      const written = document.mesocycles.flatMap(({ weeks }) => weeks).flatMap(({ sessions }) => sessions);
      expect(days.map(({ session }) => session)).toEqual(written);
      expect(days.map(({ ordinal }) => ordinal)).toEqual(written.map((_, index) => index));
      days.forEach((day, index) => {
        expect(chosen).toContain(weekdayOf(day.date));
        expect(day.date > (days[index - 1]?.date ?? addDays(start, -1))).toBe(true);
        expect(day.microcycle.sessions[day.sessionIndex]).toBe(day.session);
        expect(day.microcycle.week).toBe(day.week);
      });
      // It begins on the very first training day.
      expect(daysBetween(start, days[0]?.date ?? '')).toBeLessThan(7);
    }),
  );
});

test.each([
  ['2026-11-23', [], 'no-training-days'],
  ['2026-11-23', [1, 3, 1], 'training-day-twice'],
  ['2026-11-23', [0, 3], 'training-day-invalid'],
  ['2026-11-23', [1.5], 'training-day-invalid'],
  ['2026-11-23', [8], 'training-day-invalid'],
  ['2026-02-30', [1], 'start-date-invalid'],
])('%s on %j is refused: %s', (start, chosen, problem) => {
  expect(planCalendar({ document: deadlift8, startDate: start, trainingDays: chosen })).toEqual({ ok: false, problem });
});
