import type { PlanItemDetail } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';
import { defaultEquipment } from '@/domain/load/equipment';

/** A client with what an ordinary gym has, for tests. */
export const client = { equipment: defaultEquipment('kg') };

/** A line of a session for tests: 3 × 8 with 60 kg unless said. */
export function planItem(itemId: string, change: Partial<PlanItemDetail> = {}): PlanItemDetail {
  return {
    itemId,
    exerciseId: itemId,
    name: itemId,
    loadKind: 'barbell',
    superset: null,
    note: null,
    figure: null,
    prescription: {
      sets: 3,
      dose: { kind: 'reps', min: 8, max: 10 },
      perSide: false,
      startLoadKg: 40,
      loadFactor: 1,
      capKg: null,
      targetRpe: 7,
      restSeconds: 90,
      tempo: null,
    },
    doseText: '3 × 8–10',
    effortText: 'leave 3 in the tank',
    rangeText: null,
    loadKg: 60,
    why: null,
    cues: [],
    last: null,
    reps: null,
    decision: null,
    insteadOf: null,
    todayFacts: null,
    swap: null,
    swapForLeg: null,
    feared: false,
    confidence: null,
    rungs: [],
    change: null,
    logged: [],
    ...change,
  };
}

/** A logged set for tests: 60 kg × 8 unless said. */
export function loggedSet(itemId: string, setNumber: number, change: Partial<LoggedSet> = {}): LoggedSet {
  return {
    id: `${itemId}-${setNumber}`,
    itemId,
    exerciseId: itemId,
    setNumber,
    reps: 8,
    loadKg: 60,
    seconds: null,
    metres: null,
    rpe: null,
    pain: null,
    voided: false,
    corrected: false,
    was: null,
    loggedAt: '2026-11-22T10:00:00.000Z',
    ...change,
  };
}
