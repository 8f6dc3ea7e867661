import type { ProgramDocument } from '@/domain/program/types';

/**
 * A program while it is being written: a grid of text, exercises down and weeks across. Cells keep whatever was typed,
 * understood or not, so that nothing is lost while somebody thinks. `compileGrid` makes the program document of it.
 */
export type ProgramGrid = {
  readonly schema: 1;
  readonly summary: string;
  readonly forWhom: string;
  readonly weeks: readonly GridWeek[];
  readonly sessions: readonly GridSession[];
  /** Blocks of weeks, in order; their weeks add up to `weeks`. */
  readonly blocks: readonly GridBlock[];
  /** Carried along unchanged where the grid has no field for it. */
  readonly evidence: ProgramDocument['evidence'];
  readonly cards: ProgramDocument['cards'];
  readonly flareSession: ProgramDocument['flareSession'] | null;
};

export type GridWeek = { readonly deload: boolean };

export type GridBlock = { readonly title: string; readonly aim: string; readonly weeks: number };

export type GridSession = {
  /** Stable for the life of the draft. */
  readonly id: string;
  /** "A", "B", …: unique. */
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  /** For the client to read before the first exercise. */
  readonly note: string | null;
  /** What is otherwise in single weeks, by week from 1. An empty note is none. */
  readonly byWeek: Readonly<Record<string, WeekOfSession>>;
  readonly rows: readonly GridRow[];
};

export type WeekOfSession = { readonly title?: string; readonly minutes?: number; readonly note?: string };

export type GridRow = {
  /** Stable within the session and part of the ids of its lines, so that logs and changes find their line again. */
  readonly id: string;
  /** Null while a typed name was not found in the library. */
  readonly exerciseId: string | null;
  /** What was typed for the exercise, where it was not understood. */
  readonly typed: string | null;
  /** Label of a superset, such as "A"; rows that share one stand together. */
  readonly superset: string | null;
  readonly note: string | null;
  readonly swapTo: string | null;
  readonly swapForLeg: string | null;
  /** One a week, first to last; empty text means "not in this week". */
  readonly cells: readonly GridCell[];
};

export type GridCell = {
  readonly text: string;
  /** In place of the row's note in this week; empty for none. */
  readonly note?: string;
};
