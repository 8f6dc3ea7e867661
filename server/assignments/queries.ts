import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { ChartAssignment } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { assignments, plannedSessions, sessionLogs } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';

const inChart = (scope: ChartScope) =>
  and(eq(assignments.clinicId, scope.clinicId), eq(assignments.clientId, scope.clientId));

/** Assignments that hold on `from` or later, the first to begin first. */
export function openAssignments(db: Db, scope: ChartScope, from: IsoDate) {
  return db
    .select()
    .from(assignments)
    .where(and(inChart(scope), eq(assignments.status, 'active'), gte(assignments.endDate, from)))
    .orderBy(asc(assignments.startDate), asc(assignments.id));
}

/** A planned session that nothing was logged for. */
export const untouched = (scope: ChartScope) =>
  and(
    eq(plannedSessions.clinicId, scope.clinicId),
    eq(plannedSessions.clientId, scope.clientId),
    eq(plannedSessions.status, 'planned'),
    sql`not exists (select from ${sessionLogs} g where g.clinic_id = ${scope.clinicId}
      and g.client_id = ${scope.clientId} and g.planned_session_id = ${plannedSessions.id})`,
  );

/** Sessions of one assignment on or after `from` without a log. */
export function countUntouched(db: Db, scope: ChartScope, assignmentId: string, from: IsoDate) {
  return db.$count(
    plannedSessions,
    and(untouched(scope), eq(plannedSessions.assignmentId, assignmentId), gte(plannedSessions.date, from)),
  );
}

/** Every assignment of the client with the week of its program on `today`, the last to begin first. */
export async function assignmentsOn(db: Db, scope: ChartScope, today: IsoDate): Promise<ChartAssignment[]> {
  // Written out: in a select from one table Drizzle leaves the table's name off, and `id` would be the inner one.
  const week = sql<number | null>`(select max(p.week) from ${plannedSessions} p
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId}
      and p.assignment_id = assignments.id and p.date <= ${today})`;
  const rows = await db
    .select({
      id: assignments.id,
      version: assignments.version,
      programId: assignments.programId,
      name: assignments.programName,
      startDate: assignments.startDate,
      endDate: assignments.endDate,
      week,
      weeks: assignments.weeks,
      trainingDays: assignments.trainingDays,
      status: assignments.status,
      endReason: assignments.endReason,
    })
    .from(assignments)
    .where(inChart(scope))
    .orderBy(desc(assignments.startDate), desc(assignments.id));
  return rows.map((row) => ({ ...row, week: row.week ?? (row.startDate <= today ? 1 : 0) }));
}

/** Of {@link assignmentsOn}: the one that holds on `today`, else the next to begin; and the one that follows it. */
export function currentAndNext(rows: readonly ChartAssignment[], today: IsoDate) {
  const open = rows.filter(({ status, endDate }) => status === 'active' && endDate >= today).reverse();
  return { current: open[0] ?? null, next: open[1] ?? null };
}
