import { parsePrescription } from './parse';
import { spellOut } from './spell-out';
import type { GrammarExercise } from './types';

export type CellSuggestion = {
  /** For the whole cell. */
  readonly text: string;
  /** What it would mean. */
  readonly words: string;
};

/** What the cell could become, best first; all of it is understood. `previousWeek` is the text of the cell before. */
export function suggestCells(text: string, exercise?: GrammarExercise, previousWeek?: string): CellSuggestion[] {
  const parsed = parsePrescription(text, exercise);
  const candidates = parsed.ok
    ? parsed.prescription === null && previousWeek
      ? [previousWeek]
      : []
    : parsed.problems.flatMap(({ suggestions }) => suggestions);
  return [...new Set(candidates)].flatMap((candidate): CellSuggestion[] => {
    const result = parsePrescription(candidate, exercise);
    if (!result.ok || result.prescription === null) return [];
    return [{ text: candidate, words: spellOut(result.prescription, exercise)[0] ?? '' }];
  });
}
