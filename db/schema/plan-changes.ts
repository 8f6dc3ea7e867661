import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ResolvedSession } from '@/domain/program/types';
import { chartColumns, chartKeys } from './chart';
import { clinics } from './clinics';
import { assignments, plannedSessions } from './plans';
import { rollouts } from './programs';
import { createdAt, instant } from './types';

/** What one client's plan has in place of the program's exercise. It outlives a new version of the program. */
export const lineSwaps = pgTable(
  'line_swaps',
  {
    ...chartColumns,
    assignmentId: uuid('assignment_id').notNull(),
    /** The one session that it is for; null for all from `from_date` on. */
    plannedSessionId: uuid('planned_session_id'),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    exerciseId: text('exercise_id').notNull(),
    toExerciseId: text('to_exercise_id').notNull(),
    /** Read by the client. */
    reason: text('reason').notNull(),
    madeBy: uuid('made_by').notNull(),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'line_swaps_assignment',
      columns: [t.clinicId, t.clientId, t.assignmentId],
      foreignColumns: [assignments.clinicId, assignments.clientId, assignments.id],
    }),
    foreignKey({
      name: 'line_swaps_session',
      columns: [t.clinicId, t.clientId, t.plannedSessionId],
      foreignColumns: [plannedSessions.clinicId, plannedSessions.clientId, plannedSessions.id],
    }),
    index('line_swaps_assignment').on(t.clinicId, t.clientId, t.assignmentId),
    index('line_swaps_session').on(t.clinicId, t.clientId, t.plannedSessionId),
    check('line_swaps_other', sql`${t.exerciseId} <> ${t.toExerciseId}`),
  ],
).enableRLS();

/** A time without training that a client's plan makes room for; open while nobody knows its end. */
export const planPauses = pgTable(
  'plan_pauses',
  {
    ...chartColumns,
    assignmentId: uuid('assignment_id').notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    /** The last day of it, the day before the first when it was called off; null while it is open. */
    untilDate: date('until_date', { mode: 'string' }),
    reason: text('reason').notNull(),
    madeBy: uuid('made_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'plan_pauses_assignment',
      columns: [t.clinicId, t.clientId, t.assignmentId],
      foreignColumns: [assignments.clinicId, assignments.clientId, assignments.id],
    }),
    index('plan_pauses_assignment').on(t.clinicId, t.clientId, t.assignmentId),
    check('plan_pauses_dates', sql`${t.untilDate} >= ${t.fromDate} - 1`),
  ],
).enableRLS();

/** Days on which the clinic is closed: no session is planned on them. */
export const closedDays = pgTable(
  'closed_days',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    untilDate: date('until_date', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index('closed_days_from').on(t.clinicId, t.fromDate),
    check('closed_days_dates', sql`${t.untilDate} >= ${t.fromDate}`),
  ],
).enableRLS();

/** What a rollout did to one client's plan. */
export const planRollouts = pgTable(
  'plan_rollouts',
  {
    ...chartColumns,
    rolloutId: uuid('rollout_id').notNull(),
    assignmentId: uuid('assignment_id').notNull(),
    fromVersion: integer('from_version').notNull(),
    /** What the client reads about it. */
    message: text('message').notNull(),
    /** Own changes that found no place in the new version, in words for the trainer. */
    conflicts: jsonb('conflicts').$type<readonly string[]>().notNull(),
    createdAt: createdAt(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'plan_rollouts_rollout',
      columns: [t.clinicId, t.rolloutId],
      foreignColumns: [rollouts.clinicId, rollouts.id],
    }),
    foreignKey({
      name: 'plan_rollouts_assignment',
      columns: [t.clinicId, t.clientId, t.assignmentId],
      foreignColumns: [assignments.clinicId, assignments.clientId, assignments.id],
    }),
    index('plan_rollouts_rollout').on(t.clinicId, t.rolloutId),
    index('plan_rollouts_assignment').on(t.clinicId, t.clientId, t.assignmentId),
  ],
).enableRLS();

/** One planned session as it was before a rollout, so that the rollout can be undone. */
export const rolloutSessions = pgTable(
  'rollout_sessions',
  {
    ...chartColumns,
    planRolloutId: uuid('plan_rollout_id').notNull(),
    plannedSessionId: uuid('planned_session_id').notNull(),
    change: text('change', { enum: ['changed', 'added', 'removed'] }).notNull(),
    /** Null for one that was added. */
    before: jsonb('before').$type<{
      readonly prescription: ResolvedSession;
      readonly status: string;
      readonly date: string;
      readonly week: number;
      readonly position: number;
      readonly pauseId: string | null;
      /** Whether the change is one that somebody sees; the length of the program alone is none. */
      readonly seen: boolean;
    } | null>(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'rollout_sessions_plan_rollout',
      columns: [t.clinicId, t.clientId, t.planRolloutId],
      foreignColumns: [planRollouts.clinicId, planRollouts.clientId, planRollouts.id],
    }),
    foreignKey({
      name: 'rollout_sessions_session',
      columns: [t.clinicId, t.clientId, t.plannedSessionId],
      foreignColumns: [plannedSessions.clinicId, plannedSessions.clientId, plannedSessions.id],
    }),
    index('rollout_sessions_plan_rollout').on(t.clinicId, t.clientId, t.planRolloutId),
    index('rollout_sessions_session').on(t.clinicId, t.clientId, t.plannedSessionId),
    check('rollout_sessions_change', sql`${t.change} in ('changed', 'added', 'removed')`),
  ],
).enableRLS();
