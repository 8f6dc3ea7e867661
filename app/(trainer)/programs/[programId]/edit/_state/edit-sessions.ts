import type { GridSession, ProgramGrid } from '@/domain/program/grid/types';
import { type Edit, limits, moved, onGrid, onSession } from './document';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const freeKey = (sessions: readonly GridSession[]): string =>
  letters.find((letter) => sessions.every(({ key }) => key !== letter)) ?? letters[0] ?? '';

/** The id of the next session: its letter, as documents have it, unless another has that; then `otherwise`. */
export function nextSessionId({ sessions }: ProgramGrid, otherwise: string): string {
  const id = freeKey(sessions).toLowerCase();
  return sessions.some((session) => session.id === id) ? otherwise : id;
}

/** A session behind the others, empty. */
export const addSession = (id: string): Edit =>
  onGrid((grid) => {
    if (grid.sessions.length >= limits.sessions) return grid;
    const key = freeKey(grid.sessions);
    const session: GridSession = { id, key, title: `Session ${key}`, minutes: 45, note: null, byWeek: {}, rows: [] };
    return { ...grid, sessions: [...grid.sessions, session] };
  });

/** A copy behind the session itself, with rows of their own: `rowId` makes an id for each. */
export const copySession = (sessionId: string, id: string, rowIds: readonly string[]): Edit =>
  onGrid((grid) => {
    const at = grid.sessions.findIndex((session) => session.id === sessionId);
    const source = grid.sessions[at];
    if (!source || grid.sessions.length >= limits.sessions) return grid;
    const copy: GridSession = {
      ...source,
      id,
      key: freeKey(grid.sessions),
      rows: source.rows.map((row, index) => ({ ...row, id: rowIds[index] ?? `${id}-${index}` })),
    };
    return { ...grid, sessions: [...grid.sessions.slice(0, at + 1), copy, ...grid.sessions.slice(at + 1)] };
  });

/** The last session stays. */
export const removeSession = (sessionId: string): Edit =>
  onGrid((grid) => {
    const sessions = grid.sessions.filter(({ id }) => id !== sessionId);
    return sessions.length === 0 || sessions.length === grid.sessions.length ? grid : { ...grid, sessions };
  });

export const moveSession = (sessionId: string, direction: 1 | -1): Edit =>
  onGrid((grid) => {
    const at = grid.sessions.findIndex(({ id }) => id === sessionId);
    const sessions = at < 0 ? grid.sessions : moved(grid.sessions, at, 1, at + direction);
    return sessions === grid.sessions ? grid : { ...grid, sessions };
  });

export const setSession = (sessionId: string, words: Partial<Pick<GridSession, 'title' | 'minutes' | 'note'>>): Edit =>
  onSession(sessionId, (session) => ({ ...session, ...words }));
