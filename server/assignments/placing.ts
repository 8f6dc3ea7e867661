import type { ProgramDocument } from '@/domain/program/types';
import { addDays, daysBetween, type IsoDate, weekdayOf } from '@/domain/schedule/dates';
import { type PlanCalendarProblem, type PlannedDay, planCalendar } from '@/domain/schedule/plan-calendar';
import { AppError } from '@/server/errors';

const problemWords: Record<PlanCalendarProblem, string> = {
  'start-date-invalid': 'The start date is not a date in the calendar.',
  'no-training-days': 'Choose at least one training day.',
  'training-day-invalid': 'A training day is not a day of the week.',
  'training-day-twice': 'Each training day can be chosen once.',
};

/** How far back and ahead a plan may begin, in days. */
const BACK_DAYS = 28;
const AHEAD_DAYS = 366;

/** The days of the plan, at least one. Throws `invalid` with words. */
export function place(input: {
  readonly document: ProgramDocument;
  readonly startDate: IsoDate;
  readonly trainingDays: readonly number[];
}): readonly [PlannedDay, ...PlannedDay[]] {
  const calendar = planCalendar(input);
  if (!calendar.ok) throw new AppError('invalid', problemWords[calendar.problem]);
  const [first, ...rest] = calendar.days;
  if (!first) throw new AppError('invalid', 'This program has no sessions yet.');
  return [first, ...rest];
}

/** Why a plan may not begin on `startDate` at all; null when it may. */
export function startProblem(startDate: IsoDate, today: IsoDate): string | null {
  const days = daysBetween(today, startDate);
  if (days < -BACK_DAYS) return `The start date is more than ${BACK_DAYS} days back. Choose a later one.`;
  if (days > AHEAD_DAYS) return 'The start date is more than a year ahead. Choose an earlier one.';
  return null;
}

/** The first training day behind `date`. `trainingDays` must not be empty. */
export function trainingDayAfter(date: IsoDate, trainingDays: readonly number[]): IsoDate {
  let day = addDays(date, 1);
  for (let tries = 0; tries < 7 && !trainingDays.includes(weekdayOf(day)); tries += 1) day = addDays(day, 1);
  return day;
}

/** Whether two of the weekdays touch, Sunday and Monday included. */
export function daysInARow(trainingDays: readonly number[]): boolean {
  return trainingDays.some((day) => trainingDays.includes((day % 7) + 1));
}
