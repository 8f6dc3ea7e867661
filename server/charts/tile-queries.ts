import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';

export type TileRow = {
  readonly meanNow: number | null;
  readonly meanFirst: number | null;
  readonly firstDate: IsoDate | null;
  readonly lifts: readonly {
    readonly exerciseId: string;
    /** Of the last four weeks. */
    readonly sessions: number;
    readonly recentKg: number;
    readonly recentDate: IsoDate;
  }[];
  readonly words: { readonly words: string; readonly date: IsoDate } | null;
};

/**
 * Means of all pain given in the last seven days and the first fourteen, and what each lift of the last four weeks came
 * to. It reads the two ends of a history and never what lies between: every page of the chart asks for it.
 */
export async function tileRow(db: Db, scope: ChartScope, today: IsoDate): Promise<TileRow> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  /** All pain of the days that `days` allows. */
  const pains = (days: ReturnType<typeof sql>) => sql`
    select r.pain from symptom_reports r where ${own('r')} and r.local_date ${days}
    union all select l.pain_before from session_logs l where ${own('l')} and l.local_date ${days}
    union all select l.pain_after from session_logs l where ${own('l')} and l.local_date ${days}`;
  const [row] = await db.execute<TileRow & Record<string, unknown>>(sql`
    with first as (select least(
        (select min(r.local_date) from symptom_reports r where ${own('r')}),
        (select min(l.local_date) from session_logs l
          where ${own('l')} and (l.pain_before is not null or l.pain_after is not null))) as day),
    logs as materialized (
      select l.id, l.local_date from session_logs l where ${own('l')} and l.local_date > ${today}::date - 28),
    recent as (
      select s.exercise_id, l.local_date, max(s.load_kg) as kg
      from set_logs s join logs l on l.id = s.session_log_id
      -- As a list, so that no more is read than the sets of these sessions.
      where s.session_log_id = any (array(select id from logs)) and ${own('s')}
        and s.load_kg > 0 and not s.voided and ${isCurrent('s')}
      group by s.exercise_id, l.local_date),
    lifts as (
      select exercise_id, count(*) as sessions, (array_agg(kg order by kg desc, local_date desc))[1] as kg,
        (array_agg(local_date order by kg desc, local_date desc))[1] as day
      from recent group by exercise_id)
    select
      (select round(avg(pain), 1)::float8
        from (${pains(sql`between ${today}::date - 6 and ${today}::date`)}) p) as "meanNow",
      (select round(avg(pain), 1)::float8
        from (${pains(sql`between (select day from first) and (select day from first) + 13`)}) p) as "meanFirst",
      (select day::text from first) as "firstDate",
      coalesce((select json_agg(json_build_object('exerciseId', x.exercise_id, 'sessions', x.sessions,
          'recentKg', x.kg, 'recentDate', x.day) order by x.sessions desc, x.exercise_id) from lifts x), '[]') as lifts,
      (select json_build_object('words', r.words, 'date', r.local_date) from symptom_reports r
        where ${own('r')} and r.reported_at > ${today}::date - 365 and r.words is not null order by r.reported_at desc limit 1) as words`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}
