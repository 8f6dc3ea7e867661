import { and, eq, isNull, sql } from 'drizzle-orm';
import type { UndoneRollout } from '@/contracts/rollouts';
import { assignments, clients, plannedSessions, planRollouts, rolloutSessions, rollouts } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { weekCount } from '@/domain/program/resolve';
import { swapsFor } from '@/domain/program/rollout';
import { swappedItems } from '@/domain/program/swap-exercise';
import { formatDate } from '@/lib/format/dates';
import { openChart } from '@/server/access/chart-access';
import { fitPlanEnd } from '@/server/assignments/days';
import { writeAudit } from '@/server/audit/audit';
import { swapsInForce } from '@/server/calendar/swaps';
import { lockClient } from '@/server/charts/client-queries';
import { AppError, asAppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { UNDO_MS } from './queries';
import { documentsOf, inChart } from './read';

type PlanRollout = typeof planRollouts.$inferSelect;
type Done = { readonly isUndone: boolean; readonly restored: number; readonly left: readonly string[] };

/**
 * Takes a rollout back within ten minutes, by whoever made it or an owner: plans go back to their version, and sessions
 * to what they were, save those that were begun meanwhile. Days and swaps that were chosen since stay. Throws `not_found`,
 * `forbidden`, `conflict` where it was undone already or is too old.
 */
export async function undoRollout(ctx: WorkContext, rolloutId: string): Promise<UndoneRollout> {
  const { db, actor, now } = ctx;
  const here = and(eq(rollouts.clinicId, actor.clinicId), eq(rollouts.id, rolloutId));
  const [rollout] = await db.select().from(rollouts).where(here).for('update');
  if (!rollout) throw new AppError('not_found');
  if (rollout.madeBy !== actor.userId && actor.role !== 'owner') throw new AppError('forbidden');
  if (rollout.undoneAt !== null) throw new AppError('conflict', 'This was undone already.');
  if (now.getTime() > Date.parse(rollout.createdAt) + UNDO_MS) {
    throw new AppError('conflict', 'The ten minutes are over. Publish the earlier version again, and give it to them.');
  }
  const lookup = await exerciseLookup(db, actor.clinicId);
  const rows = await db
    .select({ row: planRollouts, name: clients.name })
    .from(planRollouts)
    .innerJoin(clients, and(eq(clients.clinicId, planRollouts.clinicId), eq(clients.id, planRollouts.clientId)))
    .where(
      and(
        eq(planRollouts.clinicId, actor.clinicId),
        eq(planRollouts.rolloutId, rolloutId),
        isNull(planRollouts.undoneAt),
      ),
    )
    .orderBy(planRollouts.clientId);
  const left: string[] = [];
  let [plans, sessionsRestored] = [0, 0];
  for (const { row, name } of rows) {
    const chart = await openForUndo(ctx, row.clientId);
    if (!chart) {
      left.push(`${name}: this client is not yours any more.`);
      continue;
    }
    const done = await undoPlan(chart, row, rollout, lookup);
    if (done.isUndone) plans += 1;
    sessionsRestored += done.restored;
    left.push(...done.left.map((words) => `${name}: ${words}`));
  }
  await db.update(rollouts).set({ undoneAt: now.toISOString(), undoneBy: actor.userId }).where(here);
  return { rolloutId, clients: plans, sessionsRestored, left };
}

async function openForUndo(ctx: WorkContext, clientId: string): Promise<ChartContext | null> {
  try {
    const scope = await openChart(ctx.db, ctx.actor, clientId, 'rollout:undo');
    await lockClient(ctx.db, scope);
    return { ...ctx, scope };
  } catch (error) {
    const code = asAppError(error)?.code;
    if (code === 'forbidden' || code === 'not_found') return null;
    throw error;
  }
}

async function undoPlan(
  ctx: ChartContext,
  row: PlanRollout,
  rollout: typeof rollouts.$inferSelect,
  lookup: ExerciseLookup,
): Promise<Done> {
  const { db, scope, now } = ctx;
  const [plan] = await db.select().from(assignments).where(inChart(scope, row.assignmentId));
  if (!plan || plan.status === 'ended' || plan.programVersion !== rollout.toVersion) {
    return { isUndone: false, restored: 0, left: ['the plan was ended or given another version since.'] };
  }
  const since = (await swapsInForce(ctx, plan.id)).filter(
    ({ createdAt }) => Date.parse(createdAt) > Date.parse(rollout.createdAt),
  );
  const sessions = await touchedSessions(ctx, row.id);
  const left: string[] = [];
  let restored = 0;
  for (const { change, before, session, hasLog } of sessions) {
    if (hasLog) {
      const words = `${session.prescription.title} on ${formatDate(session.date)} was begun and stays as it is.`;
      left.push(words);
      continue;
    }
    const version = sql`${plannedSessions.version} + 1`;
    const here = and(
      eq(plannedSessions.clinicId, scope.clinicId),
      eq(plannedSessions.clientId, scope.clientId),
      eq(plannedSessions.id, session.id),
    );
    if (!before) {
      await db.update(plannedSessions).set({ status: 'cancelled', pauseId: null, version }).where(here);
    } else if (change === 'removed') {
      const status = before.status as typeof session.status;
      await db.update(plannedSessions).set({ status, pauseId: before.pauseId, version }).where(here);
    } else {
      const items = swappedItems(before.prescription.items, swapsFor(since, session), lookup);
      const prescription = { ...before.prescription, items };
      await db.update(plannedSessions).set({ prescription, position: before.position, version }).where(here);
    }
    if (!before || before.seen) restored += 1;
  }
  const document = await documentsOf(ctx, plan.programId)(row.fromVersion);
  await db
    .update(assignments)
    .set({
      programVersion: row.fromVersion,
      weeks: weekCount(document),
      version: sql`${assignments.version} + 1`,
    })
    .where(inChart(scope, plan.id));
  await fitPlanEnd(db, plan.id);
  await db
    .update(planRollouts)
    .set({ undoneAt: now.toISOString() })
    .where(
      and(
        eq(planRollouts.clinicId, scope.clinicId),
        eq(planRollouts.clientId, scope.clientId),
        eq(planRollouts.id, row.id),
      ),
    );
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'assignment.undo-version',
    subjectType: 'assignment',
    subjectId: plan.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { from: rollout.toVersion, to: row.fromVersion, sessions: restored, left: left.length },
  });
  return { isUndone: true, restored, left };
}

function touchedSessions({ db, scope }: ChartContext, planRolloutId: string) {
  return db
    .select({
      change: rolloutSessions.change,
      before: rolloutSessions.before,
      session: plannedSessions,
      hasLog: sql<boolean>`exists (select from session_logs g where g.clinic_id = ${scope.clinicId}
        and g.client_id = ${scope.clientId} and g.planned_session_id = ${plannedSessions.id})`,
    })
    .from(rolloutSessions)
    .innerJoin(
      plannedSessions,
      and(
        eq(plannedSessions.clinicId, rolloutSessions.clinicId),
        eq(plannedSessions.clientId, rolloutSessions.clientId),
        eq(plannedSessions.id, rolloutSessions.plannedSessionId),
      ),
    )
    .where(
      and(
        eq(rolloutSessions.clinicId, scope.clinicId),
        eq(rolloutSessions.clientId, scope.clientId),
        eq(rolloutSessions.planRolloutId, planRolloutId),
      ),
    )
    .orderBy(plannedSessions.date, plannedSessions.position);
}
