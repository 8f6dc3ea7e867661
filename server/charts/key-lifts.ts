import { exerciseById } from '@/domain/exercises/library';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';

const patterns = ['hinge', 'squat'] as const;

/**
 * The lifts that tell most about a plan, at most `count`: the most trained hinge and squat, then whatever else is
 * loaded and trained most. Of equally trained ones the first given counts.
 */
export function keyLifts(
  trained: readonly { readonly exerciseId: string; readonly sessions: number }[],
  exercises: ExerciseLookup = exerciseById,
  count = 3,
): string[] {
  const loaded = trained
    .map((entry) => ({ ...entry, exercise: exercises(entry.exerciseId) }))
    .filter(({ exercise }) => exercise && !isUnloaded(exercise.loadKind))
    .sort((a, b) => b.sessions - a.sessions);
  const first = patterns.map((pattern) => loaded.find(({ exercise }) => exercise?.pattern === pattern));
  const ids = [...first, ...loaded].flatMap((entry) => (entry ? [entry.exerciseId] : []));
  return [...new Set(ids)].slice(0, count);
}
