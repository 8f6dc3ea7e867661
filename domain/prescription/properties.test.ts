import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rpeSteps } from '@/domain/effort/rpe';
import type { LoadKind } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import type { DoseGrowth, Prescription, SetDose, UnlikeSet } from '@/domain/program/types';
import { factorOf, growthMost, prescriptionProblems, sameDose } from './bounds';
import { defaultPerSide } from './defaults';
import { CELL_LIMIT, parsePrescription } from './parse';
import { printPrescription } from './print';
import { spellOut } from './spell-out';
import type { GrammarExercise } from './types';
import { kgFrom, type WeightUnit } from './units';

const loadKinds: readonly LoadKind[] = [
  'none',
  'barbell',
  'trap-bar',
  'dumbbell',
  'dumbbells-per-hand',
  'kettlebell',
  'kettlebells-per-hand',
  'band',
];

/** An exercise of any kind, or none. */
const anyExercise: fc.Arbitrary<GrammarExercise | undefined> = fc.option(
  fc.record({
    loadKind: fc.constantFrom(...loadKinds),
    perSide: fc.boolean(),
    pattern: fc.constantFrom('squat', 'hinge', 'carry', 'trunk', 'push', 'mobility', 'aerobic'),
  }),
  { nil: undefined },
);

const reps: fc.Arbitrary<SetDose> = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 12 }), fc.boolean())
  .map(([min, more, asMany]) =>
    asMany
      ? { kind: 'reps', min: 1, max: min, asMany }
      : { kind: 'reps', min, max: Math.min(100, more > 6 ? min + more : min) },
  );
const seconds: fc.Arbitrary<SetDose> = fc.integer({ min: 1, max: 3600 }).map((n) => ({ kind: 'seconds', seconds: n }));
const metres: fc.Arbitrary<SetDose> = fc.integer({ min: 1, max: 1000 }).map((n) => ({ kind: 'metres', metres: n }));
const doses = { reps, seconds, metres } as const;

const thousandths = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
    fc.integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) }).map((n) => n / 1000),
  );

