import type { Exercise } from '@/domain/exercises/types';
import { editDistance } from '@/domain/prescription/edit-distance';

export type NameMatch = {
  readonly id: string | null;
  /** Whether the name is one of the library's, save for case, order and the like; else it was guessed. */
  readonly exact: boolean;
  /** Names of what else it could be, best first. */
  readonly others: readonly string[];
};

export type NameIndex = {
  readonly match: (typed: string) => NameMatch;
  /** Whether this is a name or alias as it stands. */
  readonly isName: (typed: string) => boolean;
};

/** What coaches shorten, written out. */
const longer: Readonly<Record<string, string>> = {
  db: 'dumbbell',
  dbs: 'dumbbell',
  dumbbells: 'dumbbell',
  kb: 'kettlebell',
  kbs: 'kettlebell',
  bb: 'barbell',
  bw: 'bodyweight',
  sl: 'single leg',
  dl: 'deadlift',
  deadlifts: 'deadlift',
  pushup: 'push up',
  pushups: 'push up',
  pullup: 'pull up',
  situp: 'sit up',
  stepup: 'step up',
  situps: 'sit up',
  pressup: 'push up',
  ext: 'extension',
  alt: 'alternating',
  inc: 'incline',
};
/** Words that tell no exercise from another. */
const empty = new Set(['the', 'a', 'an', 'with', 'and', 'of', 'on', 'in', 'to', 'your', 'for', 'or']);

/** The words of a name, in one form: "DB Push-Ups" is dumbbell, push, up. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (longer[word] ?? word).split(' '))
    .map((word) => (word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .filter((word) => word !== '' && !empty.has(word));
}

const GOOD = 0.72;
const LEAD = 0.06;

/** Finds exercises by what people call them. */
export function nameIndex(exercises: readonly Exercise[]): NameIndex {
  // Names before aliases: where two exercises share a word, it is the one that is called so.
  const known = [
    ...exercises.flatMap(({ id, name }) =>
      [name, id.replaceAll('-', ' ')].map((text) => ({ id, words: wordsOf(text) })),
    ),
    ...exercises.flatMap(({ id, aliases }) => aliases.map((text) => ({ id, words: wordsOf(text) }))),
  ];
  const exact = new Map<string, string>();
  for (const { id, words } of known) {
    for (const key of [words.join(' '), [...words].sort().join(' '), words.join('')]) {
      if (!exact.has(key)) exact.set(key, id);
    }
  }
  const names = new Map(exercises.map(({ id, name }) => [id, name]));
  const cache = new Map<string, NameMatch>();

  const find = (words: readonly string[]): string | undefined =>
    exact.get(words.join(' ')) ?? exact.get([...words].sort().join(' ')) ?? exact.get(words.join(''));

  const guess = (words: readonly string[]): NameMatch => {
    const best = new Map<string, number>();
    for (const each of known) {
      const score = likeness(words, each.words);
      if (score > (best.get(each.id) ?? 0)) best.set(each.id, score);
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]).filter(([, score]) => score >= 0.5);
    const [first, second] = ranked;
    const sure = first && first[1] >= GOOD && first[1] - (second?.[1] ?? 0) >= LEAD;
    const others = ranked.slice(sure ? 1 : 0, sure ? 3 : 4).flatMap(([id]) => names.get(id) ?? []);
    return { id: sure ? first[0] : null, exact: false, others };
  };

  return {
    isName: (typed) => find(wordsOf(typed)) !== undefined,
    match: (typed) => {
      const words = wordsOf(typed).slice(0, 12);
      const key = words.join(' ');
      const id = find(words);
      if (id !== undefined) return { id, exact: true, others: [] };
      const kept = cache.get(key) ?? (words.length === 0 ? { id: null, exact: false, others: [] } : guess(words));
      cache.set(key, kept);
      return kept;
    },
  };
}

/** How alike two names are, 0 to 1: the share of words that both have, near words counting in part. */
function likeness(typed: readonly string[], known: readonly string[]): number {
  const common = typed.reduce((sum, word) => sum + Math.max(0, ...known.map((other) => wordLikeness(word, other))), 0);
  return (2 * common) / (typed.length + known.length);
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 4) return 0;
  const distance = editDistance(a.slice(0, 20), b.slice(0, 20));
  return distance <= (a.length > 6 ? 2 : 1) ? 1 - distance / 10 : 0;
}
