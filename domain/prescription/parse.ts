import type { Prescription } from '@/domain/program/types';
import { assemble } from './assemble';
import type { Fault, Remark } from './finds';
import { isNothing, read } from './read';
import type { GrammarExercise, GrammarProblem, Parsed } from './types';

/** A cell holds no more than this. */
export const CELL_LIMIT = 300;
const MOST_PROBLEMS = 12;
const MOST_SUGGESTIONS = 3;

/** Reads one cell. Never throws; takes time in proportion to the text. What it accepts is within all bounds. */
export function parsePrescription(text: string, exercise?: GrammarExercise): Parsed {
  if (isNothing(text)) return { ok: true, prescription: null };
  const attempt = tryParse(text, exercise);
  if ('prescription' in attempt) {
    const { prescription, remarks } = attempt;
    return { ok: true, prescription, ...(remarks.length > 0 ? { remarks } : {}) };
  }
  const faults = attempt.faults.slice(0, MOST_PROBLEMS);
  const problems = faults.map(
    (fault): GrammarProblem => ({
      from: fault.from,
      to: fault.to,
      words: fault.words,
      suggestions: suggestionsFor(text, fault, faults, exercise),
    }),
  );
  return { ok: false, problems: problems as [GrammarProblem, ...GrammarProblem[]] };
}

type Attempt =
  | { readonly prescription: Prescription; readonly remarks: readonly Remark[] }
  | { readonly faults: readonly Fault[] };

function tryParse(text: string, exercise?: GrammarExercise): Attempt {
  if (text.length > CELL_LIMIT) {
    const words = `A cell holds ${CELL_LIMIT} characters at most.`;
    return { faults: [{ from: CELL_LIMIT, to: text.length, words, edits: [''] }] };
  }
  const { found, faults } = read(text);
  const assembled = assemble(text, found, exercise);
  // The sets may be hidden in what was not understood: to ask for them too would say one thing twice.
  const all = assembled.prescription === null && faults.length > 0 ? faults : [...faults, ...assembled.faults];
  if (all.length > 0 || assembled.prescription === null) {
    return { faults: [...all].sort((a, b) => a.from - b.from || a.to - b.to) };
  }
  return { prescription: assembled.prescription, remarks: assembled.remarks };
}

/** Whole texts in which this fault is mended, and the others too, by their likeliest way; only what is then understood. */
function suggestionsFor(
  text: string,
  fault: Fault,
  all: readonly Fault[],
  exercise: GrammarExercise | undefined,
): readonly string[] {
  const tried = fault.edits.slice(0, MOST_SUGGESTIONS).map((edit) => mended(text, fault, edit, all));
  const understood = tried.filter(
    (candidate) => candidate !== text && !isNothing(candidate) && 'prescription' in tryParse(candidate, exercise),
  );
  return [...new Set(understood)];
}

function mended(text: string, fault: Fault, edit: string, all: readonly Fault[]): string {
  const edits = all.flatMap((each) => {
    const replacement = each === fault ? edit : each.edits[0];
    return replacement === undefined ? [] : [{ from: each.from, to: each.to, replacement }];
  });
  let result = '';
  let at = 0;
  for (const { from, to, replacement } of edits) {
    if (from < at) continue;
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return (result + text.slice(at)).replace(/\s+/g, ' ').trim();
}
