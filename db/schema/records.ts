import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { clinics } from './clinics';
import { createdAt, instant } from './types';

/** The first answer to each message from a phone, so that a replay gets the same one. */
export const idempotency = pgTable(
  'idempotency',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    userId: uuid('user_id').notNull(),
    id: uuid('id').notNull(),
    /** Whose chart the answer is about, so that it goes with the chart; null where it is about nobody's. */
    clientId: uuid('client_id'),
    procedure: text('procedure').notNull(),
    requestHash: text('request_hash').notNull(),
    response: jsonb('response'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.userId, t.id] })],
).enableRLS();

/** Insert-only. Who did what to whose record, when, from where and why; never the content. */
export const auditEvents = pgTable(
  'audit_events',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    at: instant('at').notNull().default(sql`now()`),
    userId: uuid('user_id').notNull(),
    role: text('role').notNull(),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id'),
    clientId: uuid('client_id'),
    relation: text('relation'),
    ip: text('ip'),
    userAgent: text('user_agent'),
    requestId: text('request_id').notNull(),
    why: text('why'),
    detail: jsonb('detail').$type<Record<string, string | number | boolean | null>>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index('audit_events_at').on(t.clinicId, t.at.desc()),
    index('audit_events_client').on(t.clinicId, t.clientId, t.at.desc()),
  ],
).enableRLS();