/** Any prescription within the bounds, for that exercise. */
function validPrescription(exercise: GrammarExercise | undefined): fc.Arbitrary<Prescription> {
  const loaded = !exercise || !isUnloaded(exercise.loadKind);
  const sided = exercise?.perSide !== false;
  return fc
    .record({
      unit: fc.constantFrom<WeightUnit>('kg', 'lb'),
      sets: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom('reps', 'seconds', 'metres'),
      perSide: sided ? fc.boolean() : fc.constant(defaultPerSide(exercise)),
      load: loaded ? fc.constantFrom('none', 'weight', 'percent', 'both') : fc.constant('none'),
      top: thousandths(20, 500),
      percent: thousandths(20, 100),
      factor: fc.option(thousandths(0, 90), { nil: 0 }),
      cap: fc.option(thousandths(1, 500), { nil: null }),
      step: fc.option(fc.constantFrom('weight', 'percent'), { nil: null }),
      by: thousandths(0.6, 10),
      alike: fc.boolean(),
      sameLoad: fc.boolean(),
      range: fc.option(thousandths(1, 100), { nil: undefined }),
      rpe: fc.constantFrom(...rpeSteps),
      rest: fc.integer({ min: 0, max: 600 }),
      tempo: fc.option(
        fc.tuple(
          ...([0, 0, 0, 0].map(() => thousandths(0, 30)) as [
            fc.Arbitrary<number>,
            fc.Arbitrary<number>,
            fc.Arbitrary<number>,
            fc.Arbitrary<number>,
          ]),
        ),
        { nil: null },
      ),
      grows: fc.option(
        fc.record({
          by: fc.integer({ min: 1, max: 100 }),
          cm: fc.boolean(),
          end: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
        }),
        { nil: null },
      ),
      warm: fc.option(
        fc.array(
          fc.record({ reps: fc.integer({ min: 1, max: 30 }), percent: thousandths(5, 100), byWeight: fc.boolean() }),
          { minLength: 1, maxLength: 6 },
        ),
        { nil: null },
      ),
    })
    .chain((base) => {
      const many = fc.array(fc.record({ dose: doses[base.kind], part: thousandths(0.1, 1) }), {
        minLength: 2,
        maxLength: 10,
      });
      return fc.record({ base: fc.constant(base), dose: doses[base.kind], list: many });
    })
    .map(({ base, dose: alone, list }): Prescription => {
      const kg = (value: number) => kgFrom(value, base.unit);
      const most = base.unit === 'lb' ? 1000 : 500;
      const top = Math.min(base.top, most);
      const differ =
        !base.alike &&
        unlikeSetsOf(
          list,
          base.load === 'percent' ? base.percent : top,
          base.sameLoad || base.load === 'none' || base.load === 'both',
        );
      const unlikeSets = differ || undefined;
      const dose = unlikeSets?.find(({ share }) => share === 1)?.dose ?? alone;
      const startLoadKg = base.load === 'weight' || base.load === 'both' ? kg(top) : null;
      const hasPercent = base.load === 'percent' || base.load === 'both';
      const capKg = loaded && base.cap !== null && kg(base.cap) >= (startLoadKg ?? 0) ? kg(base.cap) : null;
      const step = loaded ? base.step : null;
      const growth = growthOf(base.grows, [dose, ...(unlikeSets ?? []).map((set) => set.dose)], base.range);
      const weighs = startLoadKg !== null || capKg !== null || step === 'weight';
      return {
        sets: unlikeSets?.length ?? base.sets,
        dose,
        perSide: base.perSide,
        startLoadKg,
        loadFactor: factorOf(base.factor),
        capKg,
        ...(step === 'weight' ? { stepKg: kg(base.by) } : {}),
        ...(step === 'percent' ? { stepPercent: base.by } : {}),
        ...(hasPercent ? { percentE1rm: base.percent } : {}),
        ...(weighs && base.unit === 'lb' ? { writtenIn: 'lb' as const } : {}),
        ...(unlikeSets ? { unlikeSets } : {}),
        ...(base.warm && loaded
          ? {
              warmUp: base.warm.map(({ reps: count, percent, byWeight }) => ({
                reps: count,
                share:
                  byWeight && startLoadKg !== null
                    ? Math.max(0.05, Math.round(top * percent * 10) / 1000 / top)
                    : percent / 100,
              })),
            }
          : {}),
        ...(base.range === undefined ? {} : { rangeCm: base.range }),
        ...(growth ? { growth } : {}),
        targetRpe: base.rpe,
        restSeconds: base.rest,
        tempo: base.tempo,
      };
    });
}

function unlikeSetsOf(
  list: readonly { dose: SetDose; part: number }[],
  top: number,
  sameLoad: boolean,
): UnlikeSet[] | null {
  const sets = list.map(({ dose, part }, index): UnlikeSet => {
    const value = Math.max(Math.ceil(top * 100) / 1000, Math.round(top * part * 1000) / 1000);
    return { dose, share: sameLoad || index === 0 || value >= top ? 1 : value / top };
  });
  const [first] = sets;
  return first && sets.some(({ dose, share }) => share !== 1 || !sameDose(dose, first.dose)) ? sets : null;
}

function growthOf(
  grows: { by: number; cm: boolean; end: number | null } | null,
  all: readonly [SetDose, ...SetDose[]],
  range: number | undefined,
): DoseGrowth | undefined {
  if (!grows) return undefined;
  if (grows.cm) {
    if (range === undefined) return undefined;
    const until = grows.end === null || grows.end >= range ? null : grows.end;
    return { by: Math.min(grows.by, growthMost.cm), unit: 'cm', until };
  }
  const [dose] = all;
  const now = Math.max(
    ...all.map((each) => (each.kind === 'reps' ? each.max : each.kind === 'seconds' ? each.seconds : each.metres)),
  );
  const most = { reps: 100, seconds: 3600, metres: 1000 }[dose.kind];
  const until = grows.end === null || now + grows.end > most ? null : now + grows.end;
  return { by: Math.min(grows.by, growthMost[dose.kind]), unit: dose.kind, until };
}

const exerciseAndLine = anyExercise.chain((exercise) =>
  validPrescription(exercise).map((prescription) => ({ exercise, prescription })),
);

