import type { ProgramGrid } from '@/domain/program/grid/types';

/** A place in a pasted text that was not understood, or was guessed. */
export type TextMark = {
  /** 1-based. */
  readonly line: number;
  /** The characters of that line: `from` is the first, `to` is behind the last, 0-based. */
  readonly from: number;
  readonly to: number;
  /** The line as it was pasted, so that nothing of it is lost. */
  readonly text: string;
  /** What was made of it, or what would be right. */
  readonly words: string;
  /** What to write for these characters, best first. */
  readonly suggestions: readonly string[];
};

export type ReadText = {
  /** Null where the text has no title. */
  readonly name: string | null;
  readonly grid: ProgramGrid;
  readonly marks: readonly TextMark[];
};

/** One line of one week as it was read, before the weeks are laid side by side. */
export type ReadItem = {
  readonly exerciseId: string | null;
  readonly typed: string | null;
  readonly superset: string | null;
  cell: string;
  note: string | null;
  swapTo: string | null;
  swapForLeg: string | null;
};

export type ReadSession = {
  readonly key: string;
  title: string;
  minutes: number | null;
  note: string | null;
  readonly items: ReadItem[];
};

export type ReadWeek = { deload: boolean; readonly sessions: ReadSession[] };

export type ReadBlock = { readonly title: string; aim: string; readonly fromWeek: number };
