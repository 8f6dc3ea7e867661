import { freeRowId } from './item-ids';
import { mergeLists, same } from './merge-lists';
import { fitBlocks, inColumns, isWritten, onColumns } from './merge-weeks';
import type { GridCell, GridRow, GridSession, ProgramGrid, WeekOfSession } from './types';

/** Something that both have changed, each in another way. What is mine stands in the merged grid. */
export type GridConflict = {
  /** Null for the program as a whole. */
  readonly sessionId: string | null;
  readonly rowId: string | null;
  /** 1-based, in the merged grid; null where it is not about one week, or about a week that is gone. */
  readonly week: number | null;
  readonly what: ConflictPart;
  /** As text; empty for nothing. */
  readonly mine: string;
  readonly theirs: string;
};

export type ConflictPart =
  | 'cell'
  | 'note'
  | 'exercise'
  | 'superset'
  | 'swap'
  | 'title'
  | 'minutes'
  | 'letter'
  | 'removed'
  | 'blocks'
  | 'deload'
  | 'summary';

export type Merged = { readonly grid: ProgramGrid; readonly conflicts: readonly GridConflict[] };

type Place = Pick<GridConflict, 'sessionId' | 'rowId' | 'week'>;
type Pick3 = <T>(place: Place, what: ConflictPart, three: readonly [T, T, T], show?: (value: T) => string) => T;
type Report = (conflict: GridConflict) => void;

const nowhere: Place = { sessionId: null, rowId: null, week: null };
const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/**
 * Two drafts that began as `base`, made one. What only one side changed is taken from that side; where both changed
 * the same thing in different ways mine stays, and theirs is told. A row that one side removed and the other changed
 * stays. Nothing that anybody typed is lost: it is in the grid or among the conflicts.
 */
export function mergeGrids(base: ProgramGrid, mine: ProgramGrid, theirs: ProgramGrid): Merged {
  const found: GridConflict[] = [];
  const report: Report = (conflict) => found.push(conflict);
  const pick: Pick3 = (place, what, [b, m, t], show = shown) => {
    if (same(m, t) || same(b, t)) return m;
    if (same(b, m)) return t;
    report({ ...place, what, mine: show(m), theirs: show(t) });
    return m;
  };
  const columns = inColumns(base, mine, theirs);
  const { base: b, mine: m, theirs: t } = columns;
  const sessions = mergeLists({
    base: b.sessions,
    mine: m.sessions,
    theirs: t.sessions,
    merge: (...three) => mergeSession(three, pick, report),
    isChanged: isSessionChanged,
    kept: ({ id, title }, by) => report({ ...nowhere, sessionId: id, what: 'removed', ...removal(title, by) }),
    rename: (session, taken) => ({ ...session, id: freeRowId(session.id, taken) }),
  });
  const whole: ProgramGrid = {
    schema: 1,
    summary: pick(nowhere, 'summary', [b.summary, m.summary, t.summary]),
    forWhom: pick(nowhere, 'summary', [b.forWhom, m.forWhom, t.forWhom]),
    weeks: m.weeks.map((_, index) => {
      const three = [b, m, t].map((grid) => grid.weeks[index]?.deload ?? false) as [boolean, boolean, boolean];
      return { deload: pick({ ...nowhere, week: index + 1 }, 'deload', three) };
    }),
    sessions: withOwnLetters(sessions, m, t),
    blocks: mergeBlocks(base, mine, theirs, pick),
    evidence: same(base.evidence, mine.evidence) ? theirs.evidence : mine.evidence,
    cards: same(base.cards, mine.cards) ? theirs.cards : mine.cards,
    flareSession: same(base.flareSession, mine.flareSession) ? theirs.flareSession : mine.flareSession,
  };
  const left = whole.weeks.flatMap((_, index) => (columns.removed[index] && !isWritten(whole, index) ? [] : [index]));
  const grid = onColumns(whole, left);
  const side = same(whole.blocks, theirs.blocks) && !same(whole.blocks, mine.blocks) ? theirs : mine;
  const fits = left.length === side.weeks.length;
  const weekNow = (week: number | null) => (week === null ? null : left.indexOf(week - 1) + 1 || null);
  return {
    grid: fits ? grid : { ...grid, blocks: fitBlocks(grid.blocks, left.length) },
    conflicts: found.map((conflict) => ({ ...conflict, week: weekNow(conflict.week) })),
  };
}

const removal = (name: string, by: 'me' | 'them') =>
  by === 'me' ? { mine: '', theirs: name } : { mine: name, theirs: '' };

