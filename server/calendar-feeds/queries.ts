import { and, eq, isNull, sql } from 'drizzle-orm';
import type { CalendarFeed } from '@/contracts/calendar-feeds';
import { inTransaction } from '@/db/connection';
import { calendarFeeds } from '@/db/schema';
import type { ChartScope } from '@/server/access/chart-access';
import { hashToken } from '@/server/auth/tokens';
import type { ChartContext } from '@/server/trpc';
import type { FeedFacts } from './feed';

export const feedInForce = (scope: ChartScope) =>
  and(
    isNull(calendarFeeds.revokedAt),
    eq(calendarFeeds.clinicId, scope.clinicId),
    eq(calendarFeeds.clientId, scope.clientId),
  );

/** The client's feed, without its address: nobody can tell that again. Null without one. */
export async function myFeed({ db, scope }: Pick<ChartContext, 'db' | 'scope'>): Promise<CalendarFeed | null> {
  const [row] = await db
    .select({
      startHour: calendarFeeds.startHour,
      alarmMinutes: calendarFeeds.alarmMinutes,
      createdAt: calendarFeeds.createdAt,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(feedInForce(scope));
  if (!row) return null;
  return {
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    lastReadAt: row.lastReadAt && new Date(row.lastReadAt).toISOString(),
  };
}

type FeedRow = {
  time_zone: string;
  alarm_minutes: number | null;
  start_hour: number | null;
  session_id: string | null;
  date: string | null;
  version: number | null;
};

/** What the holder of a token may read, found by its hash and by nothing else; null when it is unknown or revoked. */
export async function feedOfToken(token: string): Promise<FeedFacts | null> {
  const rows = await inTransaction(null, (db) =>
    db.execute<FeedRow>(sql`select time_zone, alarm_minutes, start_hour, session_id, date::text as date, version
      from app.read_calendar_feed(${hashToken(token)})`),
  );
  const [first] = rows;
  if (!first) return null;
  const sessions = rows.flatMap(({ session_id, date, version }) =>
    session_id !== null && date !== null && version !== null ? [{ id: session_id, date, version }] : [],
  );
  return { timeZone: first.time_zone, alarmMinutes: first.alarm_minutes, startHour: first.start_hour, sessions };
}
