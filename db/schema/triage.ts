import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { clients } from './people';
import { createdAt, instant } from './types';

/**
 * What staff said to a client's row in the queue: looked at, or to be shown again on a day. `seen` is what the row asked
 * for then, so that something new or worse brings it back before.
 */
export const triageMarks = pgTable(
  'triage_marks',
  {
    ...chartColumns,
    kind: text('kind', { enum: ['reviewed', 'snoozed'] }).notNull(),
    /** The day on which a snoozed row is back, in the client's zone; null for one that was reviewed. */
    untilDate: date('until_date', { mode: 'string' }),
    /** The code of each reason, and what it stood on. */
    seen: jsonb('seen').$type<Readonly<Record<string, string>>>().notNull(),
    markedBy: uuid('marked_by').notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by'),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    index('triage_marks_created').on(t.clinicId, t.clientId, t.createdAt.desc()),
    check('triage_marks_kind', sql`${t.kind} in ('reviewed', 'snoozed')`),
    check('triage_marks_until', sql`(${t.kind} = 'snoozed') = (${t.untilDate} is not null)`),
    check('triage_marks_undone', sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
  ],
).enableRLS();

/**
 * What the queue is made of, one row a client, so that opening it does not read everybody's reports. A write to the
 * chart counts `version` up; the facts hold as long as they were made at that version, and are made again otherwise.
 */
export const clientStatus = pgTable(
  'client_status',
  {
    clinicId: uuid('clinic_id').notNull(),
    clientId: uuid('client_id').notNull(),
    version: integer('version').notNull().default(0),
    /** The version that `facts` were made at; null for none yet. */
    madeAt: integer('made_at'),
    /** The UTC day on which they were made: their windows slide with it. */
    madeOn: date('made_on', { mode: 'string' }),
    facts: jsonb('facts').$type<Readonly<Record<string, unknown>>>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.clientId] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
  ],
).enableRLS();
