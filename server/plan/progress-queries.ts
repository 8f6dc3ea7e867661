import { sql } from 'drizzle-orm';
import type { LastMarks } from '@/contracts/symptoms';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { FirstRange, LiftDay, MilestoneFacts } from '@/domain/milestones/milestones';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';
import { lastMarksJson } from '@/server/symptoms/queries';

export type ProgressRow = {
  readonly pain: readonly {
    readonly date: IsoDate;
    readonly peak: number;
    readonly before: number | null;
    readonly worst: number | null;
    readonly morning: number | null;
  }[];
  readonly planned: readonly PlannedState[];
  /** One entry for each exercise and day, of all time: the heaviest set. */
  readonly loads: readonly LiftDay[];
  readonly flares: readonly {
    readonly from: IsoDate;
    readonly until: IsoDate | null;
    readonly peak: number;
    readonly whatHelped: string | null;
  }[];
  /** Of all time. */
  readonly finished: MilestoneFacts['sessions'];
  readonly ranges: readonly FirstRange[];
  readonly firstDays: MilestoneFacts['firstDays'];
  /** The newest drawing and the oldest one of all time. */
  readonly lastMarks: LastMarks | null;
  readonly firstMarks: LastMarks | null;
};

/**
 * Pain by day and planned sessions from `from` until `until`, both included; loads, flares and what milestones are read
 * from, of all time. In one statement: each table is read once.
 */
export async function progressRow(
  db: Db,
  scope: ChartScope,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<ProgressRow> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const ownAs = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const [row] = await db.execute<ProgressRow & Record<string, unknown>>(sql`
    with logs as materialized (select * from session_logs where ${own}),
    reports as materialized (
      select local_date, moment, pain, reported_at, session_log_id from symptom_reports where ${own}),
    sets as materialized (
      select l.local_date, s.session_log_id, s.exercise_id, s.load_kg, s.pain,
        (s.prescribed ->> 'rangeCm')::float8 as range_cm,
        coalesce((s.prescribed ->> 'loadFactor')::numeric, 1) < 1 as deload
      from logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where ${ownAs('s')} and not s.voided and ${isCurrent('s')}),
    pains as (
      select local_date, pain, moment, reported_at from reports
      union all select local_date, pain_before, 'before', started_at from logs
      union all select local_date, pain_after, 'after', finished_at from logs
      union all select local_date, pain, 'during', null from sets),
    worst as (
      select log_id, max(pain) as pain from (
        select session_log_id as log_id, pain from sets
        union all select session_log_id, pain from reports where moment in ('during', 'after')) x
      where pain is not null group by log_id),
    mornings as (
      select distinct on (local_date) local_date, pain from reports where moment = 'morning'
      order by local_date, reported_at desc)
    select
      coalesce((select json_agg(d order by d.date) from (
        select local_date as date, max(pain) as peak,
          max(pain) filter (where moment = 'before') as before,
          max(pain) filter (where moment in ('during', 'after')) as worst,
          (array_agg(pain order by reported_at desc) filter (where moment = 'morning'))[1] as morning
        from pains where pain is not null and local_date between ${from} and ${until} group by local_date) d), '[]')
        as pain,
      coalesce((select json_agg(json_build_object('date', date, 'status', status) order by date)
        from planned_sessions where ${own} and kind = 'program' and date between ${from} and ${until}), '[]') as planned,
      coalesce((select json_agg(d order by d.date) from (
        select exercise_id as "exerciseId", local_date as date, max(load_kg) as "loadKg", bool_or(deload) as deload
        from sets where load_kg > 0 group by exercise_id, local_date) d), '[]') as loads,
      coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date, 'peak', peak_pain,
          'whatHelped', what_helped) order by from_date desc, created_at desc) from flares where ${own}), '[]') as flares,
      coalesce((select json_agg(json_build_object('date', l.local_date, 'peak', greatest(l.pain_after, w.pain),
          'nextMorning', m.pain) order by l.local_date, l.started_at)
        from logs l
        join planned_sessions p on ${ownAs('p')} and p.id = l.planned_session_id and p.kind = 'program'
        left join worst w on w.log_id = l.id
        left join mornings m on m.local_date = l.local_date + 1
        where l.finished_at is not null), '[]') as finished,
      coalesce((select json_agg(d) from (
        select exercise_id as "exerciseId", range_cm as "rangeCm", min(local_date) as date
        from sets where range_cm is not null group by exercise_id, range_cm) d), '[]') as ranges,
      coalesce((select json_agg(d) from (
        select exercise_id as "exerciseId", min(local_date) as date from sets group by exercise_id) d), '[]')
        as "firstDays",
      ${lastMarksJson(scope)} as "lastMarks",
      (select json_build_object('date', local_date, 'marks', marks) from symptom_reports where ${own} and marks <> '[]'
        order by reported_at limit 1) as "firstMarks"`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}
