import type { Exercise, LoadKind } from '@/domain/exercises/types';

const byLoadKind: Readonly<Partial<Record<LoadKind, readonly string[]>>> = {
  barbell: ['barbell'],
  'trap-bar': ['trap-bar'],
  // A dumbbell stands in for a kettlebell and the other way round.
  dumbbell: ['dumbbells', 'kettlebells'],
  'dumbbells-per-hand': ['dumbbells', 'kettlebells'],
  kettlebell: ['kettlebells', 'dumbbells'],
  'kettlebells-per-hand': ['kettlebells', 'dumbbells'],
  machine: ['machines'],
  band: ['bands'],
};

/** What an exercise needs, its load included, as ids of `equipmentChoices`; each entry is met by any of its ids. */
export function needsOf({ loadKind, equipment }: Exercise): readonly (readonly string[])[] {
  const loaded = byLoadKind[loadKind];
  return loaded ? [loaded, ...equipment] : equipment;
}

/** Whether somebody who has `has` can do it. Who has told nothing is taken to have everything. */
export const isPossibleWith = (exercise: Exercise, has: readonly string[]): boolean =>
  has.length === 0 || needsOf(exercise).every((choice) => choice.some((id) => has.includes(id)));
