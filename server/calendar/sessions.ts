import { and, eq, sql } from 'drizzle-orm';
import type { SessionPlace } from '@/contracts/calendar';
import { assignments, plannedSessions, sessionLogs } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import { blockedDays, openPause } from '@/server/assignments/days';
import { dayProblem } from '@/server/assignments/placing';
import { writeAudit } from '@/server/audit/audit';
import { chartClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import type { ChartContext } from '@/server/trpc';

export type PlannedRow = typeof plannedSessions.$inferSelect;

export const sessionIn = ({ scope }: ChartContext, id: string) =>
  and(
    eq(plannedSessions.id, id),
    eq(plannedSessions.clinicId, scope.clinicId),
    eq(plannedSessions.clientId, scope.clientId),
  );

/**
 * A session of a plan in force as it was read, of which nothing was logged. The client's row must be locked.
 * Throws `not_found`, `version_conflict` with the current version, `conflict` with words.
 */
export async function openSession(
  ctx: ChartContext,
  { plannedSessionId, version }: { readonly plannedSessionId: string; readonly version: number },
): Promise<PlannedRow> {
  const { db, scope } = ctx;
  const [row] = await db
    .select({ session: plannedSessions, plan: assignments.status, logId: sessionLogs.id })
    .from(plannedSessions)
    .innerJoin(
      assignments,
      and(
        eq(assignments.clinicId, plannedSessions.clinicId),
        eq(assignments.clientId, plannedSessions.clientId),
        eq(assignments.id, plannedSessions.assignmentId),
      ),
    )
    .leftJoin(
      sessionLogs,
      and(
        eq(sessionLogs.clinicId, plannedSessions.clinicId),
        eq(sessionLogs.clientId, plannedSessions.clientId),
        eq(sessionLogs.plannedSessionId, plannedSessions.id),
      ),
    )
    .where(and(sessionIn(ctx, plannedSessionId), eq(plannedSessions.clinicId, scope.clinicId)));
  if (row?.session.kind !== 'program') throw new AppError('not_found');
  const { session, plan, logId } = row;
  if (logId !== null || session.status === 'done') {
    throw new AppError('conflict', 'This session has been begun: it stays as it is. Nothing was changed.');
  }
  if (session.version !== version) throw new AppError('version_conflict', undefined, { version: session.version });
  if (plan === 'ended') throw new AppError('conflict', 'This plan has ended. Nothing was changed.');
  if (session.status === 'cancelled') {
    const words = session.pauseId ? 'This session waits for the end of the pause.' : 'This session was called off.';
    throw new AppError('conflict', `${words} Nothing was changed.`);
  }
  return session;
}

/** Throws `invalid` with words where no session of the plan may be put on `date`: past, closed, paused, or taken. */
export async function refuseDay(
  ctx: ChartContext,
  assignmentId: string,
  date: IsoDate,
  { mayHold = [] }: { readonly mayHold?: readonly string[] } = {},
): Promise<void> {
  const { db, scope } = ctx;
  const { today } = await chartClient(db, scope, ctx.now);
  const pausedFrom = (await openPause(db, scope, assignmentId))?.fromDate ?? null;
  const problem = dayProblem(date, { today, blocked: await blockedDays(db, scope, date), pausedFrom });
  if (problem) throw new AppError('invalid', problem);
  const taken = await db
    .select({ id: plannedSessions.id })
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.clinicId, scope.clinicId),
        eq(plannedSessions.clientId, scope.clientId),
        eq(plannedSessions.kind, 'program'),
        eq(plannedSessions.date, date),
        sql`${plannedSessions.status} in ('planned', 'done')`,
      ),
    );
  if (taken.some(({ id }) => !mayHold.includes(id))) {
    throw new AppError('invalid', 'A session stands on that day already. Swap the two days, or choose another one.');
  }
}

export function auditSession(
  { db, actor, origin, scope }: ChartContext,
  action: string,
  session: Pick<PlannedRow, 'id' | 'version'>,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  return writeAudit(db, actor, origin, {
    action,
    subjectType: 'planned_session',
    subjectId: session.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { version: session.version, ...detail },
  });
}

export function placeOf(after: PlannedRow, from: IsoDate): SessionPlace {
  const { id, version, date, status, prescription } = after;
  if (status === 'done') throw new Error('A session that was done is not moved');
  return { plannedSessionId: id, version, date, title: prescription.title, from, status };
}
