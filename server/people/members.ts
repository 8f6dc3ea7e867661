import { and, eq, ne } from 'drizzle-orm';
import type { SetDisabledInput } from '@/contracts/people';
import { clinics, memberships } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { revokeAuthSessionsOf } from '@/server/auth/auth-sessions';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

/**
 * Shuts a person out of the clinic or lets them in again. Counts from their next request on, since each one reads
 * the membership; their sign-ins here end too. Again is harmless. Throws `not_found`, `conflict` for oneself.
 */
export async function setDisabled(
  ctx: WorkContext,
  { userId, disabled }: SetDisabledInput,
): Promise<{ userId: string; disabled: boolean }> {
  const { clinicId } = ctx.actor;
  if (userId === ctx.actor.userId) throw new AppError('conflict', 'You cannot shut yourself out.');
  // Two owners who shut each other out queue at the clinic's row, and the second is an owner no more.
  await ctx.db.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, clinicId)).for('no key update');
  const [changed] = await ctx.db
    .update(memberships)
    .set({ disabledAt: disabled ? ctx.now.toISOString() : null })
    .where(
      and(eq(memberships.clinicId, clinicId), eq(memberships.userId, userId), ne(memberships.userId, ctx.actor.userId)),
    )
    .returning({ role: memberships.role });
  if (!changed) throw new AppError('not_found');
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: disabled ? 'person.disable' : 'person.enable',
    subjectType: 'user',
    subjectId: userId,
    detail: { role: changed.role },
  });
  if (disabled) {
    ctx.afterCommit(async () => {
      await revokeAuthSessionsOf(userId, ctx.now, { clinicId });
    });
  }
  return { userId, disabled };
}
