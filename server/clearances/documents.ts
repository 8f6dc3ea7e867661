import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { ClearanceDocument } from '@/contracts/documents';
import { clearanceDocuments, clearances } from '@/db/schema';
import { openChart } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import type { RouteContext } from '@/server/http/signed-in-request';
import { idempotent } from '@/server/idempotent';
import { maxDocuments, mediaTypeOf, safeFileName } from './document-type';

/**
 * The chart of a clearance, for adding a document to it. Throws `not_found` for one that is not there or not this
 * person's to see.
 */
export async function chartOfClearance({ db, actor }: RouteContext, clearanceId: string) {
  const [row] = await db
    .select({ clientId: clearances.clientId })
    .from(clearances)
    .where(and(eq(clearances.clinicId, actor.clinicId), eq(clearances.id, clearanceId)));
  if (!row) throw new AppError('not_found');
  return openChart(db, actor, row.clientId, 'document:add');
}

/**
 * Keeps a letter. The first bytes say what it is; its name is made fit to be shown. The same message twice keeps one.
 *
 * Throws `not_found`, `invalid` for another kind of file or nothing at all, `conflict` when the clearance has ten.
 */
export async function addDocument(
  ctx: RouteContext,
  given: {
    /** Of this message, and of the document. */
    readonly id: string;
    readonly clearanceId: string;
    readonly fileName: string;
    readonly content: Buffer;
  },
): Promise<Pick<ClearanceDocument, 'id' | 'fileName'>> {
  const { db, actor } = ctx;
  const { id, clearanceId, content } = given;
  const scope = await chartOfClearance(ctx, clearanceId);
  if (content.byteLength === 0) throw new AppError('invalid', 'This file is empty. Nothing was kept.');
  const mediaType = mediaTypeOf(content);
  if (!mediaType) {
    throw new AppError('invalid', 'Choose a PDF, or a picture as JPEG, PNG or WebP. This file is something else.');
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  const fileName = safeFileName(given.fileName, mediaType);
  const message = {
    ...{ id, procedure: 'documents.add', input: { clearanceId, fileName, sha256 } },
    clientId: scope.clientId,
  };
  return idempotent(db, actor, message, async () => {
    await lockClient(db, scope);
    const own = and(
      eq(clearanceDocuments.clinicId, scope.clinicId),
      eq(clearanceDocuments.clientId, scope.clientId),
      eq(clearanceDocuments.clearanceId, clearanceId),
    );
    if ((await db.$count(clearanceDocuments, own)) >= maxDocuments) {
      throw new AppError('conflict', `There are ${maxDocuments} documents already. Nothing was kept.`);
    }
    await db.insert(clearanceDocuments).values({
      id,
      clearanceId,
      fileName,
      mediaType,
      sizeBytes: content.byteLength,
      sha256,
      content,
      uploadedBy: actor.userId,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
    await writeAudit(db, actor, ctx.origin, {
      action: 'document.add',
      subjectType: 'clearance_document',
      subjectId: id,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { bytes: content.byteLength },
    });
    return { id, fileName };
  });
}

/** A letter with its content. Who opened it leaves a trace. Throws `not_found` for whoever stands in no relation to it. */
export async function openDocument(ctx: RouteContext, id: string) {
  const { db, actor } = ctx;
  const [found] = await db
    .select({ clientId: clearanceDocuments.clientId })
    .from(clearanceDocuments)
    .where(and(eq(clearanceDocuments.clinicId, actor.clinicId), eq(clearanceDocuments.id, id)));
  if (!found) throw new AppError('not_found');
  const scope = await openChart(db, actor, found.clientId, 'document:read');
  const [document] = await db
    .select({
      fileName: clearanceDocuments.fileName,
      mediaType: clearanceDocuments.mediaType,
      content: clearanceDocuments.content,
    })
    .from(clearanceDocuments)
    .where(
      and(
        eq(clearanceDocuments.id, id),
        eq(clearanceDocuments.clinicId, scope.clinicId),
        eq(clearanceDocuments.clientId, scope.clientId),
      ),
    );
  if (!document) throw new AppError('not_found');
  await writeAudit(db, actor, ctx.origin, {
    action: 'document.open',
    subjectType: 'clearance_document',
    subjectId: id,
    clientId: scope.clientId,
    relation: scope.relation,
  });
  return document;
}

/** The documents of one clearance `alias` as a JSON sub-select, oldest first, without their content. */
export const documentsJson = (alias: string) => {
  const c = sql.raw(alias);
  return sql<ClearanceDocument[]>`coalesce((
    select json_agg(json_build_object('id', d.id, 'fileName', d.file_name, 'mediaType', d.media_type,
      'sizeBytes', d.size_bytes, 'uploadedAt', d.created_at, 'byName', coalesce(m.name, p.name)) order by d.created_at, d.id)
    from clearance_documents d
    left join memberships m on m.clinic_id = d.clinic_id and m.user_id = d.uploaded_by
    left join clients p on p.clinic_id = d.clinic_id and p.id = d.client_id and p.user_id = d.uploaded_by
    where d.clinic_id = ${c}.clinic_id and d.client_id = ${c}.client_id and d.clearance_id = ${c}.id), '[]')`;
};
