import { isBar } from '@/domain/load/equipment';
import { isUnloaded } from '@/domain/load/plates';
import type { SetDose } from '@/domain/program/types';
import type { GrammarExercise } from './types';

/** Effort where the text says none. Mobility and aerobic work is easy unless somebody says otherwise. */
export function defaultRpe(exercise?: GrammarExercise): number {
  return exercise?.pattern === 'mobility' || exercise?.pattern === 'aerobic' ? 4 : 7;
}

/**
 * Rest after a set, seconds, where the text says none: the usual rests of our own programs. None in aerobic work, 30 s in
 * mobility, 45 s after a hold or trunk work, 60 s after a carry or with body mass, 120 s with a bar, else 90 s.
 */
export function defaultRest(dose: SetDose['kind'], exercise?: GrammarExercise): number {
  if (exercise?.pattern === 'aerobic') return 0;
  if (exercise?.pattern === 'mobility') return 30;
  if (dose === 'seconds') return 45;
  if (dose === 'metres') return 60;
  if (!exercise) return 90;
  if (isUnloaded(exercise.loadKind)) return exercise.pattern === 'trunk' ? 45 : 60;
  return isBar(exercise.loadKind) ? 120 : 90;
}

/** Whether the exercise is done side by side unless the text says otherwise. */
export function defaultPerSide(exercise?: GrammarExercise): boolean {
  return exercise?.perSide ?? false;
}
