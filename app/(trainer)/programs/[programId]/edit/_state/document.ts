import type { GridCell, GridRow, GridSession, ProgramGrid } from '@/domain/program/grid/types';

/** What is written in the builder: the draft's name and its grid. Edits make a new one and share what stays. */
export type BuilderDocument = { readonly name: string; readonly grid: ProgramGrid };

/** One thing that somebody does to the document. The same document comes back where nothing changes. */
export type Edit = (document: BuilderDocument) => BuilderDocument;

/** What the wire takes at most, see contracts/program-drafts. */
export const limits = { weeks: 52, sessions: 7, rows: 40, cellText: 300, typed: 200 } as const;

export const emptyCell: GridCell = { text: '' };

export const onGrid =
  (change: (grid: ProgramGrid) => ProgramGrid): Edit =>
  (document) => {
    const grid = change(document.grid);
    return grid === document.grid ? document : { ...document, grid };
  };

export const onSession = (sessionId: string, change: (session: GridSession, grid: ProgramGrid) => GridSession): Edit =>
  onGrid((grid) => {
    const sessions = mapKeeping(grid.sessions, (session) =>
      session.id === sessionId ? change(session, grid) : session,
    );
    return sessions === grid.sessions ? grid : { ...grid, sessions };
  });

export const onRows = (sessionId: string, change: (row: GridRow, index: number) => GridRow): Edit =>
  onSession(sessionId, (session) => {
    const rows = mapKeeping(session.rows, change);
    return rows === session.rows ? session : { ...session, rows };
  });

/** As `map`, but the very list comes back where no element changed. */
export function mapKeeping<T>(list: readonly T[], change: (value: T, index: number) => T): readonly T[] {
  let changed = false;
  const next = list.map((value, index) => {
    const made = change(value, index);
    if (made !== value) changed = true;
    return made;
  });
  return changed ? next : list;
}

/** `list` with `count` elements from `from` standing where `to` counts in what is left. */
export function moved<T>(list: readonly T[], from: number, count: number, to: number): readonly T[] {
  const rest = [...list.slice(0, from), ...list.slice(from + count)];
  const place = Math.max(0, Math.min(to, rest.length));
  if (place === from) return list;
  return [...rest.slice(0, place), ...list.slice(from, from + count), ...rest.slice(place)];
}

export const named =
  (name: string): Edit =>
  (document) =>
    document.name === name ? document : { ...document, name };
