import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BodyMark } from '@/domain/symptoms/body-map';
import { chartColumns, chartKeys } from './chart';
import { sessionLogs } from './logs';
import { createdAt, instant } from './types';

export const screenings = pgTable(
  'screenings',
  {
    ...chartColumns,
    occasion: text('occasion', { enum: ['intake', 'again', 'session', 'symptoms'] }).notNull(),
    questionsVersion: integer('questions_version').notNull(),
    answers: jsonb('answers').$type<Record<string, boolean>>().notNull(),
    outcome: text('outcome', { enum: ['ready', 'review', 'emergency'] }).notNull(),
    /** Of the staff, who asked and entered the answers; null where the client did. */
    enteredBy: uuid('entered_by'),
    answeredAt: instant('answered_at').notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    ...chartKeys(t),
    index('screenings_answered').on(t.clinicId, t.clientId, t.answeredAt.desc()),
    check('screenings_outcome', sql`${t.outcome} in ('ready', 'review', 'emergency')`),
  ],
).enableRLS();

/**
 * What a worrying answer opens and only a recorded clearance closes. An open row (requested or refused)
 * locks lifting. `version` guards against two people deciding at once.
 */
export const clearances = pgTable(
  'clearances',
  {
    ...chartColumns,
    level: text('level', { enum: ['review', 'emergency'] }).notNull(),
    state: text('state', { enum: ['requested', 'cleared', 'refused'] })
      .notNull()
      .default('requested'),
    screeningId: uuid('screening_id'),
    requestedAt: instant('requested_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
    /** The clinician who examined the client, in words. */
    clinician: text('clinician'),
    examinedOn: date('examined_on', { mode: 'string' }),
    restrictions: text('restrictions'),
    expiresOn: date('expires_on', { mode: 'string' }),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'clearances_screening',
      columns: [t.clinicId, t.clientId, t.screeningId],
      foreignColumns: [screenings.clinicId, screenings.clientId, screenings.id],
    }),
    uniqueIndex('clearances_one_per_screening').on(t.clinicId, t.clientId, t.screeningId),
    index('clearances_requested').on(t.clinicId, t.clientId, t.requestedAt.desc()),
    check('clearances_state', sql`${t.state} in ('requested', 'cleared', 'refused')`),
    check('clearances_level', sql`${t.level} in ('review', 'emergency')`),
  ],
).enableRLS();

export const consents = pgTable(
  'consents',
  {
    ...chartColumns,
    kind: text('kind', { enum: ['health-data', 'body-mass'] }).notNull(),
    textVersion: integer('text_version').notNull(),
    granted: boolean('granted').notNull(),
    createdAt: createdAt(),
  },
  (t) => [...chartKeys(t)],
).enableRLS();

export const symptomReports = pgTable(
  'symptom_reports',
  {
    ...chartColumns,
    moment: text('moment', { enum: ['before', 'during', 'after', 'morning', 'any'] }).notNull(),
    /** NPRS, whole numbers 0–10. */
    pain: smallint('pain').notNull(),
    regions: text('regions').array().notNull().default(sql`'{}'`),
    legSymptoms: text('leg_symptoms').array().notNull().default(sql`'{}'`),
    /** New or worse leg symptoms, by the client's own word. */
    legWorse: boolean('leg_worse').notNull().default(false),
    triggers: text('triggers').array().notNull().default(sql`'{}'`),
    /** What was drawn on the body map; empty for a report without one. */
    marks: jsonb('marks').$type<readonly BodyMark[]>().notNull().default(sql`'[]'`),
    /** Where it reaches against the drawing before; null without two to compare. */
    spread: text('spread', { enum: ['further', 'same', 'nearer'] }),
    words: text('words'),
    screeningId: uuid('screening_id'),
    sessionLogId: uuid('session_log_id'),
    /** Of the staff, who entered it for the client; null where the client did. */
    enteredBy: uuid('entered_by'),
    /** The day it belongs to, in the client's zone. */
    localDate: date('local_date', { mode: 'string' }).notNull(),
    reportedAt: instant('reported_at').notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'symptom_reports_screening',
      columns: [t.clinicId, t.clientId, t.screeningId],
      foreignColumns: [screenings.clinicId, screenings.clientId, screenings.id],
    }),
    foreignKey({
      name: 'symptom_reports_session_log',
      columns: [t.clinicId, t.clientId, t.sessionLogId],
      foreignColumns: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.id],
    }),
    index('symptom_reports_reported').on(t.clinicId, t.clientId, t.reportedAt.desc()),
    // Covers the caseload's question: else the planner may read a client's whole history.
    index('symptom_reports_day').on(
      t.clinicId,
      t.clientId,
      t.localDate.desc(),
      t.moment,
      t.pain,
      t.legWorse,
      t.reportedAt,
    ),
    index('symptom_reports_session').on(t.clinicId, t.clientId, t.sessionLogId),
    index('symptom_reports_screening_id').on(t.clinicId, t.clientId, t.screeningId),
    check('symptom_reports_pain', sql`${t.pain} between 0 and 10`),
    check('symptom_reports_spread', sql`${t.spread} in ('further', 'same', 'nearer')`),
  ],
).enableRLS();
