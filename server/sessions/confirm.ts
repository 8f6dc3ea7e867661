import { sql } from 'drizzle-orm';
import type { SessionConfirm, SessionConfirmResult } from '@/contracts/sessions';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { auditSession, sessionMessage } from './entry';
import { plannedWithLog } from './queries';

/**
 * The client's word that what was entered for them is right. It holds for all that they had seen by then, and nothing
 * waits for it: the session counts all the same. Nothing happens where there is nothing to confirm. Throws `not_found`
 * for a session of which nothing was logged.
 */
export async function confirmSession(ctx: ChartContext, input: SessionConfirm): Promise<SessionConfirmResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.confirm', input), async () => {
    const { log } = await plannedWithLog(db, scope, input.plannedSessionId);
    if (!log) throw new AppError('not_found');
    // What was entered between the reading and the tap nobody has seen: it waits for another word.
    const [row] = await db.execute<{ found: boolean }>(sql`
      select app.confirm_session(${scope.clientId}, ${log.id}, least(${input.asOf}::timestamptz, now())) as found`);
    if (row?.found) await auditSession(ctx, 'session.confirm', log.id);
    return { sessionLogId: log.id, confirmed: row?.found === true };
  });
}
