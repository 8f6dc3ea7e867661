import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { ChartPlan, PlanSession } from '@/contracts/chart-plan';
import { plannedSessions } from '@/db/schema';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import { blockedDays, countWaiting } from '@/server/assignments/days';
import { assignmentsOn, currentAndNext } from '@/server/assignments/queries';
import { isCopy } from '@/server/calendar/copies';
import { listSwaps } from '@/server/calendar/swaps';
import { flareSpans } from '@/server/flares/queries';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';

/** The plan that holds, else the next, else the last, week by week; what was called off is left out. */
export async function chartPlan(ctx: ChartContext, { today, units }: ChartClient): Promise<ChartPlan> {
  const { db, scope } = ctx;
  const all = await assignmentsOn(db, scope, today);
  const assignment = currentAndNext(all, today).current ?? all[0] ?? null;
  const others = all.filter(({ id }) => id !== assignment?.id);
  if (!assignment) return { today, units, assignment, weeks: [], waiting: 0, swaps: [], blocked: [], others };
  const flares = await flareSpans(db, scope);
  const rows = await db
    .select({
      id: plannedSessions.id,
      date: plannedSessions.date,
      movedFrom: plannedSessions.movedFrom,
      version: plannedSessions.version,
      position: plannedSessions.position,
      logged: sql<boolean>`exists (select from session_logs g where g.clinic_id = ${scope.clinicId}
        and g.client_id = ${scope.clientId} and g.planned_session_id = planned_sessions.id)`,
      week: plannedSessions.week,
      status: plannedSessions.status,
      prescription: plannedSessions.prescription,
    })
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.clinicId, scope.clinicId),
        eq(plannedSessions.clientId, scope.clientId),
        eq(plannedSessions.assignmentId, assignment.id),
        eq(plannedSessions.kind, 'program'),
        ne(plannedSessions.status, 'cancelled'),
      ),
    )
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.position));

  const weeks = new Map<number, { week: number; deload: boolean; sessions: PlanSession[] }>();
  const places = rows.map(({ week, position, prescription: { key } }) => ({ week, position, key }));
  const skipped = new Set(rows.filter(({ status }) => status === 'skipped').map(({ id }) => id));
  for (const row of protectedByFlares(rows, flares, today)) {
    const { key, title, minutes, deload, items } = row.prescription;
    const week = weeks.get(row.week) ?? { week: row.week, deload, sessions: [] };
    weeks.set(row.week, week);
    week.sessions.push({
      plannedSessionId: row.id,
      version: row.version,
      week: row.week,
      key,
      date: row.date,
      movedFrom: row.movedFrom,
      title,
      minutes,
      state: squareState(row, today),
      skipped: skipped.has(row.id),
      logged: row.logged,
      isCopy: isCopy({ week: row.week, position: row.position, key }, places),
      items: items.map(({ id, ...item }) => ({ itemId: id, ...item })),
    });
  }
  return {
    today,
    units,
    assignment,
    weeks: [...weeks.values()],
    waiting: await countWaiting(db, scope, assignment.id),
    swaps: await listSwaps(ctx, assignment.id),
    blocked: await blockedDays(db, scope, assignment.startDate),
    others,
  };
}
