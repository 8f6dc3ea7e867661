import type { Exercise, ExerciseLookup, LoadKind } from '@/domain/exercises/types';
import { isSettled } from '@/domain/flare/way-back';
import type { IsoDate } from '@/domain/schedule/dates';

/** The heaviest set of one exercise on one day. */
export type LiftDay = {
  readonly exerciseId: string;
  readonly date: IsoDate;
  /** Kilograms, per hand where there are two. */
  readonly loadKg: number;
  /** A lighter week, as planned. */
  readonly deload: boolean;
};

/** A height in centimetres, of blocks or of a seat, and the first day on which an exercise was done from it. */
export type FirstRange = { readonly exerciseId: string; readonly rangeCm: number; readonly date: IsoDate };

/** Everything that milestones are read from, all of the client's history. Dates are in the client's zone. */
export type MilestoneFacts = {
  /** Finished sessions of a plan, oldest first, with their highest pain (during and after) and that of the next morning. */
  readonly sessions: readonly {
    readonly date: IsoDate;
    readonly peak: number | null;
    readonly nextMorning: number | null;
  }[];
  /** Oldest first. */
  readonly lifts: readonly LiftDay[];
  readonly ranges: readonly FirstRange[];
  /** First day of each exercise that was ever logged. */
  readonly firstDays: readonly { readonly exerciseId: string; readonly date: IsoDate }[];
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
  /** Usual pain U, 0–10; null while nobody knows it. */
  readonly usual: number | null;
};

/** A fact and its day. Nothing here is about days in a row or about days without pain: rest and holds belong to a plan. */
export type Milestone = { readonly date: IsoDate } & (
  | { readonly kind: 'sessions'; readonly count: number }
  /** A load above all before it, and a morning after it that was not above usual. */
  | { readonly kind: 'settled'; readonly lift: string; readonly loadKg: number; readonly loadKind: LoadKind }
  /** From lower blocks or to a lower seat than at first, which is a fuller range. */
  | {
      readonly kind: 'range';
      readonly lift: string;
      readonly moves: 'blocks' | 'seat';
      readonly fromCm: number;
      readonly toCm: number;
    }
  /** The next exercise of a ladder that is climbed by range. */
  | { readonly kind: 'fuller'; readonly lift: string; readonly before: string }
  | { readonly kind: 'back'; readonly flareUntil: IsoDate }
);

/** Sessions that are told of. Convention. */
const COUNTS: readonly number[] = [1, 10, 25, 50, 100];

/** What has been reached, the newest first. Pure; the same facts always give the same list. */
export function milestones(facts: MilestoneFacts, exercises: ExerciseLookup): Milestone[] {
  return [
    ...counted(facts),
    ...settledAfterMore(facts, exercises),
    ...lowerRanges(facts, exercises),
    ...fullerLifts(facts, exercises),
    ...backAfterFlares(facts),
  ].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

const counted = ({ sessions }: MilestoneFacts): Milestone[] =>
  COUNTS.flatMap((count) => {
    const session = sessions[count - 1];
    return session ? [{ kind: 'sessions' as const, count, date: session.date }] : [];
  });

/** The first time only. Without a morning, or while the usual pain is not known, nobody can say. */
function settledAfterMore({ sessions, lifts, usual }: MilestoneFacts, exercises: ExerciseLookup): Milestone[] {
  if (usual === null) return [];
  const settled = new Set(
    sessions.filter(({ peak, nextMorning }) => isSettled({ peak, nextMorning, usual })).map(({ date }) => date),
  );
  const most = new Map<string, number>();
  for (const { exerciseId, date, loadKg, deload } of lifts) {
    if (deload) continue;
    const before = most.get(exerciseId);
    if (before !== undefined && loadKg > before && settled.has(date)) {
      const exercise = exercises(exerciseId);
      if (exercise) return [{ kind: 'settled', date, lift: exercise.name, loadKg, loadKind: exercise.loadKind }];
    }
    most.set(exerciseId, Math.max(before ?? 0, loadKg));
  }
  return [];
}

/** One for each exercise: the day on which it first came as low as it has come. Of a step, higher is not fuller. */
function lowerRanges({ ranges }: MilestoneFacts, exercises: ExerciseLookup): Milestone[] {
  return [...new Set(ranges.map(({ exerciseId }) => exerciseId))].flatMap((exerciseId) => {
    const exercise = exercises(exerciseId);
    const moves = exercise && heightOf(exercise);
    if (!exercise || !moves) return [];
    const own = ranges.filter((range) => range.exerciseId === exerciseId).sort((a, b) => (a.date < b.date ? -1 : 1));
    const [first] = own;
    const lowest = own.reduce<FirstRange | undefined>(
      (low, each) => (low && low.rangeCm <= each.rangeCm ? low : each),
      first,
    );
    if (!first || !lowest || lowest.rangeCm >= first.rangeCm) return [];
    const { date, rangeCm: toCm } = lowest;
    return [{ kind: 'range' as const, date, lift: exercise.name, moves, fromCm: first.rangeCm, toCm }];
  });
}

/** What stands where a range in centimetres is prescribed: as in the words of a plan. */
function heightOf({ figure: { range, load } }: Exercise): 'blocks' | 'seat' | null {
  if (range?.moves === 'step') return null;
  if (range) return range.moves;
  return load === 'bar' || load === 'trap-bar' ? 'blocks' : null;
}

/** The first day of an exercise after one that stands below it on a ladder of range. */
function fullerLifts({ firstDays }: MilestoneFacts, exercises: ExerciseLookup): Milestone[] {
  const began = new Map(firstDays.map(({ exerciseId, date }) => [exerciseId, date]));
  return firstDays.flatMap(({ exerciseId, date }) => {
    const exercise = exercises(exerciseId);
    const before = exercise?.easier
      .filter(({ id, axis }) => axis === 'range' && (began.get(id) ?? date) < date)
      .flatMap(({ id }) => exercises(id)?.name ?? [])[0];
    return exercise && before ? [{ kind: 'fuller' as const, date, lift: exercise.name, before }] : [];
  });
}

/** The first session of the plan after each flare that is over. Flares without a session between them make one. */
function backAfterFlares({ sessions, flares }: MilestoneFacts): Milestone[] {
  const byDate = new Map<IsoDate, IsoDate>();
  for (const { until } of flares) {
    if (until === null) continue;
    const back = sessions.find(({ date }) => date > until);
    const trainedBefore = sessions.some(({ date }) => date <= until);
    if (!back || !trainedBefore) continue;
    const known = byDate.get(back.date);
    byDate.set(back.date, known !== undefined && known > until ? known : until);
  }
  return [...byDate].map(([date, flareUntil]) => ({ kind: 'back' as const, date, flareUntil }));
}
