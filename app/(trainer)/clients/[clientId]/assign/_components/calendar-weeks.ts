import type { PreviewDay } from '@/contracts/assignments';
import { addDays, type IsoDate, startOfWeek } from '@/domain/schedule/dates';

export type CalendarDay = { readonly date: IsoDate; readonly session: PreviewDay | null };

export type CalendarWeek = {
  readonly start: IsoDate;
  /** Weeks of the program that fall in it: two where few training days spread one over the weekend. */
  readonly programWeeks: readonly number[];
  readonly deload: boolean;
  readonly days: readonly CalendarDay[];
};

/** Whole weeks, Monday first, from the first session to the last. `days` in order of date, not empty. */
export function calendarWeeks(days: readonly PreviewDay[]): CalendarWeek[] {
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  if (first === undefined || last === undefined) return [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const weeks: CalendarWeek[] = [];
  for (let start = startOfWeek(first, 1); start <= last; start = addDays(start, 7)) {
    const week = Array.from({ length: 7 }, (_, offset) => {
      const date = addDays(start, offset);
      return { date, session: byDate.get(date) ?? null };
    });
    const sessions = week.flatMap(({ session }) => session ?? []);
    weeks.push({
      start,
      programWeeks: [...new Set(sessions.map(({ week: programWeek }) => programWeek))],
      deload: sessions.some(({ deload }) => deload),
      days: week,
    });
  }
  return weeks;
}
