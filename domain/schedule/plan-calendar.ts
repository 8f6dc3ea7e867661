import type { Microcycle, ProgramDocument, ProgramSession } from '@/domain/program/types';
import { addDays, type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { type DaySpan, trainingDates } from '@/domain/schedule/training-days';

export type PlannedDay = {
  readonly date: IsoDate;
  /** Week of the program, 1-based, which is not the week of the calendar when the client trains on fewer days. */
  readonly week: number;
  /** Position within its week of the program, 0-based. */
  readonly sessionIndex: number;
  /** Position within the whole program, 0-based: unique. */
  readonly ordinal: number;
  readonly session: ProgramSession;
  readonly microcycle: Microcycle;
};

export type PlanCalendarProblem =
  | 'start-date-invalid'
  | 'no-training-days'
  | 'training-day-invalid'
  | 'training-day-twice';

export type PlanCalendar =
  | { readonly ok: true; readonly days: readonly PlannedDay[] }
  | { readonly ok: false; readonly problem: PlanCalendarProblem };

/**
 * Lays the sessions of a program onto days, in order, beginning on the first training day on or after `startDate`.
 *
 * A week of the program takes seven days counted from the start date. When the client trains on more days than the week
 * has sessions, the later days stay free. When on fewer, the week runs on over as many days as it needs and the
 * program takes longer; no session is dropped.
 *
 * No session stands on a day of `skip` (closed days, pauses): it goes to the next training day and those behind it
 * follow. A week of which every training day is skipped slides on by whole weeks, so that it keeps its weekday.
 *
 * `trainingDays` are ISO weekdays (Monday 1 to Sunday 7), in any order, none twice.
 */
export function planCalendar(input: {
  readonly document: ProgramDocument;
  readonly startDate: IsoDate;
  readonly trainingDays: readonly number[];
  readonly skip?: readonly DaySpan[];
}): PlanCalendar {
  const problem = problemOf(input.startDate, input.trainingDays);
  if (problem) return { ok: false, problem };

  const { trainingDays, skip = [] } = input;
  const days: PlannedDay[] = [];
  let weekStart = input.startDate;

  for (const microcycle of input.document.mesocycles.flatMap((mesocycle) => mesocycle.weeks)) {
    const dates = trainingDates(weekStart, { trainingDays, skip }, Math.max(1, microcycle.sessions.length));
    const first = dates[0] ?? weekStart;
    while (addDays(weekStart, 7) <= first) weekStart = addDays(weekStart, 7);
    microcycle.sessions.forEach((session, sessionIndex) => {
      const date = dates[sessionIndex];
      if (date === undefined) throw new Error('A session was left without a date');
      days.push({ date, week: microcycle.week, sessionIndex, ordinal: days.length, session, microcycle });
    });
    const last = dates.at(-1) ?? weekStart;
    const nextWeek = addDays(weekStart, 7);
    weekStart = last >= nextWeek ? addDays(last, 1) : nextWeek;
  }
  return { ok: true, days };
}

function problemOf(startDate: IsoDate, trainingDays: readonly number[]): PlanCalendarProblem | null {
  if (!isIsoDate(startDate)) return 'start-date-invalid';
  if (trainingDays.length === 0) return 'no-training-days';
  if (!trainingDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return 'training-day-invalid';
  if (new Set(trainingDays).size !== trainingDays.length) return 'training-day-twice';
  return null;
}
