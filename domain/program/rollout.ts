import type { ExerciseLookup } from '@/domain/exercises/types';
import type { ProgramChange } from '@/domain/program/diff';
import { diffSession } from '@/domain/program/diff-session';
import { same } from '@/domain/program/grid/merge-lists';
import { resolveSession } from '@/domain/program/resolve';
import { dayForAdded, isPassed, isSameSlot, type Slot } from '@/domain/program/rollout-days';
import { type ExerciseSwap, swappedItems } from '@/domain/program/swap-exercise';
import type { ProgramDocument, ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { DaySpan } from '@/domain/schedule/training-days';

/** A session of a client's plan, as it stands before a rollout. */
export type RolloutPlanned = {
  readonly id: string;
  readonly date: IsoDate;
  readonly movedFrom: IsoDate | null;
  readonly week: number;
  readonly position: number;
  readonly kind: 'program' | 'flare';
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
  /** It waits for the end of a pause, whatever its date. */
  readonly waiting: boolean;
  readonly hasLog: boolean;
  readonly prescription: ResolvedSession;
};

export type RolloutSwap = ExerciseSwap & {
  /** The one session that it is for; null for all from `fromDate` on. */
  readonly plannedSessionId: string | null;
  readonly fromDate: IsoDate;
};

export type RolloutPlan = {
  readonly planned: readonly RolloutPlanned[];
  /** In force, oldest first. */
  readonly swaps: readonly RolloutSwap[];
  readonly before: ProgramDocument;
  readonly after: ProgramDocument;
  /** The client's day. */
  readonly today: IsoDate;
  readonly trainingDays: readonly number[];
  /** Closed days and pauses. */
  readonly skip: readonly DaySpan[];
  /** Days on which something else stands, such as another plan's session. */
  readonly taken: ReadonlySet<IsoDate>;
};

export type PlannedChange = {
  readonly change: 'changed' | 'added' | 'removed';
  /** Null for one that is added. */
  readonly plannedSessionId: string | null;
  readonly date: IsoDate;
  readonly week: number;
  readonly position: number;
  readonly prescription: ResolvedSession;
  /** What is otherwise, in words; empty where only the length of the program is. */
  readonly changes: readonly Omit<ProgramChange, 'where'>[];
};

/** Whether a rollout may touch this session: to come, or kept by a pause, and nothing logged for it. */
export const isOpen = ({ kind, status, hasLog, date, waiting }: RolloutPlanned, today: IsoDate): boolean =>
  kind === 'program' && !hasLog && (waiting || ((status === 'planned' || status === 'skipped') && date >= today));

/**
 * What a new version of the program does to one client's plan, in the order of days. Sessions with a log and sessions
 * that have passed stay as they are; so do the days of those that stay. Swaps are made again in what the new version
 * says. A session that the trainer took out of this plan alone stays out.
 */
export function planRollout(input: RolloutPlan, lookup: ExerciseLookup): PlannedChange[] {
  const { before, after, today } = input;
  const open = input.planned.filter((session) => isOpen(session, today));
  const [old, now] = [slotsOf(before), slotsOf(after)];
  const changes = open.flatMap((session) => ofOpen(session, { input, old, now, lookup }));
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map((each) => each.plannedSessionId));
  const live = input.planned
    .filter(
      ({ kind, status, waiting, id }) => kind === 'program' && (status !== 'cancelled' || waiting) && !removed.has(id),
    )
    .map(({ date, week, position, hasLog, prescription }) => ({ date, week, position, hasLog, key: prescription.key }));
  const taken = new Set([...input.taken, ...live.map(({ date }) => date)]);
  for (const slot of now) {
    if (old.some((each) => isSameSlot(each, slot)) || live.some((each) => isSameSlot(each, slot))) continue;
    if (isPassed(slot, live, today)) continue;
    const date = dayForAdded(slot, live, { ...input, taken });
    const prescription = wanted(slot, { id: '', date }, input, after, lookup);
    taken.add(date);
    live.push({ date, week: slot.week, position: slot.position, hasLog: false, key: slot.key });
    const { week, position } = slot;
    changes.push({ change: 'added', plannedSessionId: null, date, week, position, prescription, changes: [] });
  }
  return changes.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position));
}

type Given = {
  readonly input: RolloutPlan;
  readonly old: readonly Slot[];
  readonly now: readonly Slot[];
  readonly lookup: ExerciseLookup;
};

function ofOpen(session: RolloutPlanned, { input, old, now, lookup }: Given): PlannedChange[] {
  const place = { week: session.week, key: session.prescription.key };
  const [was, slot] = [old, now].map((slots) => slots.find((each) => isSameSlot(each, place)));
  const { id, date, week, prescription: stored } = session;
  const base = { plannedSessionId: id, date, week };
  if (!slot) {
    // One that no version knows is the trainer's own.
    return was ? [{ ...base, change: 'removed', position: session.position, prescription: stored, changes: [] }] : [];
  }
  const prescription = wanted(slot, session, input, input.after, lookup);
  // A copy stands behind the session that it is of, and goes on doing so.
  const position =
    session.position > (was?.position ?? slot.position) ? Math.max(session.position, slot.position + 1) : slot.position;
  const isSame =
    was !== undefined &&
    same(wanted(was, session, input, input.before, lookup), prescription) &&
    was.position === slot.position;
  if (isSame || (same(stored, prescription) && position === session.position)) return [];
  const changes = diffSession(stored, prescription, lookup);
  if (stored.deload !== prescription.deload) {
    const words = (deload: boolean) => (deload ? 'lighter week' : 'usual week');
    changes.push({ what: null, kind: 'changed', before: words(stored.deload), after: words(prescription.deload) });
  }
  return [{ ...base, change: 'changed', position, prescription, changes }];
}

function slotsOf(document: ProgramDocument): Slot[] {
  return document.mesocycles
    .flatMap(({ weeks }) => weeks)
    .flatMap((microcycle) =>
      microcycle.sessions.map((session, position) => ({
        week: microcycle.week,
        key: session.key,
        position,
        session,
        microcycle,
      })),
    );
}

/** The session as the program has it, with the client's swaps. */
function wanted(
  { session, microcycle }: Slot,
  { id, date }: { readonly id: string; readonly date: IsoDate },
  { swaps }: RolloutPlan,
  document: ProgramDocument,
  exercises: ExerciseLookup,
): ResolvedSession {
  const resolved = resolveSession({ document, session, microcycle, exercises });
  return { ...resolved, items: swappedItems(resolved.items, swapsFor(swaps, { id, date }), exercises) };
}

/** The swaps that reach one session. */
export const swapsFor = (
  swaps: readonly RolloutSwap[],
  { id, date }: { readonly id: string; readonly date: IsoDate },
): RolloutSwap[] =>
  swaps.filter((swap) => (swap.plannedSessionId === null ? date >= swap.fromDate : swap.plannedSessionId === id));
