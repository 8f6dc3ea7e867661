import { isUnloaded } from '@/domain/load/plates';
import type { Prescription } from '@/domain/program/types';
import { parsePrescription } from './parse';
import { printPrescription } from './print';
import { spellOut } from './spell-out';
import type { GrammarExercise } from './types';

export type CellSuggestion = {
  /** For the whole cell. */
  readonly text: string;
  /** What it would mean. */
  readonly words: string;
};

const MOST = 6;
/** Share of the sets and per cent of the load in a lighter week; the same as in our own programs. */
const LIGHTER = { sets: 0.6, factor: 0.9 } as const;

/** What may follow the sets, the likeliest first. */
const clauses = [
  'rpe7',
  'rpe6',
  'rpe8',
  'r90s',
  'r2:00',
  '+2.5/wk',
  '+5%/wk',
  '-10%',
  '@75%',
  't3010',
  '20cm',
  'w 50%x5 70%x3',
  'rir3',
] as const;

/**
 * What the cell could become, best first and at most six; all of it is understood and none is what stands there.
 * `previousWeek` is the text of the cell before.
 */
export function suggestCells(text: string, exercise?: GrammarExercise, previousWeek = ''): CellSuggestion[] {
  const parsed = parsePrescription(text, exercise);
  const isEmpty = parsed.ok && parsed.prescription === null;
  const candidates = isEmpty
    ? beginnings(exercise, previousWeek)
    : [...(parsed.ok ? [] : parsed.problems.flatMap(({ suggestions }) => suggestions)), ...completions(text)];
  const seen = new Set<string>([text.trim()]);
  const found: CellSuggestion[] = [];
  for (const candidate of candidates) {
    if (found.length >= MOST) break;
    if (seen.has(candidate)) continue;
    seen.add(candidate);
    const result = parsePrescription(candidate, exercise);
    if (!result.ok || result.prescription === null) continue;
    found.push({ text: candidate, words: spellOut(result.prescription, exercise).join('. ').replaceAll('..', '.') });
  }
  return found;
}

/** An empty cell goes on like the week before, or lighter; else with what is usual for the exercise. */
function beginnings(exercise: GrammarExercise | undefined, previousWeek: string): string[] {
  const before = parsePrescription(previousWeek, exercise);
  const last = before.ok ? before.prescription : null;
  const usual =
    exercise?.pattern === 'carry'
      ? ['3x30m', '4x30m']
      : exercise?.pattern === 'aerobic'
        ? ['10min', '20min']
        : exercise?.pattern === 'trunk' && isUnloaded(exercise.loadKind)
          ? ['3x30s', '3x8']
          : ['3x8', '3x8-10', '3x10'];
  return last ? [previousWeek.trim(), printPrescription(lighter(last, exercise), exercise), ...usual] : usual;
}

function lighter(last: Prescription, exercise?: GrammarExercise): Prescription {
  const { unlikeSets: _, ...line } = last;
  const weighs = !exercise || !isUnloaded(exercise.loadKind);
  return { ...line, sets: Math.max(1, Math.round(last.sets * LIGHTER.sets)), loadFactor: weighs ? LIGHTER.factor : 1 };
}

/** The last word written out, or another clause behind it. */
function completions(text: string): string[] {
  const cut = text.lastIndexOf(' ') + 1;
  const head = text.slice(0, cut);
  const tail = text.slice(cut).toLowerCase();
  const written = /^\d{1,2}x$/.test(tail)
    ? ['8', '8-10', '30s', '30m', 'amrap<=12'].map((dose) => tail + dose)
    : /^\d{1,2}x\d{1,3}$/.test(tail)
      ? [`${tail}s`, `${tail}-${Number(tail.split('x')[1]) + 2}`]
      : tail === ''
        ? []
        : clauses.filter((clause) => clause.startsWith(tail));
  return [...written.map((word) => head + word), ...clauses.map((clause) => `${text.trim()} ${clause}`)];
}
