import type { Exercise, LadderAxis, Rung } from '@/domain/exercises/types';

/** An exercise before its figure is looked up and before the way back down its ladders is drawn. */
export type ExerciseEntry = Omit<Exercise, 'figure' | 'easier'>;

type Family = Pick<Exercise, 'pattern' | 'region'>;
type Details = Partial<Pick<Exercise, 'loadKind' | 'perSide' | 'pauseFor'>> &
  Pick<Exercise, 'aliases' | 'equipment' | 'cues' | 'faults'> & {
    /** The next rungs up, by what makes them harder. The rungs down follow from these. */
    readonly harder?: Readonly<Partial<Record<LadderAxis, readonly string[]>>>;
  };

/** A function that writes down exercises of one family; without `loadKind` they use body mass, on both sides at once. */
export function family(shared: Family) {
  return (id: string, name: string, { harder = {}, ...details }: Details): ExerciseEntry => ({
    id,
    name,
    ...shared,
    loadKind: 'none',
    perSide: false,
    pauseFor: [],
    ...details,
    harder: (Object.entries(harder) as [LadderAxis, readonly string[]][]).flatMap(([axis, ids]) =>
      ids.map((next): Rung => ({ id: next, axis })),
    ),
  });
}
