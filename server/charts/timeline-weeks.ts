import { sql } from 'drizzle-orm';
import type { PainWeek, SessionWeek } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { FLARE_RISE, FLARE_SETTLED_BELOW } from '@/domain/flare/flare';
import type { IsoDate, Weekday } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import type { Flare } from './flares';
import { FLARE_SILENCE_DAYS } from './flares';
import { type EventRow, eventsJson } from './timeline-events';
import { type Span, type TimelineRows, toldFlaresJson, weekOf } from './timeline-queries';

export type WeekRows = {
  readonly pain: readonly PainWeek[];
  readonly sessions: readonly (SessionWeek & { readonly planWeek: number })[];
  readonly lifts: readonly {
    readonly exerciseId: string;
    /** Days on which it was done with a load. */
    readonly days: number;
    /** Heaviest set of each week, oldest first. */
    readonly points: readonly { readonly date: IsoDate; readonly loadKg: number }[];
  }[];
  readonly events: readonly EventRow[];
  readonly flares: TimelineRows['flares'];
  /** Stretches of pain clearly above usual, as `flares` finds them. */
  readonly found: readonly Flare[];
};

/**
 * Everything that the timeline draws week by week, put together in the database: years of reports and sets come as one
 * row a week. `usual` is U, 0–10; without it no flare is found in the reports.
 */
export async function timelineWeeks(
  db: Db,
  scope: ChartScope,
  span: Span,
  { weekStartsOn, usual }: { readonly weekStartsOn: Weekday; readonly usual: number | null },
): Promise<WeekRows> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const within = sql`between ${span.from}::date and ${span.until}::date`;
  const week = (column: string) => weekOf(sql.raw(column), sql`${weekStartsOn}::int`);
  const [row] = await db.execute<WeekRows & Record<string, unknown>>(sql`
    with logs as materialized (
      select id, local_date, pain_before, pain_after from session_logs where ${own} and local_date ${within}),
    -- Corrections are few: those that were corrected are looked up once and not set by set.
    sets as materialized (
      select l.local_date, s.exercise_id, max(s.load_kg) as kg, max(s.pain) as pain
      from set_logs s join logs l on l.id = s.session_log_id
      -- As a list, so that no more is read than the sets of these sessions.
      where s.session_log_id = any (array(select id from logs)) and s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and not s.voided and s.id not in (
        select c.corrects_id from set_logs c
        where c.clinic_id = ${scope.clinicId} and c.client_id = ${scope.clientId} and c.corrects_id is not null)
      group by l.local_date, s.exercise_id),
    pains as materialized (
      select local_date, pain, true as told from symptom_reports where ${own} and local_date ${within}
      union all select local_date, pain_before, true from logs where pain_before is not null
      union all select local_date, pain_after, true from logs where pain_after is not null
      union all select local_date, pain, false from sets where pain is not null),
    days as (select local_date as day, max(pain) as pain from pains group by local_date),
    gaps as (select day, pain, day - lag(day) over (order by day) > ${FLARE_SILENCE_DAYS} as silent from days),
    runs as (
      select day, pain, count(*) filter (where silent or pain < ${usual}::numeric + ${FLARE_SETTLED_BELOW})
        over (order by day) as run
      from gaps),
    high as (
      select min(day) filter (where pain >= ${usual}::numeric + ${FLARE_RISE}) as from_day, max(day) as until_day,
        max(pain) as peak
      from runs where pain >= ${usual}::numeric + ${FLARE_SETTLED_BELOW} group by run)
    select
      coalesce((select json_agg(x order by x.start) from (
        select ${week('local_date')} as start, round(avg(pain) filter (where told), 1)::float8 as mean,
          min(pain) filter (where told) as lowest, max(pain) as highest, count(*) filter (where told) as count
        from pains group by 1 having bool_or(told)) x), '[]') as pain,
      coalesce((select json_agg(x order by x.start) from (
        select ${week('p.date')} as start, (array_agg(p.week order by p.date desc, p.position desc))[1] as "planWeek",
          count(*) filter (where p.state = 'done') as done, count(*) filter (where p.state = 'missed') as missed,
          count(*) filter (where p.state = 'held') as held, count(*) filter (where p.state = 'upcoming') as upcoming
        from (
          select date, week, position, case when status = 'done' then 'done'
              when status = 'skipped' or exists (select from flares f where f.clinic_id = s.clinic_id
                and f.client_id = s.client_id and s.date between f.from_date and coalesce(f.until_date, ${span.today}::date))
                then 'held'
              when date < ${span.today}::date then 'missed' else 'upcoming' end as state
          from planned_sessions s
          where ${own} and kind = 'program' and status <> 'cancelled' and date ${within}) p
        group by 1) x), '[]') as sessions,
      coalesce((select json_agg(x) from (
        select exercise_id as "exerciseId", sum(days) as days,
          json_agg(json_build_object('date', start, 'loadKg', kg) order by start) as points
        from (
          select exercise_id, ${week('local_date')} as start, max(kg) as kg, count(*) as days
          from sets where kg > 0 group by exercise_id, 2) w
        group by exercise_id order by exercise_id) x), '[]') as lifts,
      ${eventsJson(own, span)} as events,
      ${toldFlaresJson(own, span)} as flares,
      coalesce((select json_agg(json_build_object('from', from_day, 'until', until_day, 'peak', peak) order by from_day)
        from high where until_day > from_day), '[]') as found`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}
