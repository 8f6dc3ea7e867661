import { exerciseById } from '@/domain/exercises/library';
import type { Exercise } from '@/domain/exercises/types';
import type { ResolvedItem } from '@/domain/program/types';

/**
 * The exercise of a line of a planned session: the clinic's own as it was when the plan was made, else the built-in
 * one. Undefined only for an exercise that neither the plan nor the library has.
 */
export const exerciseOf = (item: Pick<ResolvedItem, 'exerciseId' | 'ownExercise'>): Exercise | undefined =>
  item.ownExercise ?? exerciseById(item.exerciseId);
