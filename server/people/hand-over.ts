import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { HandedOver, HandOverChoices, HandOverInput } from '@/contracts/hand-over';
import { memberships } from '@/db/schema';
import { findRelation } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';

/** Staff of the clinic to whom the client can go: everybody who may sign in, save who has the client now. */
export async function handOverChoices(ctx: ChartContext): Promise<HandOverChoices> {
  const { db, scope } = ctx;
  const choices = await db
    .select({ userId: memberships.userId, name: memberships.name })
    .from(memberships)
    .where(
      and(
        eq(memberships.clinicId, scope.clinicId),
        ne(memberships.role, 'client'),
        isNull(memberships.disabledAt),
        sql`${memberships.userId} is distinct from (select l.trainer_id from caseloads l
          where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId} and l.ended_at is null)`,
      ),
    )
    .orderBy(asc(memberships.name), asc(memberships.userId));
  return { choices };
}

/**
 * Gives the client over to another trainer, with a note for them. From then on they have the chart; who had it reads it
 * no longer, unless they are an owner or stand in for the new one. Throws `invalid` with words, `conflict` when the
 * client went to somebody else meanwhile.
 */
export function handOver(ctx: ChartContext, input: HandOverInput): Promise<HandedOver> {
  const { db, scope, actor } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'people.handOver', input }, async () => {
    await lockClient(db, scope);
    const { choices } = await handOverChoices(ctx);
    const to = choices.find(({ userId }) => userId === input.toUserId);
    if (!to) throw new AppError('invalid', 'Choose another trainer of your clinic.');
    // Before the deed: afterwards the one who did it may not reach the client any more.
    await writeAudit(db, actor, ctx.origin, {
      action: 'client.hand-over',
      subjectType: 'client',
      subjectId: scope.clientId,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { to: to.name },
    });
    const [row] = await db.execute<{ done: boolean }>(
      sql`select app.hand_over(${scope.clientId}::uuid, ${to.userId}::uuid, ${input.note}) as done`,
    );
    if (!row?.done) throw new AppError('conflict', 'This client is on nobody’s caseload, or went to somebody else.');
    return { toName: to.name, mayStillRead: (await findRelation(db, actor, scope.clientId)) !== null };
  });
}
