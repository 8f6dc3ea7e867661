import type { GridSession } from '@/domain/program/grid/types';
import type { Column } from './columns';
import type { Block } from './edit-cells';

/**
 * A place in the grid. Row −1 is the head with the weeks, the row behind the last is where exercises are added;
 * week −1 is the column of exercises. Weeks are counted from 0, whether columns are folded or not.
 */
export type Place = { readonly row: number; readonly week: number };

/** From the anchor to the focus, both included. */
export type Selection = { readonly anchor: Place; readonly focus: Place };

export type Shape = { readonly rows: number; readonly columns: readonly Column[] };

export const shapeOf = (session: GridSession, columns: readonly Column[]): Shape => ({
  rows: session.rows.length,
  columns,
});

export const selectOnly = (place: Place): Selection => ({ anchor: place, focus: place });

const columnAt = (columns: readonly Column[], week: number): number =>
  week < 0 ? -1 : columns.findIndex(({ first, last }) => week >= first && week <= last);

const weekAt = (columns: readonly Column[], column: number): number =>
  column < 0 ? -1 : (columns[Math.min(column, columns.length - 1)]?.first ?? -1);

/** Within the grid; where exercises are added there is only the first column. */
export function clamp({ row, week }: Place, { rows, columns }: Shape): Place {
  const at = Math.max(-1, Math.min(row, rows));
  if (at === rows) return { row: at, week: -1 };
  const weeks = (columns.at(-1)?.last ?? 0) + 1;
  const column = columnAt(columns, Math.max(-1, Math.min(week, weeks - 1)));
  return { row: at, week: weekAt(columns, column) };
}

/** One step by row and displayed column; stays where there is nothing further. */
export function step(place: Place, by: { row?: number; column?: number }, shape: Shape): Place {
  const column = columnAt(shape.columns, place.week) + (by.column ?? 0);
  const week = weekAt(shape.columns, Math.max(-1, Math.min(column, shape.columns.length - 1)));
  return clamp({ row: place.row + (by.row ?? 0), week }, shape);
}

/** The next column, then the first week of the next row; null behind the last. */
export function nextCell(place: Place, direction: 1 | -1, shape: Shape): Place | null {
  const column = columnAt(shape.columns, place.week) + direction;
  if (place.row === shape.rows) return null;
  if (column >= -1 && column < shape.columns.length) return { row: place.row, week: weekAt(shape.columns, column) };
  const row = place.row + direction;
  if (row < 0 || row >= shape.rows) return direction === 1 && row === shape.rows ? { row, week: -1 } : null;
  return { row, week: weekAt(shape.columns, direction === 1 ? 0 : shape.columns.length - 1) };
}

/** Moves the focus and keeps the anchor. What began on cells stays on cells, rows on rows, weeks on weeks. */
export function extend({ anchor, focus }: Selection, by: { row?: number; column?: number }, shape: Shape): Selection {
  const next = step(focus, by, shape);
  return { anchor, focus: within(anchor, next, shape) };
}

export function extendTo({ anchor }: Selection, place: Place, shape: Shape): Selection {
  return { anchor, focus: within(anchor, clamp(place, shape), shape) };
}

function within(anchor: Place, next: Place, { rows }: Shape): Place {
  const row = anchor.row < 0 ? -1 : Math.min(Math.max(next.row, 0), Math.max(rows - 1, 0));
  const week = anchor.week < 0 ? -1 : Math.max(next.week, 0);
  return { row: anchor.row === rows ? rows : row, week };
}

export type SelectionKind = 'cells' | 'rows' | 'weeks' | 'session' | 'add';

/** Whether cells, whole rows, whole weeks or the whole session are selected. */
export function kindOf({ anchor }: Selection, { rows }: Shape): SelectionKind {
  if (anchor.row < 0) return anchor.week < 0 ? 'session' : 'weeks';
  if (anchor.row >= rows) return 'add';
  return anchor.week < 0 ? 'rows' : 'cells';
}

/** The rows and columns that a selection covers; whole rows have all columns, whole weeks all rows. */
export function blockOf(selection: Selection, shape: Shape): Block {
  const { anchor, focus } = selection;
  const kind = kindOf(selection, shape);
  const isAllRows = kind === 'weeks' || kind === 'session';
  const rows: readonly [number, number] = isAllRows
    ? [0, shape.rows - 1]
    : [Math.min(anchor.row, focus.row), Math.max(anchor.row, focus.row)];
  if (kind === 'rows' || kind === 'session' || kind === 'add') return { rows, columns: shape.columns };
  const ends = [columnAt(shape.columns, anchor.week), columnAt(shape.columns, focus.week)];
  return { rows, columns: shape.columns.slice(Math.min(...ends), Math.max(...ends) + 1) };
}
