import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { addDays, daysBetween, weekdayOf } from '@/domain/schedule/dates';
import { planCalendar } from '@/domain/schedule/plan-calendar';
import { type RemainingSession, reschedule } from '@/domain/schedule/reschedule';
import { type DaySpan, spanOf } from '@/domain/schedule/training-days';

const daysOf = (input: Parameters<typeof planCalendar>[0]) => {
  const calendar = planCalendar(input);
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.days;
};
const start = '2026-11-23';

const someDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const someDate = fc.integer({ min: 0, max: 400 }).map((days) => addDays(start, days));
const someSkips = fc.array(
  fc.tuple(someDate, fc.integer({ min: 0, max: 30 })).map(
    ([from, days]): DaySpan => ({
      from,
      until: addDays(from, days),
    }),
  ),
  { maxLength: 6 },
);
const someProgram = fc.constantFrom(hingeFoundations, deadlift8);

test('a closed Monday sends the session to Wednesday, and those behind it follow', () => {
  const days = daysOf({
    document: hingeFoundations,
    startDate: start,
    trainingDays: [1, 3, 5],
    skip: [{ from: '2026-11-30', until: '2026-11-30' }],
  });
  expect(days.slice(2, 7).map(({ date, week, session }) => `${date} ${week}${session.key}`)).toEqual([
    '2026-11-27 1C',
    '2026-12-02 2A',
    '2026-12-04 2B',
    '2026-12-07 2C',
    '2026-12-09 3A',
  ]);
});

test('a week that is closed altogether slides on by a week', () => {
  const skip = [{ from: '2026-12-21', until: '2027-01-03' }];
  const days = daysOf({ document: deadlift8, startDate: start, trainingDays: [1, 2, 3, 4, 5], skip });
  const weekFive = days.find(({ week }) => week === 5);
  expect(weekFive?.date).toBe('2027-01-04');
  expect(days.find(({ week }) => week === 6)?.date).toBe('2027-01-11');
});

test('skipped days hold nothing, the order stays, and nothing is dropped', () => {
  fc.assert(
    fc.property(someProgram, someDays, someSkips, (document, trainingDays, skip) => {
      const plain = daysOf({ document, startDate: start, trainingDays });
      const days = daysOf({ document, startDate: start, trainingDays, skip });
      expect(days.map(({ session }) => session)).toEqual(plain.map(({ session }) => session));
      days.forEach(({ date }, index) => {
        expect(spanOf(date, skip)).toBeUndefined();
        expect(trainingDays).toContain(weekdayOf(date));
        expect(date > (days[index - 1]?.date ?? '')).toBe(true);
        expect(date >= (plain[index]?.date ?? '')).toBe(true);
      });
    }),
  );
});

test('spans that touch no training day of the plan change nothing', () => {
  fc.assert(
    fc.property(someProgram, someDays, someSkips, (document, trainingDays, skip) => {
      const plain = daysOf({ document, startDate: start, trainingDays });
      const last = plain.at(-1)?.date ?? start;
      const beside = skip.map(({ from, until }) => ({
        from: addDays(last, 1),
        until: addDays(last, 1 + daysBetween(from, until)),
      }));
      expect(daysOf({ document, startDate: start, trainingDays, skip: beside })).toEqual(plain);
    }),
  );
});

/** What is left of a plan from its `done`-th session on. */
function remaining(document: typeof hingeFoundations, trainingDays: readonly number[], done: number) {
  const days = daysOf({ document, startDate: start, trainingDays });
  return days.slice(done).map(
    ({ date, week, ordinal, microcycle }): RemainingSession => ({
      id: String(ordinal),
      date,
      week,
      ofWeek: microcycle.sessions.length,
    }),
  );
}

test('without anything in the way sessions keep their days', () => {
  fc.assert(
    fc.property(someProgram, someDays, fc.nat(11), (document, trainingDays, done) => {
      const left = remaining(document, trainingDays, done);
      const moves = reschedule(left, { from: left[0]?.date ?? start, trainingDays });
      expect(moves.map(({ to }) => to)).toEqual(left.map(({ date }) => date));
    }),
  );
});

test('new days come in order, on training days, from the day given, on no skipped or taken day', () => {
  fc.assert(
    fc.property(
      someProgram,
      someDays,
      someDays,
      fc.nat(11),
      someDate,
      someSkips,
      fc.array(someDate, { maxLength: 8 }),
      (document, trainingDays, newDays, done, from, skip, others) => {
        const left = remaining(document, trainingDays, done);
        const taken = new Set(others);
        const moves = reschedule(left, { from, trainingDays: newDays, skip, taken });
        expect(moves.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
        moves.forEach(({ to }, index) => {
          expect(to > (moves[index - 1]?.to ?? addDays(from, -1))).toBe(true);
          expect(newDays).toContain(weekdayOf(to));
          expect(spanOf(to, skip)).toBeUndefined();
          expect(taken.has(to)).toBe(false);
        });
        // A whole week of the program never gets squeezed into less than a week.
        const firsts = left.flatMap((each, i) => (i > 0 && left[i - 1]?.week !== each.week ? [i] : []));
        firsts.slice(1).forEach((index, nth) => {
          const before = firsts[nth];
          const [a, b] = [moves[before ?? 0]?.to ?? '', moves[index]?.to ?? ''];
          expect(daysBetween(a, b)).toBeGreaterThanOrEqual(Math.min(7, left[before ?? 0]?.ofWeek ?? 0));
        });
      },
    ),
  );
});

test('without a training day it refuses', () => {
  expect(() => reschedule([{ id: 'a', date: start, week: 1, ofWeek: 1 }], { from: start, trainingDays: [] })).toThrow(
    RangeError,
  );
});
