import type { GridCell, GridRow, GridSession } from '@/domain/program/grid/types';
import type { Column } from './columns';
import { type Edit, limits } from './document';
import { writeMatrix } from './edit-cells';
import { insertRows, type NewRow, newRow } from './edit-rows';
import { blockOf, kindOf, type Place, type Selection, type SelectionKind, type Shape } from './selection';
import { fromTsv, toTsv } from './tsv';

export type ClipRow = Omit<GridRow, 'id'>;

/** What was copied: texts as shown, and whole rows with all that belongs to them. */
export type Clip = {
  readonly kind: Exclude<SelectionKind, 'add'>;
  readonly matrix: readonly (readonly string[])[];
  readonly rows: readonly ClipRow[];
};

/** Our own form beside the plain text, so that rows keep their notes and swaps between two programs. */
export const clipType = 'application/x-sturdy-rows';

const shownText = (row: GridRow, { first }: Column): string => row.cells[first]?.text ?? '';

/** Copies what is selected. `nameOf` says the name of an exercise for the plain text. */
export function copyOf(
  session: GridSession,
  selection: Selection,
  shape: Shape,
  nameOf: (row: GridRow) => string,
): { clip: Clip; text: string } | null {
  const kind = kindOf(selection, shape);
  if (kind === 'add' || session.rows.length === 0) return null;
  const block = blockOf(selection, shape);
  const chosen = session.rows.slice(block.rows[0], block.rows[1] + 1);
  const matrix = chosen.map((row) => block.columns.map((column) => shownText(row, column)));
  if (kind === 'cells' || kind === 'weeks') return { clip: { kind, matrix, rows: [] }, text: toTsv(matrix) };
  const rows = chosen.map(({ id: _, ...row }): ClipRow => row);
  const named = matrix.map((texts, at) => [chosen[at] ? nameOf(chosen[at]) : '', ...texts]);
  return { clip: { kind, matrix, rows }, text: toTsv(named) };
}

export type Pasting = {
  readonly sessionId: string;
  readonly selection: Selection;
  readonly shape: Shape;
  /** Ids for the rows that may be added, as many as `rowsOf` says. */
  readonly ids: readonly string[];
  /** The exercise that a name means, null when none. */
  readonly find: (name: string) => string | null;
};

export type Pasted = {
  readonly edit: Edit;
  /** What is selected afterwards. */
  readonly selection: Selection;
  /** Cells with something in them that found no place. */
  readonly left: number;
};

/** Pastes into cells where cells are selected, and adds rows where exercises or the whole session are. */
export function paste(clip: Clip | string, pasting: Pasting): Pasted {
  const { selection, shape } = pasting;
  const kind = kindOf(selection, shape);
  if (kind === 'cells' || kind === 'weeks') {
    return pasteCells(typeof clip === 'string' ? fromTsv(clip) : clip.matrix, pasting);
  }
  const rows =
    typeof clip === 'string' || clip.rows.length === 0 ? rowsOfText(clip, pasting) : rowsOfClip(clip, pasting);
  // Below what is selected, so that nothing is written over.
  const at = kind === 'session' ? shape.rows : Math.min(blockOf(selection, shape).rows[1] + 1, shape.rows);
  const added = Math.min(rows.length, Math.max(0, limits.rows - shape.rows));
  const chosen: Place = { row: kind === 'add' ? shape.rows + added : at, week: -1 };
  return {
    edit: insertRows(pasting.sessionId, at, rows),
    selection:
      kind === 'add'
        ? { anchor: chosen, focus: chosen }
        : { anchor: chosen, focus: { ...chosen, row: at + added - 1 } },
    left: rows.length - added,
  };
}

function pasteCells(matrix: readonly (readonly string[])[], pasting: Pasting): Pasted {
  const { sessionId, selection, shape } = pasting;
  const block = blockOf(selection, shape);
  const row = block.rows[0];
  const first = block.columns[0];
  const columns = first ? shape.columns.slice(shape.columns.indexOf(first)) : [];
  const width = Math.max(1, ...matrix.map((texts) => texts.length));
  const isOne = matrix.length === 1 && width === 1;
  const lastRow = Math.min(row + matrix.length, shape.rows) - 1;
  const lastColumn = columns[Math.min(width, columns.length) - 1];
  const left = matrix.flatMap((texts, at) =>
    texts.filter((text, column) => text !== '' && (row + at >= shape.rows || column >= columns.length)),
  ).length;
  return {
    edit: writeMatrix(sessionId, matrix, { row, columns }, block),
    selection: isOne
      ? selection
      : { anchor: { row, week: first?.first ?? 0 }, focus: { row: lastRow, week: lastColumn?.first ?? 0 } },
    left,
  };
}

/** How many ids a paste of this may need. */
export const rowsOf = (clip: Clip | string): number =>
  typeof clip === 'string' ? fromTsv(clip).length : Math.max(clip.rows.length, clip.matrix.length);

/** Lines of a spreadsheet: the exercise first, then what is done, week by week. */
function rowsOfText(clip: Clip | string, { shape, ids, find }: Pasting): NewRow[] {
  const matrix = typeof clip === 'string' ? fromTsv(clip) : clip.matrix;
  return matrix
    .filter(([name, ...cells]) => name?.trim() || cells.some((text) => text.trim()))
    .map(([name = '', ...texts], at): NewRow => {
      const exerciseId = name.trim() === '' ? null : find(name);
      const row = newRow(ids[at] ?? `row-${at}`, exerciseId === null ? { typed: name.trim() } : { id: exerciseId });
      return { ...row, cells: spread(texts, shape.columns) };
    });
}

/** One text for each displayed column, written into all weeks of it. */
const spread = (texts: readonly string[], columns: readonly Column[]): GridCell[] =>
  columns.flatMap(({ first, last }, at) =>
    Array.from({ length: last - first + 1 }, () => ({ text: (texts[at] ?? '').trim().slice(0, limits.cellText) })),
  );

const rowsOfClip = (clip: Clip, { ids }: Pasting): NewRow[] =>
  clip.rows.map((row, at) => ({ ...row, id: ids[at] ?? `row-${at}` }));

/** Reads our own form from a clipboard, which anybody may have written; null when it is not in order. */
export function readClip(json: string): Clip | null {
  try {
    const value = JSON.parse(json) as Clip;
    const kinds: readonly unknown[] = ['cells', 'rows', 'weeks', 'session'];
    const isText = (text: unknown, most: number) => typeof text === 'string' && text.length <= most;
    const isWords = (text: unknown, most: number) => text === null || isText(text, most);
    const isCell = (cell: GridCell) =>
      isText(cell.text, limits.cellText) && (cell.note === undefined || isText(cell.note, 400));
    const isRow = (row: ClipRow) =>
      isWords(row.exerciseId, 80) &&
      isWords(row.typed, limits.typed) &&
      (row.superset === null || /^[A-Z]$/.test(row.superset)) &&
      isWords(row.note, 400) &&
      isWords(row.swapTo, 80) &&
      isWords(row.swapForLeg, 80) &&
      row.cells.every(isCell);
    const isClip =
      kinds.includes(value.kind) &&
      value.matrix.every((texts) => texts.every((text) => isText(text, limits.cellText))) &&
      value.rows.every(isRow);
    return isClip ? value : null;
  } catch {
    return null;
  }
}
