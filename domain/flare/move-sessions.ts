import { addDays, type IsoDate, weekdayOf } from '@/domain/schedule/dates';
import { type DaySpan, spanOf, trainingDayFrom } from '@/domain/schedule/training-days';

/** A planned session as far as moving goes. */
export type MovableSession = {
  readonly id: string;
  readonly date: IsoDate;
  /** What moves belongs to `assignmentId` and is still to do; everything else keeps its day, and nothing is put on it. */
  readonly toDo: boolean;
  readonly assignmentId: string;
};

export type Move = { readonly id: string; readonly from: IsoDate; readonly to: IsoDate };

type Plan = {
  /** Everything on or after the first day in question, other plans' sessions included. */
  readonly planned: readonly MovableSession[];
  readonly assignmentId: string;
  /** ISO weekdays, at least one. */
  readonly trainingDays: readonly number[];
  /** Closed days and pauses: nothing is put on them. */
  readonly skip?: readonly DaySpan[];
};

/** A walk over the days on which nothing else stands, numbered from 0 on. */
function freeDays(start: IsoDate, { trainingDays, skip = [] }: Plan, taken: ReadonlySet<IsoDate>) {
  const days: IsoDate[] = [];
  let next = start;
  const dayAt = (index: number): IsoDate => {
    while (days.length <= index) {
      const day = trainingDayFrom(next, { trainingDays, skip, taken });
      days.push(day);
      next = addDays(day, 1);
    }
    return days[index] ?? next;
  };
  /** The number of the first free day on or after `date`. */
  const indexFrom = (date: IsoDate): number => {
    let index = 0;
    while (dayAt(index) < date) index += 1;
    return index;
  };
  return { dayAt, indexFrom };
}

const byDate = (a: MovableSession, b: MovableSession) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;

const daysOf = (sessions: readonly MovableSession[]) => new Set(sessions.map(({ date }) => date));

/**
 * Where the sessions of a plan go when a flare holds from `flareFrom` for `days` days: those still to do in it come on
 * the first free training days after it, and those behind them are pushed as many training days along, so that order
 * and spacing stay. No day gets two, other plans are left alone, and the end of the plan moves along. Nothing moves
 * when nothing is to do within the flare. Works on dates, which know no summer time.
 *
 * Throws RangeError without a training day or for a flare of less than one day.
 */
export function moveSessions(input: Plan & { readonly flareFrom: IsoDate; readonly days: number }): Move[] {
  const { planned, assignmentId, flareFrom, days } = input;
  if (!Number.isInteger(days) || days < 1) throw new RangeError('A flare lasts a day at least');
  const behind = addDays(flareFrom, days);
  const isOurs = (each: MovableSession) => each.assignmentId === assignmentId && each.toDo && each.date >= flareFrom;
  const ours = planned.filter(isOurs).sort(byDate);
  const [first] = ours;
  if (!first || first.date >= behind) return [];
  const { dayAt, indexFrom } = freeDays(flareFrom, input, daysOf(planned.filter((each) => !isOurs(each))));
  const shift = indexFrom(behind) - indexFrom(first.date);
  let last = -1;
  return ours.flatMap(({ id, date }) => {
    last = Math.max(indexFrom(date) + shift, last + 1);
    const to = dayAt(last);
    return to === date ? [] : [{ id, from: date, to }];
  });
}

/**
 * Where moved sessions go when they are taken back: each to the day that it came from, or, where that day is over or
 * taken, the first free training day after it, never later than where it stands now. Order stays and no day gets two.
 * `moved` names the days that they came from; what has been done or moved since by somebody else stays where it is.
 */
export function moveBack(input: Plan & { readonly moved: readonly Move[]; readonly today: IsoDate }): Move[] {
  const { planned, assignmentId, trainingDays, skip = [], moved, today } = input;
  const cameFrom = new Map(moved.map(({ id, from, to }) => [id, { from, to }]));
  const isOurs = (each: MovableSession) =>
    each.assignmentId === assignmentId && each.toDo && cameFrom.get(each.id)?.to === each.date;
  const taken = daysOf(planned.filter((each) => !isOurs(each)));
  const found: Move[] = [];
  let last = '';
  for (const { id, date } of planned.filter(isOurs).sort(byDate)) {
    const wished = cameFrom.get(id)?.from ?? date;
    let to = [wished, today, last === '' ? today : addDays(last, 1)].reduce((max, day) => (day > max ? day : max));
    // The day that it was planned on is good whatever weekday it is.
    const isFree = (day: IsoDate) =>
      !taken.has(day) && !spanOf(day, skip) && (day === wished || trainingDays.includes(weekdayOf(day)));
    while (to < date && !isFree(to)) to = addDays(to, 1);
    if (to > date) to = date;
    last = to;
    if (to !== date) found.push({ id, from: date, to });
  }
  return found;
}