function mergeSession([b, m, t]: [GridSession, GridSession, GridSession], pick: Pick3, report: Report): GridSession {
  const place = { ...nowhere, sessionId: m.id };
  const byWeek: Record<string, WeekOfSession> = {};
  for (const week of new Set([b, m, t].flatMap((session) => Object.keys(session.byWeek)))) {
    const at = { ...place, week: Number(week) };
    const [x, y, z] = [b.byWeek[week] ?? {}, m.byWeek[week] ?? {}, t.byWeek[week] ?? {}];
    const title = pick(at, 'title', [x.title, y.title, z.title]);
    const minutes = pick(at, 'minutes', [x.minutes, y.minutes, z.minutes]);
    const note = pick(at, 'note', [x.note, y.note, z.note]);
    const own: WeekOfSession = {
      ...(title === undefined ? {} : { title }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(note === undefined ? {} : { note }),
    };
    if (Object.keys(own).length > 0) byWeek[week] = own;
  }
  return {
    id: m.id,
    key: pick(place, 'letter', [b.key, m.key, t.key]),
    title: pick(place, 'title', [b.title, m.title, t.title]),
    minutes: pick(place, 'minutes', [b.minutes, m.minutes, t.minutes]),
    note: pick(place, 'note', [b.note, m.note, t.note]),
    byWeek,
    rows: mergeLists({
      base: b.rows,
      mine: m.rows,
      theirs: t.rows,
      merge: (...three) => mergeRow(three, m.id, pick),
      isChanged: isRowChanged,
      kept: (row, by) => report({ ...place, rowId: row.id, what: 'removed', ...removal(nameOf(row), by) }),
      rename: (row, taken) => ({ ...row, id: freeRowId(row.id, taken) }),
    }),
  };
}

const nameOf = ({ typed, exerciseId }: Pick<GridRow, 'typed' | 'exerciseId'>) => typed ?? exerciseId ?? '';

function mergeRow([b, m, t]: [GridRow, GridRow, GridRow], sessionId: string, pick: Pick3): GridRow {
  const place = { sessionId, rowId: m.id, week: null };
  const exerciseOf = ({ exerciseId, typed }: GridRow) => ({ exerciseId, typed });
  return {
    id: m.id,
    ...pick(place, 'exercise', [exerciseOf(b), exerciseOf(m), exerciseOf(t)], nameOf),
    superset: pick(place, 'superset', [b.superset, m.superset, t.superset]),
    note: pick(place, 'note', [b.note, m.note, t.note]),
    swapTo: pick(place, 'swap', [b.swapTo, m.swapTo, t.swapTo]),
    swapForLeg: pick(place, 'swap', [b.swapForLeg, m.swapForLeg, t.swapForLeg]),
    cells: m.cells.map((cell, index): GridCell => {
      const at = { ...place, week: index + 1 };
      const [x, z] = [b.cells[index], t.cells[index]];
      const note = pick(at, 'note', [x?.note, cell.note, z?.note]);
      const text = pick(at, 'cell', [x?.text ?? '', cell.text, z?.text ?? '']);
      return note === undefined ? { text } : { text, note };
    }),
  };
}

/** Cells that were emptied say nothing new: a whole week may have gone. */
function isRowChanged({ cells: before, ...b }: GridRow, { cells, ...now }: GridRow): boolean {
  return !same(b, now) || cells.some((cell, index) => !same(cell, before[index]) && !same(cell, { text: '' }));
}

function isSessionChanged({ rows: before, ...b }: GridSession, { rows, ...now }: GridSession): boolean {
  const isNew = (row: GridRow) => {
    const was = before.find(({ id }) => id === row.id);
    return !was || isRowChanged(was, row);
  };
  const byWeek = Object.entries(now.byWeek).some(([week, own]) => !same(own, b.byWeek[week]));
  return byWeek || !same({ ...b, byWeek: {} }, { ...now, byWeek: {} }) || rows.some(isNew);
}

/** A session that they added under a letter that is mine gets the next free one. */
function withOwnLetters(sessions: readonly GridSession[], mine: ProgramGrid, theirs: ProgramGrid): GridSession[] {
  const inTheirs = new Map(theirs.sessions.map(({ id, key }) => [id, key]));
  const keys = sessions.map(({ key }) => key);
  return sessions.map((session, index) => {
    const isMine = mine.sessions.some(({ id }) => id === session.id);
    const clash = sessions.some(
      (other) => other !== session && other.key === session.key && inTheirs.get(other.id) !== session.key,
    );
    if (isMine || !clash) return session;
    const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !keys.includes(letter)) ?? session.key;
    keys[index] = free;
    return { ...session, key: free };
  });
}

function mergeBlocks(base: ProgramGrid, mine: ProgramGrid, theirs: ProgramGrid, pick: Pick3): ProgramGrid['blocks'] {
  const [b, m, t] = [base.blocks, mine.blocks, theirs.blocks];
  const titles = (blocks: ProgramGrid['blocks']) =>
    blocks.map(({ title, weeks, aim }) => `${title} (${weeks}): ${aim}`).join('; ');
  if (b.length !== m.length || b.length !== t.length) return pick(nowhere, 'blocks', [b, m, t], titles);
  return m.map((block, index) => {
    const [x, z] = [b[index] ?? block, t[index] ?? block];
    return {
      title: pick(nowhere, 'blocks', [x.title, block.title, z.title]),
      aim: pick(nowhere, 'blocks', [x.aim, block.aim, z.aim]),
      weeks: pick(nowhere, 'blocks', [x.weeks, block.weeks, z.weeks]),
    };
  });
}
