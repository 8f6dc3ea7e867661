import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { UndoLoadInput, UndoLoadsInput, UndoneLoad } from '@/contracts/overrides';
import { loadOverrides, proposals } from '@/db/schema';
import { plannedLoad } from '@/domain/progression/plan-load';
import type { IsoDate } from '@/domain/schedule/dates';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { nextTurn, TOLERANCE_KG } from './raise';
import type { RuledChart } from './record';
import { settle } from './settle';

/**
 * Takes back the newest word on a lift's load: what held before holds again, the step that it had answered waits again.
 * The word itself stays, marked. Not once a session has used it, and not where the load would rise while lifting is
 * paused.
 *
 * Throws `not_found`, `conflict` for what is no longer the newest, was taken back or used, `locked`.
 */
export function undoLoad(ctx: ChartContext, input: UndoLoadInput): Promise<UndoneLoad> {
  const message = { id: input.id, procedure: 'overrides.undo', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope, actor } = ctx;
    await lockClient(db, scope);
    const own = and(eq(loadOverrides.clinicId, scope.clinicId), eq(loadOverrides.clientId, scope.clientId));
    const [word] = await db
      .select()
      .from(loadOverrides)
      .where(and(eq(loadOverrides.id, input.overrideId), own));
    if (!word) throw new AppError('not_found');
    const { exerciseId } = word;
    const [newest] = await db
      .select({ id: loadOverrides.id })
      .from(loadOverrides)
      .where(and(eq(loadOverrides.exerciseId, exerciseId), isNull(loadOverrides.undoneAt), own))
      .orderBy(desc(loadOverrides.createdAt), desc(loadOverrides.id))
      .limit(1);
    if (newest?.id !== word.id) {
      throw new AppError('conflict', 'This load has been taken back or set again since. Nothing was changed.');
    }
    const setAt = new Date(word.createdAt).toISOString();
    const before = await settle(ctx);
    if (isUsed(before, exerciseId, setAt)) {
      throw new AppError('conflict', 'A session has begun with this load: set another one. Nothing was changed.');
    }
    await db
      .update(loadOverrides)
      .set({ undoneAt: ctx.now.toISOString(), undoneBy: actor.userId })
      .where(and(eq(loadOverrides.id, word.id), own));
    await db
      .update(proposals)
      .set({
        state: 'waiting',
        decidedBy: actor.userId,
        decidedAt: ctx.now.toISOString(),
        version: sql`${proposals.version} + 1`,
      })
      .where(
        and(
          eq(proposals.exerciseId, exerciseId),
          eq(proposals.state, 'changed'),
          eq(proposals.decidedAt, word.createdAt),
          eq(proposals.clinicId, scope.clinicId),
          eq(proposals.clientId, scope.clientId),
        ),
      );
    const after = await settle(ctx);
    const [was, is] = [before, after].map((chart) => loadOf(chart, exerciseId));
    if (is && is > (was ?? 0) + TOLERANCE_KG && (await lockOf(ctx))) {
      throw new AppError('locked', 'Lifting is paused for this client: a load can be lowered now, not raised.');
    }
    await writeAudit(db, actor, ctx.origin, {
      action: 'load.undo',
      subjectType: 'load_override',
      subjectId: word.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    return { overrideId: word.id, exerciseId };
  });
}

/** {@link undoLoad} for several lifts, all of them or none. */
export async function undoLoads(ctx: ChartContext, { clientId, undone }: UndoLoadsInput): Promise<UndoneLoad[]> {
  const done: UndoneLoad[] = [];
  for (const each of undone) done.push(await undoLoad(ctx, { ...each, clientId }));
  return done;
}

/** Whether a session with the lift has begun since. */
const isUsed = ({ record }: RuledChart, exerciseId: string, since: string): boolean =>
  record.sessions.some(
    ({ startedAt, items, sets }) =>
      startedAt > since && [...items, ...sets].some((each) => each.exerciseId === exerciseId),
  );

/** What the lift is planned with next; null without a turn or a load. Kilograms. */
function loadOf(chart: RuledChart, exerciseId: string): number | null {
  const turn = nextTurn(chart, exerciseId);
  const date: IsoDate = turn?.date ?? chart.today;
  return turn && plannedLoad({ record: chart.record, item: turn.item, date, policy: chart.policy }).loadKg;
}
