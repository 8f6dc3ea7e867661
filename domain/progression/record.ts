import type { Equipment } from '@/domain/load/equipment';
import { keptOf } from '@/domain/program/exercise-of';
import type { Prescription, ResolvedItem, ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { DecisionMoment } from './decide';
import type { Effect, LiftFacts } from './effect';
import type { DecisionInputs } from './inputs';
import type { Level, RuleId } from './rules';

/**
 * What is known of one client, as far as the rules look at it. Instants are ISO texts in UTC, so that they compare as
 * texts; days are dates in the client's zone. Lists stand oldest first.
 */
export type ChartRecord = {
  /** Usual pain U; null while nothing was reported. */
  readonly usual: number | null;
  readonly approval: 'trainer' | 'automatic' | null;
  readonly equipment: Equipment;
  readonly sessions: readonly SessionRecord[];
  readonly reports: readonly ReportRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly overrides: readonly OverrideRecord[];
  readonly signOffs: readonly { readonly exerciseId: string; readonly passed: boolean; readonly at: string }[];
  readonly feared: readonly { readonly exerciseId: string; readonly feared: boolean; readonly at: string }[];
  readonly confidence: readonly ConfidenceRecord[];
  /** Answers that stopped lifting, with the moment from which they no longer do. */
  readonly locks: readonly {
    readonly level: 'review' | 'emergency';
    readonly from: string;
    readonly until: string | null;
  }[];
  /** Stops by rule D4 that the trainer ended after a new check. */
  readonly checksAfterBreak: readonly string[];
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
};

/** A session that was begun. */
export type SessionRecord = {
  readonly plannedSessionId: string;
  readonly logId: string;
  readonly date: IsoDate;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  readonly endedEarly: string | null;
  readonly kind: 'program' | 'flare';
  readonly deload: boolean;
  readonly items: readonly LiftItem[];
  readonly sets: readonly SetRecord[];
  /** What the client did last with a line: another exercise in its place, or none. */
  readonly lineChanges: readonly LineChangeRecord[];
};

export type LineChangeRecord = {
  readonly itemId: string;
  readonly kind: 'swap' | 'skip' | 'as-planned';
  readonly reason: string | null;
};

/** A line of a session. */
export type LiftItem = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly prescription: Prescription;
  readonly swapTo: string | null;
  /** In place of `swapTo` when leg symptoms are new or worse. */
  readonly swapForLeg?: string;
} & Pick<ResolvedItem, 'ownExercise' | 'ownSwaps'>;

/** The lines of a planned session as the rules look at them. */
export function itemsOf(prescription: ResolvedSession): LiftItem[] {
  return prescription.items.map(liftItemOf);
}

/** One line of it. */
export const liftItemOf = (item: ResolvedItem): LiftItem => ({
  itemId: item.id,
  exerciseId: item.exerciseId,
  prescription: item.prescription,
  swapTo: item.swapTo ?? null,
  ...(item.swapForLeg !== undefined && { swapForLeg: item.swapForLeg }),
  ...keptOf(item),
});

/** A set as it stands. */
export type SetRecord = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly setNumber: number;
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly rpe: number | null;
  readonly pain: number | null;
};

export type ReportRecord = {
  readonly moment: 'before' | 'during' | 'after' | 'morning' | 'any';
  readonly pain: number;
  /** New or worse leg symptoms. */
  readonly legWorse: boolean;
  readonly date: IsoDate;
  readonly at: string;
  readonly logId: string | null;
};

export type DecisionRecord = {
  readonly id: string;
  readonly plannedSessionId: string;
  readonly exerciseId: string;
  readonly moment: DecisionMoment;
  readonly level: Level;
  readonly rule: RuleId;
  readonly fired: readonly RuleId[];
  readonly policyVersion: number;
  readonly inputs: DecisionInputs;
  readonly lift: LiftFacts;
  readonly effect: Effect;
  readonly at: string;
  /** What the trainer said to its proposal; null when it made none. */
  readonly answer: 'waiting' | 'approved' | 'held' | 'changed' | null;
  readonly answeredAt: string | null;
  readonly proposalId: string | null;
  /** Of the proposal, for whoever answers it. */
  readonly proposalVersion: number | null;
};

export type OverrideRecord = {
  readonly exerciseId: string;
  readonly loadKg: number;
  readonly reps: number | null;
  readonly reason: string;
  readonly at: string;
};

export type ConfidenceRecord = {
  readonly exerciseId: string;
  readonly plannedSessionId: string;
  readonly confidence: number;
  readonly fear: number;
  readonly at: string;
};
