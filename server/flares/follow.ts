import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { flares, plannedSessions } from '@/db/schema';
import { PAUSE_DAYS } from '@/domain/flare/flare';
import { resolveFlareSession } from '@/domain/program/resolve';
import type { ProgramSession } from '@/domain/program/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import type { ChartScope } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { pushSessions } from './moving';
import { type FlareRow, flareIn, openFlare, settledByReports } from './queries';

const latest = (...days: IsoDate[]): IsoDate => days.reduce((max, day) => (day > max ? day : max));

/**
 * Keeps an open flare in step with a report, to be called after each: its peak, whether two settled days have ended it,
 * and otherwise the sessions that would come up and the flare session to do. Does nothing without a flare.
 */
export async function followFlare(
  ctx: ChartContext,
  report: { readonly day: IsoDate; readonly pain: number; readonly today: IsoDate },
): Promise<void> {
  const { db, scope } = ctx;
  if (!(await openFlare(db, scope))) return;
  await lockClient(db, scope);
  const flare = await openFlare(db, scope);
  if (!flare || report.day < flare.fromDate) return;
  if (report.pain > flare.peakPain) {
    await db
      .update(flares)
      .set({ peakPain: report.pain })
      .where(and(flareIn(scope), eq(flares.id, flare.id)));
  }
  if (await settledByReports(db, scope, flare)) {
    await closeFlare(ctx, flare, { until: report.day, whatHelped: null, by: 'reports' });
    return;
  }
  await goOn(ctx, flare, report.today);
}

/** Keeps the days ahead free: the first pause from the start, then always the day after `today`; and plans what to do. */
export async function goOn(ctx: ChartContext, flare: FlareRow, today: IsoDate): Promise<FlareRow> {
  const last = latest(addDays(flare.fromDate, PAUSE_DAYS - 1), addDays(today, 1));
  const moved = await pushSessions(ctx, flare, last);
  await planFlareSession(ctx, today);
  return moved;
}

/**
 * Ends a flare on `until`. What is still to do up to that day goes behind it, and a flare session that was not begun is
 * called off. Nothing rises by this: loads come back by the steps of the way back.
 */
export async function closeFlare(
  ctx: ChartContext,
  flare: FlareRow,
  end: { readonly until: IsoDate; readonly whatHelped: string | null; readonly by: 'client' | 'trainer' | 'reports' },
): Promise<{ readonly until: IsoDate; readonly version: number }> {
  const { db, scope } = ctx;
  const until = latest(flare.fromDate, end.until);
  const version = flare.version + 1;
  await pushSessions(ctx, flare, until);
  await db
    .update(flares)
    .set({ untilDate: until, version, ...(end.whatHelped !== null && { whatHelped: end.whatHelped }) })
    .where(and(flareIn(scope), eq(flares.id, flare.id)));
  await db
    .update(plannedSessions)
    .set({ status: 'cancelled', version: sql`${plannedSessions.version} + 1` })
    .where(openFlareSession(scope));
  await writeAudit(db, ctx.actor, ctx.origin, {
    action: 'flare.end',
    subjectType: 'flare',
    subjectId: flare.id,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { by: end.by, version },
  });
  return { until, version };
}

/** A flare session that waits to be done: nothing was logged for it. */
const openFlareSession = (scope: ChartScope) =>
  and(
    eq(plannedSessions.clinicId, scope.clinicId),
    eq(plannedSessions.clientId, scope.clientId),
    eq(plannedSessions.kind, 'flare'),
    eq(plannedSessions.status, 'planned'),
    sql`not exists (select from session_logs g where g.clinic_id = ${scope.clinicId}
      and g.client_id = ${scope.clientId} and g.planned_session_id = ${plannedSessions.id})`,
  );

type Place = {
  readonly assignmentId: string;
  readonly week: number;
  readonly weeks: number;
  readonly trainedToday: boolean;
  readonly flareSession: ProgramSession | null;
};

/** Puts the flare session of the client's program on today, or on tomorrow after a session today. None under a lock. */
async function planFlareSession(ctx: ChartContext, today: IsoDate): Promise<void> {
  const { db, scope } = ctx;
  if (await lockOf(ctx)) return;
  const place = await placeFor(db, scope, today);
  if (!place) return;
  const date = place.trainedToday ? addDays(today, 1) : today;
  const [waiting] = await db
    .select({ id: plannedSessions.id, date: plannedSessions.date })
    .from(plannedSessions)
    .where(openFlareSession(scope));
  if (waiting) {
    if (waiting.date >= today) return;
    await db
      .update(plannedSessions)
      .set({ date, version: sql`${plannedSessions.version} + 1` })
      .where(and(openFlareSession(scope), eq(plannedSessions.id, waiting.id)));
    return;
  }
  const { assignmentId, week, weeks, flareSession } = place;
  await db.insert(plannedSessions).values({
    id: newId(),
    assignmentId,
    date,
    kind: 'flare',
    week,
    position: 0,
    prescription: resolveFlareSession({ flareSession, week, weeks }),
    clinicId: scope.clinicId,
    clientId: scope.clientId,
  });
}

/** Where a flare session belongs: the plan that runs, else the next to begin; null without one, or while one is being done. */
async function placeFor(db: Db, scope: ChartScope, today: IsoDate): Promise<Place | null> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const [row] = await db.execute<Place & Record<string, unknown>>(sql`
    select a.id as "assignmentId", a.weeks, app.flare_session_of(a.id) as "flareSession",
      coalesce((select max(p.week) from planned_sessions p
        where ${own('p')} and p.assignment_id = a.id and p.kind = 'program' and p.status <> 'cancelled'
          and coalesce(p.moved_from, p.date) <= ${today}::date), 1) as week,
      exists (select from session_logs l where ${own('l')} and l.local_date = ${today}::date) as "trainedToday"
    from assignments a
    where ${own('a')} and a.status = 'active' and not exists (
      select from planned_sessions f join session_logs l on ${own('l')} and l.planned_session_id = f.id
      where ${own('f')} and f.kind = 'flare' and f.status = 'planned' and l.finished_at is null
        and l.local_date >= ${today}::date - 1)
    order by a.start_date <= ${today}::date desc, abs(a.start_date - ${today}::date) limit 1`);
  return row ?? null;
}
