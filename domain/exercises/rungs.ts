import { isPossibleWith } from '@/domain/exercises/needs';
import type { Exercise, ExerciseLookup, SymptomPattern } from '@/domain/exercises/types';
import type { SetDose } from '@/domain/program/types';

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
 * equipment, allows, that are not paused with any of `patterns`, which the client has told of, and of which what is asked
 * makes sense: nobody does eight planks, or a plank over thirty metres. Where a near rung is not possible, one further down
 * is. None is harder.
 */
export function rungsToOffer(input: {
  readonly exercise: Exercise;
  readonly lookup: ExerciseLookup;
  /** What the line counts in. */
  readonly dose: SetDose['kind'];
  readonly has: readonly string[];
  readonly patterns: readonly SymptomPattern[];
  readonly most: number;
}): Exercise[] {
  const { exercise, lookup, dose, has, patterns, most } = input;
  return easierThan(exercise, lookup)
    .filter((rung) => (rung.pattern === 'aerobic') === (exercise.pattern === 'aerobic'))
    .filter((rung) => suits(rung, dose) && isPossibleWith(rung, has))
    .filter((rung) => !rung.pauseFor.some((pattern) => patterns.includes(pattern)))
    .slice(0, most);
}

/** Steps can be counted in metres, and everything that goes to and fro in repetitions; any can be done for a time. */
function suits({ pattern, figure }: Exercise, dose: SetDose['kind']): boolean {
  const isWalked = pattern === 'carry' && figure.cycle !== undefined;
  if (dose === 'seconds') return true;
  if (dose === 'metres') return isWalked || pattern === 'aerobic';
  return !isWalked && (figure.cycle !== undefined || figure.start !== figure.end);
}
