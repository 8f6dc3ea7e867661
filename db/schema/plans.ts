import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { ResolvedSession } from '@/domain/program/types';
import { chartColumns, chartKeys } from './chart';
import { programVersions } from './programs';
import { createdAt, instant, kilograms } from './types';

/** One program version given to one client from a date. The client calls it "plan". */
export const assignments = pgTable(
  'assignments',
  {
    ...chartColumns,
    programId: uuid('program_id').notNull(),
    programVersion: integer('program_version').notNull(),
    /** Copied, so that a client can read it without reaching the program. */
    programName: text('program_name').notNull(),
    weeks: smallint('weeks').notNull(),
    startDate: date('start_date', { mode: 'string' }).notNull(),
    /** Date of the last planned session, or the day it was ended. */
    endDate: date('end_date', { mode: 'string' }).notNull(),
    /** ISO weekdays, 1 is Monday. */
    trainingDays: smallint('training_days').array().notNull(),
    status: text('status', { enum: ['active', 'ended'] })
      .notNull()
      .default('active'),
    endReason: text('end_reason'),
    assignedBy: uuid('assigned_by').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'assignments_program_version',
      columns: [t.clinicId, t.programId, t.programVersion],
      foreignColumns: [programVersions.clinicId, programVersions.programId, programVersions.number],
    }),
    index('assignments_program').on(t.clinicId, t.programId, t.programVersion),
    check('assignments_dates', sql`${t.endDate} >= ${t.startDate}`),
    check('assignments_status', sql`${t.status} in ('active', 'ended')`),
  ],
).enableRLS();

export const plannedSessions = pgTable(
  'planned_sessions',
  {
    ...chartColumns,
    assignmentId: uuid('assignment_id').notNull(),
    /** A date in the client's own zone. */
    date: date('date', { mode: 'string' }).notNull(),
    /** The date that it was moved from, the first one if it was moved more than once. */
    movedFrom: date('moved_from', { mode: 'string' }),
    /** `flare`: the easy session that the program carries for a flare; it counts in no schedule. */
    kind: text('kind', { enum: ['program', 'flare'] })
      .notNull()
      .default('program'),
    week: smallint('week').notNull(),
    position: smallint('position').notNull(),
    prescription: jsonb('prescription').$type<ResolvedSession>().notNull(),
    status: text('status', { enum: ['planned', 'done', 'skipped', 'cancelled'] })
      .notNull()
      .default('planned'),
    /** The pause that it was cancelled for; it gets a new date when the plan goes on. */
    pauseId: uuid('pause_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'planned_sessions_assignment',
      columns: [t.clinicId, t.clientId, t.assignmentId],
      foreignColumns: [assignments.clinicId, assignments.clientId, assignments.id],
    }),
    // Covers the caseload's question: else the planner may read a client's whole history.
    index('planned_sessions_date').on(t.clinicId, t.clientId, t.date.desc(), t.status, t.week),
    index('planned_sessions_by_assignment').on(t.clinicId, t.clientId, t.assignmentId),
    check('planned_sessions_kind', sql`${t.kind} in ('program', 'flare')`),
    check('planned_sessions_status', sql`${t.status} in ('planned', 'done', 'skipped', 'cancelled')`),
  ],
).enableRLS();

/** A trainer's own word on the next load of one lift, with the reason the client reads. The newest counts. */
export const loadOverrides = pgTable(
  'load_overrides',
  {
    ...chartColumns,
    exerciseId: text('exercise_id').notNull(),
    loadKg: kilograms('load_kg').notNull(),
    /** Repetitions to aim at in each set; null for those of the plan. */
    reps: smallint('reps'),
    reason: text('reason').notNull(),
    setBy: uuid('set_by').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    /** Taken back before any session used it: it counts for nothing, and stays to be read. */
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by'),
  },
  (t) => [
    ...chartKeys(t),
    check('load_overrides_undone', sql`${t.undoneAt} is null or ${t.undoneBy} is not null`),
    index('load_overrides_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.createdAt.desc()),
    check('load_overrides_reps', sql`${t.reps} between 1 and 100`),
    check('load_overrides_load', sql`${t.loadKg} >= 0 and ${t.loadKg} <= 500`),
  ],
).enableRLS();
