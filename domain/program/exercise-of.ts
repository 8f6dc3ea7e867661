import { exerciseById } from '@/domain/exercises/library';
import { isOwn, lookupWith } from '@/domain/exercises/own';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import type { ProgramItem, ResolvedItem } from '@/domain/program/types';

/** A line that keeps the clinic's own exercises as they were when the plan was made. */
type Kept = Pick<ResolvedItem, 'ownExercise' | 'ownSwaps'>;

/**
 * The exercise of a line of a planned session: the clinic's own as it was when the plan was made, else the built-in
 * one. Undefined only for an exercise that neither the plan nor the library has.
 */
export const exerciseOf = (item: Pick<ResolvedItem, 'exerciseId' | 'ownExercise'>): Exercise | undefined =>
  item.ownExercise ?? exerciseById(item.exerciseId);

/** Finds built-in exercises and those of the clinic that the lines keep; of several copies the last given counts. */
export const lookupIn = (lines: readonly Kept[]): ExerciseLookup =>
  lookupWith(lines.flatMap(({ ownExercise, ownSwaps = [] }) => [...ownSwaps, ...(ownExercise ? [ownExercise] : [])]));

/** Only what is there, so that a plan of built-in exercises stays as small as it was. */
export const keptOf = ({ ownExercise, ownSwaps }: Kept): Kept => ({
  ...(ownExercise && { ownExercise }),
  ...(ownSwaps && { ownSwaps }),
});

/** What a plan keeps of a line's own exercises, found with `exercises`. */
export function keepOwn(
  { exerciseId, swapTo, swapForLeg }: Pick<ProgramItem, 'exerciseId' | 'swapTo' | 'swapForLeg'>,
  exercises: ExerciseLookup,
): Kept {
  const own = (id: string | undefined) => (id !== undefined && isOwn(id) ? exercises(id) : undefined);
  const ownExercise = own(exerciseId);
  const ownSwaps = [...new Set([swapTo, swapForLeg])].flatMap((id) => own(id) ?? []);
  return { ...(ownExercise && { ownExercise }), ...(ownSwaps.length > 0 && { ownSwaps }) };
}
