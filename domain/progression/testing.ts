import { defaultEquipment } from '@/domain/load/equipment';
import type { Prescription } from '@/domain/program/types';
import type { ChartRecord, DecisionRecord, LiftItem, SessionRecord } from './record';

export const squat: Prescription = {
  sets: 3,
  dose: { kind: 'reps', min: 8, max: 10 },
  perSide: false,
  startLoadKg: 40,
  loadFactor: 1,
  capKg: null,
  targetRpe: 7,
  restSeconds: 90,
  tempo: null,
};

export const line = (change: Partial<LiftItem> = {}): LiftItem => ({
  itemId: 'i',
  exerciseId: 'box-squat',
  prescription: squat,
  swapTo: null,
  ...change,
});

/** A client without a past, for tests. */
export const chart = (change: Partial<ChartRecord> = {}): ChartRecord => ({
  usual: 1,
  approval: null,
  equipment: defaultEquipment('kg'),
  sessions: [],
  reports: [],
  decisions: [],
  overrides: [],
  signOffs: [{ exerciseId: 'box-squat', passed: true, at: '2026-01-01T00:00:00.000Z' }],
  feared: [],
  confidence: [],
  locks: [],
  checksAfterBreak: [],
  flares: [],
  ...change,
});

type Done = Partial<Omit<SessionRecord, 'sets' | 'date'>> & {
  readonly loadKg?: number;
  readonly rpe?: number | null;
  readonly reps?: number;
};

/** A session of three sets of box squats at ten in the morning (UTC), for tests. */
export function trained(date: string, done: Done = {}): SessionRecord {
  const { loadKg = 60, rpe = 7, reps = 8, ...change } = done;
  return {
    plannedSessionId: `p-${date}`,
    logId: `l-${date}`,
    date,
    startedAt: `${date}T10:00:00.000Z`,
    finishedAt: `${date}T11:00:00.000Z`,
    painBefore: 1,
    painAfter: 1,
    endedEarly: null,
    kind: 'program',
    deload: false,
    items: [line()],
    sets: [1, 2, 3].map((setNumber) => ({
      itemId: 'i',
      exerciseId: 'box-squat',
      setNumber,
      reps,
      loadKg,
      seconds: null,
      metres: null,
      rpe,
      pain: null,
    })),
    lineChanges: [],
    ...change,
  };
}

/** The morning report of a day, for tests. */
export const morning = (date: string, pain: number): ChartRecord['reports'][number] => ({
  moment: 'morning',
  pain,
  legWorse: false,
  date,
  at: `${date}T07:00:00.000Z`,
  logId: null,
});

/** A draft as it comes back from the store, for tests. */
export function stored(
  draft: {
    readonly exerciseId: string;
    readonly moment: DecisionRecord['moment'];
    readonly verdict: Pick<DecisionRecord, 'level' | 'rule' | 'fired'>;
  } & Pick<DecisionRecord, 'inputs' | 'lift' | 'effect'>,
  plannedSessionId: string,
  at: string,
  answer: DecisionRecord['answer'] = null,
): DecisionRecord {
  const { exerciseId, moment, verdict, inputs, lift, effect } = draft;
  return {
    id: `${plannedSessionId}-${moment}`,
    plannedSessionId,
    exerciseId,
    moment,
    ...verdict,
    policyVersion: 0,
    inputs,
    lift,
    effect,
    at,
    answer: answer ?? (effect.proposal ? 'waiting' : null),
    answeredAt: answer && answer !== 'waiting' ? at : null,
    proposalId: effect.proposal ? `${plannedSessionId}-proposal` : null,
    proposalVersion: effect.proposal ? 1 : null,
  };
}
