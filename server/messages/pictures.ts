import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { MessagePicture } from '@/contracts/messages';
import { messagePictures } from '@/db/schema';
import { openChart } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { noteOpening } from '@/server/charts/opening';
import { AppError } from '@/server/errors';
import type { RouteContext } from '@/server/http/signed-in-request';
import { idempotent } from '@/server/idempotent';
import { pictureTypeOf } from '@/server/pictures/picture-type';

/** Pictures of one person in one thread that wait for their message. */
const maxWaiting = 24;

/** Whose thread a picture is for: a client's own, or that of the client named. Throws `not_found`, `forbidden`. */
export function threadFor({ db, actor }: RouteContext, clientId: string | null) {
  const chart = actor.clientId ?? clientId;
  if (chart === null || (actor.clientId !== null && clientId !== null && clientId !== actor.clientId)) {
    throw new AppError('not_found');
  }
  return openChart(db, actor, chart, 'messages:write');
}

/**
 * Keeps a picture until its message comes. The first bytes say what it is. The same one twice keeps one.
 *
 * Throws `not_found`, `forbidden`, `invalid` for another kind of file, `conflict` where too many wait already.
 */
export async function addPicture(
  ctx: RouteContext,
  given: { readonly id: string; readonly clientId: string | null; readonly content: Buffer },
): Promise<MessagePicture> {
  const { db, actor } = ctx;
  const { id, content } = given;
  const scope = await threadFor(ctx, given.clientId);
  const type = pictureTypeOf(content);
  if (!type) throw new AppError('invalid', 'Choose a picture as JPEG, PNG or WebP. This file is something else.');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const message = { id, procedure: 'messages.picture', input: { clientId: scope.clientId, sha256 } };
  return idempotent(db, actor, message, async () => {
    await lockClient(db, scope);
    const waiting = and(
      eq(messagePictures.clinicId, scope.clinicId),
      eq(messagePictures.clientId, scope.clientId),
      eq(messagePictures.uploadedBy, actor.userId),
      isNull(messagePictures.messageId),
    );
    if ((await db.$count(messagePictures, waiting)) >= maxWaiting) {
      throw new AppError('conflict', 'Too many pictures wait for their message. Send or remove some first.');
    }
    const kept = await db
      .insert(messagePictures)
      .values({
        ...type,
        id,
        sizeBytes: content.byteLength,
        sha256,
        content,
        uploadedBy: actor.userId,
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: messagePictures.id });
    if (kept.length === 0) throw new AppError('reused_id');
    await writeAudit(db, actor, ctx.origin, {
      action: 'message.picture',
      subjectType: 'message_picture',
      subjectId: id,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { bytes: content.byteLength },
    });
    return { id, width: type.width, height: type.height };
  });
}

/**
 * A picture with its content, for whoever may read its thread; one whose message has not come, for whoever brought it.
 * Throws `not_found` for everybody else.
 */
export async function openPicture(ctx: RouteContext, id: string) {
  const { db, actor } = ctx;
  const [found] = await db
    .select({ clientId: messagePictures.clientId })
    .from(messagePictures)
    .where(and(eq(messagePictures.clinicId, actor.clinicId), eq(messagePictures.id, id)));
  if (!found) throw new AppError('not_found');
  const scope = await openChart(db, actor, found.clientId, 'messages:read');
  const [picture] = await db
    .select({
      mediaType: messagePictures.mediaType,
      content: messagePictures.content,
      messageId: messagePictures.messageId,
      uploadedBy: messagePictures.uploadedBy,
    })
    .from(messagePictures)
    .where(
      and(
        eq(messagePictures.id, id),
        eq(messagePictures.clinicId, scope.clinicId),
        eq(messagePictures.clientId, scope.clientId),
      ),
    );
  if (!picture || (picture.messageId === null && picture.uploadedBy !== actor.userId)) throw new AppError('not_found');
  await noteOpening({ ...ctx, scope });
  return picture;
}
