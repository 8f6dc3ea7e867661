import { and, eq } from 'drizzle-orm';
import type { EndedStop, EndStopInput } from '@/contracts/stops';
import { liftStops } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { gateFacts, lockOf, screenedSince } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { stopIn } from './queries';

/**
 * Ends a stop with a note of what was talked about. Refused until the client has answered all questions since it began,
 * with nothing in them that still waits for a clinician.
 *
 * Throws `not_found`, `version_conflict` with the current version, `conflict` for one that has ended or while the
 * screening is missing.
 */
export function endStop(ctx: ChartContext, input: EndStopInput): Promise<EndedStop> {
  const message = { id: input.id, procedure: 'stops.end', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    await lockClient(db, scope);
    const own = and(stopIn(scope), eq(liftStops.id, input.stopId));
    const [stop] = await db.select().from(liftStops).where(own);
    if (!stop) throw new AppError('not_found');
    if (stop.version !== input.version) throw new AppError('version_conflict', undefined, { version: stop.version });
    if (stop.endedAt !== null) throw new AppError('conflict', 'This stop has ended already. Nothing was changed.');
    const { timeZone, ...facts } = await gateFacts(ctx);
    if (!screenedSince(facts, stop.since, localDate(ctx.now, timeZone))) {
      throw new AppError(
        'conflict',
        'The client has to answer all questions first, with nothing in them that waits for a clinician. Their app asks for it. Nothing was changed.',
      );
    }
    const version = stop.version + 1;
    await db
      .update(liftStops)
      .set({ endedAt: ctx.now.toISOString(), endedBy: ctx.actor.userId, note: input.note, version })
      .where(own);
    await writeAudit(db, ctx.actor, ctx.origin, {
      action: 'stop.end',
      subjectType: 'lift_stop',
      subjectId: input.stopId,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { rule: stop.rule, version },
    });
    return { stopId: input.stopId, version, locked: (await lockOf(ctx)) !== null };
  });
}
