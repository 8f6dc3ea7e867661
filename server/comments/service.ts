import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AddCommentInput, CommentKept, RemoveCommentInput } from '@/contracts/comments';
import { logComments } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';

/** Keeps a word on a session that has begun, or on one of its sets. Throws `not_found` for what was never logged. */
export function addComment(ctx: ChartContext, input: AddCommentInput): Promise<CommentKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'comments.add', input }, async () => {
    const { db, actor, scope } = ctx;
    await lockClient(db, scope);
    const { sessionLogId, setLogId } = await placeOf(ctx, input);
    const kept = await db
      .insert(logComments)
      .values({
        id: input.id,
        sessionLogId,
        setLogId,
        authorId: actor.userId,
        body: input.body,
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: logComments.id });
    if (kept.length === 0) throw new AppError('reused_id');
    await audit(ctx, 'comment.add', input.id, input.set ? 'set' : 'session');
    return { commentId: input.id };
  });
}

/** The log of a session, and the first row of the set: the one that corrections follow. */
async function placeOf({ db, scope }: ChartContext, { plannedSessionId, set }: AddCommentInput) {
  const [row] = await db.execute<{ sessionLogId: string; setLogId: string | null }>(sql`
    select l.id as "sessionLogId", (
      select s.id from set_logs s
      where s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
        and s.item_id = ${set?.itemId ?? ''} and s.set_number = ${set?.setNumber ?? 0} and s.corrects_id is null
      order by s.id limit 1) as "setLogId"
    from session_logs l
    where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId}
      and l.planned_session_id = ${plannedSessionId}`);
  if (!row || (set !== null && row.setLogId === null)) throw new AppError('not_found');
  return row;
}

/** Takes one's own comment back; its row stays. Throws `not_found`, and `forbidden` for somebody else's. */
export function removeComment(ctx: ChartContext, input: RemoveCommentInput): Promise<CommentKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'comments.remove', input }, async () => {
    const { db, actor, scope, now } = ctx;
    const one = and(
      eq(logComments.clinicId, scope.clinicId),
      eq(logComments.clientId, scope.clientId),
      eq(logComments.id, input.commentId),
    );
    const [comment] = await db
      .select({ authorId: logComments.authorId, setLogId: logComments.setLogId })
      .from(logComments)
      .where(and(one, isNull(logComments.removedAt)));
    if (!comment) throw new AppError('not_found');
    if (comment.authorId !== actor.userId) throw new AppError('forbidden', 'Only who wrote it can take it back.');
    await db
      .update(logComments)
      .set({ removedAt: now.toISOString() })
      .where(and(one, isNull(logComments.removedAt)));
    await audit(ctx, 'comment.remove', input.commentId, comment.setLogId ? 'set' : 'session');
    return { commentId: input.commentId };
  });
}

const audit = ({ db, actor, origin, scope }: ChartContext, action: string, commentId: string, on: string) =>
  writeAudit(db, actor, origin, {
    action,
    subjectType: 'log_comment',
    subjectId: commentId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { on },
  });
