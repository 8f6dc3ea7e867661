import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grown } from './growth';
import { resolveSession } from './resolve';
import { supersetLabels, turnsWith } from './supersets';
import type { DoseGrowth, Prescription, ProgramDocument, SetDose } from './types';
import { checkProgram } from './validate';

const plank: Prescription = {
  sets: 3,
  dose: { kind: 'seconds', seconds: 30 },
  perSide: false,
  startLoadKg: null,
  loadFactor: 1,
  capKg: null,
  targetRpe: 6,
  restSeconds: 60,
  tempo: null,
};
const growing: Prescription = { ...plank, growth: { by: 10, unit: 'seconds', until: 60 } };

/** A program of one session a week with planks, one prescription for each week. */
function program(weeks: readonly { readonly prescription: Prescription; readonly deload?: boolean }[]) {
  return {
    schema: 1,
    summary: '',
    forWhom: '',
    sessionsPerWeek: 1,
    evidence: {
      source: '',
      population: '',
      doseReported: '',
      adapted: [],
      certainty: 'low',
      certaintyWords: '',
    },
    cards: [],
    mesocycles: [
      {
        title: '',
        aim: '',
        weeks: weeks.map(({ prescription, deload = false }, index) => ({
          week: index + 1,
          deload,
          sessions: [
            {
              key: 'A',
              title: 'Trunk',
              minutes: 20,
              items: [{ id: `w${index + 1}-plank`, exerciseId: 'plank', superset: null, note: null, prescription }],
            },
          ],
        })),
      },
    ],
  } satisfies ProgramDocument;
}

function resolved(document: ProgramDocument): Prescription[] {
  return document.mesocycles
    .flatMap(({ weeks }) => weeks)
    .flatMap((microcycle) =>
      microcycle.sessions.flatMap((session) =>
        resolveSession({ document, session, microcycle }).items.map(({ prescription }) => prescription),
      ),
    );
}
const seconds = (document: ProgramDocument) =>
  resolved(document).map(({ dose }) => (dose.kind === 'seconds' ? dose.seconds : null));

describe('a plan that grows', () => {
  const same = (count: number) => Array.from({ length: count }, () => ({ prescription: growing }));

  it('grows week by week and ends where it was told', () => {
    expect(seconds(program(same(6)))).toEqual([30, 40, 50, 60, 60, 60]);
  });

  it('begins again at what is written after a lighter week or a changed cell', () => {
    expect(seconds(program([...same(3), { prescription: growing, deload: true }, ...same(2)]))).toEqual([
      30, 40, 50, 30, 30, 40,
    ]);
    expect(seconds(program([...same(2), { prescription: { ...growing, sets: 2 } }, ...same(2)]))).toEqual([
      30, 40, 30, 30, 40,
    ]);
  });

  it('takes the line by its place, not by its id or the order of keys', () => {
    const turned = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(growing).reverse()))) as Prescription;
    expect(seconds(program([{ prescription: growing }, { prescription: turned }]))).toEqual([30, 40]);
  });

  it('grows unlike sets alike, the cap of as many as go well, and lowers a range', () => {
    const reps = (min: number): SetDose => ({ kind: 'reps', min, max: min });
    const unlike = {
      ...plank,
      dose: reps(4),
      unlikeSets: [
        { dose: reps(8), share: 0.8 },
        { dose: reps(4), share: 1 },
      ],
      growth: { by: 1, unit: 'reps', until: 10 },
    } as const;
    expect(grown(unlike, 5).unlikeSets?.map(({ dose }) => dose)).toEqual([reps(10), reps(6)]);
    expect(grown(unlike, 5).dose).toEqual(reps(6));
    const most = { ...plank, dose: { kind: 'reps', min: 1, max: 10, asMany: true } } as const;
    expect(grown({ ...most, growth: { by: 2, unit: 'reps', until: null } }, 2).dose).toEqual({ ...most.dose, max: 14 });
    const range = { ...plank, rangeCm: 20, growth: { by: 8, unit: 'cm', until: 5 } } as const;
    expect([0, 1, 2, 3].map((weeks) => grown(range, weeks).rangeCm)).toEqual([20, 12, 5, 5]);
  });
});

const doses: fc.Arbitrary<SetDose> = fc.oneof(
  fc.record({ kind: fc.constant('seconds' as const), seconds: fc.integer({ min: 1, max: 3600 }) }),
  fc.record({ kind: fc.constant('metres' as const), metres: fc.integer({ min: 1, max: 1000 }) }),
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 20 }))
    .map(([min, more]) => ({ kind: 'reps' as const, min, max: Math.min(100, min + more) })),
);
const growths: fc.Arbitrary<DoseGrowth> = fc.record({
  by: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('seconds', 'metres', 'reps', 'cm'),
  until: fc.option(fc.integer({ min: 1, max: 4000 })),
});
const top = (dose: SetDose) => (dose.kind === 'reps' ? dose.max : dose.kind === 'seconds' ? dose.seconds : dose.metres);

test('nothing grows beyond its end or beyond what may be published, and no week goes back', () => {
  fc.assert(
    fc.property(doses, growths, fc.integer({ min: 2, max: 30 }), fc.boolean(), (dose, growth, count, own) => {
      const rangeCm = own ? 30 : undefined;
      const line = { ...plank, dose, growth, ...(rangeCm && { rangeCm }) };
      const document = program(Array.from({ length: count }, () => ({ prescription: line })));
      const all = resolved(document);
      const plain = program(all.map(({ growth: _, ...prescription }) => ({ prescription })));
      expect(checkProgram(plain).filter(({ code }) => code === 'out-of-range')).toEqual([]);
      for (const [index, each] of all.entries()) {
        const before = all[index - 1] ?? each;
        expect(top(each.dose)).toBeGreaterThanOrEqual(top(before.dose));
        expect(each.rangeCm ?? 0).toBeLessThanOrEqual(before.rangeCm ?? 0);
        if (growth.unit !== 'cm' && growth.until !== null) {
          expect(top(each.dose)).toBeLessThanOrEqual(Math.max(top(dose), growth.until));
        }
        if (growth.unit !== dose.kind) expect(each.dose).toEqual(dose);
        expect(each.rangeCm ?? 0).toBeGreaterThanOrEqual(Math.min(rangeCm ?? 0, growth.until ?? 0));
      }
    }),
  );
});

test('without growth every week is as it is written, and the note of a session comes along', () => {
  const document = program([{ prescription: plank }, { prescription: plank }]);
  expect(resolved(document)).toEqual([plank, plank]);
  const [microcycle] = document.mesocycles[0]?.weeks ?? [];
  const [session] = microcycle?.sessions ?? [];
  if (!microcycle || !session) throw new Error('no session');
  expect(resolveSession({ document, session, microcycle })).not.toHaveProperty('note');
  expect(resolveSession({ document, session: { ...session, note: 'Slowly.' }, microcycle }).note).toBe('Slowly.');
});

test('a superset is what stands together under one label', () => {
  const lines = ['A', 'A', null, 'B', 'A'].map((superset) => ({ superset }));
  expect(supersetLabels(lines)).toEqual(['A1', 'A2', null, 'B', 'A']);
  expect(turnsWith(lines, 1)).toEqual([0, 1]);
  expect(turnsWith(lines, 2)).toEqual([2]);
  expect(turnsWith(lines, 9)).toEqual([]);
});
