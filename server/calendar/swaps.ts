import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type {
  EndSwapInput,
  SwapChoice,
  SwapChoices,
  SwapChoicesInput,
  SwapExerciseInput,
  SwappedExercise,
} from '@/contracts/calendar';
import type { PlanSwapEntry } from '@/contracts/chart-plan';
import { assignments, lineSwaps, plannedSessions } from '@/db/schema';
import type { ExerciseLookup, Rung } from '@/domain/exercises/types';
import { resolveSession } from '@/domain/program/resolve';
import { swappedItems } from '@/domain/program/swap-exercise';
import type { ProgramDocument, ResolvedItem, ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { exerciseLookup, listExercises } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import { programVersion } from '@/server/programs/queries';
import type { ChartContext } from '@/server/trpc';
import { openSession, type PlannedRow, sessionIn } from './sessions';

type SwapRow = typeof lineSwaps.$inferSelect;

const swapIn = ({ scope }: ChartContext) =>
  and(eq(lineSwaps.clinicId, scope.clinicId), eq(lineSwaps.clientId, scope.clientId));

/** Swaps of a plan that are in force, oldest first: later ones build on earlier ones. */
export function swapsInForce(ctx: ChartContext, assignmentId: string): Promise<SwapRow[]> {
  return ctx.db
    .select()
    .from(lineSwaps)
    .where(and(swapIn(ctx), eq(lineSwaps.assignmentId, assignmentId), isNull(lineSwaps.endedAt)))
    .orderBy(asc(lineSwaps.createdAt), asc(lineSwaps.id));
}

/** The same for the page of the plan. */
export async function listSwaps(ctx: ChartContext, assignmentId: string): Promise<PlanSwapEntry[]> {
  const rows = await swapsInForce(ctx, assignmentId);
  if (rows.length === 0) return [];
  const lookup = await exerciseLookup(ctx.db, ctx.scope.clinicId);
  const nameOf = (id: string) => lookup(id)?.name ?? id;
  return rows.map(({ id, exerciseId, toExerciseId, plannedSessionId, fromDate, reason }) => ({
    id,
    exerciseName: nameOf(exerciseId),
    toExerciseName: nameOf(toExerciseId),
    plannedSessionId,
    from: fromDate,
    reason,
  }));
}

const covers = (
  swap: Pick<SwapRow, 'plannedSessionId' | 'fromDate'>,
  session: { readonly id: string; readonly date: IsoDate },
) => (swap.plannedSessionId === null ? session.date >= swap.fromDate : swap.plannedSessionId === session.id);

/** What can take the place of an exercise: what the plan names for a bad day, its neighbours on the ladders, and the rest. */
export async function swapChoices(ctx: ChartContext, input: SwapChoicesInput): Promise<SwapChoices> {
  const { db, scope } = ctx;
  const [session] = await db.select().from(plannedSessions).where(sessionIn(ctx, input.plannedSessionId));
  const item = session?.prescription.items.find(({ exerciseId }) => exerciseId === input.exerciseId);
  if (!item) throw new AppError('not_found');
  const library = await listExercises(db, scope.clinicId);
  const byId = new Map(library.map((exercise) => [exercise.id, exercise]));
  const exercise = byId.get(input.exerciseId);
  const choices = new Map<string, SwapChoice>();
  const offer = (id: string | undefined, why: SwapChoice['why'], axis: SwapChoice['axis'] = null) => {
    const found = id === undefined || id === input.exerciseId ? undefined : byId.get(id);
    if (found && !choices.has(found.id)) choices.set(found.id, { exerciseId: found.id, name: found.name, why, axis });
  };
  offer(item.swapTo, 'bad-day');
  offer(item.swapForLeg, 'bad-day');
  const rungs = (why: 'easier' | 'harder', list: readonly Rung[] = []) => {
    for (const { id, axis } of list) offer(id, why, axis);
  };
  rungs('easier', exercise?.easier);
  rungs('harder', exercise?.harder);
  for (const { id } of [...library].sort((a, b) => a.name.localeCompare(b.name, 'en'))) offer(id, null);
  return { exerciseId: input.exerciseId, name: item.exerciseName, choices: [...choices.values()] };
}

/** Writes new lines into sessions without a log, where they differ. Returns how many changed. */
async function rewrite(
  ctx: ChartContext,
  sessions: readonly PlannedRow[],
  lines: (session: PlannedRow) => readonly ResolvedItem[],
) {
  let changed = 0;
  for (const session of sessions) {
    const items = lines(session);
    if (items.every((item, index) => item === session.prescription.items[index])) continue;
    const prescription: ResolvedSession = { ...session.prescription, items };
    await ctx.db
      .update(plannedSessions)
      .set({ prescription, version: sql`${plannedSessions.version} + 1` })
      .where(sessionIn(ctx, session.id));
    changed += 1;
  }
  return changed;
}

/** Sessions of a plan that nothing was logged for, those left out and those that wait for a pause included. */
function changeable(ctx: ChartContext, assignmentId: string): Promise<PlannedRow[]> {
  const { db, scope } = ctx;
  return db
    .select()
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.clinicId, scope.clinicId),
        eq(plannedSessions.clientId, scope.clientId),
        eq(plannedSessions.assignmentId, assignmentId),
        eq(plannedSessions.kind, 'program'),
        sql`(${plannedSessions.status} in ('planned', 'skipped')
          or ${plannedSessions.status} = 'cancelled' and ${plannedSessions.pauseId} is not null)`,
        sql`not exists (select from session_logs g where g.clinic_id = ${scope.clinicId}
          and g.client_id = ${scope.clientId} and g.planned_session_id = ${plannedSessions.id})`,
      ),
    );
}

