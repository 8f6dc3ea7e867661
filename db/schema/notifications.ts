import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { memberships } from './people';
import { createdAt, instant } from './types';

/** What somebody wants to be told, and how. Without a row nothing is sent: each channel is opted into. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    clinicId: uuid('clinic_id').notNull(),
    userId: uuid('user_id').notNull(),
    morningPush: boolean('morning_push').notNull().default(false),
    morningEmail: boolean('morning_email').notNull().default(false),
    missedPush: boolean('missed_push').notNull().default(false),
    missedEmail: boolean('missed_email').notNull().default(false),
    messagePush: boolean('message_push').notNull().default(false),
    messageEmail: boolean('message_email').notNull().default(false),
    /** When the morning question comes, on the person's wall. */
    morningAt: time('morning_at').notNull().default('07:30'),
    /** Nothing is sent from here … */
    quietFrom: time('quiet_from').notNull().default('21:00'),
    /** … until here, on the person's wall; over midnight where it is earlier. Equal: never quiet. */
    quietUntil: time('quiet_until').notNull().default('07:00'),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [memberships.clinicId, memberships.userId] }),
  ],
).enableRLS();

/** A browser that a person lets us wake. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    clinicId: uuid('clinic_id').notNull(),
    userId: uuid('user_id').notNull(),
    id: uuid('id').notNull(),
    /** The sign-in that made it: it ends with that one. */
    authSessionId: uuid('auth_session_id').notNull(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    /** Taken back by the person, or refused by the browser's service. */
    goneAt: instant('gone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [memberships.clinicId, memberships.userId] }),
    uniqueIndex('push_subscriptions_endpoint').on(t.clinicId, t.userId, t.endpoint),
    check('push_subscriptions_endpoint_https', sql`${t.endpoint} like 'https://%'`),
  ],
).enableRLS();

/** What was sent to whom. The unique key is what keeps anything from being sent twice; it names nothing of health. */
export const notifications = pgTable(
  'notifications',
  {
    clinicId: uuid('clinic_id').notNull(),
    userId: uuid('user_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['morning', 'missed', 'message'] }).notNull(),
    /** What it is about: a day, a planned session, a message. */
    subject: text('subject').notNull(),
    /** 1, or 2 for the one repeat. */
    attempt: smallint('attempt').notNull(),
    channel: text('channel', { enum: ['push', 'email'] }).notNull(),
    /** Claimed before it is sent: a crash in between loses one rather than doubling it. */
    claimedAt: instant('claimed_at').notNull().default(sql`now()`),
    sentAt: instant('sent_at'),
    failedAt: instant('failed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [memberships.clinicId, memberships.userId] }),
    uniqueIndex('notifications_once').on(t.clinicId, t.userId, t.kind, t.subject, t.attempt, t.channel),
    index('notifications_claimed').on(t.clinicId, t.claimedAt),
    check('notifications_kind', sql`${t.kind} in ('morning', 'missed', 'message')`),
    check('notifications_channel', sql`${t.channel} in ('push', 'email')`),
    check('notifications_attempt', sql`${t.attempt} between 1 and 2`),
  ],
).enableRLS();
