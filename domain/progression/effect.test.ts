import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultEquipment } from '@/domain/load/equipment';
import { isUnloaded, loadable } from '@/domain/load/plates';
import type { Verdict } from './decide';
import { type Effect, effectOf, type LiftFacts } from './effect';
import { defaultPolicy } from './policy';
import type { Level, RuleId } from './rules';
import { nextLoadByIncrement, roundDown, targetLoad } from './step';

const byLevel: Record<Level, RuleId> = { 0: 'E', 1: 'S8', 2: 'S6', 3: 'M2', 4: 'M1', 5: 'P2', 6: 'P1' };
const at = (level: Level, rule = byLevel[level]): Verdict => ({ level, rule, fired: [rule] });

const squat: LiftFacts = {
  loadKind: 'barbell',
  region: 'lower',
  equipment: defaultEquipment('kg'),
  dose: { kind: 'reps', min: 8, max: 10 },
  stepKg: null,
  capKg: null,
  swapTo: null,
  swapHeld: null,
  lastKg: 60,
  baseKg: null,
  plannedKg: 60,
  lastReps: 8,
  plannedReps: 8,
  daysSinceRise: null,
  cutsInARow: 0,
  noRise: null,
  approval: 'trainer',
};

const ruled = (level: Level, lift: Partial<LiftFacts> = {}, usual = 1, rule?: RuleId): Effect =>
  effectOf({ verdict: at(level, rule), moment: 'after', usual, lift: { ...squat, ...lift }, policy: defaultPolicy });
const today = (level: Level, lift: Partial<LiftFacts> = {}, usual = 1, rule?: RuleId): Effect =>
  effectOf({ verdict: at(level, rule), moment: 'before', usual, lift: { ...squat, ...lift }, policy: defaultPolicy });

describe('after a session', () => {
  it('a rise waits for the trainer, and until then the load repeats', () => {
    expect(ruled(6)).toEqual({
      applied: { kind: 'repeat', loadKg: 60, reps: 8, swapTo: null },
      proposal: { kind: 'load', loadKg: 62.5, reps: 8, swapTo: null },
      notes: [],
      alert: false,
    });
  });

  it('a rise holds at once where the trainer chose that', () => {
    expect(ruled(6, { approval: 'automatic' })).toMatchObject({
      applied: { kind: 'load', loadKg: 62.5 },
      proposal: null,
    });
    expect(ruled(5, { approval: 'automatic' })).toMatchObject({ applied: { kind: 'reps', reps: 9 }, proposal: null });
  });

  it('adds 5 % to lower-body lifts and 2.5 % to others, or the step prescribed, never more than 10 %', () => {
    expect(ruled(6, { lastKg: 100 }).proposal?.loadKg).toBe(105);
    expect(ruled(6, { lastKg: 100, region: 'upper' }).proposal?.loadKg).toBe(102.5);
    expect(ruled(6, { lastKg: 40, stepKg: 2.5 }).proposal?.loadKg).toBe(42.5);
    expect(ruled(6, { lastKg: 40, stepKg: 20 }).proposal?.loadKg).toBe(42.5);
  });

  it('adds repetitions where the plates change nothing, and repeats at the top of the range', () => {
    expect(ruled(6, { lastKg: 20 })).toMatchObject({
      proposal: { kind: 'reps', loadKg: 20, reps: 9 },
      notes: ['plates'],
    });
    expect(ruled(6, { lastKg: 20, lastReps: 10 })).toMatchObject({
      applied: { kind: 'repeat', loadKg: 20 },
      proposal: null,
      notes: ['plates', 'top-of-range'],
    });
    expect(ruled(5, { lastReps: 10 })).toMatchObject({ applied: { kind: 'repeat' }, notes: ['top-of-range'] });
    expect(ruled(5, { dose: { kind: 'seconds', seconds: 30 } })).toMatchObject({ applied: { kind: 'repeat' } });
  });

  it('begins the range of repetitions again after a rise', () => {
    expect(ruled(6, { lastReps: 10 }).proposal).toMatchObject({ kind: 'load', reps: 8 });
  });

  it('rises at most once in seven days, never above the cap, and not when something forbids it', () => {
    expect(ruled(6, { daysSinceRise: 6 })).toMatchObject({ proposal: null, notes: ['week-limit'] });
    expect(ruled(6, { daysSinceRise: 7 }).proposal?.loadKg).toBe(62.5);
    expect(ruled(6, { capKg: 61 })).toMatchObject({ proposal: { kind: 'reps', loadKg: 60 } });
    expect(ruled(6, { capKg: 60 })).toMatchObject({ notes: ['at-cap'] });
    for (const noRise of ['flare', 'lighter-week', 'no-pain-after', 'above-plan'] as const) {
      expect(ruled(6, { noRise })).toMatchObject({ applied: { kind: 'repeat' }, proposal: null, notes: [noRise] });
    }
  });

  it('lowers at once, by 10 % and 20 %, rounded down', () => {
    expect(ruled(3).applied).toEqual({ kind: 'lower', loadKg: 52.5, reps: 8, swapTo: null });
    expect(ruled(2).applied).toEqual({ kind: 'lower', loadKg: 47.5, reps: 8, swapTo: null });
  });

  it('uses the swap that the plan names for leg symptoms and pain above the limit, not after a break', () => {
    expect(ruled(2, { swapTo: 'box-squat' }).applied).toMatchObject({
      kind: 'swap',
      swapTo: 'box-squat',
      loadKg: 47.5,
    });
    expect(ruled(2, { swapTo: 'box-squat' }, 1, 'L').applied).toMatchObject({ kind: 'swap' });
    expect(ruled(2, { swapTo: 'box-squat' }, 1, 'D3').applied).toMatchObject({ kind: 'lower', swapTo: null });
    expect(ruled(3, { swapTo: 'box-squat' }).applied.kind).toBe('lower');
  });

  it('counts a decrease once: a session that was lowered before it began is not lowered again for the same', () => {
    expect(ruled(3, { lastKg: 52.5, baseKg: 60 }).applied.loadKg).toBe(52.5);
    expect(ruled(2, { lastKg: 52.5, baseKg: 60 }).applied.loadKg).toBe(47.5);
  });

  it('alerts the trainer at the second decrease in succession, and changes nothing by itself after it', () => {
    expect(ruled(3, { cutsInARow: 0 }).alert).toBe(false);
    expect(ruled(3, { cutsInARow: 1 })).toMatchObject({ alert: true, applied: { kind: 'lower' } });
    expect(ruled(3, { cutsInARow: 2 })).toMatchObject({
      alert: false,
      applied: { kind: 'repeat', loadKg: 60 },
      proposal: { kind: 'lower', loadKg: 52.5 },
      notes: ['two-decreases'],
    });
    expect(ruled(6, { cutsInARow: 2, approval: 'automatic' })).toMatchObject({
      applied: { kind: 'repeat' },
      proposal: { kind: 'load' },
    });
  });

  it('leaves everything to the trainer when usual pain is 6 or more, but a stop is a stop', () => {
    expect(ruled(2, {}, 6)).toMatchObject({
      applied: { kind: 'repeat' },
      proposal: { kind: 'lower' },
      notes: ['trainer-leads'],
    });
    expect(ruled(1, {}, 6).applied.kind).toBe('stop');
    expect(ruled(0, {}, 6).applied.kind).toBe('lock');
  });

  it('says so when nothing lighter can be made', () => {
    expect(ruled(3, { lastKg: 20 })).toMatchObject({ applied: { kind: 'lower', loadKg: 20 }, notes: ['lightest'] });
  });
});

