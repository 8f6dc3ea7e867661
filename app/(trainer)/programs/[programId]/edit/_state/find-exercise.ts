import type { Exercise } from '@/domain/exercises/types';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

type Named = Pick<Exercise, 'id' | 'name' | 'aliases'>;

/** The exercise that is called just so, by its name or an alias; null when none or more than one is. */
export function exerciseCalled<E extends Named>(exercises: readonly E[], name: string): E | null {
  const wanted = plain(name);
  if (wanted === '') return null;
  const byName = exercises.find((exercise) => plain(exercise.name) === wanted || exercise.id === name.trim());
  if (byName) return byName;
  const byAlias = exercises.filter(({ aliases }) => aliases.some((alias) => plain(alias) === wanted));
  return byAlias.length === 1 ? (byAlias[0] ?? null) : null;
}

/**
 * Exercises that have every word typed in their name or an alias, the beginning of a word being enough: best first, and
 * of equals the plain form before its variants, which have the longer ids.
 * With nothing typed, all of them.
 */
export function searchExercises<E extends Named>(exercises: readonly E[], query: string): E[] {
  const wanted = plain(query);
  if (wanted === '') return [...exercises];
  const words = wanted.split(' ');
  return exercises
    .flatMap((exercise) => {
      const scores = [exercise.name, ...exercise.aliases].map((name, at) =>
        scoreOf(plain(name), wanted, words, at > 0),
      );
      const best = Math.min(...scores);
      return Number.isFinite(best) ? [{ exercise, best, length: exercise.id.length }] : [];
    })
    .sort((a, b) => a.best - b.best || a.length - b.length || a.exercise.name.localeCompare(b.exercise.name, 'en'))
    .map(({ exercise }) => exercise);
}

/** Lower is better; infinite where it does not match. */
function scoreOf(name: string, wanted: string, words: readonly string[], isAlias: boolean): number {
  const alias = isAlias ? 0.5 : 0;
  if (name === wanted) return 0 + alias;
  if (name.startsWith(wanted)) return 1 + alias;
  const parts = name.split(' ');
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2 + alias;
  return words.every((word) => name.includes(word)) ? 4 + alias : Number.POSITIVE_INFINITY;
}