/**
 * Puts another exercise in place of one, in this session or in it and all behind it. Sessions with a log stay as they
 * are. The swap outlives a new version of the program. Throws `not_found`, `invalid`, `conflict`, `version_conflict`.
 */
export function swapExercise(ctx: ChartContext, input: SwapExerciseInput): Promise<SwappedExercise> {
  const { db, scope, actor } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'calendar.swapExercise', input }, async () => {
    await lockClient(db, scope);
    const session = await openSession(ctx, input);
    const { exerciseId, toExerciseId } = input;
    const lookup = await exerciseLookup(db, scope.clinicId);
    const to = lookup(toExerciseId);
    const line = session.prescription.items.find((item) => item.exerciseId === exerciseId);
    if (!to || !line) throw new AppError('not_found');
    if (exerciseId === toExerciseId) throw new AppError('invalid', 'Choose another exercise.');
    if (session.prescription.items.some((item) => item.exerciseId === toExerciseId)) {
      throw new AppError('invalid', `${to.name} is in this session already.`);
    }
    const swap = {
      id: input.id,
      assignmentId: session.assignmentId,
      plannedSessionId: input.reach === 'one' ? session.id : null,
      fromDate: session.date,
      exerciseId,
      toExerciseId,
      reason: input.reason,
      madeBy: actor.userId,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    };
    await db.insert(lineSwaps).values({ ...swap, createdAt: ctx.now.toISOString() });
    const sessions = (await changeable(ctx, session.assignmentId)).filter((each) => covers(swap, each));
    const changedSessions = await rewrite(ctx, sessions, ({ prescription }) =>
      swappedItems(prescription.items, [swap], lookup),
    );
    await auditSwap(ctx, 'calendar.swap-exercise', input.id, changedSessions);
    return { swapId: input.id, name: line.exerciseName, toName: to.name, changedSessions };
  });
}

/** Ends a swap: sessions without a log get the program's exercise again. Throws `not_found`, `conflict`. */
export function endSwap(ctx: ChartContext, input: EndSwapInput): Promise<SwappedExercise> {
  const { db, scope, actor } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'calendar.endSwap', input }, async () => {
    await lockClient(db, scope);
    const here = and(swapIn(ctx), eq(lineSwaps.id, input.swapId));
    const [swap] = await db.select().from(lineSwaps).where(here);
    if (!swap) throw new AppError('not_found');
    if (swap.endedAt !== null) throw new AppError('conflict', 'This swap has ended already.');
    await db.update(lineSwaps).set({ endedAt: ctx.now.toISOString() }).where(here);
    const lookup = await exerciseLookup(db, scope.clinicId);
    const document = await documentOf(ctx, swap.assignmentId);
    const left = await swapsInForce(ctx, swap.assignmentId);
    const sessions = (await changeable(ctx, swap.assignmentId)).filter((each) => covers(swap, each));
    const changedSessions = await rewrite(ctx, sessions, (session) => {
      const others = left.filter((each) => covers(each, session));
      return session.prescription.items.map((item) => {
        const original = originalLine(document, session, item, lookup);
        const swapped = original && swappedItems([original], [...others, swap], lookup)[0];
        // A line that this swap had no part in stays as it is.
        if (!original || item.exerciseId !== swap.toExerciseId || swapped?.exerciseId !== item.exerciseId) return item;
        return swappedItems([original], others, lookup)[0] ?? item;
      });
    });
    await auditSwap(ctx, 'calendar.end-swap', swap.id, changedSessions);
    const name = lookup(swap.exerciseId)?.name ?? swap.exerciseId;
    return { swapId: swap.id, name, toName: lookup(swap.toExerciseId)?.name ?? swap.toExerciseId, changedSessions };
  });
}

async function documentOf(ctx: ChartContext, assignmentId: string): Promise<ProgramDocument> {
  const { db, scope } = ctx;
  const [plan] = await db
    .select({ programId: assignments.programId, version: assignments.programVersion })
    .from(assignments)
    .where(
      and(
        eq(assignments.id, assignmentId),
        eq(assignments.clinicId, scope.clinicId),
        eq(assignments.clientId, scope.clientId),
      ),
    );
  if (!plan) throw new AppError('not_found');
  return (await programVersion(db, scope.clinicId, plan.programId, plan.version)).document;
}

/** The line as the plan's version of the program has it; undefined where it has no such line. */
function originalLine(
  document: ProgramDocument,
  planned: PlannedRow,
  { id }: ResolvedItem,
  exercises: ExerciseLookup,
): ResolvedItem | undefined {
  const weeks = document.mesocycles.flatMap((mesocycle) => mesocycle.weeks);
  const microcycle = weeks.find(({ week }) => week === planned.week);
  const session = microcycle?.sessions.find(({ key }) => key === planned.prescription.key);
  if (!microcycle || !session) return undefined;
  return resolveSession({ document, session, microcycle, exercises }).items.find((item) => item.id === id);
}

const auditSwap = (
  { db, actor, origin, scope }: ChartContext,
  action: string,
  swapId: string,
  changedSessions: number,
) =>
  writeAudit(db, actor, origin, {
    action,
    subjectType: 'line_swap',
    subjectId: swapId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { changedSessions },
  });
