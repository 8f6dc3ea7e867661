import type { ExerciseLookup } from '@/domain/exercises/types';
import type { ProgramGrid } from '@/domain/program/grid/types';

/** The grid with exercises that the library does not have as typed names, and without swaps to such. */
export function exercisesNotFound(grid: ProgramGrid, lookup: ExerciseLookup): ProgramGrid {
  const swap = (id: string | null) => (id !== null && lookup(id) ? id : null);
  return {
    ...grid,
    sessions: grid.sessions.map((session) => ({
      ...session,
      rows: session.rows.map((row) => ({
        ...row,
        ...(row.exerciseId !== null && !lookup(row.exerciseId) ? { exerciseId: null, typed: row.exerciseId } : {}),
        swapTo: swap(row.swapTo),
        swapForLeg: swap(row.swapForLeg),
      })),
    })),
  };
}
