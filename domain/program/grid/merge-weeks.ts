import { aligned } from './align';
import { same } from './merge-lists';
import type { GridBlock, GridCell, GridSession, GridWeek, ProgramGrid, WeekOfSession } from './types';

/**
 * Weeks have no name of their own. Before two drafts are merged, all three grids are laid onto one row of columns: every
 * week that any of them has. A grid has nothing in the columns that it lacks.
 */
export type Columns = {
  readonly base: ProgramGrid;
  readonly mine: ProgramGrid;
  readonly theirs: ProgramGrid;
  /** Per column: whether it goes once nothing is written in it, because one side took it out. */
  readonly removed: readonly boolean[];
};

/** For each week of `side`, the week of `base` that it was; null for a new one. */
function origins(base: ProgramGrid, side: ProgramGrid): (number | null)[] {
  if (base.weeks.length === side.weeks.length) return side.weeks.map((_, index) => index);
  const [before, after] = [columnTexts(base, side), columnTexts(side, base)];
  const found: (number | null)[] = side.weeks.map(() => null);
  const anchors = [...aligned(before, after, (x, y) => x === y), [before.length, after.length] as const];
  let [i, j] = [0, 0];
  for (const [ai, aj] of anchors) {
    // Between weeks that are the same in both, weeks were changed one by one; what is left over was added or removed.
    for (; i < ai && j < aj; i += 1, j += 1) found[j] = i;
    if (aj < after.length) found[aj] = ai;
    [i, j] = [ai + 1, aj + 1];
  }
  return found;
}

/** What stands in each week of `grid`, in the rows that `other` has too. */
function columnTexts(grid: ProgramGrid, other: ProgramGrid): string[] {
  const names = (of: ProgramGrid) => of.sessions.flatMap(({ id, rows }) => rows.map((row) => `${id}/${row.id}`));
  const shared = new Set(names(other));
  const rows = grid.sessions.flatMap(({ id, rows: own }) => own.filter((row) => shared.has(`${id}/${row.id}`)));
  return grid.weeks.map((week, index) => JSON.stringify([week, rows.map(({ cells }) => cells[index]?.text ?? '')]));
}

/** All three grids with the same columns, in an order that keeps each grid's own. */
export function inColumns(base: ProgramGrid, mine: ProgramGrid, theirs: ProgramGrid): Columns {
  const sides = { mine: origins(base, mine), theirs: origins(base, theirs) };
  const columns: { base: number | null; mine: number | null; theirs: number | null }[] = [];
  for (let week = -1; week < base.weeks.length; week += 1) {
    const at = (side: 'mine' | 'theirs') => (sides[side].includes(week) ? sides[side].indexOf(week) : null);
    if (week >= 0) columns.push({ base: week, mine: at('mine'), theirs: at('theirs') });
    // New weeks stand behind the week before them. Where both sides have some there, they mean the same ones.
    const [mineNew, theirsNew] = [newBehind(sides.mine, week), newBehind(sides.theirs, week)];
    for (let index = 0; index < Math.max(mineNew.length, theirsNew.length); index += 1) {
      columns.push({ base: null, mine: mineNew[index] ?? null, theirs: theirsNew[index] ?? null });
    }
  }
  const laid = (grid: ProgramGrid, side: keyof (typeof columns)[number]) =>
    onColumns(
      grid,
      columns.map((column) => column[side]),
    );
  return {
    base: laid(base, 'base'),
    mine: laid(mine, 'mine'),
    theirs: laid(theirs, 'theirs'),
    removed: columns.map((column) => column.base !== null && (column.mine === null || column.theirs === null)),
  };
}

/** The new weeks that stand right behind a week of the base; -1 for those before all. */
function newBehind(weeks: readonly (number | null)[], week: number): number[] {
  let last = -1;
  return weeks.flatMap((origin, index) => {
    if (origin !== null) last = origin;
    return origin === null && last === week ? [index] : [];
  });
}

const nothing: GridCell = { text: '' };
const plainWeek: GridWeek = { deload: false };

/** The grid with the weeks given by their index, null for an empty one. */
export function onColumns(grid: ProgramGrid, weeks: readonly (number | null)[]): ProgramGrid {
  const pick = <T>(list: readonly T[], empty: T) =>
    weeks.map((week) => (week === null ? empty : (list[week] ?? empty)));
  const byWeek = (own: GridSession['byWeek']) => {
    const entries = weeks.flatMap((week, index): [string, WeekOfSession][] => {
      const found = week === null ? undefined : own[week + 1];
      return found ? [[String(index + 1), found]] : [];
    });
    return Object.fromEntries(entries);
  };
  return {
    ...grid,
    weeks: pick(grid.weeks, plainWeek),
    sessions: grid.sessions.map((session) => ({
      ...session,
      byWeek: byWeek(session.byWeek),
      rows: session.rows.map((row) => ({ ...row, cells: pick(row.cells, nothing) })),
    })),
  };
}

/** Whether anything is written in this column. */
export const isWritten = (grid: ProgramGrid, index: number): boolean =>
  grid.sessions.some(({ rows }) =>
    rows.some(({ cells }) => cells[index] !== undefined && !same(cells[index], nothing)),
  );

/** The blocks made to hold as many weeks as there are: the last ones give way or grow. */
export function fitBlocks(blocks: readonly GridBlock[], weeks: number): GridBlock[] {
  let left = weeks;
  const fitted = blocks.flatMap((block) => {
    const own = Math.min(block.weeks, left);
    left -= own;
    return own > 0 ? [{ ...block, weeks: own }] : [];
  });
  const last = fitted.at(-1);
  return last && left > 0 ? [...fitted.slice(0, -1), { ...last, weeks: last.weeks + left }] : fitted;
}
