import type { Exercise } from '@/domain/exercises/types';
import { parsePrescription } from '@/domain/prescription/parse';
import { spellOut } from '@/domain/prescription/spell-out';
import type { GrammarProblem } from '@/domain/prescription/types';
import type { Prescription } from '@/domain/program/types';

/** What a cell's text means, for the person who types it. */
export type Reading = {
  /** Nothing is done in this week. */
  readonly isEmpty: boolean;
  readonly prescription: Prescription | null;
  /** Plain sentences of what was understood, remarks last; empty where it was not. */
  readonly lines: readonly string[];
  readonly problems: readonly GrammarProblem[];
  /** Texts for the whole cell that would be understood, best first. */
  readonly suggestions: readonly string[];
};

const nothing: Reading = {
  isEmpty: true,
  prescription: null,
  lines: ['Not done in this week.'],
  problems: [],
  suggestions: [],
};

/** All that was understood in one run of words: the first line is no sentence of its own. */
export const inOneRun = ({ lines: [first, ...rest] }: Reading): string =>
  first === undefined ? '' : [first.endsWith('.') ? first : `${first}.`, ...rest].join(' ');

/** What was read lately: most cells say the same as their neighbours, and all are read at every letter. */
const known = new Map<string, Reading>();
const mostKnown = 3_000;

export function readCell(text: string, exercise: Exercise | undefined): Reading {
  const key = `${exercise?.loadKind} ${exercise?.perSide} ${exercise?.pattern} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const reading = readNow(text, exercise);
  if (known.size >= mostKnown) known.clear();
  known.set(key, reading);
  return reading;
}

function readNow(text: string, exercise: Exercise | undefined): Reading {
  const parsed = parsePrescription(text, exercise);
  if (!parsed.ok) {
    const suggestions = [...new Set(parsed.problems.flatMap((problem) => problem.suggestions))].slice(0, 5);
    return { isEmpty: false, prescription: null, lines: [], problems: parsed.problems, suggestions };
  }
  if (parsed.prescription === null) return { ...nothing, isEmpty: true };
  const remarks = parsed.remarks?.map(({ words }) => words) ?? [];
  const lines = [...spellOut(parsed.prescription, exercise), ...remarks];
  return { isEmpty: false, prescription: parsed.prescription, lines, problems: [], suggestions: [] };
}
