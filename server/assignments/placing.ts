import type { BlockedDays } from '@/contracts/assignments';
import type { ProgramDocument } from '@/domain/program/types';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { type PlanCalendarProblem, type PlannedDay, planCalendar } from '@/domain/schedule/plan-calendar';
import { type DaySpan, spanOf, trainingDayFrom } from '@/domain/schedule/training-days';
import { formatDate } from '@/lib/format/dates';
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
  /** Closed days and pauses, see `blockedDays`. */
  readonly skip?: readonly DaySpan[];
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

/** The first training day behind `date` on which something may stand. `trainingDays` must not be empty. */
export const trainingDayAfter = (
  date: IsoDate,
  trainingDays: readonly number[],
  skip: readonly DaySpan[] = [],
): IsoDate => trainingDayFrom(addDays(date, 1), { trainingDays, skip });

/** Why no session may be put on `date`, in words; null when one may. `pausedFrom` is the first day of an open pause. */
export function dayProblem(
  date: IsoDate,
  {
    today,
    blocked,
    pausedFrom,
  }: { readonly today: IsoDate; readonly blocked: readonly BlockedDays[]; readonly pausedFrom: IsoDate | null },
): string | null {
  if (date < today) return 'That day has passed. Choose today or a later day.';
  if (daysBetween(today, date) > AHEAD_DAYS) return 'That day is more than a year ahead. Choose an earlier one.';
  const span = spanOf(date, blocked);
  if (span?.kind === 'closed') return `The clinic is closed on ${formatDate(date)}: ${span.name}. Choose another day.`;
  if (span) return `The plan is paused until ${formatDate(span.until)}. Choose a later day.`;
  if (pausedFrom !== null && date >= pausedFrom)
    return 'The plan is paused. Let it go on first, or choose an earlier day.';
  return null;
}

/** Whether two of the weekdays touch, Sunday and Monday included. */
export function daysInARow(trainingDays: readonly number[]): boolean {
  return trainingDays.some((day) => trainingDays.includes((day % 7) + 1));
}
