import { exerciseById } from '@/domain/exercises/library';
import type { ExerciseLookup } from '@/domain/exercises/types';
import type { LoadToday } from '@/domain/load/next-load';
import { keepOwn } from '@/domain/program/exercise-of';
import { builtInFlareSession } from '@/domain/program/flare-session';
import { grown, weeksOfRun } from '@/domain/program/growth';
import type {
  Microcycle,
  ProgramDocument,
  ProgramItem,
  ProgramSession,
  ResolvedItem,
  ResolvedSession,
} from '@/domain/program/types';

/** Number of weeks in the program. */
export function weekCount(document: ProgramDocument): number {
  return document.mesocycles.reduce((sum, { weeks }) => sum + weeks.length, 0);
}

/**
 * A session as a planned session keeps it: its own copy with the names of the exercises, and the clinic's own exercises
 * whole, since a later edit of one must not change what was planned. What grows from week to week has grown here.
 * Throws RangeError for an exercise that the library does not have, which `checkProgram` reports before publishing.
 */
export function resolveSession(input: {
  readonly document: ProgramDocument;
  readonly session: ProgramSession;
  readonly microcycle: Microcycle;
  /** Finds built-in exercises and the clinic's own; only built-in ones unless given. */
  readonly exercises?: ExerciseLookup;
}): ResolvedSession {
  const { document, session, microcycle, exercises = exerciseById } = input;
  return {
    key: session.key,
    title: session.title,
    minutes: session.minutes,
    week: microcycle.week,
    weeks: weekCount(document),
    deload: microcycle.deload,
    ...noteOf(session),
    items: session.items.map((item) => {
      const prescription = grown(item.prescription, weeksOfRun(document, microcycle, session.key, item));
      return resolveItem({ ...item, prescription }, exercises);
    }),
  };
}

/**
 * The flare session of a program as a planned session keeps it. `flareSession` is the one that the program's version
 * carries, or null; `week` and `weeks` say where the plan stands. Throws RangeError like {@link resolveSession}.
 */
export function resolveFlareSession(input: {
  readonly flareSession: ProgramSession | null;
  readonly week: number;
  readonly weeks: number;
}): ResolvedSession {
  const session = input.flareSession ?? builtInFlareSession;
  return {
    key: session.key,
    title: session.title,
    minutes: session.minutes,
    week: input.week,
    weeks: input.weeks,
    deload: false,
    ...noteOf(session),
    items: session.items.map((item) => resolveItem(item, exerciseById)),
  };
}

const noteOf = ({ note }: ProgramSession) => (note === undefined ? {} : { note });

function resolveItem(item: ProgramItem, exercises: ExerciseLookup): ResolvedItem {
  const exercise = exercises(item.exerciseId);
  if (!exercise) throw new RangeError(`Unknown exercise "${item.exerciseId}"`);
  return { ...item, exerciseName: exercise.name, ...keepOwn(item, exercises) };
}

/** The items with today's load and its reason, by exercise; without an entry there is no load to propose. */
export function withLoads(
  items: readonly ResolvedItem[],
  loads: ReadonlyMap<string, LoadToday>,
): (ResolvedItem & LoadToday)[] {
  return items.map((item) => {
    const { loadKg, why } = loads.get(item.exerciseId) ?? { loadKg: null, why: null };
    return { ...item, loadKg, why };
  });
}
