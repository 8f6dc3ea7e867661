import fc from 'fast-check';
import { exercises } from '@/domain/exercises/library';
import type { Exercise } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import { itemIds } from '@/domain/program/grid/item-ids';
import type { Mesocycle, Prescription, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';

/** Program documents as a grid can say them: sessions in one order, lines named by week, session and row. */

const words = fc.constantFrom('', 'Slow down.', 'Bar at knee height.', 'Stop one before it slows.');
const whole = (min: number, max: number) => fc.integer({ min, max });

const dose: fc.Arbitrary<Prescription['dose']> = fc.oneof(
  fc
    .tuple(whole(1, 20), whole(0, 4))
    .map(([min, more]): Prescription['dose'] => ({ kind: 'reps', min, max: min + more })),
  whole(1, 600).map((seconds): Prescription['dose'] => ({ kind: 'seconds', seconds })),
  whole(1, 100).map((metres): Prescription['dose'] => ({ kind: 'metres', metres })),
);

function prescription({ loadKind, perSide }: Exercise): fc.Arbitrary<Prescription> {
  const load = isUnloaded(loadKind) ? fc.constant(null) : fc.option(whole(1, 200).map((half) => half / 2));
  return fc.record({
    sets: whole(1, 6),
    dose,
    perSide: fc.constant(perSide),
    startLoadKg: load,
    loadFactor: fc.constantFrom(1, 1, 0.9, 0.85),
    capKg: fc.constant(null),
    targetRpe: whole(8, 20).map((half) => half / 2),
    restSeconds: fc.constantFrom(0, 45, 60, 90, 125, 180),
    tempo: fc.option(fc.constant([3, 0, 1, 0] as const)),
  });
}

const exercise = fc.constantFrom(...exercises.slice(0, 12));

type RowPlan = Omit<ProgramItem, 'prescription' | 'note'> & { readonly cells: readonly (Cell | null)[] };
type Cell = Pick<ProgramItem, 'prescription' | 'note'>;

const row = (weeks: number): fc.Arbitrary<RowPlan> =>
  exercise
    .chain((own) =>
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', own.id),
        exerciseId: fc.constant(own.id),
        superset: fc.option(fc.constantFrom('A', 'B')),
        swap: fc.option(exercise.filter(({ id }) => id !== own.id)),
        cells: fc.array(
          fc.option(fc.record({ prescription: prescription(own), note: words.map((text) => text || null) }), {
            freq: 4,
          }),
          { minLength: weeks, maxLength: weeks },
        ),
      }),
    )
    .map(({ swap, ...rest }) => ({ ...rest, ...(swap ? { swapTo: swap.id } : {}) }));

type SessionPlan = {
  readonly rows: readonly RowPlan[];
  readonly heads: readonly { readonly title: string; readonly minutes: number; readonly note: string }[];
};

const sessionPlan = (weeks: number): fc.Arbitrary<SessionPlan> =>
  fc.record({
    rows: fc.uniqueArray(row(weeks), { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
    heads: fc.array(
      fc.record({ title: fc.constantFrom('Squat', 'Hinge', ''), minutes: fc.constantFrom(30, 45), note: words }),
      { minLength: weeks, maxLength: weeks },
    ),
  });

function sessionIn({ rows, heads }: SessionPlan, key: string, index: number): ProgramSession[] {
  const head = heads[index];
  const lines = rows.flatMap(({ cells, ...rest }) => {
    const cell = cells[index];
    return cell ? [{ ...rest, ...cell }] : [];
  });
  if (!head || lines.length === 0) return [];
  const ids = itemIds(
    lines.map(({ id }) => id),
    index + 1,
    key,
  );
  const { note, ...rest } = head;
  const items = lines.map((line, at): ProgramItem => ({ ...line, id: ids[at] ?? '' }));
  return [{ key, ...rest, ...(note ? { note } : {}), items }];
}

/** Documents of 1 to 5 weeks and 1 to 3 sessions that can be published, except that a week may be empty. */
export const documents: fc.Arbitrary<ProgramDocument> = whole(1, 5).chain((weeks) =>
  fc
    .record({
      sessions: fc.array(sessionPlan(weeks), { minLength: 1, maxLength: 3 }),
      deloads: fc.array(fc.boolean(), { minLength: weeks, maxLength: weeks }),
      firstBlock: whole(1, weeks),
      summary: words,
    })
    .map(({ sessions, deloads, firstBlock, summary }): ProgramDocument => {
      const all = deloads.map((deload, index) => ({
        week: index + 1,
        deload,
        sessions: sessions.flatMap((plan, at) => sessionIn(plan, 'ABC'[at] ?? 'Z', index)),
      }));
      const blocks: Mesocycle[] = [{ title: 'Build', aim: 'Get used to it.', weeks: all.slice(0, firstBlock) }];
      if (firstBlock < weeks) blocks.push({ title: 'Go on', aim: '', weeks: all.slice(firstBlock) });
      return {
        schema: 1,
        summary,
        forWhom: '',
        sessionsPerWeek: Math.max(1, ...all.map((week) => week.sessions.length)),
        mesocycles: blocks,
        evidence: {
          source: '',
          population: '',
          doseReported: '',
          adapted: [],
          certainty: 'very low',
          certaintyWords: '',
        },
        cards: [],
      };
    }),
);
