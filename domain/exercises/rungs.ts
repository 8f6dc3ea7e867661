import { isPossibleWith } from '@/domain/exercises/needs';
import type { Exercise, ExerciseLookup, SymptomPattern } from '@/domain/exercises/types';

/**
 * Everything below an exercise on its ladders, the nearest first; never the exercise itself. Rungs that `lookup` does not
 * find are left out, with what only they lead to.
 */
export function easierThan(exercise: Exercise, lookup: ExerciseLookup): Exercise[] {
  const found = new Map<string, Exercise>();
  let level: readonly Exercise[] = [exercise];
  while (level.length > 0) {
    const next = new Map<string, Exercise>();
    for (const { id } of level.flatMap(({ easier }) => easier)) {
      const rung = id === exercise.id || found.has(id) ? undefined : lookup(id);
      if (rung) next.set(id, rung);
    }
    for (const [id, rung] of next) found.set(id, rung);
    level = [...next.values()];
  }
  return [...found.values()];
}

/**
 * The easier rungs to offer in place of an exercise, at most `most`, the nearest first: those that `has`, the client's own
 * equipment, allows and that are not paused with any of `patterns`, which the client has told of. Where a near rung is not
 * possible, one further down is. None is harder, and none is a walk or a ride in place of a lift, whose sets make no sense
 * of it.
 */
export function rungsToOffer(input: {
  readonly exercise: Exercise;
  readonly lookup: ExerciseLookup;
  readonly has: readonly string[];
  readonly patterns: readonly SymptomPattern[];
  readonly most: number;
}): Exercise[] {
  const { exercise, lookup, has, patterns, most } = input;
  return easierThan(exercise, lookup)
    .filter((rung) => isAlike(rung, exercise) && isPossibleWith(rung, has))
    .filter((rung) => !rung.pauseFor.some((pattern) => patterns.includes(pattern)))
    .slice(0, most);
}

const isAlike = (rung: Exercise, exercise: Exercise): boolean =>
  (rung.pattern === 'aerobic') === (exercise.pattern === 'aerobic');
