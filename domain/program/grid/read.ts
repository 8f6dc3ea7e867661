import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import { parsePrescription } from '@/domain/prescription/parse';
import { isNothing } from '@/domain/prescription/read';
import type { GrammarProblem } from '@/domain/prescription/types';
import type { Prescription } from '@/domain/program/types';
import type { GridCell, GridRow, GridSession, ProgramGrid } from './types';

/** One cell that says something, as far as it was understood. */
export type ReadCell = {
  readonly session: GridSession;
  readonly row: GridRow;
  readonly cell: GridCell;
  /** 1-based. */
  readonly week: number;
  readonly exercise: Exercise | undefined;
  /** Null where the text was not understood. */
  readonly prescription: Prescription | null;
  readonly problems: readonly GrammarProblem[];
};

/** A dash means the same as nothing: "not in this week". */
export const saysSomething = ({ text }: GridCell): boolean => !isNothing(text);

/** Every cell that says something, session by session, row by row, week by week. */
export function readGrid(grid: ProgramGrid, lookup: ExerciseLookup): ReadCell[] {
  return grid.sessions.flatMap((session) =>
    session.rows.flatMap((row) => {
      const exercise = row.exerciseId === null ? undefined : lookup(row.exerciseId);
      return row.cells.slice(0, grid.weeks.length).flatMap((cell, index): ReadCell[] => {
        if (!saysSomething(cell)) return [];
        const parsed = parsePrescription(cell.text, exercise);
        const place = { session, row, cell, week: index + 1, exercise };
        if (!parsed.ok) return [{ ...place, prescription: null, problems: parsed.problems }];
        return parsed.prescription ? [{ ...place, prescription: parsed.prescription, problems: [] }] : [];
      });
    }),
  );
}

/** How a row is called: its exercise, else what was typed. */
export const rowName = (row: GridRow, lookup: ExerciseLookup): string =>
  (row.exerciseId === null ? undefined : lookup(row.exerciseId)?.name) ?? row.typed ?? row.exerciseId ?? 'No exercise';

/** "B Hinge and carry" */
export const sessionName = ({ key, title }: Pick<GridSession, 'key' | 'title'>): string =>
  title ? `${key} ${title}` : key;
