import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { flares } from '@/db/schema';
import { type FlareSpan, isOver } from '@/domain/flare/flare';
import { isSettled, type WayBack, wayBack } from '@/domain/flare/way-back';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';

export type FlareRow = typeof flares.$inferSelect;

/** What a flare settles towards while nobody knows the usual pain: rule A accepts it from everybody. */
const USUAL_UNKNOWN = 2;

export const flareIn = (scope: ChartScope) =>
  and(eq(flares.clinicId, scope.clinicId), eq(flares.clientId, scope.clientId));

/** All flares of the client, newest first. */
export const flaresOf = (db: Db, scope: ChartScope): Promise<FlareRow[]> =>
  db.select().from(flares).where(flareIn(scope)).orderBy(desc(flares.fromDate), desc(flares.createdAt));

/** The flare that goes on; undefined for none. */
export async function openFlare(db: Db, scope: ChartScope): Promise<FlareRow | undefined> {
  const [row] = await db
    .select()
    .from(flares)
    .where(and(flareIn(scope), isNull(flares.untilDate)));
  return row;
}

/** When the client had flares, for whatever leaves their days out. */
export async function flareSpans(db: Db, scope: ChartScope): Promise<FlareSpan[]> {
  return db.select({ from: flares.fromDate, until: flares.untilDate }).from(flares).where(flareIn(scope));
}

/** Whether the flare is over by what was reported since it began. */
export async function settledByReports(db: Db, scope: ChartScope, flare: FlareRow): Promise<boolean> {
  const rows = await db.execute<{ date: IsoDate; pain: number; usual: number | null }>(sql`
    select x.day::text as date, max(x.pain) as pain, max(c.usual_pain)::float8 as usual from (
      select local_date as day, pain from symptom_reports
        where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and local_date >= ${flare.fromDate}::date
      union all select local_date, greatest(pain_before, pain_after) from session_logs
        where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and local_date >= ${flare.fromDate}::date) x
    join clients c on c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}
    where x.pain is not null group by x.day`);
  return isOver(rows, rows[0]?.usual ?? USUAL_UNKNOWN, flare.fromDate);
}

/**
 * The way back after the newest flare; null while one goes on, when there was none, or when it lies behind. Sessions of
 * the plan that were finished after its last day count once the next morning has shown that they settled.
 */
export async function wayBackNow(
  db: Db,
  scope: ChartScope,
): Promise<(WayBack & { readonly flareId: string; readonly flareFrom: IsoDate; readonly endedOn: IsoDate }) | null> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const [row] = await db.execute<{
    id: string;
    from: IsoDate;
    until: IsoDate | null;
    usual: number | null;
    sessions: { peak: number | null; nextMorning: number | null }[];
  }>(sql`
    select f.id, f.from_date::text as "from", f.until_date::text as until, c.usual_pain::float8 as usual,
      coalesce((select json_agg(json_build_object(
          'peak', greatest(l.pain_after,
            (select max(s.pain) from set_logs s where ${own('s')} and s.session_log_id = l.id and not s.voided
              and ${isCurrent('s')}),
            (select max(r.pain) from symptom_reports r where ${own('r')} and r.session_log_id = l.id
              and r.moment in ('during', 'after'))),
          'nextMorning', (select r.pain from symptom_reports r where ${own('r')} and r.moment = 'morning'
            and r.local_date = l.local_date + 1 order by r.reported_at desc limit 1)))
        from session_logs l
        join planned_sessions p on ${own('p')} and p.id = l.planned_session_id and p.kind = 'program'
        where ${own('l')} and l.finished_at is not null and l.local_date > f.until_date), '[]') as sessions
    from flares f join clients c on c.clinic_id = f.clinic_id and c.id = f.client_id
    where ${own('f')} order by f.from_date desc, f.created_at desc limit 1`);
  if (!row || row.until === null) return null;
  // As the loads have it: where nothing is known, the cautious end.
  const usual = row.usual ?? 0;
  const step = wayBack(row.sessions.filter((session) => isSettled({ ...session, usual })).length);
  return step && { ...step, flareId: row.id, flareFrom: row.from, endedOn: row.until };
}
