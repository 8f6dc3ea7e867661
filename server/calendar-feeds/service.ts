import type { CalendarFeedInput } from '@/contracts/calendar-feed-choices';
import type { CalendarFeed, NewCalendarFeed } from '@/contracts/calendar-feeds';
import { calendarFeeds } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import { hashToken, newToken } from '@/server/auth/tokens';
import { isUniqueViolation } from '@/server/auth/unique-violation';
import { AppError } from '@/server/errors';
import type { ChartContext } from '@/server/trpc';
import { feedInForce, myFeed } from './queries';

const audit = (ctx: ChartContext, action: 'make' | 'change' | 'revoke') =>
  writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: `calendar_feed.${action}`,
    subjectType: 'calendar_feed',
    clientId: ctx.scope.clientId,
    relation: ctx.scope.relation,
  });

const revoked = ({ db, scope, now }: ChartContext) =>
  db
    .update(calendarFeeds)
    .set({ revokedAt: now.toISOString() })
    .where(feedInForce(scope))
    .returning({ id: calendarFeeds.id });

/**
 * Makes a feed and ends the one before it: of a client there is one at a time. Not repeatable, since its address is told
 * once and kept nowhere. Throws `conflict` when two are made at once.
 */
export async function makeFeed(ctx: ChartContext, input: CalendarFeedInput): Promise<NewCalendarFeed> {
  const { db, scope } = ctx;
  const token = newToken();
  await revoked(ctx);
  try {
    await db.insert(calendarFeeds).values({
      ...input,
      id: newId(),
      tokenHash: hashToken(token),
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict');
    throw error;
  }
  await audit(ctx, 'make');
  const feed = await myFeed(ctx);
  if (!feed) throw new AppError('not_found');
  return { feed, address: `${env().NEXTAUTH_URL}/api/calendar/${token}.ics` };
}

/** Changes how the feed shows sessions; its address stays. Null when there is none, such as one revoked elsewhere. */
export async function changeFeed(ctx: ChartContext, input: CalendarFeedInput): Promise<CalendarFeed | null> {
  await ctx.db.update(calendarFeeds).set(input).where(feedInForce(ctx.scope));
  const feed = await myFeed(ctx);
  if (feed) await audit(ctx, 'change');
  return feed;
}

/** Ends the feed: from now on its address answers nobody. */
export async function revokeFeed(ctx: ChartContext): Promise<{ revoked: number }> {
  const ended = await revoked(ctx);
  if (ended.length > 0) await audit(ctx, 'revoke');
  return { revoked: ended.length };
}
