import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';

type ReportPoint = {
  readonly date: IsoDate;
  readonly moment: 'before' | 'during' | 'after' | 'morning' | 'any';
  readonly pain: number;
  readonly logId: string | null;
};

type LogPoint = {
  readonly id: string;
  readonly date: IsoDate;
  readonly before: number | null;
  readonly after: number | null;
  /** The worst that was given with a set. */
  readonly during: number | null;
};

export type LoadPoint = { readonly exerciseId: string; readonly date: IsoDate; readonly loadKg: number };

type PlannedPoint = {
  readonly date: IsoDate;
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
  readonly title: string;
  readonly week: number;
  readonly deload: boolean;
};

export type EventRow =
  | { readonly kind: 'assigned' | 'ended'; readonly date: IsoDate; readonly name: string }
  | { readonly kind: 'override'; readonly at: string; readonly exerciseId: string; readonly loadKg: number }
  | { readonly kind: 'locked' | 'cleared' | 'refused'; readonly at: string; readonly clinician: string | null };

export type TimelineRows = {
  readonly weekStartsOn: number;
  readonly reports: readonly ReportPoint[];
  readonly logs: readonly LogPoint[];
  /** Heaviest set of each exercise and day. */
  readonly loads: readonly LoadPoint[];
  readonly planned: readonly PlannedPoint[];
  readonly events: readonly EventRow[];
  /** From the client's own word, oldest first. */
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate | null; readonly peak: number }[];
};

/** Everything that the timeline draws, from `from` until `until`, both included, oldest first, in one statement. */
export async function timelineRows(
  db: Db,
  scope: ChartScope,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<TimelineRows> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const within = sql`between ${from}::date and ${until}::date`;
  const [row] = await db.execute<TimelineRows & Record<string, unknown>>(sql`
    with logs as (select * from session_logs where ${own} and local_date ${within}),
    sets as (
      select l.id as log_id, l.local_date, s.exercise_id, s.load_kg, s.pain
      from logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and not s.voided and ${isCurrent('s')}),
    happened as (
      select start_date as date, start_date::timestamptz as at, json_build_object('kind', 'assigned',
          'date', start_date, 'name', program_name) as event
        from assignments where ${own} and start_date ${within}
      union all
      select end_date, end_date::timestamptz, json_build_object('kind', 'ended', 'date', end_date, 'name', program_name)
        from assignments where ${own} and status = 'ended' and end_date ${within}
      union all
      select created_at::date, created_at, json_build_object('kind', 'override', 'at', created_at,
          'exerciseId', exercise_id, 'loadKg', load_kg)
        from load_overrides where ${own} and created_at::date ${within}
      union all
      select requested_at::date, requested_at, json_build_object('kind', 'locked', 'at', requested_at,
          'clinician', null)
        from clearances where ${own} and requested_at::date ${within}
      union all
      select decided_at::date, decided_at, json_build_object('kind', state, 'at', decided_at, 'clinician', clinician)
        from clearances where ${own} and state <> 'requested' and decided_at::date ${within})
    select
      (select week_starts_on from clinics where id = ${scope.clinicId}) as "weekStartsOn",
      coalesce((select json_agg(json_build_object('date', local_date, 'moment', moment, 'pain', pain,
          'logId', session_log_id) order by reported_at)
        from symptom_reports where ${own} and local_date ${within}), '[]') as reports,
      coalesce((select json_agg(json_build_object('id', l.id, 'date', l.local_date, 'before', l.pain_before,
          'after', l.pain_after, 'during', (select max(pain) from sets where log_id = l.id)) order by l.started_at)
        from logs l), '[]') as logs,
      coalesce((select json_agg(x order by x.date) from (
        select exercise_id as "exerciseId", local_date as date, max(load_kg) as "loadKg"
        from sets where load_kg > 0 group by exercise_id, local_date) x), '[]') as loads,
      coalesce((select json_agg(json_build_object('date', date, 'status', status, 'week', week,
          'title', prescription -> 'title', 'deload', prescription -> 'deload') order by date, position)
        from planned_sessions where ${own} and kind = 'program' and status <> 'cancelled' and date ${within}), '[]') as planned,
      coalesce((select json_agg(event order by date, at) from happened), '[]') as events,
      coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date, 'peak', peak_pain)
          order by from_date)
        from flares where ${own} and from_date <= ${until}::date and coalesce(until_date, ${until}::date) >= ${from}::date),
        '[]') as flares`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}

export type TileRow = {
  readonly meanNow: number | null;
  readonly meanFirst: number | null;
  readonly firstDate: IsoDate | null;
  readonly lifts: readonly {
    readonly exerciseId: string;
    readonly sessions: number;
    readonly firstKg: number;
    readonly recentKg: number | null;
    readonly recentDate: IsoDate | null;
  }[];
  readonly words: { readonly words: string; readonly date: IsoDate } | null;
};

/** Means of all pain given in the last seven days and the first fourteen, and what each lift came to. */
export async function tileRow(db: Db, scope: ChartScope, today: IsoDate): Promise<TileRow> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<TileRow & Record<string, unknown>>(sql`
    with pains as (
      select local_date, pain from symptom_reports where ${own}
      union all select local_date, pain_before from session_logs where ${own} and pain_before is not null
      union all select local_date, pain_after from session_logs where ${own} and pain_after is not null),
    first as (select min(local_date) as day from pains),
    heaviest as (
      select s.exercise_id, l.local_date, max(s.load_kg) as kg
      from session_logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId}
        and s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
        and s.load_kg > 0 and not s.voided and ${isCurrent('s')}
      group by s.exercise_id, l.local_date)
    select
      (select round(avg(pain), 1)::float8 from pains
        where local_date > ${today}::date - 7 and local_date <= ${today}::date) as "meanNow",
      (select round(avg(pain), 1)::float8 from pains, first where local_date < first.day + 14) as "meanFirst",
      (select day::text from first) as "firstDate",
      coalesce((select json_agg(x) from (
        select exercise_id as "exerciseId", count(*) as sessions,
          (array_agg(kg order by local_date))[1] as "firstKg",
          (array_agg(kg order by kg desc, local_date desc) filter (where local_date > ${today}::date - 28))[1]
            as "recentKg",
          (array_agg(local_date order by kg desc, local_date desc)
            filter (where local_date > ${today}::date - 28))[1] as "recentDate"
        from heaviest group by exercise_id order by count(*) desc, exercise_id) x), '[]') as lifts,
      (select json_build_object('words', words, 'date', local_date) from symptom_reports
        where ${own} and words is not null order by reported_at desc limit 1) as words`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}
