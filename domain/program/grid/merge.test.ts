import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { documents } from '@/domain/program/testing/documents';
import { gridOf } from './grid-of';
import { mergeGrids } from './merge';
import type { GridRow, GridSession, ProgramGrid } from './types';

const grids = documents.map((document) => gridOf(document, exerciseById));

/** One thing that somebody does to a draft; where it points is taken modulo what is there. */
type Edit = {
  readonly deed: 'type' | 'note' | 'add' | 'remove' | 'move' | 'week' | 'drop-week' | 'session' | 'title' | 'deload';
  readonly session: number;
  readonly row: number;
  readonly week: number;
};
const edits = fc.array(
  fc.record<Edit>({
    deed: fc.constantFrom(
      'type',
      'type',
      'type',
      'note',
      'add',
      'remove',
      'move',
      'week',
      'drop-week',
      'session',
      'title',
      'deload',
    ),
    session: fc.nat(2),
    row: fc.nat(3),
    week: fc.nat(4),
  }),
  { maxLength: 6 },
);

const at = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] =>
  list.map((entry, i) => (i === index % list.length ? change(entry) : entry));

/** Does the edits; all that is typed is marked with the name, so that it can be found again. */
function edited(start: ProgramGrid, list: readonly Edit[], name: string): ProgramGrid {
  let grid = start;
  list.forEach((edit, index) => {
    grid = step(grid, edit, `${name}${index}`);
  });
  return grid;
}

function step(grid: ProgramGrid, { deed, session, row, week }: Edit, mark: string): ProgramGrid {
  const inSession = (change: (each: GridSession) => GridSession) => ({
    ...grid,
    sessions: at(grid.sessions, session, change),
  });
  const inRow = (change: (each: GridRow) => GridRow) =>
    inSession((each) => ({ ...each, rows: at(each.rows, row, change) }));
  const blank = (id: string, text: string): GridRow => ({
    id,
    exerciseId: null,
    typed: text,
    superset: null,
    note: null,
    swapTo: null,
    swapForLeg: null,
    cells: grid.weeks.map(() => ({ text })),
  });
  const lastBlock = grid.blocks.length - 1;
  const blocks = (more: number) => at(grid.blocks, lastBlock, (block) => ({ ...block, weeks: block.weeks + more }));
  const cells = (change: (row: GridRow) => GridRow['cells']) =>
    grid.sessions.map((each) => ({ ...each, rows: each.rows.map((own) => ({ ...own, cells: change(own) })) }));
  switch (deed) {
    case 'type':
      return inRow((each) => ({ ...each, cells: at(each.cells, week, (cell) => ({ ...cell, text: mark })) }));
    case 'note':
      return inRow((each) => ({ ...each, note: mark }));
    case 'title':
      return inSession((each) => ({ ...each, title: mark }));
    case 'deload':
      return { ...grid, weeks: at(grid.weeks, week, ({ deload }) => ({ deload: !deload })) };
    case 'add':
      return inSession((each) => ({
        ...each,
        rows: [...each.rows.slice(0, row), blank(mark, mark), ...each.rows.slice(row)],
      }));
    case 'remove':
      return inSession((each) => ({ ...each, rows: each.rows.filter((_, i) => i !== row) }));
    case 'move':
      return inSession((each) => ({ ...each, rows: [...each.rows.slice(row), ...each.rows.slice(0, row)] }));
    case 'session': {
      const key = [...'ABCDEFGHIJ'].find((letter) => grid.sessions.every((each) => each.key !== letter)) ?? 'Z';
      const own = { id: mark, key, title: mark, minutes: 30, note: null, byWeek: {}, rows: [blank('x', mark)] };
      return { ...grid, sessions: [...grid.sessions, own] };
    }
    case 'week':
      return {
        ...grid,
        weeks: [...grid.weeks, { deload: false }],
        blocks: blocks(1),
        sessions: cells((own) => [...own.cells, { text: mark }]),
      };
    default: {
      if (grid.weeks.length === 1 || (grid.blocks[lastBlock]?.weeks ?? 0) < 2) return grid;
      const last = grid.weeks.length - 1;
      return {
        ...grid,
        weeks: grid.weeks.slice(0, -1),
        blocks: blocks(-1),
        sessions: cells((own) => own.cells.slice(0, -1)).map((each) => ({
          ...each,
          byWeek: Object.fromEntries(Object.entries(each.byWeek).filter(([key]) => Number(key) <= last)),
        })),
      };
    }
  }
}

/** Everything that `name` typed and that still stands in this grid. */
const marksOf = (name: string, grid: unknown): string[] => [
  ...new Set(JSON.stringify(grid).match(new RegExp(`\\b${name}\\d+\\b`, 'g')) ?? []),
];

describe('mergeGrids', () => {
  it('gives the other side where one has changed nothing', () => {
    fc.assert(
      fc.property(grids, edits, (base, list) => {
        const other = edited(base, list, 'me');
        expect(mergeGrids(base, other, base)).toEqual({ grid: other, conflicts: [] });
        expect(mergeGrids(base, base, other)).toEqual({ grid: other, conflicts: [] });
        expect(mergeGrids(base, other, other)).toEqual({ grid: other, conflicts: [] });
      }),
    );
  });

  it('loses nothing that either has typed, and stays a grid', () => {
    fc.assert(
      fc.property(grids, edits, edits, (base, mineEdits, theirEdits) => {
        const mine = edited(base, mineEdits, 'me');
        const theirs = edited(base, theirEdits, 'they');
        const { grid, conflicts } = mergeGrids(base, mine, theirs);
        // What is mine stands in the grid itself, unless they removed the place and I had emptied it.
        expect(marksOf('me', grid)).toEqual(expect.arrayContaining(marksOf('me', mine)));
        expect(marksOf('they', [grid, conflicts])).toEqual(expect.arrayContaining(marksOf('they', theirs)));
        for (const session of grid.sessions) {
          for (const row of session.rows) expect(row.cells).toHaveLength(grid.weeks.length);
          expect(new Set(session.rows.map(({ id }) => id)).size).toBe(session.rows.length);
        }
        expect(new Set(grid.sessions.map(({ key }) => key)).size).toBe(grid.sessions.length);
        expect(new Set(grid.sessions.map(({ id }) => id)).size).toBe(grid.sessions.length);
        expect(grid.blocks.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(grid.weeks.length);
      }),
    );
  });

  it('keeps mine where both typed into one cell, and says where theirs was', () => {
    fc.assert(
      fc.property(
        grids.filter(({ sessions }) => sessions.length > 0),
        (base) => {
          const type = (name: string) => edited(base, [{ deed: 'type', session: 0, row: 0, week: 0 }], name);
          const { grid, conflicts } = mergeGrids(base, type('me'), type('they'));
          const [session] = grid.sessions;
          const [row] = session?.rows ?? [];
          expect(row?.cells[0]?.text).toBe('me0');
          expect(conflicts).toEqual([
            { sessionId: session?.id, rowId: row?.id, week: 1, what: 'cell', mine: 'me0', theirs: 'they0' },
          ]);
        },
      ),
    );
  });
});
