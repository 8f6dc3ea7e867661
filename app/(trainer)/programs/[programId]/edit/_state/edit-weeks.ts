import type { GridBlock, GridSession, ProgramGrid } from '@/domain/program/grid/types';
import { type Edit, emptyCell, limits, mapKeeping, moved, onGrid } from './document';

/** Deload or not, for the weeks `first`–`last` from 0. */
export const setDeload = (first: number, last: number, deload: boolean): Edit =>
  onGrid((grid) => {
    const weeks = mapKeeping(grid.weeks, (week, index) =>
      index >= first && index <= last && week.deload !== deload ? { deload } : week,
    );
    return weeks === grid.weeks ? grid : { ...grid, weeks };
  });

/** A week before week `before` from 0, or last, in all sessions: empty, or as week `like` stands. */
export const insertWeek = (before: number, like: number | null): Edit =>
  onGrid((grid) => {
    if (grid.weeks.length >= limits.weeks) return grid;
    const at = Math.min(before, grid.weeks.length);
    const place = <T>(list: readonly T[], value: T): readonly T[] => [...list.slice(0, at), value, ...list.slice(at)];
    return {
      ...grid,
      weeks: place(grid.weeks, { deload: (like === null ? undefined : grid.weeks[like]?.deload) ?? false }),
      blocks: resized(grid.blocks, Math.max(0, at - 1), 1),
      sessions: grid.sessions.map((session) => ({
        ...session,
        byWeek: weekly(grid, session, (values) => place(values, like === null ? undefined : values[like])),
        rows: session.rows.map((row) => ({
          ...row,
          cells: place(row.cells, (like === null ? undefined : row.cells[like]) ?? emptyCell),
        })),
      })),
    };
  });

/** The weeks `first`–`last` go, in all sessions; one week always stays. */
export const removeWeeks = (first: number, last: number): Edit =>
  onGrid((grid) => {
    const gone = (index: number) => index >= first && index <= last;
    const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => !gone(index));
    const weeks = without(grid.weeks);
    if (weeks.length === 0 || weeks.length === grid.weeks.length) return grid;
    let { blocks } = grid;
    for (let week = Math.min(last, grid.weeks.length - 1); week >= first; week -= 1) blocks = resized(blocks, week, -1);
    return {
      ...grid,
      weeks,
      blocks,
      sessions: grid.sessions.map((session) => ({
        ...session,
        byWeek: weekly(grid, session, without),
        rows: session.rows.map((row) => ({ ...row, cells: without(row.cells) })),
      })),
    };
  });

/** The weeks `first`–`last` go one place earlier or later, in all sessions, with their deload mark. */
export const moveWeeks = (first: number, last: number, direction: 1 | -1): Edit =>
  onGrid((grid) => {
    const shift = <T>(list: readonly T[]): readonly T[] => moved(list, first, last - first + 1, first + direction);
    if (first + direction < 0 || last + direction >= grid.weeks.length) return grid;
    return {
      ...grid,
      weeks: shift(grid.weeks),
      sessions: grid.sessions.map((session) => ({
        ...session,
        byWeek: weekly(grid, session, shift),
        rows: session.rows.map((row) => ({ ...row, cells: shift(row.cells) })),
      })),
    };
  });

type WeekWords = GridSession['byWeek'][string] | undefined;

/** What single weeks say, moved about as their weeks are. */
function weekly(
  grid: ProgramGrid,
  { byWeek }: GridSession,
  change: (values: readonly WeekWords[]) => readonly WeekWords[],
): GridSession['byWeek'] {
  const values = change(grid.weeks.map((_, index) => byWeek[index + 1]));
  return Object.fromEntries(values.flatMap((value, index) => (value ? [[String(index + 1), value]] : [])));
}

/** The blocks, with one week more or less in the block of `week` from 0; an empty block goes. */
function resized(blocks: readonly GridBlock[], week: number, by: 1 | -1): readonly GridBlock[] {
  let start = 0;
  let done = false;
  return blocks
    .map((block) => {
      const isHere = !done && week < start + block.weeks;
      start += block.weeks;
      if (!isHere) return block;
      done = true;
      return { ...block, weeks: block.weeks + by };
    })
    .filter((block) => block.weeks > 0);
}

/** The block from week `at` (from 0) on comes apart, or with `at` as its beginning joins the one before. */
export const toggleBlockStart = (at: number): Edit =>
  onGrid((grid) => {
    let start = 0;
    for (const [index, block] of grid.blocks.entries()) {
      if (at === start && index > 0) {
        const before = grid.blocks[index - 1];
        if (!before) return grid;
        const joined = { ...before, weeks: before.weeks + block.weeks };
        return { ...grid, blocks: [...grid.blocks.slice(0, index - 1), joined, ...grid.blocks.slice(index + 1)] };
      }
      if (at > start && at < start + block.weeks) {
        const parts = [
          { ...block, weeks: at - start },
          { title: `Part ${index + 2}`, aim: '', weeks: block.weeks - (at - start) },
        ];
        return { ...grid, blocks: [...grid.blocks.slice(0, index), ...parts, ...grid.blocks.slice(index + 1)] };
      }
      start += block.weeks;
    }
    return grid;
  });

export const setBlock = (index: number, words: Partial<Pick<GridBlock, 'title' | 'aim'>>): Edit =>
  onGrid((grid) => ({
    ...grid,
    blocks: grid.blocks.map((block, at) => (at === index ? { ...block, ...words } : block)),
  }));

export const setAbout = (words: Partial<Pick<ProgramGrid, 'summary' | 'forWhom'>>): Edit =>
  onGrid((grid) => ({ ...grid, ...words }));
