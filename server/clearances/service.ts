import { and, eq } from 'drizzle-orm';
import type { RecordClearanceInput, RecordedClearance } from '@/contracts/clearances';
import { clearances } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { clearanceIn, countOpen } from './queries';

/**
 * Records what a clinician decided on one request. With several open, each has to be cleared before lifting
 * unlocks. A decision can be changed later, with the version that was read.
 *
 * Throws `version_conflict` with the current version, `invalid` for dates that cannot be.
 */
export function recordClearance(ctx: ChartContext, input: RecordClearanceInput): Promise<RecordedClearance> {
  const message = { id: input.id, procedure: 'clearances.record', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    await lockClient(db, scope);
    const { today } = await chartClient(db, scope, ctx.now);
    if (input.examinedOn > today) throw new AppError('invalid', 'The day of the examination is still to come.');
    if (input.expiresOn !== null && input.state === 'cleared' && input.expiresOn < today) {
      throw new AppError('invalid', 'This clearance would have ended already. Choose a later day, or none.');
    }
    const own = and(clearanceIn(scope), eq(clearances.id, input.clearanceId));
    const [current] = await db.select({ version: clearances.version }).from(clearances).where(own);
    if (!current) throw new AppError('not_found');
    if (current.version !== input.version) {
      throw new AppError('version_conflict', undefined, { version: current.version });
    }
    const version = current.version + 1;
    await db
      .update(clearances)
      .set({
        state: input.state,
        decidedAt: ctx.now.toISOString(),
        decidedBy: ctx.actor.userId,
        clinician: input.clinician,
        examinedOn: input.examinedOn,
        restrictions: input.restrictions,
        expiresOn: input.expiresOn,
        version,
      })
      .where(own);
    const open = await countOpen(db, scope);
    await writeAudit(db, ctx.actor, ctx.origin, {
      action: `clearance.${input.state}`,
      subjectType: 'clearance',
      subjectId: input.clearanceId,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { version, open },
    });
    return { clearanceId: input.clearanceId, state: input.state, version, open, locked: (await lockOf(ctx)) !== null };
  });
}
