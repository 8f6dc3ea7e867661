import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { clinics } from './clinics';
import { sessionLogs, setLogs } from './logs';
import { createdAt, instant } from './types';

/**
 * What staff write down for each other about a client, who does not see it in the app. Nothing is overwritten: a changed
 * note is a new row that names the one it replaces, one taken away keeps its row.
 */
export const staffNotes = pgTable(
  'staff_notes',
  {
    ...chartColumns,
    authorId: uuid('author_id').notNull(),
    /** A restriction says what must not be done, and stands above everything else while it is in force. */
    kind: text('kind', { enum: ['note', 'restriction'] }).notNull(),
    /** Markdown without HTML. */
    body: text('body').notNull(),
    /** Kept at the head of the notes; a restriction always is. */
    pinned: boolean('pinned').notNull().default(false),
    /** The last day of a restriction; null for one without an end. */
    untilDate: date('until_date', { mode: 'string' }),
    replacesId: uuid('replaces_id'),
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by'),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'staff_notes_replaces',
      columns: [t.clinicId, t.clientId, t.replacesId],
      foreignColumns: [t.clinicId, t.clientId, t.id],
    }),
    uniqueIndex('staff_notes_replaced_once').on(t.clinicId, t.clientId, t.replacesId),
    index('staff_notes_created').on(t.clinicId, t.clientId, t.createdAt.desc()),
    check('staff_notes_kind', sql`${t.kind} in ('note', 'restriction')`),
    check('staff_notes_body', sql`length(${t.body}) between 1 and 4000`),
    check('staff_notes_until', sql`${t.untilDate} is null or ${t.kind} = 'restriction'`),
    check('staff_notes_removed', sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
  ],
).enableRLS();

/** A clinic's ready words: a note to fill in, or a quick reply to a client. */
export const wordTemplates = pgTable(
  'word_templates',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['note', 'reply'] }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    archived: boolean('archived').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    check('word_templates_kind', sql`${t.kind} in ('note', 'reply')`),
    check('word_templates_length', sql`length(${t.title}) between 1 and 80 and length(${t.body}) between 1 and 4000`),
  ],
).enableRLS();

/** A word of the trainer on a session, or on one set of it, which the client sees beside what was logged. */
export const logComments = pgTable(
  'log_comments',
  {
    ...chartColumns,
    sessionLogId: uuid('session_log_id').notNull(),
    /** The set that it is about, by its first row; null for the session as a whole. */
    setLogId: uuid('set_log_id'),
    authorId: uuid('author_id').notNull(),
    /** Markdown without HTML. */
    body: text('body').notNull(),
    removedAt: instant('removed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'log_comments_session_log',
      columns: [t.clinicId, t.clientId, t.sessionLogId],
      foreignColumns: [sessionLogs.clinicId, sessionLogs.clientId, sessionLogs.id],
    }),
    foreignKey({
      name: 'log_comments_set_log',
      columns: [t.clinicId, t.clientId, t.setLogId],
      foreignColumns: [setLogs.clinicId, setLogs.clientId, setLogs.id],
    }),
    index('log_comments_session').on(t.clinicId, t.clientId, t.sessionLogId),
    index('log_comments_set').on(t.clinicId, t.clientId, t.setLogId),
    check('log_comments_body', sql`length(${t.body}) between 1 and 1000`),
  ],
).enableRLS();
