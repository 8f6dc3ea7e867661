import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Effect, LiftFacts } from '@/domain/progression/effect';
import type { DecisionInputs } from '@/domain/progression/inputs';
import type { Policy } from '@/domain/progression/policy';
import type { RuleId } from '@/domain/progression/rules';
import { chartColumns, chartKeys } from './chart';
import { clinics } from './clinics';
import { sessionLogs } from './logs';
import { plannedSessions } from './plans';
import { createdAt, instant } from './types';

/** A clinic's rules, a row for each change; the newest counts. Without a row the built-in policy does, as version 0. */
export const policies = pgTable(
  'policies',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    version: integer('version').notNull(),
    policy: jsonb('policy').$type<Policy>().notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.version] }), check('policies_version', sql`${t.version} >= 1`)],
).enableRLS();

/**
 * What the table said of one lift of one session, with everything that it looked at: `inputs`, `lift`, the policy's
 * version and the rules' version give the same level and the same effect again. Never changed; a correction of what
 * was logged makes a later revision, and the highest counts.
 */
export const decisions = pgTable(
  'decisions',
  {
    ...chartColumns,
    plannedSessionId: uuid('planned_session_id').notNull(),
    /** Null before training. */
    sessionLogId: uuid('session_log_id'),
    itemId: text('item_id').notNull(),
    exerciseId: text('exercise_id').notNull(),
    moment: text('moment', { enum: ['before', 'after'] }).notNull(),
    revision: smallint('revision').notNull().default(1),
    level: smallint('level').$type<0 | 1 | 2 | 3 | 4 | 5 | 6>().notNull(),
    rule: text('rule').$type<RuleId>().notNull(),
    fired: text('fired').array().$type<RuleId[]>().notNull(),
    inputs: jsonb('inputs').$type<DecisionInputs>().notNull(),
    lift: jsonb('lift').$type<LiftFacts>().notNull(),
    effect: jsonb('effect').$type<Effect>().notNull(),
    rulesVersion: smallint('rules_version').notNull(),
    policyVersion: integer('policy_version').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'decisions_planned_session',
      columns: [t.clinicId, t.clientId, t.plannedSessionId],
      foreignColumns: [plannedSessions.clinicId, plannedSessions.clientId, plannedSessions.id],
    }),
    foreignKey({
      name: 'decisions_session_log',
      columns: [t.clinicId, t.clientId, t.sessionLogId],
      foreignColumns: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.id],
    }),
    uniqueIndex('decisions_one_each').on(
      t.clinicId,
      t.clientId,
      t.plannedSessionId,
      t.moment,
      t.itemId,
      t.revision.desc(),
    ),
    index('decisions_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.decidedAt.desc()),
    // The caseload's question: what was decided in the last two weeks, for everybody at once.
    index('decisions_recent').on(t.clinicId, t.decidedAt.desc(), t.clientId),
    index('decisions_log').on(t.clinicId, t.clientId, t.sessionLogId),
    check('decisions_moment', sql`${t.moment} in ('before', 'after')`),
    check('decisions_level', sql`${t.level} between 0 and 6`),
  ],
).enableRLS();

/** A step that waits for the trainer. Unanswered it means: repeat. */
export const proposals = pgTable(
  'proposals',
  {
    ...chartColumns,
    decisionId: uuid('decision_id').notNull(),
    exerciseId: text('exercise_id').notNull(),
    state: text('state', { enum: ['waiting', 'approved', 'held', 'changed'] })
      .notNull()
      .default('waiting'),
    reason: text('reason'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'proposals_decision',
      columns: [t.clinicId, t.clientId, t.decisionId],
      foreignColumns: [decisions.clinicId, decisions.clientId, decisions.id],
    }),
    uniqueIndex('proposals_one_each').on(t.clinicId, t.clientId, t.decisionId),
    index('proposals_waiting').on(t.clinicId, t.clientId, t.createdAt.desc()).where(sql`state = 'waiting'`),
    check('proposals_state', sql`${t.state} in ('waiting', 'approved', 'held', 'changed')`),
  ],
).enableRLS();

/** A stop by rule S8 or D4: lifting waits until the trainer has been in touch and has noted it. */
export const liftStops = pgTable(
  'lift_stops',
  {
    ...chartColumns,
    rule: text('rule', { enum: ['S8', 'D4'] }).notNull(),
    since: instant('since').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
    note: text('note'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    ...chartKeys(t),
    uniqueIndex('lift_stops_open').on(t.clinicId, t.clientId).where(sql`ended_at is null`),
    check('lift_stops_rule', sql`${t.rule} in ('S8', 'D4')`),
  ],
).enableRLS();

/** Every change of a client's usual pain; the newest is kept on the client too. */
export const usualPainChanges = pgTable(
  'usual_pain_changes',
  {
    ...chartColumns,
    usual: numeric('usual', { precision: 3, scale: 1, mode: 'number' }).notNull(),
    cause: text('cause', { enum: ['intake', 'first-week', 'four-weeks-lower', 'trainer'] }).notNull(),
    reason: text('reason'),
    setBy: uuid('set_by'),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    index('usual_pain_changes_at').on(t.clinicId, t.clientId, t.createdAt.desc()),
    check('usual_pain_changes_usual', sql`${t.usual} between 0 and 10`),
    check('usual_pain_changes_cause', sql`${t.cause} in ('intake', 'first-week', 'four-weeks-lower', 'trainer')`),
  ],
).enableRLS();

/** A trainer's look at how one lift variant is done. The newest of a lift counts. */
export const techniqueSignOffs = pgTable(
  'technique_sign_offs',
  {
    ...chartColumns,
    exerciseId: text('exercise_id').notNull(),
    /** False takes an earlier one back. */
    passed: boolean('passed').notNull(),
    /** Cues that were seen to be met. */
    cues: text('cues').array().notNull().default(sql`'{}'`),
    note: text('note'),
    signedBy: uuid('signed_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    index('technique_sign_offs_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.createdAt.desc()),
  ],
).enableRLS();

/** A lift that the client is afraid of: asked for confidence and fear before it. The newest of a lift counts. */
export const fearedLifts = pgTable(
  'feared_lifts',
  {
    ...chartColumns,
    exerciseId: text('exercise_id').notNull(),
    feared: boolean('feared').notNull(),
    setBy: uuid('set_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [...chartKeys(t), index('feared_lifts_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.createdAt.desc())],
).enableRLS();

/** Confidence in a feared lift and fear of it, 0–10 each, before it is done. */
export const confidenceReports = pgTable(
  'confidence_reports',
  {
    ...chartColumns,
    exerciseId: text('exercise_id').notNull(),
    plannedSessionId: uuid('planned_session_id').notNull(),
    confidence: smallint('confidence').notNull(),
    fear: smallint('fear').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'confidence_reports_planned_session',
      columns: [t.clinicId, t.clientId, t.plannedSessionId],
      foreignColumns: [plannedSessions.clinicId, plannedSessions.clientId, plannedSessions.id],
    }),
    index('confidence_reports_session').on(t.clinicId, t.clientId, t.plannedSessionId),
    index('confidence_reports_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.answeredAt.desc()),
    check('confidence_reports_scores', sql`${t.confidence} between 0 and 10 and ${t.fear} between 0 and 10`),
  ],
).enableRLS();
