import { and, eq, isNull } from 'drizzle-orm';
import type { Mark, MarkInput, UnmarkInput } from '@/contracts/triage';
import { triageMarks } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { rowOf } from './service';

/** Nobody is set aside for longer. Convention. */
const MOST_DAYS = 60;

/**
 * Keeps a word of staff to a client's row. The row comes back with the day, and before it with any reason that was not
 * seen or stands on something else by now.
 *
 * Throws `invalid` for a day that is not ahead or too far, `conflict` for setting aside somebody to stop and call for.
 */
export function markRow(ctx: ChartContext, input: MarkInput): Promise<Mark> {
  const message = { id: input.id, procedure: 'triage.mark', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, actor, scope, now } = ctx;
    await lockClient(db, scope);
    const untilDate = input.kind === 'snoozed' ? input.untilDate : null;
    if (untilDate !== null) {
      const row = await rowOf(ctx);
      if (untilDate <= row.today) throw new AppError('invalid', 'Choose a day from tomorrow on.');
      if (untilDate > addDays(row.today, MOST_DAYS)) {
        throw new AppError('invalid', `Choose a day within the next ${MOST_DAYS} days.`);
      }
      if (row.group === 'stop') {
        throw new AppError('conflict', 'This client cannot be set aside: call them first. Nothing was changed.');
      }
    }
    const made = await db
      .insert(triageMarks)
      .values({
        id: input.id,
        kind: input.kind,
        untilDate,
        seen: input.seen,
        markedBy: actor.userId,
        createdAt: now.toISOString(),
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: triageMarks.id });
    if (made.length === 0) throw new AppError('reused_id');
    await writeAudit(db, actor, ctx.origin, {
      action: input.kind === 'snoozed' ? 'queue.snooze' : 'queue.review',
      subjectType: 'triage_mark',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    return {
      id: input.id,
      kind: input.kind,
      untilDate,
      byName: actor.name,
      isOwn: true,
      at: now.toISOString(),
    };
  });
}

/** Takes a mark back, one's own or a colleague's, or all there are. Twice is as good as once. Throws `not_found`. */
export async function unmarkRow(ctx: ChartContext, input: UnmarkInput): Promise<{ readonly id: string }> {
  const { db, actor, scope, now } = ctx;
  const ofClient = and(eq(triageMarks.clinicId, scope.clinicId), eq(triageMarks.clientId, scope.clientId));
  const own = and(ofClient, eq(triageMarks.id, input.id));
  const undone = await db
    .update(triageMarks)
    .set({ undoneAt: now.toISOString(), undoneBy: actor.userId })
    .where(and(input.others ? ofClient : own, isNull(triageMarks.undoneAt)))
    .returning({ id: triageMarks.id });
  for (const { id } of undone) {
    await writeAudit(db, actor, ctx.origin, {
      action: 'queue.unmark',
      subjectType: 'triage_mark',
      subjectId: id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
  }
  if (!undone.some(({ id }) => id === input.id)) {
    const found = await db.select({ id: triageMarks.id }).from(triageMarks).where(own);
    if (found.length === 0) throw new AppError('not_found');
  }
  return { id: input.id };
}
