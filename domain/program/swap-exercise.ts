import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import { keepOwn } from '@/domain/program/exercise-of';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { ResolvedItem } from '@/domain/program/types';

/** One exercise in place of another in a client's plan. */
export type ExerciseSwap = { readonly exerciseId: string; readonly toExerciseId: string };

/**
 * The line with another exercise in it. Sets, dose, effort and rest stay. What belonged to the exercise goes: its loads,
 * its range, its note, and a swap for a bad day that is the exercise itself. Loads of the new one come from its own history.
 */
function withExercise(item: ResolvedItem, exercise: Exercise, lookup: ExerciseLookup): ResolvedItem {
  const { swapTo, swapForLeg, ownExercise: _own, ownSwaps: _swaps, prescription, ...line } = item;
  const wayOut = {
    ...(swapTo !== undefined && swapTo !== exercise.id && { swapTo }),
    ...(swapForLeg !== undefined && swapForLeg !== exercise.id && { swapForLeg }),
  };
  return {
    ...line,
    exerciseId: exercise.id,
    exerciseName: exercise.name,
    ...wayOut,
    ...keepOwn({ exerciseId: exercise.id, ...wayOut }, lookup),
    note: null,
    prescription: { ...prescriptionInPlace(prescription, exercise), capKg: null },
  };
}

/**
 * The lines of a session after all swaps, in the order in which they were made. Lines that no swap names stay the very
 * same; a swap to an exercise that `lookup` does not find changes nothing.
 */
export function swappedItems(
  items: readonly ResolvedItem[],
  swaps: readonly ExerciseSwap[],
  lookup: ExerciseLookup,
): ResolvedItem[] {
  return items.map((item) =>
    swaps.reduce((line, { exerciseId, toExerciseId }) => {
      const exercise = line.exerciseId === exerciseId ? lookup(toExerciseId) : undefined;
      return exercise ? withExercise(line, exercise, lookup) : line;
    }, item),
  );
}
