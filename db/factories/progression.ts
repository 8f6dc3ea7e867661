import type { Db } from '@/db/connection';
import {
  confidenceReports,
  decisions,
  fearedLifts,
  liftStops,
  policies,
  proposals,
  techniqueSignOffs,
  usualPainChanges,
} from '@/db/schema';
import { defaultEquipment } from '@/domain/load/equipment';
import type { ResolvedItem } from '@/domain/program/types';
import { decide } from '@/domain/progression/decide';
import { effectOf, type LiftFacts } from '@/domain/progression/effect';
import { type DecisionInputs, neutralInputs } from '@/domain/progression/inputs';
import { defaultPolicy } from '@/domain/progression/policy';
import { RULES_VERSION } from '@/domain/progression/rules';
import { newId } from '@/lib/id';

type Chart = { readonly clinicId: string; readonly clientId: string };
type With<Row> = Row & { id: string };
type PolicyRow = typeof policies.$inferInsert;
type DecisionRow = With<typeof decisions.$inferInsert>;
type ProposalRow = With<typeof proposals.$inferInsert>;
type StopRow = With<typeof liftStops.$inferInsert>;
type UsualPainRow = With<typeof usualPainChanges.$inferInsert>;
type SignOffRow = With<typeof techniqueSignOffs.$inferInsert>;
type FearedRow = With<typeof fearedLifts.$inferInsert>;
type ConfidenceRow = With<typeof confidenceReports.$inferInsert>;

/** Version 1 with the built-in rules, unless told. */
export async function makePolicy(
  db: Db,
  given: Partial<PolicyRow> & Pick<PolicyRow, 'clinicId' | 'createdBy'>,
): Promise<PolicyRow> {
  const row = { version: 1, policy: defaultPolicy, reason: 'As we start.', ...given };
  await db.insert(policies).values(row);
  return row;
}

type Derived = 'level' | 'rule' | 'fired' | 'effect' | 'itemId' | 'exerciseId' | 'inputs' | 'lift';
export type DecisionInput = Chart &
  Partial<Omit<DecisionRow, Derived>> & {
    readonly plannedSessionId: string;
    /** The line of the planned session that is decided on. */
    readonly item: Pick<ResolvedItem, 'id' | 'exerciseId' | 'prescription'>;
    readonly inputs?: Partial<DecisionInputs>;
    readonly lift?: Partial<LiftFacts>;
  };

/**
 * What the decision table says after two good sessions with settled pain, of a barbell lift last done with 40 kg, unless
 * told. Level, rule and effect are the domain's, by the built-in rules.
 */
export function decisionRow(given: DecisionInput): DecisionRow {
  const { item, inputs: facts, lift: about, ...rest } = given;
  const moment = given.moment ?? 'after';
  const inputs: DecisionInputs = { ...neutralInputs, pre: 1, during: 1, after: 1, morning: 1, usual: 1, ...facts };
  const { dose, capKg } = item.prescription;
  const reps = dose.kind === 'reps' ? dose.max : null;
  const lift: LiftFacts = {
    loadKind: 'barbell',
    region: 'lower',
    equipment: defaultEquipment('kg'),
    dose,
    stepKg: null,
    capKg,
    swapTo: null,
    swapHeld: null,
    lastKg: 40,
    baseKg: null,
    plannedKg: moment === 'before' ? 40 : null,
    lastReps: reps,
    plannedReps: reps,
    daysSinceRise: null,
    cutsInARow: 0,
    noRise: null,
    approval: 'trainer',
    ...about,
  };
  const verdict = decide(inputs, defaultPolicy, moment);
  return {
    moment,
    rulesVersion: RULES_VERSION,
    policyVersion: 0,
    decidedAt: new Date().toISOString(),
    ...rest,
    id: given.id ?? newId(),
    itemId: item.id,
    exerciseId: item.exerciseId,
    level: verdict.level,
    rule: verdict.rule,
    fired: [...verdict.fired],
    inputs,
    lift,
    effect: effectOf({ verdict, moment, usual: inputs.usual, lift, policy: defaultPolicy }),
  };
}

export async function makeDecision(db: Db, given: DecisionInput): Promise<DecisionRow> {
  const row = decisionRow(given);
  await db.insert(decisions).values(row);
  return row;
}

export type ProposalInput = Chart & Partial<ProposalRow> & { readonly decisionId: string; readonly exerciseId: string };

/** A step that waits for the trainer, unless told. */
export function proposalRow(given: ProposalInput): ProposalRow {
  return { ...given, id: given.id ?? newId() };
}

export async function makeProposal(db: Db, given: ProposalInput): Promise<ProposalRow> {
  const row = proposalRow(given);
  await db.insert(proposals).values(row);
  return row;
}

export type LiftStopInput = Chart & Partial<StopRow>;

/** An open stop for severe pain, unless told. */
export function liftStopRow(given: LiftStopInput): StopRow {
  return { rule: 'S8', since: new Date().toISOString(), ...given, id: given.id ?? newId() };
}

export async function makeLiftStop(db: Db, given: LiftStopInput): Promise<StopRow> {
  const row = liftStopRow(given);
  await db.insert(liftStops).values(row);
  return row;
}

export type UsualPainInput = Chart & Partial<UsualPainRow>;

/** The client's own answer of 3 at intake, unless told. `clients.usual_pain` is left as it is. */
export function usualPainRow(given: UsualPainInput): UsualPainRow {
  return { usual: 3, cause: 'intake', ...given, id: given.id ?? newId() };
}

export async function makeUsualPainChange(db: Db, given: UsualPainInput): Promise<UsualPainRow> {
  const row = usualPainRow(given);
  await db.insert(usualPainChanges).values(row);
  return row;
}

export type SignOffInput = Chart & Partial<SignOffRow> & { readonly exerciseId: string; readonly signedBy: string };

/** A technique check that was passed, unless told. */
export function signOffRow(given: SignOffInput): SignOffRow {
  return { passed: true, ...given, id: given.id ?? newId() };
}

export async function makeSignOff(db: Db, given: SignOffInput): Promise<SignOffRow> {
  const row = signOffRow(given);
  await db.insert(techniqueSignOffs).values(row);
  return row;
}

export type FearedLiftInput = Chart & Partial<FearedRow> & { readonly exerciseId: string; readonly setBy: string };

export function fearedLiftRow(given: FearedLiftInput): FearedRow {
  return { feared: true, ...given, id: given.id ?? newId() };
}

export async function makeFearedLift(db: Db, given: FearedLiftInput): Promise<FearedRow> {
  const row = fearedLiftRow(given);
  await db.insert(fearedLifts).values(row);
  return row;
}

export type ConfidenceInput = Chart &
  Partial<ConfidenceRow> & { readonly plannedSessionId: string; readonly exerciseId: string };

/** Confidence 6 and fear 4, now, unless told. */
export function confidenceRow(given: ConfidenceInput): ConfidenceRow {
  return { confidence: 6, fear: 4, answeredAt: new Date().toISOString(), ...given, id: given.id ?? newId() };
}

export async function makeConfidenceReport(db: Db, given: ConfidenceInput): Promise<ConfidenceRow> {
  const row = confidenceRow(given);
  await db.insert(confidenceReports).values(row);
  return row;
}
