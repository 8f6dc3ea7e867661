import { sql } from 'drizzle-orm';
import type { LineChange, LineChanged, LineChangeResult } from '@/contracts/sessions';
import { sessionLineChanges } from '@/db/schema';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { settle } from '@/server/progression/settle';
import type { ChartContext } from '@/server/trpc';
import { auditSession, enteredBy, sessionMessage } from './entry';
import { exerciseInLine, lineOf } from './lines';
import { openLog } from './open-log';
import { boundInstant } from './phone-clock';
import { plannedWithLog } from './queries';

/**
 * Notes that the client does a line of a session with another exercise, leaves it out, or goes back to the plan. Of several
 * the newest by the phone's clock counts; nothing that was logged changes. Accepted after the finish and under a lock, like
 * a set. Throws `invalid` for a line that the session does not have, or an exercise that does not belong there.
 */
export async function changeLine(ctx: ChartContext, input: LineChange): Promise<LineChangeResult> {
  const { db, actor, scope } = ctx;
  return idempotent(db, actor, sessionMessage(ctx, 'sessions.changeLine', input), async () => {
    const planned = await plannedWithLog(db, scope, input.plannedSessionId);
    const item = lineOf(planned, input.itemId);
    if (input.toExerciseId !== null) exerciseInLine(planned, item, input.toExerciseId);
    const log = await openLog(ctx, planned, { plannedSessionId: input.plannedSessionId, startedAt: input.startedAt });
    await db.insert(sessionLineChanges).values({
      id: input.id,
      sessionLogId: log.id,
      itemId: item.id,
      kind: input.kind,
      toExerciseId: input.toExerciseId,
      reason: input.reason,
      enteredBy: enteredBy(ctx),
      changedAt: boundInstant(input.changedAt, ctx).toISOString(),
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
    await auditSession(ctx, 'session.change-line', log.id);
    const [newest] = await db.execute<LineChanged & Record<string, unknown>>(sql`
      select kind, to_exercise_id as "toExerciseId", reason, changed_at as "changedAt" from session_line_changes
      where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}
        and session_log_id = ${log.id} and item_id = ${item.id}
      order by changed_at desc, id desc limit 1`);
    if (!newest) throw new AppError('conflict');
    // Once a session is over, what was left out or why may change what is decided from it.
    await settle(ctx);
    return { sessionLogId: log.id, change: { ...newest, changedAt: new Date(newest.changedAt).toISOString() } };
  });
}
