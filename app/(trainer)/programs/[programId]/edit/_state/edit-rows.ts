import type { GridRow, GridSession } from '@/domain/program/grid/types';
import { type Edit, emptyCell, limits, mapKeeping, moved, onRows, onSession } from './document';

export type NewRow = Omit<GridRow, 'cells'> & { readonly cells?: GridRow['cells'] };

/** A row for an exercise of the library, or for a name that was not found in it. */
export const newRow = (id: string, exercise: { id: string } | { typed: string }): NewRow => ({
  id,
  exerciseId: 'id' in exercise ? exercise.id : null,
  typed: 'id' in exercise ? null : exercise.typed.slice(0, limits.typed),
  superset: null,
  note: null,
  swapTo: null,
  swapForLeg: null,
});

/** As many cells as there are weeks: what is missing is empty, what is too much goes. */
const fitted = (cells: GridRow['cells'], weeks: number): GridRow['cells'] =>
  cells.length === weeks ? cells : Array.from({ length: weeks }, (_, week) => cells[week] ?? emptyCell);

/** Rows before `at`, as many as there is room for. */
export const insertRows = (sessionId: string, at: number, rows: readonly NewRow[]): Edit =>
  onSession(sessionId, (session, grid) => {
    const room = limits.rows - session.rows.length;
    const more = rows
      .slice(0, Math.max(0, room))
      .map((row): GridRow => ({ ...row, cells: fitted(row.cells ?? [], grid.weeks.length) }));
    if (more.length === 0) return session;
    return tidied(session, [...session.rows.slice(0, at), ...more, ...session.rows.slice(at)]);
  });

export const removeRows = (sessionId: string, from: number, to: number): Edit =>
  onSession(sessionId, (session) => {
    const rows = session.rows.filter((_, index) => index < from || index > to);
    return rows.length === session.rows.length ? session : tidied(session, rows);
  });

/** The rows `from`–`to` stand before what was row `before`, or last. */
export const moveRows = (sessionId: string, from: number, to: number, before: number): Edit =>
  onSession(sessionId, (session) => {
    const count = to - from + 1;
    const place = before > to ? before - count : Math.min(before, from);
    const rows = moved(session.rows, from, count, place);
    return rows === session.rows ? session : tidied(session, rows);
  });

/** Another exercise on the same row: its cells, notes and label stay; a swap to itself goes. */
export const setExercise = (sessionId: string, row: number, exercise: { id: string } | { typed: string }): Edit =>
  onRows(sessionId, (line, index) => {
    if (index !== row) return line;
    const { exerciseId, typed } = newRow(line.id, exercise);
    if (line.exerciseId === exerciseId && line.typed === typed) return line;
    const unless = (id: string | null) => (id === exerciseId ? null : id);
    return { ...line, exerciseId, typed, swapTo: unless(line.swapTo), swapForLeg: unless(line.swapForLeg) };
  });

type RowWords = Pick<GridRow, 'note' | 'swapTo' | 'swapForLeg'>;

export const setRow = (sessionId: string, row: number, words: Partial<RowWords>): Edit =>
  onRows(sessionId, (line, index) => {
    if (index !== row) return line;
    const same = (Object.keys(words) as (keyof RowWords)[]).every((key) => line[key] === words[key]);
    return same ? line : { ...line, ...words };
  });

/** Joins rows to one superset; where they are one already, it comes apart. One row alone joins the row above it. */
export const groupRows = (sessionId: string, from: number, to: number): Edit =>
  onSession(sessionId, (session) => {
    const first = from === to ? from - 1 : from;
    const chosen = session.rows.slice(from, to + 1);
    const label = chosen[0]?.superset ?? null;
    const isWhole =
      label !== null && chosen.every((row) => row.superset === label) && (from !== to || chosen.length === 1);
    if (isWhole)
      return tidied(
        session,
        session.rows.map((row, at) => (at >= from && at <= to ? apart(row) : row)),
      );
    if (first < 0) return session;
    const joined = session.rows[first]?.superset ?? freeLabel(session.rows);
    if (joined === null) return session;
    return tidied(
      session,
      session.rows.map((row, at) => (at >= first && at <= to ? { ...row, superset: joined } : row)),
    );
  });

const apart = (row: GridRow): GridRow => ({ ...row, superset: null });

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const freeLabel = (rows: readonly GridRow[]): string | null =>
  letters.find((letter) => rows.every((row) => row.superset !== letter)) ?? null;

/** Rows of one label stand together: a run apart gets a label of its own, a row left alone none. */
function tidied(session: GridSession, rows: readonly GridRow[]): GridSession {
  const seen = new Set<string>();
  const labels: (string | null)[] = [];
  rows.forEach((row, at) => {
    const label = row.superset;
    if (label === null) labels.push(null);
    else if (rows[at - 1]?.superset === label) labels.push(labels[at - 1] ?? null);
    else {
      const isAlone = rows[at + 1]?.superset !== label;
      const taken = seen.has(label);
      const other = taken && letters.find((l) => !seen.has(l) && rows.every(({ superset }) => superset !== l));
      const own = isAlone ? null : taken ? other || null : label;
      if (own) seen.add(own);
      labels.push(own);
    }
  });
  const next = mapKeeping(rows, (row, at) =>
    row.superset === labels[at] ? row : { ...row, superset: labels[at] ?? null },
  );
  return next === session.rows ? session : { ...session, rows: next };
}

/** "A1", "A2" … for the rows of supersets, null for the others. */
export function supersetMarks(rows: readonly Pick<GridRow, 'superset'>[]): (string | null)[] {
  let place = 0;
  return rows.map(({ superset }, at) => {
    if (superset === null) return null;
    place = rows[at - 1]?.superset === superset ? place + 1 : 1;
    return `${superset}${place}`;
  });
}