describe('before a session', () => {
  it('leaves the plan alone when nothing speaks against it', () => {
    expect(today(6, { plannedKg: 62.5, plannedReps: 8 }).applied).toEqual({
      kind: 'repeat',
      loadKg: 62.5,
      reps: 8,
      swapTo: null,
    });
  });

  it('takes a planned rise back at level 4', () => {
    expect(today(4, { plannedKg: 62.5, plannedReps: 8, lastReps: 10 }).applied).toMatchObject({
      loadKg: 60,
      reps: 10,
    });
    expect(today(4, { plannedKg: 55 }).applied).toMatchObject({ loadKg: 55 });
  });

  it('lowers from the last load performed, and not again what is lower already', () => {
    expect(today(3, { plannedKg: 62.5 }).applied).toMatchObject({ kind: 'lower', loadKg: 52.5 });
    expect(today(3, { plannedKg: 50 }).applied).toMatchObject({ kind: 'lower', loadKg: 50 });
  });

  it('does not lower each time for the limit alone where usual pain is high: the trainer leads', () => {
    expect(today(2, {}, 6, 'S6')).toMatchObject({ applied: { kind: 'repeat', loadKg: 60 }, notes: ['trainer-leads'] });
    expect(today(2, {}, 6, 'L').applied).toMatchObject({ kind: 'lower', loadKg: 47.5 });
    expect(today(1, {}, 6).applied.kind).toBe('stop');
  });
});

/** Loads are kept to 10 g. */
const kilograms = fc.integer({ min: 0, max: 25_000 }).map((grams10) => grams10 / 100);
const HALF_OF_10_G = 0.006;
const lifts: fc.Arbitrary<LiftFacts> = fc.record({
  loadKind: fc.constantFrom('barbell', 'trap-bar', 'dumbbells-per-hand', 'kettlebell', 'none'),
  region: fc.constantFrom('lower', 'upper'),
  equipment: fc.constantFrom(
    defaultEquipment('kg'),
    defaultEquipment('lb'),
    { barKg: 0, platesKg: [], dumbbellsKg: [], kettlebellsKg: [], has: [] },
    {
      barKg: 15,
      platesKg: [
        { kg: 20, pairs: 1 },
        { kg: 1.25, pairs: 3 },
      ],
      dumbbellsKg: [7.5],
      kettlebellsKg: [],
      has: [],
    },
  ),
  dose: fc.constantFrom(
    { kind: 'reps', min: 8, max: 8 },
    { kind: 'reps', min: 6, max: 12 },
    { kind: 'seconds', seconds: 30 },
  ),
  stepKg: fc.option(kilograms),
  capKg: fc.option(kilograms),
  swapTo: fc.option(fc.constant('box-squat')),
  swapHeld: fc.option(fc.constant('box-squat')),
  lastKg: fc.option(kilograms),
  baseKg: fc.option(kilograms),
  plannedKg: fc.option(kilograms),
  lastReps: fc.option(fc.integer({ min: 6, max: 12 })),
  plannedReps: fc.option(fc.integer({ min: 6, max: 12 })),
  daysSinceRise: fc.option(fc.nat({ max: 20 })),
  cutsInARow: fc.nat({ max: 3 }),
  noRise: fc.constantFrom(null, 'flare', 'lighter-week'),
  approval: fc.constantFrom('trainer', 'automatic'),
});
const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5, 6);
const usuals = fc.constantFrom(0, 2, 5.5, 6, 9);

