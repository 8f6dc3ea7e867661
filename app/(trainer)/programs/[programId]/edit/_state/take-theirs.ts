import type { GridConflict } from '@/domain/program/grid/merge';
import type { GridRow, GridSession, ProgramGrid } from '@/domain/program/grid/types';
import { type BuilderDocument, type Edit, onGrid, onSession } from './document';
import { setText } from './edit-cells';
import { removeRows, setExercise, setRow } from './edit-rows';
import { removeSession, setSession } from './edit-sessions';
import { setDeload } from './edit-weeks';

/** What both have changed, with the grid of the other: so that theirs can still be taken. */
export type OpenConflict = { readonly conflict: GridConflict; readonly theirs: ProgramGrid };

/** What they wrote, in the place of mine. The rest of the grid stays. */
export function takeTheirs({ conflict, theirs }: OpenConflict): Edit {
  const { sessionId, rowId, week, what } = conflict;
  return (document) => {
    const session = sessionId === null ? undefined : theirs.sessions.find(({ id }) => id === sessionId);
    const row = session?.rows.find(({ id }) => id === rowId);
    const place = placeOf(document, sessionId, rowId);
    const edit = sessionId === null ? ofProgram(conflict, theirs) : ofPart(conflict, session, row, place);
    return edit ? edit(document) : document;

    function ofPart(
      found: GridConflict,
      theirSession: GridSession | undefined,
      theirRow: GridRow | undefined,
      at: number,
    ): Edit | null {
      const id = sessionId ?? '';
      if (what === 'removed') return rowId === null ? removeSession(id) : at < 0 ? null : removeRows(id, at, at);
      if (rowId === null) return theirSession ? ofSession(id, week, theirSession) : null;
      if (at < 0) return null;
      if (what === 'cell' && week !== null) {
        return setText(id, at, { first: week - 1, last: week - 1, deload: false }, found.theirs);
      }
      if (!theirRow) return null;
      if (what === 'note' && week === null) return setRow(id, at, { note: theirRow.note });
      if (what === 'swap') return setRow(id, at, { swapTo: theirRow.swapTo, swapForLeg: theirRow.swapForLeg });
      if (what === 'exercise') {
        const { exerciseId, typed } = theirRow;
        return setExercise(id, at, exerciseId === null ? { typed: typed ?? '' } : { id: exerciseId });
      }
      return null;
    }
  };
}

function placeOf(document: BuilderDocument, sessionId: string | null, rowId: string | null): number {
  const session = document.grid.sessions.find(({ id }) => id === sessionId);
  return session?.rows.findIndex(({ id }) => id === rowId) ?? -1;
}

function ofProgram({ what, week }: GridConflict, theirs: ProgramGrid): Edit | null {
  if (what === 'deload' && week !== null) {
    return setDeload(week - 1, week - 1, theirs.weeks[week - 1]?.deload ?? false);
  }
  if (what === 'summary') return onGrid((grid) => ({ ...grid, summary: theirs.summary, forWhom: theirs.forWhom }));
  if (what === 'blocks') {
    const count = theirs.blocks.reduce((sum, { weeks }) => sum + weeks, 0);
    return onGrid((grid) => (count === grid.weeks.length ? { ...grid, blocks: theirs.blocks } : grid));
  }
  return null;
}

function ofSession(id: string, week: number | null, theirs: GridSession): Edit {
  if (week === null) {
    return setSession(id, { title: theirs.title, minutes: theirs.minutes, note: theirs.note });
  }
  return onSession(id, (session) => {
    const { [String(week)]: _, ...rest } = session.byWeek;
    const own = theirs.byWeek[week];
    return { ...session, byWeek: own ? { ...rest, [week]: own } : rest };
  });
}
