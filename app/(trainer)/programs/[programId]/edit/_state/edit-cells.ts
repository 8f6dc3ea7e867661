import type { GridCell } from '@/domain/program/grid/types';
import type { Column } from './columns';
import { type Edit, emptyCell, limits, mapKeeping, onRows } from './document';

/** Rows and displayed columns, first to last, both included. */
export type Block = { readonly rows: readonly [number, number]; readonly columns: readonly Column[] };

const withText = (cell: GridCell, text: string): GridCell => (cell.text === text ? cell : { ...cell, text });

/** Writes cells: `textAt` says the text of a row and week, or null to leave it. */
function writing(sessionId: string, textAt: (row: number, week: number, cell: GridCell) => string | null): Edit {
  return onRows(sessionId, (row, index) => {
    const cells = mapKeeping(row.cells, (cell, week) => {
      const text = textAt(index, week, cell);
      return text === null ? cell : withText(cell, text.slice(0, limits.cellText));
    });
    return cells === row.cells ? row : { ...row, cells };
  });
}

const holds = ({ rows }: Block, row: number): boolean => row >= rows[0] && row <= rows[1];

/** The same text in every week of a displayed column. */
export const setText = (sessionId: string, row: number, column: Column, text: string): Edit =>
  writing(sessionId, (at, week) => (at === row && week >= column.first && week <= column.last ? text : null));

export const clearCells = (sessionId: string, block: Block): Edit =>
  onRows(sessionId, (row, index) => {
    if (!holds(block, index)) return row;
    const cells = mapKeeping(row.cells, (cell, week) =>
      block.columns.some(({ first, last }) => week >= first && week <= last) && (cell.text !== '' || cell.note)
        ? emptyCell
        : cell,
    );
    return cells === row.cells ? row : { ...row, cells };
  });

/**
 * What stands in the first column of the block, in all columns to its right: to the end of the block, or, where the
 * block is one column wide, to the last week. Notes of single weeks come along.
 */
export function fillRight(sessionId: string, block: Block): Edit {
  const [source] = block.columns;
  return onRows(sessionId, (row, index) => {
    const from = source && row.cells[source.first];
    if (!from || !holds(block, index)) return row;
    const end = block.columns.length > 1 ? (block.columns.at(-1)?.last ?? source.last) : row.cells.length - 1;
    const cells = mapKeeping(row.cells, (cell, week) =>
      week > source.first && week <= end && (cell.text !== from.text || cell.note !== from.note) ? from : cell,
    );
    return cells === row.cells ? row : { ...row, cells };
  });
}

/** Writes a matrix of texts from a row and column on; one text alone goes into the whole block. */
export function writeMatrix(
  sessionId: string,
  matrix: readonly (readonly string[])[],
  at: { readonly row: number; readonly columns: readonly Column[] },
  block: Block,
): Edit {
  const only = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : undefined;
  return writing(sessionId, (row, week) => {
    const within = (columns: readonly Column[]) =>
      columns.findIndex(({ first, last }) => week >= first && week <= last);
    if (only !== undefined) return holds(block, row) && within(block.columns) >= 0 ? only : null;
    const column = within(at.columns);
    return column < 0 ? null : (matrix[row - at.row]?.[column] ?? null);
  });
}

/** In place of the row's note in the weeks of a displayed column; null takes it away. */
export const setCellNote = (sessionId: string, row: number, column: Column, note: string | null): Edit =>
  onRows(sessionId, (line, index) => {
    if (index !== row) return line;
    const cells = mapKeeping(line.cells, (cell, week) => {
      if (week < column.first || week > column.last || (cell.note ?? null) === note) return cell;
      return note === null ? { text: cell.text } : { ...cell, note };
    });
    return cells === line.cells ? line : { ...line, cells };
  });
