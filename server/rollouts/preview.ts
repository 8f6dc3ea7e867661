import type { PreviewRolloutInput, RolloutClient, RolloutPreview, RolloutSession } from '@/contracts/rollouts';
import type { PlannedChange } from '@/domain/program/rollout';
import { openChart } from '@/server/access/chart-access';
import { AppError, asAppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import { clientsOnPrograms } from '@/server/programs/clients';
import { programRow } from '@/server/programs/stored';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { type ClientRollout, clientRollout, documentsOf, type PlanInForce, plansInForce } from './read';

/** The chart of a plan, opened for writing; null where the one who asks may not. */
export async function openPlan(ctx: WorkContext, { clientId }: { readonly clientId: string }) {
  try {
    return { ...ctx, scope: await openChart(ctx.db, ctx.actor, clientId, 'plan:write') } satisfies ChartContext;
  } catch (error) {
    const code = asAppError(error)?.code;
    if (code === 'forbidden' || code === 'not_found') return null;
    throw error;
  }
}

/** Changes that somebody would see: a longer program alone is none. */
export const isSeen = ({ change, changes }: PlannedChange): boolean => change !== 'changed' || changes.length > 0;

/** How many sessions with a log these changes touch, counted from what stands in the plan. */
export function loggedAmong({ input, changes }: ClientRollout): number {
  const logged = new Set(input.planned.filter(({ hasLog }) => hasLog).map(({ id }) => id));
  return changes.filter(({ plannedSessionId }) => plannedSessionId !== null && logged.has(plannedSessionId)).length;
}

/** Whom the version would reach and what it would do to each plan. Throws `not_found`. */
export async function previewRollout(ctx: WorkContext, input: PreviewRolloutInput): Promise<RolloutPreview> {
  const { db, actor, now } = ctx;
  const program = await programRow(db, actor.clinicId, input.programId);
  const documentAt = documentsOf(ctx, program.id);
  const after = await documentAt(input.toVersion);
  const lookup = await exerciseLookup(db, actor.clinicId);
  const clients: RolloutClient[] = [];
  let loggedChanged = 0;
  for (const plan of await plansInForce(ctx, program.id, input.toVersion)) {
    const chart = await openPlan(ctx, plan);
    if (!chart) continue;
    const rollout = await clientRollout(chart, plan, { before: await documentAt(plan.version), after }, lookup);
    loggedChanged += loggedAmong(rollout);
    clients.push(clientOf(plan, rollout));
  }
  const all = (await clientsOnPrograms(db, now)).of(program.id, (version) => version !== input.toVersion);
  const reached = new Set(clients.map(({ clientId, fromVersion }) => `${clientId} ${fromVersion}`)).size;
  return {
    programId: program.id,
    name: program.name,
    toVersion: input.toVersion,
    clients,
    outOfReach: Math.max(0, all - reached),
    sessionsChanged: clients.reduce((sum, { sessions }) => sum + sessions.length, 0),
    loggedChanged,
  };
}

function clientOf(plan: PlanInForce, { input, changes, kept, conflicts, message }: ClientRollout): RolloutClient {
  return {
    clientId: plan.clientId,
    name: plan.name,
    assignmentId: plan.assignmentId,
    fromVersion: plan.version,
    sessions: changes.filter(isSeen).map(sessionOf),
    logged: input.planned.filter(({ hasLog }) => hasLog).length,
    kept,
    conflicts,
    message,
  };
}

function sessionOf({ plannedSessionId, date, week, change, changes, prescription }: PlannedChange): RolloutSession {
  const where = `Week ${week}, ${prescription.key} ${prescription.title}`;
  return {
    plannedSessionId,
    date,
    week,
    title: prescription.title,
    change,
    changes: changes.map((each) => ({ where, ...each })),
  };
}

/** Refuses a version that is not the published one: somebody was faster. */
export function holdToPublished(published: number | null, toVersion: number): void {
  if (published !== toVersion) throw new AppError('version_conflict', undefined, { version: published });
}
