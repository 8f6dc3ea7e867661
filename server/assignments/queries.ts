import { and, asc, desc, eq, gte, or, sql } from 'drizzle-orm';
import type { PlanPause } from '@/contracts/assignments';
import type { ChartAssignment } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { assignments, plannedSessions, sessionLogs } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';

const inChart = (scope: ChartScope) =>
  and(eq(assignments.clinicId, scope.clinicId), eq(assignments.clientId, scope.clientId));

/** The plan waits for the end of an open pause, so its own end is not known. Written out for `assignments` unaliased. */
const isPausedOpen = (scope: ChartScope) => sql`exists (select from plan_pauses u where u.clinic_id = ${scope.clinicId}
  and u.client_id = ${scope.clientId} and u.assignment_id = assignments.id and u.until_date is null)`;

/** Assignments that hold on `from` or later, the first to begin first; those whose pause has no end hold too. */
export function openAssignments(db: Db, scope: ChartScope, from: IsoDate) {
  return db
    .select()
    .from(assignments)
    .where(
      and(inChart(scope), eq(assignments.status, 'active'), or(gte(assignments.endDate, from), isPausedOpen(scope))),
    )
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
  const pause = sql<PlanPause | null>`(select json_build_object('id', u.id, 'from', u.from_date, 'until', u.until_date,
      'reason', u.reason) from plan_pauses u
    where u.clinic_id = ${scope.clinicId} and u.client_id = ${scope.clientId} and u.assignment_id = assignments.id
      and assignments.status = 'active' and u.until_date >= u.from_date is not false
      and u.until_date >= ${today}::date is not false
    order by u.from_date limit 1)`;
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
      pause,
    })
    .from(assignments)
    .where(inChart(scope))
    .orderBy(desc(assignments.startDate), desc(assignments.id));
  return rows.map((row) => ({ ...row, week: row.week ?? (row.startDate <= today ? 1 : 0) }));
}

const isOpen = (today: IsoDate, { status, endDate, pause }: Pick<ChartAssignment, 'status' | 'endDate' | 'pause'>) =>
  status === 'active' && (endDate >= today || pause?.until === null);

/** Of {@link assignmentsOn}: the one that holds on `today`, else the next to begin; and the one that follows it. */
export function currentAndNext(rows: readonly ChartAssignment[], today: IsoDate) {
  const open = rows.filter(({ status, endDate, pause }) => isOpen(today, { status, endDate, pause })).reverse();
  return { current: open[0] ?? null, next: open[1] ?? null };
}
