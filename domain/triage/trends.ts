import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** Pain told on a day: how often, and the sum of it, NPRS 0–10 each. A day may come more than once. */
export type PainDay = { readonly date: IsoDate; readonly count: number; readonly sum: number };

/** The heaviest set of one lift in each session, kilograms, in any order. */
export type LiftDays = {
  readonly exerciseId: string;
  readonly name: string;
  readonly days: readonly (readonly [IsoDate, number])[];
};

/** A lift that has grown heavier while pain grew. */
export type Rising = { readonly name: string; readonly by: number; readonly on: IsoDate };

/** A lift that stands still though it is trained. */
export type Flat = {
  readonly exerciseId: string;
  readonly name: string;
  readonly weeks: number;
  /** The first day of its present load. */
  readonly since: IsoDate;
};

const WEEK = 7;
/** Days over which pain and load are looked at together. Convention. */
const RISE_DAYS = 2 * WEEK;
/** Days before them that a load has to beat, so that the end of a lighter week is no rise. Convention. */
const BEFORE_DAYS = 4 * WEEK;
/** Each week needs this many days with pain told: a mean of one says nothing. Convention. */
const TOLD_DAYS = 2;

/** How long a key lift stands still before it is a reason, and how often it was trained meanwhile. Convention. */
const FLAT_WEEKS = 3;
const FLAT_SESSIONS = 3;
/** No more weeks are counted than are looked at. */
export const LIFT_DAYS = 8 * WEEK;
/** Sessions whose heaviest load stands for that of a time: one of them may be of a lighter week. */
const STANDING_SESSIONS = 2;
/** What is lifted below this share of a load is no lighter week of it, which takes a tenth off. Convention. */
const LIGHTER_SHARE = 0.85;

/** This week's mean pain less last week's, of the seven days that end on `today`; null where a week has too little. */
export function weeklyRise(days: readonly PainDay[], today: IsoDate): number | null {
  const mean = (weeksBack: number): number | null => {
    const last = addDays(today, -weeksBack * WEEK);
    const first = addDays(last, 1 - WEEK);
    const told = days.filter(({ date, count }) => count > 0 && date >= first && date <= last);
    if (new Set(told.map(({ date }) => date)).size < TOLD_DAYS) return null;
    return told.reduce((sum, day) => sum + day.sum, 0) / told.reduce((sum, day) => sum + day.count, 0);
  };
  const [now, before] = [mean(0), mean(1)];
  // Means are not exact in binary: a rise of exactly 1 must count.
  return now === null || before === null ? null : Math.round((now - before) * 1e6) / 1e6;
}

/**
 * Whether pain and load rise together: the weekly mean is up by `rise` points or more, as rule W1 has it, and within the same two
 * weeks a key lift went above all that was lifted in the four weeks before. Either alone is what training looks like, or
 * what the rules answer by themselves; together they are a question. Source: W1 for the pain; that the two are looked at
 * together, and over how long, is convention. `lifts` are the key lifts, the one that tells most first.
 */
export function risingTogether(
  pain: readonly PainDay[],
  lifts: readonly LiftDays[],
  today: IsoDate,
  rise: number,
): Rising | null {
  const by = weeklyRise(pain, today);
  if (by === null || by < rise) return null;
  const from = addDays(today, 1 - RISE_DAYS);
  for (const { name, days } of lifts) {
    const before = days.filter(([date]) => date < from && date >= addDays(from, -BEFORE_DAYS)).map(([, kg]) => kg);
    const risen = days.filter(([date, kg]) => date >= from && date <= today && kg > Math.max(...before));
    const on = newest(risen.map(([date]) => date));
    if (before.length > 0 && on !== null) return { name, by, on };
  }
  return null;
}

/**
 * The first of the key lifts when none of them has risen for three weeks though each was trained; null otherwise. A lift
 * has risen when a session went above the load that stood three weeks ago. A load that was taken down is no plateau.
 */
export function flatLifts(lifts: readonly LiftDays[], today: IsoDate): Flat | null {
  const found = lifts.map((lift) => flatLift(lift, today));
  return found.every((flat) => flat !== null) ? (found[0] ?? null) : null;
}

function flatLift({ exerciseId, name, days }: LiftDays, today: IsoDate): Flat | null {
  const from = addDays(today, -FLAT_WEEKS * WEEK);
  const seen = days
    .filter(([date]) => date <= today && date >= addDays(today, -LIFT_DAYS))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const before = seen.filter(([date]) => date <= from);
  const since = seen.filter(([date]) => date > from);
  if (before.length === 0 || since.length < FLAT_SESSIONS) return null;
  const stood = Math.max(...before.slice(-STANDING_SESSIONS).map(([, kg]) => kg));
  if (Math.max(...since.map(([, kg]) => kg)) !== stood) return null;
  const first = firstOfRun(before, stood) ?? from;
  return { exerciseId, name, since: first, weeks: Math.floor(daysBetween(first, today) / WEEK) };
}

/** The first day of the load `kg` since something heavier, or much lighter, was lifted. */
function firstOfRun(sorted: LiftDays['days'], kg: number): IsoDate | undefined {
  const other = sorted.findLastIndex(([, each]) => each > kg || each < kg * LIGHTER_SHARE);
  return sorted.slice(other + 1).find(([, each]) => each === kg)?.[0];
}

const newest = (dates: readonly IsoDate[]) =>
  dates.reduce<IsoDate | null>((max, date) => (max === null || date > max ? date : max), null);
