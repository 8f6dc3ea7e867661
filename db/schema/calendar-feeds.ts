import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { createdAt, instant } from './types';

/** An address at which a calendar program reads a client's training days. Its token is kept as a hash alone. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    ...chartColumns,
    /** SHA-256 of the token in the address, hex. */
    tokenHash: text('token_hash').notNull(),
    /** Minutes before a session that the calendar rings; null for never. */
    alarmMinutes: smallint('alarm_minutes'),
    /** The hour of the day that sessions are shown at, on the client's wall; null for whole days. */
    startHour: smallint('start_hour'),
    createdAt: createdAt(),
    lastReadAt: instant('last_read_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    ...chartKeys(t),
    uniqueIndex('calendar_feeds_token').on(t.clinicId, t.tokenHash),
    uniqueIndex('calendar_feeds_one').on(t.clinicId, t.clientId).where(sql`revoked_at is null`),
    // A reader has nothing but the token.
    index('calendar_feeds_by_token').on(t.tokenHash),
    check('calendar_feeds_alarm', sql`${t.alarmMinutes} between 0 and 1440`),
    check('calendar_feeds_hour', sql`${t.startHour} between 0 and 23`),
  ],
).enableRLS();
