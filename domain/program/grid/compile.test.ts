import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { documents } from '@/domain/program/testing/documents';
import type { ProgramDocument } from '@/domain/program/types';
import { compileGrid } from './compile';
import { gridOf } from './grid-of';
import type { ProgramGrid } from './types';

const compiled = (grid: ProgramGrid): ProgramDocument => {
  const result = compileGrid(grid, exerciseById);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.document;
};
const isWhole = ({ mesocycles }: ProgramDocument) =>
  mesocycles.every(({ weeks }) => weeks.every(({ sessions }) => sessions.length > 0));

describe('a document as a grid, and back', () => {
  it.each(builtInPrograms)('is $name again', ({ document }) => {
    expect(compiled(gridOf(document, exerciseById))).toEqual(document);
  });

  it('keeps the order of sessions of every week, also where the first weeks have one each', () => {
    const [week] = builtInPrograms[0]?.document.mesocycles[0]?.weeks ?? [];
    if (!week) throw new Error('No week');
    const only = (number: number, ...keys: string[]) => ({
      week: number,
      deload: false,
      sessions: week.sessions
        .filter(({ key }) => keys.includes(key))
        .map((session) => ({
          ...session,
          items: session.items.map((item) => ({ ...item, id: item.id.replace('w1', `w${number}`) })),
        })),
    });
    const weeks = [only(1, 'A'), only(2, 'C'), only(3, 'B'), only(4, 'A', 'B', 'C')];
    const document = {
      ...builtInPrograms[0]?.document,
      sessionsPerWeek: 3,
      mesocycles: [{ title: '', aim: '', weeks }],
    };
    expect(compiled(gridOf(document as ProgramDocument, exerciseById))).toEqual(document);
  });

  it('is any document again, and the grid too', () => {
    fc.assert(
      fc.property(documents.filter(isWhole), (document) => {
        const grid = gridOf(document, exerciseById);
        expect(compiled(grid)).toEqual(document);
        expect(gridOf(compiled(grid), exerciseById)).toEqual(grid);
      }),
    );
  });
});

const [first] = builtInPrograms;
if (!first) throw new Error('No program');
const grid = gridOf(first.document, exerciseById);
const withRow = (
  at: number,
  change: (row: ProgramGrid['sessions'][number]['rows'][number]) => object,
): ProgramGrid => ({
  ...grid,
  sessions: grid.sessions.map((session, s) => ({
    ...session,
    rows: session.rows.map((row, r) => (s === 0 && r === at ? { ...row, ...change(row) } : row)),
  })),
});
const typed = (text: string, week: number) =>
  withRow(1, ({ cells }) => ({ cells: cells.map((cell, index) => (index === week - 1 ? { text } : cell)) }));

describe('compileGrid', () => {
  it('says where it does not understand: session, row, week and characters', () => {
    const result = compileGrid(typed('3x8 rpe66', 2), exerciseById);
    const session = grid.sessions[0];
    if (result.ok) throw new Error('understood');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      sessionId: session?.id,
      rowId: session?.rows[1]?.id,
      week: 2,
      from: 4,
      to: 9,
      where: expect.stringMatching(/^Week 2, A .+, .+/),
    });
  });

  it('takes an exercise that is not known for a problem of its row, said once', () => {
    const result = compileGrid(
      withRow(0, () => ({ exerciseId: null, typed: 'zercher thing' })),
      exerciseById,
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ week: null, words: expect.stringContaining('zercher thing') }],
    });
  });

  it('leaves out what has no cell: the row in that week, the session in that week', () => {
    const empty = {
      ...grid,
      sessions: grid.sessions.map((session, index) =>
        index > 0
          ? session
          : {
              ...session,
              rows: session.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell, week) => (week === 0 ? { text: '–' } : cell)),
              })),
            },
      ),
    };
    const keys = compiled(empty).mesocycles[0]?.weeks[0]?.sessions.map(({ key }) => key);
    expect(keys).toEqual(grid.sessions.slice(1).map(({ key }) => key));
  });

  it('finds a week without a session, blocks that do not add up, and a letter used twice', () => {
    const longer = { ...grid, weeks: [...grid.weeks, { deload: false }] };
    const words = (given: ProgramGrid) => {
      const result = compileGrid(given, exerciseById);
      return result.ok ? [] : result.problems.map((problem) => `${problem.where}: ${problem.words}`);
    };
    expect(words(longer)).toEqual([expect.stringContaining('blocks hold')]);
    const blocks = grid.blocks.map((block, index) => (index === 0 ? { ...block, weeks: block.weeks + 1 } : block));
    expect(words({ ...longer, blocks })).toEqual([expect.stringMatching(/^Week \d+: There is no session in it/)]);
    const sessions = grid.sessions.map((session) => ({ ...session, key: 'A' }));
    expect(words({ ...grid, sessions }).length).toBe(sessions.length - 1);
  });
});
