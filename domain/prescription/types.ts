import type { Exercise } from '@/domain/exercises/types';
import type { Prescription } from '@/domain/program/types';

/** What the grammar has to know of the exercise; without one, loads are of the whole and no sides are known. */
export type GrammarExercise = Pick<Exercise, 'loadKind' | 'perSide' | 'pattern'>;

/** Something that was not understood, at the very characters: `from` is the first, `to` is behind the last, 0-based. */
export type GrammarProblem = {
  readonly from: number;
  readonly to: number;
  /** What is wrong, and what would be right. */
  readonly words: string;
  /** Texts for the whole cell that would be understood, best first; often none. */
  readonly suggestions: readonly string[];
};

/** Something understood, but perhaps otherwise than it was meant, such as a rise per session. */
export type GrammarRemark = { readonly from: number; readonly to: number; readonly words: string };

export type Parsed =
  /** `null` for a cell that says "not in this week": empty, or a dash. `remarks` only where there are any. */
  | { readonly ok: true; readonly prescription: Prescription | null; readonly remarks?: readonly GrammarRemark[] }
  | { readonly ok: false; readonly problems: readonly [GrammarProblem, ...GrammarProblem[]] };