const steps = ({ applied, proposal }: Effect) => (proposal ? [applied, proposal] : [applied]);

test('no load lies above the cap or 10 % above the last one, whatever the level', () => {
  fc.assert(
    fc.property(levels, lifts, usuals, (level, lift, usual) => {
      const effect = ruled(level, lift, usual);
      for (const { loadKg } of steps(effect)) {
        if (loadKg === null) continue;
        expect(loadKg).toBeLessThanOrEqual((lift.capKg ?? Number.POSITIVE_INFINITY) + 1e-9);
        expect(loadKg).toBeLessThanOrEqual((lift.lastKg ?? Number.NaN) * 1.1 + HALF_OF_10_G);
        if (level < 6) expect(loadKg).toBeLessThanOrEqual(lift.lastKg ?? Number.NaN);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a lower level never gives a higher load, for the same lift', () => {
  const rank = ({ applied, proposal }: Effect) => (proposal ?? applied).loadKg ?? -1;
  fc.assert(
    fc.property(levels, levels, lifts, usuals, (a, b, lift, usual) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(rank(ruled(low, lift, usual))).toBeLessThanOrEqual(rank(ruled(high, lift, usual)));
    }),
    { numRuns: 3000 },
  );
});

test('a load that changed can be made with the client’s own plates', () => {
  fc.assert(
    fc.property(levels, lifts, usuals, (level, lift, usual) => {
      for (const { loadKg } of steps(ruled(level, lift, usual))) {
        if (loadKg === null || loadKg === lift.lastKg || loadKg === lift.capKg || isUnloaded(lift.loadKind)) continue;
        const made = loadable({ loadKind: lift.loadKind, targetKg: loadKg, equipment: lift.equipment });
        expect(made.kg).toBe(loadKg);
      }
    }),
    { numRuns: 3000 },
  );
});

test('before training a load never rises', () => {
  fc.assert(
    fc.property(levels, lifts, usuals, (level, lift, usual) => {
      const { applied, proposal } = today(level, lift, usual);
      expect(proposal).toBeNull();
      if (applied.loadKg !== null && lift.plannedKg !== null) {
        expect(applied.loadKg).toBeLessThanOrEqual(lift.plannedKg);
      }
    }),
    { numRuns: 3000 },
  );
});

test('levels 5 and 6 never change anything by themselves while a trainer approves', () => {
  fc.assert(
    fc.property(fc.constantFrom<Level>(5, 6), lifts, usuals, (level, lift, usual) => {
      const { applied } = ruled(level, { ...lift, approval: 'trainer' }, usual);
      expect(applied.kind).toBe('repeat');
    }),
  );
});

describe('rounding for someone whose plates are not known', () => {
  it('does not lose a step to the last binary digit', () => {
    expect(roundDown(0.9 * 70, 0.5)).toBe(63);
    expect(roundDown(1.1 * 30, 0.1)).toBe(33);
    expect(
      nextLoadByIncrement({ level: 3, lastKg: 75, region: 'lower', incrementKg: 2.5, policy: defaultPolicy }),
    ).toBe(67.5);
  });

  it('never goes below the last load at level 6, nor above it below that', () => {
    fc.assert(
      fc.property(levels, kilograms, fc.constantFrom(0.5, 1, 1.25, 2.5, 5, 2.26796), (level, lastKg, incrementKg) => {
        const next = nextLoadByIncrement({ level, lastKg, region: 'lower', incrementKg, policy: defaultPolicy });
        if (level <= 1) expect(next).toBeNull();
        else if (level === 6) expect(next).toBeGreaterThanOrEqual(lastKg);
        else expect(next).toBeLessThanOrEqual(lastKg);
        expect(next ?? 0).toBeLessThanOrEqual(lastKg * 1.05 + 1e-6);
      }),
    );
  });

  it('takes the step prescribed, never more than 10 %', () => {
    expect(targetLoad({ level: 6, lastKg: 50, region: 'upper', stepKg: 3, policy: defaultPolicy })).toBe(53);
    expect(targetLoad({ level: 6, lastKg: 50, region: 'upper', stepKg: 9, policy: defaultPolicy })).toBe(55);
  });
});
