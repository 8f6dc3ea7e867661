import { expect, test } from 'vitest';
import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import { defaultEquipment } from '@/domain/load/equipment';
import { neutralInputs } from '@/domain/progression/inputs';
import { defaultPolicy } from '@/domain/progression/policy';
import { planItem } from './testing';
import { todaysPlan } from './todays-plan';

const facts: NonNullable<PlanItemDetail['todayFacts']> = {
  inputs: { ...neutralInputs, pre: null, during: null, after: null, morning: null, usual: 2 },
  lift: {
    loadKind: 'barbell',
    region: 'lower',
    equipment: defaultEquipment('kg'),
    dose: { kind: 'reps', min: 8, max: 10 },
    stepKg: null,
    capKg: null,
    swapTo: 'goblet-squat',
    swapHeld: null,
    lastKg: 60,
    baseKg: null,
    plannedKg: 62.5,
    lastReps: 10,
    plannedReps: 8,
    daysSinceRise: null,
    cutsInARow: 0,
    noRise: null,
    approval: 'trainer',
  },
};

const swap: PlanItemDetail['swap'] = {
  exerciseId: 'goblet-squat',
  name: 'Goblet squat',
  loadKind: 'kettlebell',
  figure: null,
  loadKg: 12,
  cues: [],
};

const started = (painBefore: number | null, change: Partial<PlanItemDetail> = {}) =>
  ({
    policy: defaultPolicy,
    policyVersion: 0,
    items: [planItem('box-squat', { loadKg: 62.5, reps: 8, todayFacts: facts, ...change })],
    log: { painBefore },
  }) as unknown as SessionDetail;

const line = (session: SessionDetail) => todaysPlan(session).items[0];

test('a calm day leaves the plan alone', () => {
  expect(line(started(2))).toMatchObject({ loadKg: 62.5, reps: 8, why: null, decision: null });
});

test('pain clearly above usual lowers the load, and says so', () => {
  expect(line(started(4))).toMatchObject({
    loadKg: 52.5,
    why: { kind: 'today', words: 'Pain is clearly above your usual.', changeKg: -7.5 },
    decision: { rule: 'F2', level: 3, decidedAt: null },
  });
});

test('pain above the limit takes the swap that the plan names', () => {
  expect(line(started(6, { swap }))).toMatchObject({
    exerciseId: 'goblet-squat',
    loadKg: 12,
    insteadOf: 'box-squat',
    decision: { rule: 'S6' },
  });
  expect(line(started(6, { todayFacts: { ...facts, lift: { ...facts.lift, swapTo: null } } }))).toMatchObject({
    exerciseId: 'box-squat',
    loadKg: 47.5,
  });
});

test('new leg symptoms take the swap that the plan names for them', () => {
  const lift = { ...facts.lift, swapForLeg: 'hip-thrust' };
  const leg = { ...facts, lift, inputs: { ...facts.inputs, legWorse: true } };
  const swapForLeg = swap && { ...swap, exerciseId: 'hip-thrust', name: 'Hip thrust' };
  const shown = line(started(1, { todayFacts: leg, swap, swapForLeg, rangeText: 'from blocks of 20 cm' }));
  expect(shown).toMatchObject({ exerciseId: 'hip-thrust', rangeText: null, decision: { rule: 'L' } });
});

test('low confidence takes a planned rise back', () => {
  const shy = { confidence: { confidence: 3, fear: 2 } };
  expect(line(started(1, shy))).toMatchObject({ loadKg: 60, reps: 10, decision: { rule: 'C' } });
});

test('what the server has decided stays', () => {
  expect(line(started(6, { todayFacts: null }))).toMatchObject({ loadKg: 62.5, decision: null });
});
