import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanItemDetail, PlanRung } from '@/contracts/plan';
import { loadable } from '@/domain/load/plates';
import { neutralInputs } from '@/domain/progression/inputs';
import { defaultPolicy as policy } from '@/domain/progression/policy';
import { offeredRungs } from './line-change';
import { toSayFirst } from './load-words';
import { nextStep } from './next-step';
import { sessionView, slotOf } from './session-view';
import { client, loggedSet, planItem } from './testing';

const rung = (exerciseId: string, change: Partial<PlanRung> = {}): PlanRung => ({
  exerciseId,
  name: exerciseId,
  loadKind: 'kettlebell',
  figure: { view: 'side' } as unknown as PlanRung['figure'],
  cues: ['Push.'],
  loadKg: 16,
  doseText: '3 × 8',
  perSide: false,
  named: false,
  inPlaceOf: ['pull'],
  ...change,
});
const line = (change: Partial<PlanItemDetail> = {}) =>
  planItem('pull', { rungs: [rung('bell'), rung('raised', { loadKg: null, named: true })], ...change });
const swap = (toExerciseId: string) => ({
  kind: 'swap' as const,
  toExerciseId,
  reason: 'hurts' as const,
  changedAt: '2026-11-22T10:05:00.000Z',
});
const skip = { ...swap(''), kind: 'skip' as const, toExerciseId: null };
const view = (items: PlanItemDetail[], edits = {}, added = {}) =>
  sessionView({ items, log: null, client, policy }, edits, added).items;
const only = (item: PlanItemDetail, ...rest: [edits?: object, added?: object]) => {
  const [shown] = view([item], ...rest);
  if (!shown) throw new Error('There is a line');
  return shown;
};

describe('a line with another exercise', () => {
  it('goes on with its load, and leaves what was done as it was done', () => {
    const { item, sets } = only(line({ change: swap('bell'), logged: [loggedSet('pull', 1)] }));
    expect(item).toMatchObject({ exerciseId: 'bell', loadKind: 'kettlebell', loadKg: 16, feared: false });
    expect(sets.map(({ values, as }) => [values.loadKg, as?.name ?? null])).toEqual([
      [60, 'pull'],
      [16, null],
      [16, null],
    ]);
    // The trend of the other lift takes nothing of it over: not its weight, nor its aim or reason.
    expect(item).toMatchObject({ reps: null, why: null, last: null, note: null });
  });

  it('asks for the weight of one that was never done', () => {
    const { item, sets } = only(line({ change: swap('raised') }));
    expect(sets[0]?.values.loadKg).toBeNull();
    expect(toSayFirst(item, sets[0]?.values ?? { loadKg: null, reps: 8, seconds: null, metres: null })).toBe(
      'the weight',
    );
  });

  it('is offered in place of what stands there today alone, the trainer’s own first', () => {
    expect(offeredRungs(line()).map(({ exerciseId }) => exerciseId)).toEqual(['raised', 'bell']);
    expect(offeredRungs(line({ exerciseId: 'bell' }))).toEqual([]);
  });

  it('is as light as today’s answers make every lift, and never heavier than last time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(2, 3, 4, 5, 6),
        fc.constantFrom('before', 'after'),
        (kg, level, moment) => {
          const decision = { level, moment, rule: 'F2', fired: [], notes: [], inputs: neutralInputs } as unknown;
          const item = line({
            change: swap('bell'),
            rungs: [rung('bell', { loadKg: kg })],
            decision: decision as PlanItemDetail['decision'],
          });
          const load = only(item).item.loadKg ?? 0;
          expect(load).toBeLessThanOrEqual(kg);
          if (moment === 'after' || level > 3) expect(load).toBe(kg);
          const lightest = loadable({ loadKind: 'kettlebell', targetKg: kg * 0.9, equipment: client.equipment }).kg;
          if (moment === 'before' && level <= 3 && lightest !== null) expect(load).toBeLessThan(kg);
        },
      ),
    );
  });
});

describe('a line that is left out', () => {
  it('keeps the sets that were done, asks for no more, and is passed by', () => {
    const items = view([line({ change: skip, logged: [loggedSet('pull', 1)] }), planItem('press')]);
    expect(items[0]).toMatchObject({ isSkipped: true, doneSets: 1 });
    expect(items[0]?.sets).toHaveLength(1);
    expect(nextStep(items, 'pull')).toEqual({ itemId: 'press', setNumber: 1 });
  });
});

describe('a set beyond the prescription', () => {
  it('stands behind the others with the load of the one before it, and goes again when it was one too many', () => {
    const edits = { [slotOf('pull', 3)]: { loadKg: 50 } };
    expect(only(line(), edits, { pull: 1 }).sets.map(({ values }) => values.loadKg)).toEqual([60, 60, 50, 50]);
    const taken = loggedSet('pull', 4, { voided: true });
    expect(only(line({ logged: [taken] })).sets).toHaveLength(3);
    expect(only(line({ logged: [loggedSet('pull', 4)] })).sets).toHaveLength(4);
  });
});
