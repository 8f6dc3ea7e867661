import type { GridSession, ProgramGrid } from '@/domain/program/grid/types';

/** One displayed column: weeks in a row, counted from 0, that stand the same. */
export type Column = { readonly first: number; readonly last: number; readonly deload: boolean };

/** Where folded columns begin, in each session. A session that is not named shows each week alone. */
export type Folds = Readonly<Record<string, readonly number[]>>;

/** Whether a week stands exactly as the one before it. */
function sameAsBefore(session: GridSession, grid: ProgramGrid, week: number): boolean {
  return (
    grid.weeks[week]?.deload === grid.weeks[week - 1]?.deload &&
    JSON.stringify(session.byWeek[week + 1]) === JSON.stringify(session.byWeek[week]) &&
    session.rows.every(({ cells }) => {
      const [now, before] = [cells[week], cells[week - 1]];
      return now?.text === before?.text && (now?.note ?? '') === (before?.note ?? '');
    })
  );
}

/** The columns of a session. Folded weeks that no longer stand the same come apart, so that nothing is hidden. */
export function columnsOf(session: GridSession, grid: ProgramGrid, folds: Folds): Column[] {
  const starts = folds[session.id];
  const columns: Column[] = [];
  grid.weeks.forEach(({ deload }, week) => {
    const before = columns.at(-1);
    if (before && starts && !starts.includes(week) && sameAsBefore(session, grid, week)) {
      columns[columns.length - 1] = { ...before, last: week };
    } else columns.push({ first: week, last: week, deload });
  });
  return columns;
}

/** Folds all weeks that stand the same, in every session as it is now. */
export function foldAll(grid: ProgramGrid): Folds {
  return Object.fromEntries(
    grid.sessions.map((session) => [
      session.id,
      grid.weeks.flatMap((_, week) => (week === 0 || !sameAsBefore(session, grid, week) ? [week] : [])),
    ]),
  );
}

/** One column of a session shown week by week, the others as they are. */
export function unfold(session: GridSession, grid: ProgramGrid, folds: Folds, { first, last }: Column): Folds {
  const starts = columnsOf(session, grid, folds).map((column) => column.first);
  const weeks = Array.from({ length: last - first }, (_, at) => first + at + 1);
  return { ...folds, [session.id]: [...new Set([...starts, ...weeks])].sort((a, b) => a - b) };
}

/** "Week 3" or "Weeks 3–4" */
export const columnName = ({ first, last }: Pick<Column, 'first' | 'last'>): string =>
  first === last ? `Week ${first + 1}` : `Weeks ${first + 1}–${last + 1}`;
