import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { documents } from '@/domain/program/testing/documents';
import { blankGrid } from './blank';
import { gridOf } from './grid-of';
import { totals, totalsOfGrid } from './totals';
import type { GridRow, ProgramGrid } from './types';

const row = (exerciseId: string, ...cells: string[]): GridRow => ({
  id: exerciseId,
  exerciseId,
  typed: null,
  superset: null,
  note: null,
  swapTo: null,
  swapForLeg: null,
  cells: cells.map((text) => ({ text })),
});

function grid(rows: readonly GridRow[], deloads: readonly number[] = []): ProgramGrid {
  const blank = blankGrid({ weeks: rows[0]?.cells.length ?? 1, sessionsPerWeek: 1 });
  return {
    ...blank,
    weeks: blank.weeks.map((_, index) => ({ deload: deloads.includes(index + 1) })),
    sessions: blank.sessions.map((session) => ({ ...session, rows })),
  };
}
const kilograms = (rows: readonly GridRow[], deloads: readonly number[] = []) =>
  totalsOfGrid(grid(rows, deloads), exerciseById).map(({ kg }) => kg);

describe('totals', () => {
  it('counts sets and kilograms by pattern; what is not understood counts nothing', () => {
    const [week] = totalsOfGrid(
      grid([row('deadlift', '3x5 100kg'), row('farmer-carry', '4x30m 16kg'), row('goblet-squat', '3x8 rpe66')]),
      exerciseById,
    );
    expect(week).toEqual({
      week: 1,
      deload: false,
      sets: 7,
      kg: 1500,
      patterns: { hinge: { sets: 3, kg: 1500 }, carry: { sets: 4, kg: 0 } },
    });
  });

  it('counts both hands and both sides', () => {
    const perHand = exerciseById('split-squat');
    expect([perHand?.loadKind, perHand?.perSide]).toEqual(['dumbbells-per-hand', true]);
    expect(kilograms([row('split-squat', '2x10 10kg')])).toEqual([2 * 10 * 10 * 2 * 2]);
  });

  it('lets loads rise by their step, at most 10 % a week, and not through a deload', () => {
    expect(kilograms([row('deadlift', '1x10 100kg +5kg/wk', '1x10 +5kg/wk', '1x10 +5kg/wk')])).toEqual([
      1000, 1050, 1100,
    ]);
    // 5 % of the lower body where no step is written.
    expect(kilograms([row('deadlift', '1x10 100kg', '1x10')])).toEqual([1000, 1050]);
    // A heavier first load is reached as fast as the rule lets it.
    expect(kilograms([row('deadlift', '1x10 100kg', '1x10 150kg')])).toEqual([1000, 1100]);
    expect(kilograms([row('deadlift', '1x10 100kg', '1x10 -10%', '1x10')], [2])).toEqual([1000, 900, 1050]);
    expect(kilograms([row('deadlift', '1x10 100kg max102kg', '1x10 max102kg')])).toEqual([1000, 1020]);
  });

  it('adds up, and says the same of a document and of its grid', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const weeks = totals(document, exerciseById);
        expect(weeks.map(({ week }) => week)).toEqual(weeks.map((_, index) => index + 1));
        for (const { sets, kg, patterns } of weeks) {
          const all = Object.values(patterns);
          expect(sets).toBe(all.reduce((sum, total) => sum + total.sets, 0));
          expect(kg).toBe(all.reduce((sum, total) => sum + total.kg, 0));
          expect(kg).toBeGreaterThanOrEqual(0);
        }
        expect(totalsOfGrid(gridOf(document, exerciseById), exerciseById)).toEqual(weeks);
      }),
    );
  });
});