/** Pieces that look like the grammar, so that chance gets deep into it. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '3x8',
      '40x8, 50x6',
      'x',
      '×',
      '8-10',
      '30s',
      '/side',
      'm',
      'kg',
      'lb',
      '/hand',
      '@',
      '%',
      'rpe',
      'rir',
      'r',
      't',
      '3010',
      '-',
      '–',
      '—',
      '+',
      '/wk',
      '/session',
      'max',
      'until',
      'cm',
      'w',
      'amrap',
      '<=',
      '(',
      ')',
      ',',
      '.',
      ':',
      "'",
      '"',
      ' ',
      '\u00a0',
      '\t',
      'sets of',
      'bw',
      'to',
    ),
    fc.integer({ min: 0, max: 700 }).map(String),
    fc.string({ maxLength: 4, unit: 'binary' }),
  ),
  { maxLength: 40 },
);
const anyText = fc.oneof(
  pieces.map((parts) => parts.join('').slice(0, 300)),
  pieces.map((parts) => parts.join(' ').slice(0, 300)),
  fc.string({ maxLength: 300, unit: 'binary' }),
);

describe('printing', () => {
  test('what is printed means the same, and prints the same again', () => {
    fc.assert(
      fc.property(exerciseAndLine, ({ exercise, prescription }) => {
        expect(prescriptionProblems(prescription, exercise)).toEqual([]);
        const text = printPrescription(prescription, exercise);
        // Ten sets with three decimals each do not fit a cell; nobody writes them.
        fc.pre(text.length <= CELL_LIMIT);
        const parsed = parsePrescription(text, exercise);
        expect(parsed).toMatchObject({ ok: true, prescription });
        expect(parsed.ok && parsed.prescription).toEqual(prescription);
        expect(parsed.ok && parsed.prescription && printPrescription(parsed.prescription, exercise)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is accepted is within the bounds, prints, and means the same from its print', () => {
    fc.assert(
      fc.property(anyText, anyExercise, (text, exercise) => {
        const parsed = parsePrescription(text, exercise);
        if (!parsed.ok || parsed.prescription === null) return;
        expect(prescriptionProblems(parsed.prescription, exercise)).toEqual([]);
        const printed = printPrescription(parsed.prescription, exercise);
        expect(parsePrescription(printed, exercise)).toMatchObject({ ok: true, prescription: parsed.prescription });
        expect(spellOut(parsed.prescription, exercise).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  test('is understood, or marked within itself with suggestions that are understood', () => {
    fc.assert(
      fc.property(anyText, anyExercise, (text, exercise) => {
        const parsed = parsePrescription(text, exercise);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { from, to, words, suggestions } of parsed.problems) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(words).not.toBe('');
          for (const each of suggestions) expect(parsePrescription(each, exercise).ok).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('case, spaces, signs of other keyboards and the order after the sets do not matter', () => {
    const words = ['3x8', '40kg', 'rpe6', 't3010', 'r1:45', '20cm', '+2.5kg/wk', 'max60kg', '-10%', 'w 50%x5 70%x3'];
    const rest = fc.shuffledSubarray(words.slice(1));
    fc.assert(
      fc.property(rest, fc.boolean(), fc.constantFrom(' ', '  ', ', ', '\u00a0', '\t'), (some, upper, gap) => {
        const usual = ['3x8', ...words.slice(1).filter((word) => some.includes(word))].join(' ');
        const other = ['3x8', ...some].join(gap).replace('3x8', '3 × 8').replace('-10', '−10').replaceAll('2.5', '2,5');
        expect(parsePrescription(upper ? other.toUpperCase() : other)).toEqual(parsePrescription(usual));
      }),
    );
  });

  test('takes no longer than its length asks for', () => {
    const long = [
      '1'.repeat(300),
      '3x'.repeat(150),
      '8, '.repeat(100),
      '-'.repeat(300),
      'w 1x1 '.repeat(50),
      ' '.repeat(299).concat('x'),
    ];
    const start = performance.now();
    for (const text of long) for (let i = 0; i < 20; i += 1) parsePrescription(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
