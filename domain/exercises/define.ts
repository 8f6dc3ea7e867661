import type { Exercise } from '@/domain/exercises/types';

/** An exercise before its figure is looked up. */
export type ExerciseEntry = Omit<Exercise, 'figure'>;

type Family = Pick<Exercise, 'pattern' | 'region'>;
type Details = Partial<Pick<Exercise, 'loadKind' | 'perSide' | 'easier' | 'harder'>> & Pick<Exercise, 'cues'>;

/** A function that writes down exercises of one family; without `loadKind` they use body mass, on both sides at once. */
export function family(shared: Family) {
  return (id: string, name: string, details: Details): ExerciseEntry => ({
    id,
    name,
    ...shared,
    loadKind: 'none',
    perSide: false,
    easier: [],
    harder: [],
    ...details,
  });
}
