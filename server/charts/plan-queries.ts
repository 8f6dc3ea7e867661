import { and, asc, eq, ne } from 'drizzle-orm';
import type { ChartPlan, PlanSession } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { plannedSessions } from '@/db/schema';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import type { ChartScope } from '@/server/access/chart-access';
import { assignmentsOn, currentAndNext } from '@/server/assignments/queries';
import { flareSpans } from '@/server/flares/queries';
import type { ChartClient } from './client-queries';

/** The plan that holds, else the next, else the last, week by week; what was called off is left out. */
export async function chartPlan(db: Db, scope: ChartScope, { today, units }: ChartClient): Promise<ChartPlan> {
  const all = await assignmentsOn(db, scope, today);
  const assignment = currentAndNext(all, today).current ?? all[0] ?? null;
  const others = all.filter(({ id }) => id !== assignment?.id);
  if (!assignment) return { today, units, assignment, weeks: [], others };
  const flares = await flareSpans(db, scope);
  const rows = await db
    .select({
      id: plannedSessions.id,
      date: plannedSessions.date,
      movedFrom: plannedSessions.movedFrom,
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
  for (const row of protectedByFlares(rows, flares, today)) {
    const { title, minutes, deload, items } = row.prescription;
    const week = weeks.get(row.week) ?? { week: row.week, deload, sessions: [] };
    weeks.set(row.week, week);
    week.sessions.push({
      plannedSessionId: row.id,
      date: row.date,
      movedFrom: row.movedFrom,
      title,
      minutes,
      state: squareState(row, today),
      items: items.map(({ id, ...item }) => ({ itemId: id, ...item })),
    });
  }
  return { today, units, assignment, weeks: [...weeks.values()], others };
}
