import { exerciseById, exercises } from '@/domain/exercises/library';
import type { Exercise, ExerciseLookup, Rung } from '@/domain/exercises/types';

/** Begins the id of every exercise that a clinic has made itself. */
const ownPrefix = 'own-';

export const isOwn = (exerciseId: string): boolean => exerciseId.startsWith(ownPrefix);

/** `own-`, then the name in a form that an id can have; at most 48 characters of it. Empty names give `own-exercise`. */
export function ownIdOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 48)
    .trim()
    .replaceAll(' ', '-');
  return `${ownPrefix}${slug || 'exercise'}`;
}

/** Finds built-in exercises and the given own ones. */
export function lookupWith(own: readonly Exercise[]): ExerciseLookup {
  const byId = new Map(own.map((exercise) => [exercise.id, exercise]));
  return (id) => byId.get(id) ?? exerciseById(id);
}

function joined(given: readonly Rung[], found: readonly Rung[]): Rung[] {
  const known = new Set(given.map(({ id }) => id));
  return [...given, ...found.filter(({ id }) => !known.has(id))];
}

/**
 * All exercises, built-in first, with every ladder walkable in both directions: an own exercise says what is easier
 * and harder than it, and its neighbours get the way back.
 */
export function libraryWith(own: readonly Exercise[]): readonly Exercise[] {
  const all = [...exercises, ...own];
  const upFrom = new Map<string, Rung[]>();
  const downFrom = new Map<string, Rung[]>();
  const push = (map: Map<string, Rung[]>, id: string, rung: Rung) => map.set(id, [...(map.get(id) ?? []), rung]);
  for (const { id, easier, harder } of own) {
    for (const rung of easier) push(upFrom, rung.id, { id, axis: rung.axis });
    for (const rung of harder) push(downFrom, rung.id, { id, axis: rung.axis });
  }
  return all.map((exercise) => ({
    ...exercise,
    easier: joined(exercise.easier, downFrom.get(exercise.id) ?? []),
    harder: joined(exercise.harder, upFrom.get(exercise.id) ?? []),
  }));
}

export type LadderProblem = 'unknown' | 'itself' | 'twice' | 'circle';

/**
 * What is wrong with the ladders of an own exercise among the clinic's `others`; null when nothing is. A circle is a
 * way upwards that comes back to where it began, also through other exercises.
 */
export function ladderProblem(
  exercise: Pick<Exercise, 'id' | 'easier' | 'harder'>,
  others: readonly Exercise[],
): LadderProblem | null {
  const rungs = [...exercise.easier, ...exercise.harder];
  if (rungs.some(({ id }) => id === exercise.id)) return 'itself';
  if (new Set(rungs.map(({ id }) => id)).size < rungs.length) return 'twice';
  const library = libraryWith(others.filter(({ id }) => id !== exercise.id));
  const harderThan = new Map(library.map(({ id, harder }) => [id, harder.map((rung) => rung.id)]));
  if (rungs.some(({ id }) => !harderThan.has(id))) return 'unknown';
  // Upwards from what is harder; meeting what is easier, or the exercise itself, closes a circle.
  const naming = (ladder: 'easier' | 'harder') =>
    others.filter((other) => other[ladder].some(({ id }) => id === exercise.id)).map(({ id }) => id);
  const below = new Set([exercise.id, ...exercise.easier.map(({ id }) => id), ...naming('harder')]);
  const seen = new Set<string>();
  const waiting = [...exercise.harder.map(({ id }) => id), ...naming('easier')];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (below.has(id)) return 'circle';
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(harderThan.get(id) ?? []));
  }
  return null;
}
