import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { ClinicSign } from '@/contracts/clinics';
import { clinicLogos } from '@/db/schema';
import { clinicAllows } from '@/server/access/capabilities';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { RouteContext } from '@/server/http/signed-in-request';
import { idempotent } from '@/server/idempotent';
import { pictureTypeOf } from '@/server/pictures/picture-type';

/** A sign above this many bytes is refused; the page makes it smaller before it sends it. */
export const maxLogoBytes = 256 * 1024;
/** Pixels a side. */
const maxSide = 2048;

/** Throws `forbidden` for whoever may not change the clinic's settings. */
export function assertMayChange({ actor }: Pick<RouteContext, 'actor'>): void {
  if (!clinicAllows(actor.role, 'settings:write')) throw new AppError('forbidden');
}

/** Sets the clinic's sign. Its first bytes say what it is. Throws `invalid` for another kind of file. */
export async function setLogo(
  ctx: RouteContext,
  given: { readonly id: string; readonly content: Buffer },
): Promise<ClinicSign> {
  assertMayChange(ctx);
  const { db, actor, now, origin } = ctx;
  const { id, content } = given;
  const type = pictureTypeOf(content);
  if (!type) throw new AppError('invalid', 'Choose a picture as PNG, JPEG or WebP. This file is something else.');
  if (type.width > maxSide || type.height > maxSide) {
    throw new AppError('invalid', `At most ${maxSide} pixels a side.`);
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return idempotent(db, actor, { id, procedure: 'clinics.logo', input: { sha256 } }, async () => {
    const row = { ...type, sha256, content, updatedBy: actor.userId, updatedAt: now.toISOString() };
    await db
      .insert(clinicLogos)
      .values({ ...row, clinicId: actor.clinicId })
      .onConflictDoUpdate({ target: clinicLogos.clinicId, set: row });
    await writeAudit(db, actor, origin, {
      action: 'settings.logo',
      subjectType: 'clinic',
      subjectId: actor.clinicId,
      detail: { bytes: content.byteLength },
    });
    return { sha256, width: type.width, height: type.height };
  });
}

/** The sign of one's own clinic by its hash. Throws `not_found` for one that it had before, or another clinic has. */
export async function openLogo({ db, actor }: RouteContext, sha256: string) {
  const [logo] = await db
    .select({ mediaType: clinicLogos.mediaType, content: clinicLogos.content })
    .from(clinicLogos)
    .where(and(eq(clinicLogos.clinicId, actor.clinicId), eq(clinicLogos.sha256, sha256)));
  if (!logo) throw new AppError('not_found');
  return logo;
}
