import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { blankGrid } from './blank';
import { gridOf } from './grid-of';
import type { GridRow, ProgramGrid } from './types';
import { type ClientFacts, gridWarnings } from './warnings';

const row = (exerciseId: string | null, cells: readonly string[], given: Partial<GridRow> = {}): GridRow => ({
  id: exerciseId ?? 'new',
  exerciseId,
  typed: null,
  superset: null,
  note: null,
  swapTo: 'glute-bridge',
  swapForLeg: null,
  cells: cells.map((text) => ({ text })),
  ...given,
});

function warned(rows: readonly GridRow[], given: { deloads?: readonly number[]; client?: ClientFacts } = {}) {
  const blank = blankGrid({ weeks: rows[0]?.cells.length ?? 1, sessionsPerWeek: 1 });
  const grid: ProgramGrid = {
    ...blank,
    weeks: blank.weeks.map((_, index) => ({ deload: given.deloads?.includes(index + 1) ?? false })),
    sessions: blank.sessions.map((session) => ({ ...session, rows })),
  };
  return gridWarnings(grid, exerciseById, given.client);
}
const codes = (...given: Parameters<typeof warned>) => warned(...given).map(({ code }) => code);

const hinge = (...cells: string[]) => row('deadlift', cells);
const squat = (...cells: string[]) => row('goblet-squat', cells);

describe('gridWarnings', () => {
  it('has nothing to say of a plain week, and no unknown exercise or interrupted superset in ours', () => {
    expect(codes([hinge('3x5 60kg'), squat('3x8 12kg')])).toEqual([]);
    const grave = builtInPrograms.flatMap(({ document }) =>
      gridWarnings(gridOf(document, exerciseById), exerciseById).filter(({ code }) =>
        ['exercise-unknown', 'superset-apart', 'load-jump'].includes(code),
      ),
    );
    expect(grave).toEqual([]);
  });

  it('finds what was not understood, once for a row that was filled with it', () => {
    const found = warned([hinge('3x5 rpr7', '3x5 rpr7', '3x5'), squat('3x8', '3x8', '3x8')]);
    expect(found).toEqual([
      expect.objectContaining({
        code: 'cell-not-understood',
        severity: 'stop',
        week: 1,
        where: 'Week 1, A Session A, Deadlift',
        words: expect.stringContaining('rpr7'),
      }),
    ]);
  });

  it('finds a load that jumps by more than 10 % a week, deloads aside', () => {
    const found = warned([hinge('3x5 60kg', '3x5 70kg', '3x5 -10%', '3x5 77kg'), squat('3x8', '3x8', '3x8', '3x8')], {
      deloads: [3],
    });
    expect(found).toEqual([
      expect.objectContaining({
        code: 'load-jump',
        severity: 'look',
        rowId: 'deadlift',
        week: 2,
        where: 'Week 2, A Session A, Deadlift',
        words: expect.stringContaining('60 to 70 kg'),
      }),
    ]);
  });

  it('finds more than six weeks without a lighter one, also at the end', () => {
    const weeks = (count: number) => new Array<string>(count).fill('3x5 60kg');
    const rows = (count: number) => [hinge(...weeks(count)), squat(...weeks(count).map(() => '3x8 12kg'))];
    expect(codes(rows(6))).toEqual([]);
    expect(codes(rows(7))).toEqual(['no-deload']);
    expect(codes(rows(7), { deloads: [4] })).toEqual([]);
    expect(codes(rows(9), { deloads: [1] })).toEqual(['no-deload']);
  });

  it('misses a hinge and a squat', () => {
    expect(codes([row('dead-bug', ['3x8'])])).toEqual(['no-hinge', 'no-squat']);
    expect(codes([])).toEqual([]);
  });

  it('finds sets that jump', () => {
    expect(codes([hinge('2x5 60kg', '5x5 60kg'), squat('3x8 12kg', '4x8 12kg')])).toEqual(['sets-jump']);
  });

  it('finds what is usually paused with this client’s symptoms, and what is stopped', () => {
    const exercise = exerciseById('deadlift');
    const [pattern] = exercise?.pauseFor ?? [];
    if (!pattern) throw new Error('Nothing pauses a deadlift');
    const rows = [hinge('3x5 60kg'), squat('3x8 12kg')];
    const client = (facts: Partial<ClientFacts>): ClientFacts => ({ patterns: [], stopped: [], ...facts });
    expect(codes(rows, { client: client({}) })).toEqual([]);
    expect(warned(rows, { client: client({ patterns: [pattern] }) })[0]).toMatchObject({
      code: 'paused-for-client',
      rowId: 'deadlift',
      words: expect.stringMatching(/^Usually paused with/),
    });
    expect(warned(rows, { client: client({ stopped: ['goblet-squat'] }) })).toMatchObject([
      { code: 'paused-for-client', rowId: 'goblet-squat' },
    ]);
  });

  it('finds lifts without a swap, rows without an exercise, and supersets that are interrupted', () => {
    expect(codes([{ ...hinge('3x5 60kg'), swapTo: null }, squat('3x8 12kg')])).toEqual(['no-swap']);
    const unknown = row(null, ['3x8'], { typed: 'zercher waltz' });
    expect(warned([unknown, hinge('3x5 60kg'), squat('3x8 12kg')])[0]).toMatchObject({
      code: 'exercise-unknown',
      severity: 'stop',
      words: expect.stringContaining('zercher waltz'),
    });
    const parts = [hinge('3x5 60kg'), squat('3x8 12kg'), row('dead-bug', ['3x8'])];
    expect(codes(parts.map((each, index) => ({ ...each, superset: index === 1 ? null : 'A' })))).toEqual([
      'superset-apart',
    ]);
  });
});
