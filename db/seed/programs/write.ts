import type { GridRow, GridSession, ProgramGrid } from '@/domain/program/grid/types';

/** "1-2" or "6" and what was typed for these weeks, beside the note for them. */
type Span = readonly [weeks: string, text: string, note?: string];

type RowDetails = Partial<Pick<GridRow, 'superset' | 'note' | 'swapTo' | 'swapForLeg' | 'typed'>> & {
  readonly id?: string;
};

/** A row as a trainer would write it; weeks that no span names stay empty. */
export const rowOf =
  (weeks: number) =>
  (exerciseId: string, spans: readonly Span[], details: RowDetails = {}): GridRow => {
    const { id = exerciseId, ...rest } = details;
    const cells = Array.from({ length: weeks }, (_, index) => {
      const span = spans.find(([range]) => holds(range, index + 1));
      if (!span) return { text: '' };
      const [, text, note] = span;
      return note === undefined ? { text } : { text, note };
    });
    const nothing = { typed: null, superset: null, note: null, swapTo: null, swapForLeg: null };
    return { ...nothing, ...rest, id, exerciseId, cells };
  };

function holds(range: string, week: number): boolean {
  const [from = 0, until = from] = range.split('-').map(Number);
  return week >= from && week <= until;
}

export const sessionOf = (
  key: string,
  title: string,
  minutes: number,
  rows: readonly GridRow[],
  note: string | null = null,
): GridSession => ({ id: key.toLowerCase(), key, title, minutes, note, byWeek: {}, rows });

type Whole = Pick<ProgramGrid, 'summary' | 'forWhom' | 'sessions' | 'blocks'> & { readonly deloads: readonly number[] };

/** A clinic's own program: what it stands on is what its trainers know. */
export function gridFrom({ deloads, ...given }: Whole): ProgramGrid {
  const count = given.blocks.reduce((sum, { weeks }) => sum + weeks, 0);
  return {
    schema: 1,
    ...given,
    weeks: Array.from({ length: count }, (_, index) => ({ deload: deloads.includes(index + 1) })),
    evidence: {
      source: 'Written by the trainers of this clinic.',
      population: 'Nobody was studied with it.',
      doseReported: 'None.',
      adapted: [],
      certainty: 'very low',
      certaintyWords: 'A program of our own. It was not tested in a study.',
    },
    cards: [],
    flareSession: null,
  };
}
