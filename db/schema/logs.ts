import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Prescription } from '@/domain/program/types';
import { chartColumns, chartKeys } from './chart';
import { plannedSessions } from './plans';
import { instant, kilograms } from './types';

export const sessionLogs = pgTable(
  'session_logs',
  {
    ...chartColumns,
    plannedSessionId: uuid('planned_session_id').notNull(),
    /** The day it started, in the client's zone: a session finished after midnight stays on it. */
    localDate: date('local_date', { mode: 'string' }).notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    painBefore: smallint('pain_before'),
    painAfter: smallint('pain_after'),
    note: text('note'),
    endedEarly: text('ended_early'),
    /** Of the staff, who began it for the client on the floor; null where the client did. */
    enteredBy: uuid('entered_by'),
    /** Of the staff, whose word its end is (pain after, note, why early), and since when; null where it is the client's. */
    endEnteredBy: uuid('end_entered_by'),
    endEnteredAt: instant('end_entered_at'),
    /** Until when what was entered for them was seen, and said to be right, by the client; null for not yet, or not needed. */
    confirmedAt: instant('confirmed_at'),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'session_logs_planned_session',
      columns: [t.clinicId, t.clientId, t.plannedSessionId],
      foreignColumns: [plannedSessions.clinicId, plannedSessions.clientId, plannedSessions.id],
    }),
    uniqueIndex('session_logs_one_each').on(t.clinicId, t.clientId, t.plannedSessionId),
    index('session_logs_date').on(t.clinicId, t.clientId, t.localDate.desc()),
    check('session_logs_pain', sql`${t.painBefore} between 0 and 10 and ${t.painAfter} between 0 and 10`),
  ],
).enableRLS();

/** One set as it was done. A correction is a new row that names the one it corrects; nothing is overwritten. */
export const setLogs = pgTable(
  'set_logs',
  {
    ...chartColumns,
    sessionLogId: uuid('session_log_id').notNull(),
    /** The line of the program that it answers. */
    itemId: text('item_id').notNull(),
    exerciseId: text('exercise_id').notNull(),
    /** 1-based. */
    setNumber: smallint('set_number').notNull(),
    reps: smallint('reps'),
    loadKg: kilograms('load_kg'),
    seconds: smallint('seconds'),
    metres: smallint('metres'),
    rpe: numeric('rpe', { precision: 3, scale: 1, mode: 'number' }),
    pain: smallint('pain'),
    /** What was asked for, as it stood when the set was done. */
    prescribed: jsonb('prescribed').$type<Prescription>().notNull(),
    /** True for a correction that takes the set back. */
    voided: boolean('voided').notNull().default(false),
    correctsId: uuid('corrects_id'),
    /** Of the staff, who entered it for the client; null where the client did. */
    enteredBy: uuid('entered_by'),
    /** By the phone's clock; `received_at` is by the server's. */
    loggedAt: instant('logged_at').notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'set_logs_session_log',
      columns: [t.clinicId, t.clientId, t.sessionLogId],
      foreignColumns: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.id],
    }),
    foreignKey({
      name: 'set_logs_corrects',
      columns: [t.clinicId, t.clientId, t.correctsId],
      foreignColumns: [t.clinicId, t.clientId, t.id],
    }),
    uniqueIndex('set_logs_one_each')
      .on(t.clinicId, t.clientId, t.sessionLogId, t.itemId, t.setNumber)
      .where(sql`corrects_id is null`),
    uniqueIndex('set_logs_corrected_once').on(t.clinicId, t.clientId, t.correctsId),
    // The unique one above is partial: it cannot find the corrections of a session.
    index('set_logs_session').on(t.clinicId, t.clientId, t.sessionLogId),
    index('set_logs_exercise').on(t.clinicId, t.clientId, t.exerciseId, t.loggedAt.desc()),
    check('set_logs_pain', sql`${t.pain} between 0 and 10`),
    check('set_logs_rpe', sql`${t.rpe} between 1 and 10`),
    check('set_logs_load', sql`${t.loadKg} between 0 and 500`),
  ],
).enableRLS();

/**
 * What the client did with a line of a session that was begun: took another rung of its ladder, left it out, or went
 * back to the plan. The newest of a line counts; nothing is overwritten.
 */
export const sessionLineChanges = pgTable(
  'session_line_changes',
  {
    ...chartColumns,
    sessionLogId: uuid('session_log_id').notNull(),
    itemId: text('item_id').notNull(),
    kind: text('kind', { enum: ['swap', 'skip', 'as-planned'] }).notNull(),
    /** The exercise done instead; null unless it is a swap. */
    toExerciseId: text('to_exercise_id'),
    reason: text('reason', { enum: ['hurts', 'too-hard', 'too-easy', 'equipment', 'time', 'other'] }),
    /** Of the staff, who entered it for the client; null where the client did. */
    enteredBy: uuid('entered_by'),
    /** By the phone's clock; `received_at` is by the server's. */
    changedAt: instant('changed_at').notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'session_line_changes_session_log',
      columns: [t.clinicId, t.clientId, t.sessionLogId],
      foreignColumns: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.id],
    }),
    index('session_line_changes_session').on(t.clinicId, t.clientId, t.sessionLogId),
    check('session_line_changes_kind', sql`${t.kind} in ('swap', 'skip', 'as-planned')`),
    check('session_line_changes_swap', sql`(${t.kind} = 'swap') = (${t.toExerciseId} is not null)`),
  ],
).enableRLS();
