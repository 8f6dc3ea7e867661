import { and, eq, ne, sql } from 'drizzle-orm';
import type { SetRoleInput } from '@/contracts/people';
import { memberships } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

/**
 * Makes one of the staff an owner or a trainer. Counts from their next request on, since each one reads the membership.
 * Nobody changes their own role, so an owner is always left. Again is harmless. Throws `not_found`, `conflict` for oneself.
 */
export async function setRole(ctx: WorkContext, { userId, role }: SetRoleInput): Promise<SetRoleInput> {
  const { db, actor } = ctx;
  if (userId === actor.userId) {
    throw new AppError('conflict', 'You cannot change your own role. Another owner can.');
  }
  const [member] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(eq(memberships.clinicId, actor.clinicId), eq(memberships.userId, userId), ne(memberships.role, 'client')),
    );
  if (!member) throw new AppError('not_found');
  if (member.role === role) return { userId, role };
  const [row] = await db.execute<{ done: boolean }>(sql`select app.set_role(${userId}::uuid, ${role}) as done`);
  // Somebody made this person a trainer in the meantime.
  if (!row?.done) throw new AppError('forbidden');
  await writeAudit(db, actor, ctx.origin, {
    action: 'person.role',
    subjectType: 'user',
    subjectId: userId,
    detail: { from: member.role, to: role },
  });
  return { userId, role };
}
