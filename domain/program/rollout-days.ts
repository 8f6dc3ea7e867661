import type { Microcycle, ProgramSession } from '@/domain/program/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { type DaySpan, spanOf, trainingDayFrom } from '@/domain/schedule/training-days';

/** A place of a program: the session of one key in one week. */
export type Slot = Place & { readonly session: ProgramSession; readonly microcycle: Microcycle };

type Place = { readonly week: number; readonly position: number; readonly key: string };
type Standing = Place & { readonly date: IsoDate; readonly hasLog: boolean };

export const isSameSlot = (a: Pick<Place, 'week' | 'key'>, b: Pick<Place, 'week' | 'key'>): boolean =>
  a.week === b.week && a.key === b.key;

const isBehind = (a: Pick<Place, 'week' | 'position'>, b: Pick<Place, 'week' | 'position'>): boolean =>
  a.week > b.week || (a.week === b.week && a.position >= b.position);

/** Whether the client is beyond this place already: something behind it has been done, or its day has passed. */
export const isPassed = (slot: Place, live: readonly Standing[], today: IsoDate): boolean =>
  live.some((session) => isBehind(session, slot) && (session.hasLog || session.date < today));

/**
 * The day for a session that is added: a free training day behind those before it and before those behind it; else any
 * free day there; else the first free training day. The first session of a week comes a week after the one before.
 */
export function dayForAdded(
  slot: Place,
  live: readonly Standing[],
  given: {
    readonly today: IsoDate;
    readonly trainingDays: readonly number[];
    readonly skip: readonly DaySpan[];
    readonly taken: ReadonlySet<IsoDate>;
  },
): IsoDate {
  const { today, skip, taken } = given;
  const before = live.filter((session) => !isBehind(session, slot));
  const earliest = (sessions: readonly Standing[]) =>
    sessions.reduce<IsoDate | null>((least, { date }) => (least === null || date < least ? date : least), null);
  const weekBefore = earliest(before.filter(({ week }) => week === slot.week - 1));
  const opensWeek = !live.some(({ week }) => week === slot.week);
  const bounds = [
    today,
    ...before.map(({ date }) => addDays(date, 1)),
    ...(opensWeek && weekBefore !== null ? [addDays(weekBefore, 7)] : []),
  ];
  const from = bounds.reduce((most, date) => (date > most ? date : most));
  const end = earliest(live.filter((session) => isBehind(session, slot)));
  const trainingDay = trainingDayFrom(from, given);
  if (end === null || trainingDay < end) return trainingDay;
  for (let day = from; day < end; day = addDays(day, 1)) {
    if (!taken.has(day) && !spanOf(day, skip)) return day;
  }
  return trainingDay;
}
