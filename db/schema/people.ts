import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Equipment } from '@/domain/load/plates';
import { users } from './auth';
import { clinics } from './clinics';
import { createdAt, instant } from './types';

/** A person in a clinic, in one role. The same person may belong to several clinics. */
export const memberships = pgTable(
  'memberships',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role', { enum: ['owner', 'trainer', 'client'] }).notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    disabledAt: instant('disabled_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId] }),
    index('memberships_user').on(t.userId),
    check('memberships_role', sql`${t.role} in ('owner', 'trainer', 'client')`),
  ],
).enableRLS();

export const clients = pgTable(
  'clients',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    /** Null until the invitation is accepted. */
    userId: uuid('user_id').references(() => users.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    status: text('status', { enum: ['invited', 'active', 'archived'] })
      .notNull()
      .default('invited'),
    units: text('units', { enum: ['kg', 'lb'] })
      .notNull()
      .default('kg'),
    timeZone: text('time_zone').notNull(),
    /** BCP 47 tag for dates and numbers; null for that of the browser. */
    locale: text('locale'),
    equipment: jsonb('equipment').$type<Equipment>().notNull(),
    painHistory: text('pain_history'),
    goal: text('goal'),
    /** The client's usual pain, NPRS 0–10; a median, so it may end in .5. */
    usualPain: numeric('usual_pain', { precision: 3, scale: 1, mode: 'number' }),
    /** Who lets this client's loads rise; null for the clinic's own setting. */
    progressionMode: text('progression_mode', { enum: ['trainer', 'automatic'] }),
    intakeCompletedAt: instant('intake_completed_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    uniqueIndex('clients_user').on(t.clinicId, t.userId),
    check('clients_usual_pain', sql`${t.usualPain} between 0 and 10`),
    check('clients_status', sql`${t.status} in ('invited', 'active', 'archived')`),
    check('clients_progression_mode', sql`${t.progressionMode} in ('trainer', 'automatic')`),
    check('clients_units', sql`${t.units} in ('kg', 'lb')`),
  ],
).enableRLS();

/** Who trains whom. A row without `ended_at` is in force. */
export const caseloads = pgTable(
  'caseloads',
  {
    clinicId: uuid('clinic_id').notNull(),
    clientId: uuid('client_id').notNull(),
    trainerId: uuid('trainer_id').notNull(),
    startedAt: instant('started_at').notNull().default(sql`now()`),
    endedAt: instant('ended_at'),
    /** What the trainer before wanted this one to know. */
    handOverNote: text('hand_over_note'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.clientId, t.trainerId, t.startedAt] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.trainerId], foreignColumns: [memberships.clinicId, memberships.userId] }),
    uniqueIndex('caseloads_in_force').on(t.clinicId, t.clientId).where(sql`ended_at is null`),
    index('caseloads_trainer').on(t.clinicId, t.trainerId, t.clientId),
  ],
).enableRLS();

/** One trainer stands in for another, both days included. */
export const covers = pgTable(
  'covers',
  {
    clinicId: uuid('clinic_id').notNull(),
    id: uuid('id').notNull(),
    trainerId: uuid('trainer_id').notNull(),
    coverId: uuid('cover_id').notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    untilDate: date('until_date', { mode: 'string' }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      name: 'covers_trainer',
      columns: [t.clinicId, t.trainerId],
      foreignColumns: [memberships.clinicId, memberships.userId],
    }),
    foreignKey({
      name: 'covers_cover',
      columns: [t.clinicId, t.coverId],
      foreignColumns: [memberships.clinicId, memberships.userId],
    }),
    index('covers_by_cover').on(t.clinicId, t.coverId, t.untilDate),
    index('covers_by_trainer').on(t.clinicId, t.trainerId),
    check('covers_dates', sql`${t.untilDate} >= ${t.fromDate}`),
  ],
).enableRLS();

export const invitations = pgTable(
  'invitations',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    role: text('role', { enum: ['trainer', 'client'] }).notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** The chart that waits for this person; null for staff. */
    clientId: uuid('client_id'),
    invitedBy: uuid('invited_by').notNull(),
    /** SHA-256 of the token in the mailed link. */
    tokenHash: text('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
    sentAt: instant('sent_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.invitedBy], foreignColumns: [memberships.clinicId, memberships.userId] }),
    uniqueIndex('invitations_token').on(t.clinicId, t.tokenHash),
    uniqueIndex('invitations_pending').on(t.clinicId, t.email).where(sql`accepted_at is null and revoked_at is null`),
    index('invitations_by_token').on(t.tokenHash),
    index('invitations_client').on(t.clinicId, t.clientId),
    index('invitations_invited_by').on(t.clinicId, t.invitedBy),
    check('invitations_role', sql`${t.role} in ('trainer', 'client')`),
  ],
).enableRLS();
