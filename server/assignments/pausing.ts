import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ChangeDaysInput, PauseInput, ReplannedAssignment, ResumeInput } from '@/contracts/assignments';
import { assignments, planPauses } from '@/db/schema';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { NewDay } from '@/domain/schedule/reschedule';
import { formatDate } from '@/lib/format/dates';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { countWaiting, holdSessions, openPause, replan } from './days';
import { dayProblem } from './placing';

type Row = typeof assignments.$inferSelect;
type Deed = { readonly id: string; readonly clientId: string; readonly assignmentId: string; readonly version: number };
type Done = {
  readonly action: string;
  readonly moves: readonly NewDay[];
  readonly set?: { readonly trainingDays: number[] };
};

/**
 * Runs a change of a plan in force as it was read, once for its message. Throws `not_found`, `version_conflict` with the
 * current version, `conflict` for a plan that has ended, `invalid` with words.
 */
function change(
  ctx: ChartContext,
  input: Deed,
  procedure: string,
  work: (plan: Row, today: IsoDate) => Promise<Done>,
): Promise<ReplannedAssignment> {
  const { db, scope, actor } = ctx;
  return idempotent(db, actor, { id: input.id, procedure, input }, async () => {
    await lockClient(db, scope);
    const here = and(
      eq(assignments.id, input.assignmentId),
      eq(assignments.clinicId, scope.clinicId),
      eq(assignments.clientId, scope.clientId),
    );
    const [plan] = await db.select().from(assignments).where(here);
    if (!plan) throw new AppError('not_found');
    if (plan.version !== input.version) throw new AppError('version_conflict', undefined, { version: plan.version });
    if (plan.status === 'ended') throw new AppError('conflict', 'This plan has ended already.');
    const { today } = await chartClient(db, scope, ctx.now);
    const { action, moves, set } = await work(plan, today);
    const [after] = await db
      .update(assignments)
      .set({ ...set, version: plan.version + 1 })
      .where(here)
      .returning({ version: assignments.version, endDate: assignments.endDate });
    if (!after) throw new AppError('not_found');
    const waiting = await countWaiting(db, scope, plan.id);
    await writeAudit(db, actor, ctx.origin, {
      action,
      subjectType: 'assignment',
      subjectId: plan.id,
      clientId: scope.clientId,
      relation: scope.relation,
      detail: { version: after.version, movedSessions: moves.length, waiting },
    });
    return {
      id: plan.id,
      ...after,
      waiting,
      movedSessions: moves.length,
      nextDate: moves[0]?.to ?? null,
      runsInto: await nextPlan(ctx, plan, after.endDate),
    };
  });
}

/** A plan that begins behind this one and before its last session. */
async function nextPlan({ db, scope }: ChartContext, plan: Row, endDate: IsoDate) {
  const [row] = await db
    .select({ name: assignments.programName, startDate: assignments.startDate })
    .from(assignments)
    .where(
      and(
        eq(assignments.clinicId, scope.clinicId),
        eq(assignments.clientId, scope.clientId),
        eq(assignments.status, 'active'),
        sql`${assignments.startDate} > ${plan.startDate} and ${assignments.startDate} <= ${endDate}`,
      ),
    )
    .orderBy(assignments.startDate)
    .limit(1);
  return row ?? null;
}

/** The pause that holds or comes on or after `today`; null for none. */
async function pauseFrom({ db, scope }: ChartContext, assignmentId: string, today: IsoDate) {
  const [row] = await db
    .select()
    .from(planPauses)
    .where(
      and(
        eq(planPauses.clinicId, scope.clinicId),
        eq(planPauses.clientId, scope.clientId),
        eq(planPauses.assignmentId, assignmentId),
        sql`(${planPauses.untilDate} is null or ${planPauses.untilDate} >= greatest(${today}::date, ${planPauses.fromDate}))`,
      ),
    )
    .orderBy(planPauses.fromDate)
    .limit(1);
  return row ?? null;
}

/**
 * Makes a pause. With an end, what is left of the plan goes on behind it; without one it waits. What was logged stays,
 * and so do sessions before the pause.
 */
