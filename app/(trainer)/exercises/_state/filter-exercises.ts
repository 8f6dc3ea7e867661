import type { LibraryExercise } from '@/contracts/exercises';
import type { LoadKind, MovementPattern, SymptomPattern } from '@/domain/exercises/types';

export type ExerciseFilter = {
  readonly query: string;
  readonly pattern: MovementPattern | '';
  readonly loadKind: LoadKind | '';
  /** An id of `equipmentChoices`, `none` for what needs nothing at all. */
  readonly equipment: string;
  /** Leaves out what is paused for these symptoms. */
  readonly notPausedFor: SymptomPattern | '';
  readonly ownOnly: boolean;
};

export const noFilter: ExerciseFilter = {
  query: '',
  pattern: '',
  loadKind: '',
  equipment: '',
  notPausedFor: '',
  ownOnly: false,
};

/** Lower case, without accents and signs, so that what is typed is found however it is written. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const equipmentOfLoad: Readonly<Record<LoadKind, readonly string[]>> = {
  none: [],
  barbell: ['barbell'],
  'trap-bar': ['trap-bar'],
  dumbbell: ['dumbbells'],
  'dumbbells-per-hand': ['dumbbells'],
  kettlebell: ['kettlebells'],
  'kettlebells-per-hand': ['kettlebells'],
  machine: ['machines'],
  band: ['bands'],
};

/** Everything that an exercise is done with, its load included. */
export const equipmentOf = ({ loadKind, equipment }: Pick<LibraryExercise, 'loadKind' | 'equipment'>): string[] => [
  ...new Set([...equipmentOfLoad[loadKind], ...equipment.flat()]),
];

/**
 * How well an exercise answers a query: 5 it is its name, 4 its name has it word for word, 3 in other order, 2 an alias
 * helps, 1 a cue or its pattern does, 0 not at all.
 */
function answers(exercise: LibraryExercise, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const fields = [exercise.name, exercise.aliases.join(' '), [...exercise.cues, exercise.pattern].join(' ')].map(plain);
  const [name = ''] = fields;
  const query = words.join(' ');
  if (name === query) return 5;
  if (name.includes(query)) return 4;
  const has = (texts: readonly string[]) => words.every((word) => texts.some((text) => text.includes(word)));
  if (has(fields.slice(0, 1))) return 3;
  if (has(fields.slice(0, 2))) return 2;
  return has(fields) ? 1 : 0;
}

/** The exercises that pass, those that answer the query best first, otherwise in the order given. */
export function filterExercises(all: readonly LibraryExercise[], filter: ExerciseFilter): LibraryExercise[] {
  const words = plain(filter.query).split(' ').filter(Boolean);
  const { pattern, loadKind, equipment, notPausedFor, ownOnly } = filter;
  return all
    .map((exercise) => ({ exercise, rank: answers(exercise, words) }))
    .filter(({ exercise, rank }) => {
      const has = equipmentOf(exercise);
      return (
        rank > 0 &&
        (pattern === '' || exercise.pattern === pattern) &&
        (loadKind === '' || exercise.loadKind === loadKind) &&
        (equipment === '' || (equipment === 'none' ? has.length === 0 : has.includes(equipment))) &&
        (notPausedFor === '' || !exercise.pauseFor.includes(notPausedFor)) &&
        (!ownOnly || exercise.own !== null)
      );
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ exercise }) => exercise);
}
