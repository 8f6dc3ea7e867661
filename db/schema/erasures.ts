import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { clinics } from './clinics';
import { createdAt, instant } from './types';

/**
 * A record that is to be erased, and that it was. It outlives the client, so `client_id` is no key into `clients`; what
 * is kept of them is the id alone, with which a restored backup is erased again.
 */
export const erasureRequests = pgTable(
  'erasure_requests',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    reason: text('reason', { enum: ['asked', 'retention'] }).notNull(),
    state: text('state', { enum: ['waiting', 'refused', 'withdrawn', 'done'] })
      .notNull()
      .default('waiting'),
    requestedBy: uuid('requested_by').notNull(),
    /** Why the clinic refused, for the client to read; never what the record says. */
    answer: text('answer'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    /** The name under which the audit goes on to list what was done to this record. */
    pseudonym: uuid('pseudonym'),
    /** How many rows went, by table. */
    removed: jsonb('removed').$type<Readonly<Record<string, number>>>(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    // A client's own wish and a clinic's proposal wait side by side.
    uniqueIndex('erasure_requests_waiting').on(t.clinicId, t.clientId, t.reason).where(sql`state = 'waiting'`),
    index('erasure_requests_client').on(t.clinicId, t.clientId),
    check('erasure_requests_reason', sql`${t.reason} in ('asked', 'retention')`),
    check('erasure_requests_state', sql`${t.state} in ('waiting', 'refused', 'withdrawn', 'done')`),
    check('erasure_requests_done', sql`(${t.state} = 'done') = (${t.pseudonym} is not null)`),
  ],
).enableRLS();