export function pauseAssignment(ctx: ChartContext, input: PauseInput): Promise<ReplannedAssignment> {
  return change(ctx, input, 'assignments.pause', async (plan, today) => {
    const { db, scope } = ctx;
    const { fromDate, untilDate } = input;
    if (fromDate < today) throw new AppError('invalid', 'A pause begins today or later.');
    if (fromDate > plan.endDate) throw new AppError('invalid', 'The plan ends before that day.');
    if (untilDate !== null && untilDate > addDays(fromDate, 366)) {
      throw new AppError('invalid', 'A pause takes a year at most. Leave the last day open, or end the plan.');
    }
    const other = await pauseFrom(ctx, plan.id, today);
    if (other) throw new AppError('conflict', 'This plan has a pause already. Let it go on first.');
    await db.insert(planPauses).values({
      id: input.id,
      assignmentId: plan.id,
      fromDate,
      untilDate,
      reason: input.reason,
      madeBy: ctx.actor.userId,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
    if (untilDate === null) {
      await holdSessions(db, scope, { assignmentId: plan.id, pauseId: input.id, from: fromDate });
      return { action: 'assignment.pause', moves: [] };
    }
    const moves = await replan(db, scope, {
      assignmentId: plan.id,
      since: fromDate,
      from: addDays(untilDate, 1),
      trainingDays: plan.trainingDays,
      waiting: false,
    });
    return { action: 'assignment.pause', moves };
  });
}

/** Ends a pause so that the plan goes on on `onDate`, before the end that was given, or calls it off before it began. */
export function resumeAssignment(ctx: ChartContext, input: ResumeInput): Promise<ReplannedAssignment> {
  return change(ctx, input, 'assignments.resume', async (plan, today) => {
    const { db, scope } = ctx;
    const pause = await pauseFrom(ctx, plan.id, today);
    if (!pause) throw new AppError('conflict', 'This plan is not paused.');
    const { onDate } = input;
    if (onDate < today) throw new AppError('invalid', 'The plan goes on today or later.');
    if (onDate > addDays(today, 366)) throw new AppError('invalid', 'That is more than a year ahead.');
    if (pause.untilDate !== null && onDate > pause.untilDate) {
      throw new AppError('invalid', `It goes on by itself after ${formatDate(pause.untilDate)}.`);
    }
    const before = addDays(onDate, -1);
    const lastDay = before < pause.fromDate ? addDays(pause.fromDate, -1) : before;
    await db
      .update(planPauses)
      .set({ untilDate: lastDay })
      .where(
        and(
          eq(planPauses.id, pause.id),
          eq(planPauses.clinicId, scope.clinicId),
          eq(planPauses.clientId, scope.clientId),
        ),
      );
    // Called off before it began: what comes before it stays where it is.
    const from = pause.fromDate > onDate ? pause.fromDate : onDate;
    const moves = await replan(db, scope, {
      assignmentId: plan.id,
      since: from,
      from,
      trainingDays: plan.trainingDays,
      waiting: true,
    });
    return { action: 'assignment.resume', moves };
  });
}

/** Other weekdays from a day on. Sessions that wait for the end of a pause get theirs when it ends. */
export function changeTrainingDays(ctx: ChartContext, input: ChangeDaysInput): Promise<ReplannedAssignment> {
  return change(ctx, input, 'assignments.changeDays', async (plan, today) => {
    const { db, scope } = ctx;
    const { fromDate } = input;
    const waits = (await openPause(db, scope, plan.id)) !== null;
    if (fromDate > plan.endDate) throw new AppError('invalid', 'The plan ends before that day.');
    const problem = dayProblem(fromDate, { today, blocked: [], pausedFrom: null });
    if (problem) throw new AppError('invalid', problem);
    const moves = waits
      ? []
      : await replan(db, scope, {
          assignmentId: plan.id,
          since: fromDate,
          from: fromDate,
          trainingDays: input.trainingDays,
          waiting: false,
        });
    return { action: 'assignment.days', moves, set: { trainingDays: input.trainingDays } };
  });
}

/** Closes an open pause of a plan that ends: nothing waits any more. */
export async function closePause({ db, scope }: ChartContext, assignmentId: string, today: IsoDate): Promise<void> {
  await db
    .update(planPauses)
    .set({ untilDate: sql`greatest(${today}::date, ${planPauses.fromDate} - 1)` })
    .where(
      and(
        eq(planPauses.clinicId, scope.clinicId),
        eq(planPauses.clientId, scope.clientId),
        eq(planPauses.assignmentId, assignmentId),
        isNull(planPauses.untilDate),
      ),
    );
}
