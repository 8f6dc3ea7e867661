import { and, eq, isNull, sql } from 'drizzle-orm';
import type { MessagePicture, MessageSent, SendMessage } from '@/contracts/messages';
import { messagePictures, messageReads, messages } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { boundInstant } from '@/server/sessions/phone-clock';
import type { ChartContext } from '@/server/trpc';
import { microseconds } from './queries';

/**
 * Keeps a message, from the side on which its writer stands, with those of its pictures that have arrived. The same
 * message twice keeps one. Throws `reused_id`, and `invalid` for pictures alone of which none has arrived.
 */
export function sendMessage(ctx: ChartContext, input: SendMessage): Promise<MessageSent> {
  const { db, actor, scope } = ctx;
  const { id, body, writtenAt, pictureIds } = input;
  const side = scope.relation === 'self' ? ('client' as const) : ('staff' as const);
  const message = { id, procedure: 'messages.send', input: { ...input, clientId: scope.clientId } };
  return idempotent(db, actor, message, async () => {
    // One writer at a time: within a thread the server's instants stand in the order in which they can be seen.
    await lockClient(db, scope);
    const [kept] = await db
      .insert(messages)
      .values({
        id,
        authorId: actor.userId,
        side,
        body,
        writtenAt: boundInstant(writtenAt, ctx).toISOString(),
        createdAt: sql`clock_timestamp()`,
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ createdAt: microseconds(sql`${messages.createdAt}`) });
    if (!kept) throw new AppError('reused_id');
    const pictures = await attach(ctx, id, pictureIds);
    if (body === '' && pictures.length === 0) {
      throw new AppError('invalid', 'Its picture is no longer on this device. Choose it again in a new message.');
    }
    await writeAudit(db, actor, ctx.origin, {
      action: 'message.send',
      subjectType: 'message',
      subjectId: id,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { pictures: pictures.length },
    });
    return { messageId: id, createdAt: kept.createdAt, pictures };
  });
}

/** Gives waiting pictures of the same writer and chart to a message. Others are left as they are. */
async function attach({ db, actor, scope }: ChartContext, messageId: string, ids: readonly string[]) {
  const attached: MessagePicture[] = [];
  for (const [position, id] of [...new Set(ids)].entries()) {
    const [picture] = await db
      .update(messagePictures)
      .set({ messageId, position })
      .where(
        and(
          eq(messagePictures.id, id),
          isNull(messagePictures.messageId),
          eq(messagePictures.uploadedBy, actor.userId),
          eq(messagePictures.clinicId, scope.clinicId),
          eq(messagePictures.clientId, scope.clientId),
        ),
      )
      .returning({ id: messagePictures.id, width: messagePictures.width, height: messagePictures.height });
    if (picture) attached.push(picture);
  }
  return attached;
}

/** Notes how far the thread was read: never back, and never beyond its newest message. Says nothing of who waits. */
export async function markRead({ db, actor, scope }: ChartContext, until: string): Promise<{ readonly ok: true }> {
  // `least` leaves nulls out: without any message there is nothing to have read.
  const [bound] = await db
    .select({
      until: sql<
        string | null
      >`case when count(*) > 0 then least(${until}::timestamptz, max(${messages.createdAt})) end::text`,
    })
    .from(messages)
    .where(and(eq(messages.clinicId, scope.clinicId), eq(messages.clientId, scope.clientId)));
  if (!bound?.until) return { ok: true };
  const readUntil = bound.until;
  await db
    .insert(messageReads)
    .values({ userId: actor.userId, readUntil, clinicId: scope.clinicId, clientId: scope.clientId })
    .onConflictDoUpdate({
      target: [messageReads.clinicId, messageReads.clientId, messageReads.userId],
      set: { readUntil },
      setWhere: sql`${messageReads.readUntil} < excluded.read_until
        and ${messageReads.clinicId} = ${scope.clinicId} and ${messageReads.clientId} = ${scope.clientId}`,
    });
  return { ok: true };
}
