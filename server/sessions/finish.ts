import { and, eq, ne, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { SessionFinish, SessionFinishResult } from '@/contracts/sessions';
import { plannedSessions, sessionLogs } from '@/db/schema';
import { idempotent } from '@/server/idempotent';
import { settle, watchPain } from '@/server/progression/settle';
import type { ChartContext } from '@/server/trpc';
import { auditSession, sessionMessage } from './entry';
import { openLog } from './open-log';
import { boundInstant } from './phone-clock';
import { countSets, plannedWithLog } from './queries';

/**
 * Ends a session. Of several finishes the first counts, and a later one fills in what it left open; but what the client
 * says takes the place of what staff entered for them. Sets may still follow, and the finish may come before all of them. A lock does not matter: what happened is recorded.
 */
export async function finishSession(ctx: ChartContext, input: SessionFinish): Promise<SessionFinishResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.finish', input), async () => {
    const planned = await plannedWithLog(db, scope, input.plannedSessionId);
    const { id } = await openLog(ctx, planned, {
      plannedSessionId: input.plannedSessionId,
      startedAt: input.startedAt,
    });
    const finishedAt = boundInstant(input.finishedAt, ctx).toISOString();
    const overrules = scope.relation === 'self' ? sql`${sessionLogs.endEnteredBy} is not null` : sql`false`;
    const firstOr = (kept: AnyPgColumn, said: number | string | null) =>
      sql`case when ${overrules} then coalesce(${said}, ${kept}) else coalesce(${kept}, ${said}) end`;
    const [log] = await db
      .update(sessionLogs)
      .set({
        finishedAt: sql`coalesce(${sessionLogs.finishedAt}, ${finishedAt})`,
        painAfter: firstOr(sessionLogs.painAfter, input.painAfter),
        note: firstOr(sessionLogs.note, input.note),
        endedEarly: firstOr(sessionLogs.endedEarly, input.endedEarly),
      })
      .where(
        and(eq(sessionLogs.id, id), eq(sessionLogs.clinicId, scope.clinicId), eq(sessionLogs.clientId, scope.clientId)),
      )
      .returning({ finishedAt: sessionLogs.finishedAt });
    await db
      .update(plannedSessions)
      .set({ status: 'done', version: sql`${plannedSessions.version} + 1` })
      .where(
        and(
          ne(plannedSessions.status, 'done'),
          eq(plannedSessions.id, input.plannedSessionId),
          eq(plannedSessions.clinicId, scope.clinicId),
          eq(plannedSessions.clientId, scope.clientId),
        ),
      );
    await auditSession(ctx, 'session.finish', id);
    await watchPain(ctx, input.painAfter);
    await settle(ctx);
    return {
      sessionLogId: id,
      finishedAt: new Date(log?.finishedAt ?? finishedAt).toISOString(),
      sets: await countSets(db, scope, id),
    };
  });
}
