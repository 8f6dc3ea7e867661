import { sql } from 'drizzle-orm';
import type { ProgressionModeInput } from '@/contracts/decisions';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';

/** Says whether this client's loads rise by themselves or wait for the trainer; null goes by the clinic's own setting. */
export function setMode(ctx: ChartContext, input: ProgressionModeInput): Promise<{ mode: typeof input.mode }> {
  const message = { id: input.id, procedure: 'progression.setMode', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    const [row] = await db.execute<{ done: boolean }>(
      sql`select app.set_progression_mode(${scope.clientId}::uuid, ${input.mode}) as done`,
    );
    if (!row?.done) throw new AppError('not_found');
    await writeAudit(db, ctx.actor, ctx.origin, {
      action: 'progression.mode',
      subjectType: 'client',
      subjectId: scope.clientId,
      clientId: scope.clientId,
      relation: scope.relation,
      why: input.reason,
      detail: { mode: input.mode },
    });
    return { mode: input.mode };
  });
}
