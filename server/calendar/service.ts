import { eq, sql } from 'drizzle-orm';
import type {
  CopySessionInput,
  MoveSessionInput,
  SessionDeedInput,
  SessionPlace,
  SwapDaysInput,
  SwappedDays,
} from '@/contracts/calendar';
import { plannedSessions } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import { fitPlanEnd } from '@/server/assignments/days';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { isCopyOf } from './copies';
import { auditSession, openSession, type PlannedRow, placeOf, refuseDay, sessionIn } from './sessions';

/** Runs a change of the calendar once for its message, one at a time for each client. */
function deed<T>(
  ctx: ChartContext,
  input: { readonly id: string },
  procedure: string,
  work: () => Promise<T>,
): Promise<T> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure, input }, async () => {
    await lockClient(ctx.db, ctx.scope);
    return work();
  });
}

async function write(ctx: ChartContext, session: PlannedRow, set: { date?: IsoDate; status?: PlannedRow['status'] }) {
  const date = set.date ?? session.date;
  const [after] = await ctx.db
    .update(plannedSessions)
    .set({
      ...set,
      movedFrom: sql`nullif(coalesce(${plannedSessions.movedFrom}, ${session.date}::date), ${date}::date)`,
      version: session.version + 1,
    })
    .where(sessionIn(ctx, session.id))
    .returning();
  if (!after) throw new AppError('not_found');
  await fitPlanEnd(ctx.db, session.assignmentId);
  return after;
}

/**
 * Puts a session on another day. Back to the day that it came from is always allowed, so that a move can be undone.
 * Throws `invalid` with words for a day that has passed, is closed, paused or taken.
 */
export function moveSession(ctx: ChartContext, input: MoveSessionInput): Promise<SessionPlace> {
  return deed(ctx, input, 'calendar.move', async () => {
    const session = await openSession(ctx, input);
    const { toDate } = input;
    if (session.status !== 'planned') throw new AppError('conflict', 'Put this session back into the plan first.');
    if (toDate === session.date) return placeOf(session, session.date);
    if (toDate !== session.movedFrom) {
      await refuseDay(ctx, session.assignmentId, toDate, { mayHold: [session.id] });
    }
    const after = await write(ctx, session, { date: toDate });
    await auditSession(ctx, 'calendar.move', after, { from: session.date, to: toDate });
    return placeOf(after, session.date);
  });
}

/** Two sessions take each other's day. */
export function swapDays(ctx: ChartContext, input: SwapDaysInput): Promise<SwappedDays> {
  return deed(ctx, input, 'calendar.swapDays', async () => {
    const a = await openSession(ctx, input.a);
    const b = await openSession(ctx, input.b);
    if (a.status !== 'planned' || b.status !== 'planned') {
      throw new AppError('conflict', 'Put the session back into the plan first.');
    }
    const both = { mayHold: [a.id, b.id] };
    await refuseDay(ctx, a.assignmentId, b.date, both);
    await refuseDay(ctx, b.assignmentId, a.date, both);
    const afterA = await write(ctx, a, { date: b.date });
    const afterB = await write(ctx, b, { date: a.date });
    await auditSession(ctx, 'calendar.swap-days', afterA, { from: a.date, to: b.date, with: b.id });
    return { a: placeOf(afterA, a.date), b: placeOf(afterB, b.date) };
  });
}

/** Leaves a session out: nobody is asked for it, and it counts neither for nor against the client. */
export function skipSession(ctx: ChartContext, input: SessionDeedInput): Promise<SessionPlace> {
  return deed(ctx, input, 'calendar.skip', async () => {
    const session = await openSession(ctx, input);
    if (session.status === 'skipped') throw new AppError('conflict', 'This session is left out already.');
    const after = await write(ctx, session, { status: 'skipped' });
    await auditSession(ctx, 'calendar.skip', after);
    return placeOf(after, session.date);
  });
}

/** Takes a session that was left out into the plan again, on its day. */
export function unskipSession(ctx: ChartContext, input: SessionDeedInput): Promise<SessionPlace> {
  return deed(ctx, input, 'calendar.unskip', async () => {
    const session = await openSession(ctx, input);
    if (session.status !== 'skipped') throw new AppError('conflict', 'This session is in the plan already.');
    const after = await write(ctx, session, { status: 'planned' });
    await auditSession(ctx, 'calendar.unskip', after);
    return placeOf(after, session.date);
  });
}

/** Plans the same session once more on another day, as an extra one of its week. */
export function copySession(ctx: ChartContext, input: CopySessionInput): Promise<SessionPlace> {
  return deed(ctx, input, 'calendar.copy', async () => {
    const { db, scope } = ctx;
    const session = await openSession(ctx, input);
    await refuseDay(ctx, session.assignmentId, input.toDate);
    const [made] = await db
      .insert(plannedSessions)
      .values({
        id: input.id,
        assignmentId: session.assignmentId,
        date: input.toDate,
        week: session.week,
        // Behind all of its week, so that it can be told from the session of the program.
        position: sql`(select max(p.position) + 1 from planned_sessions p where p.clinic_id = ${scope.clinicId}
          and p.client_id = ${scope.clientId} and p.assignment_id = ${session.assignmentId} and p.week = ${session.week})`,
        prescription: session.prescription,
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new AppError('reused_id');
    await fitPlanEnd(db, session.assignmentId);
    await auditSession(ctx, 'calendar.copy', made, { of: session.id, to: input.toDate });
    return placeOf(made, session.date);
  });
}

/** Takes a copy out of the plan. Sessions of the program stay: they can be left out. */
export function removeCopy(ctx: ChartContext, input: SessionDeedInput): Promise<SessionPlace> {
  return deed(ctx, input, 'calendar.removeCopy', async () => {
    const session = await openSession(ctx, input);
    const week = await ctx.db
      .select()
      .from(plannedSessions)
      .where(
        sql`${plannedSessions.clinicId} = ${ctx.scope.clinicId} and ${plannedSessions.clientId} = ${ctx.scope.clientId}
          and ${eq(plannedSessions.assignmentId, session.assignmentId)} and ${eq(plannedSessions.week, session.week)}`,
      );
    if (!isCopyOf(session, week))
      throw new AppError('conflict', 'This session belongs to the program: leave it out instead.');
    const after = await write(ctx, session, { status: 'cancelled' });
    await auditSession(ctx, 'calendar.remove-copy', after);
    return placeOf(after, session.date);
  });
}
