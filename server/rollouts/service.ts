import { sql } from 'drizzle-orm';
import type { CreateRolloutInput, Rollout } from '@/contracts/rollouts';
import { assignments, plannedSessions, planRollouts, rolloutSessions, rollouts } from '@/db/schema';
import { weekCount } from '@/domain/program/resolve';
import type { PlannedChange } from '@/domain/program/rollout';
import { newId } from '@/lib/id';
import { openChart } from '@/server/access/chart-access';
import { fitPlanEnd } from '@/server/assignments/days';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import { programRow } from '@/server/programs/stored';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { holdToPublished, isSeen } from './preview';
import { rolloutById } from './queries';
import { type ClientRollout, clientRollout, documentsOf, inChart, type PlanInForce, plansInForce } from './read';

/**
 * Gives the published version to clients who train by an earlier one, all or none of them. Each chart is opened and its
 * client locked; what it does is worked out anew, so it is what the plans are now and not what a preview has shown.
 * Throws `version_conflict` when another version was published meanwhile, `conflict` when a plan is not of an earlier
 * version any more, `not_found` and `forbidden` for charts.
 */
export function createRollout(ctx: WorkContext, input: CreateRolloutInput): Promise<Rollout> {
  const { db, actor, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'rollouts.create', input }, async () => {
    const program = await programRow(db, actor.clinicId, input.programId, true);
    holdToPublished(program.publishedVersion, input.toVersion);
    const documentAt = documentsOf(ctx, program.id);
    const after = await documentAt(input.toVersion);
    const lookup = await exerciseLookup(db, actor.clinicId);
    // In one order for everybody, so that two rollouts do not wait for each other.
    const clients = [...input.clients].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
    const charts = new Map<string, ChartContext>();
    for (const { clientId } of clients) {
      const scope = await openChart(db, actor, clientId, 'plan:write');
      await lockClient(db, scope);
      charts.set(clientId, { ...ctx, scope });
    }
    await db.insert(rollouts).values({
      clinicId: actor.clinicId,
      id: input.id,
      programId: program.id,
      toVersion: input.toVersion,
      madeBy: actor.userId,
      createdAt: now.toISOString(),
    });
    const plans = await plansInForce(ctx, program.id, input.toVersion);
    for (const { clientId, assignmentId, message } of clients) {
      const chart = charts.get(clientId);
      const plan = plans.find((each) => each.clientId === clientId && each.assignmentId === assignmentId);
      if (!chart || !plan) {
        throw new AppError('conflict', 'One of these plans has changed meanwhile. Look at the list again.');
      }
      const before = await documentAt(plan.version);
      const rollout = await clientRollout(chart, plan, { before, after }, lookup);
      await writeRollout(chart, plan, rollout, {
        rolloutId: input.id,
        message,
        programName: program.name,
        toVersion: input.toVersion,
        weeks: weekCount(after),
      });
    }
    const made = await rolloutById(ctx, input.id);
    if (!made) throw new AppError('not_found');
    return made;
  });
}

async function writeRollout(
  ctx: ChartContext,
  plan: PlanInForce,
  { input, changes, conflicts }: ClientRollout,
  to: {
    readonly rolloutId: string;
    readonly message: string;
    readonly programName: string;
    readonly toVersion: number;
    readonly weeks: number;
  },
): Promise<void> {
  const { db, scope, now } = ctx;
  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  const planRolloutId = newId();
  await db.insert(planRollouts).values({
    ...chart,
    id: planRolloutId,
    rolloutId: to.rolloutId,
    assignmentId: plan.assignmentId,
    fromVersion: plan.version,
    message: to.message,
    conflicts,
    createdAt: now.toISOString(),
  });
  await db
    .update(assignments)
    .set({
      programVersion: to.toVersion,
      programName: to.programName,
      weeks: to.weeks,
      version: sql`${assignments.version} + 1`,
    })
    .where(inChart(scope, plan.assignmentId));
  const before = new Map(input.planned.map((session) => [session.id, session]));
  for (const change of changes) {
    const plannedSessionId = await writeChange(ctx, plan.assignmentId, change);
    const was = change.plannedSessionId === null ? undefined : before.get(change.plannedSessionId);
    await db.insert(rolloutSessions).values({
      ...chart,
      id: newId(),
      planRolloutId,
      plannedSessionId,
      change: change.change,
      before: was
        ? {
            prescription: was.prescription,
            status: was.status,
            date: was.date,
            week: was.week,
            position: was.position,
            pauseId: was.pauseId,
            seen: isSeen(change),
          }
        : null,
    });
  }
  await fitPlanEnd(db, plan.assignmentId);
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'assignment.new-version',
    subjectType: 'assignment',
    subjectId: plan.assignmentId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { from: plan.version, to: to.toVersion, sessions: changes.filter(isSeen).length },
  });
}

/** Returns the session's id. A log that came in this moment refuses the change: the database guards it. */
async function writeChange({ db, scope }: ChartContext, assignmentId: string, change: PlannedChange): Promise<string> {
  const { plannedSessionId, prescription, position, date, week } = change;
  const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
  if (plannedSessionId === null) {
    const id = newId();
    await db.insert(plannedSessions).values({ ...chart, id, assignmentId, date, week, position, prescription });
    return id;
  }
  const here = sql`${plannedSessions.clinicId} = ${scope.clinicId} and ${plannedSessions.clientId} = ${scope.clientId}
    and ${plannedSessions.id} = ${plannedSessionId}`;
  const version = sql`${plannedSessions.version} + 1`;
  const set =
    change.change === 'removed'
      ? { status: 'cancelled' as const, pauseId: null, version }
      : { prescription, position, version };
  await db.update(plannedSessions).set(set).where(here);
  return plannedSessionId;
}
