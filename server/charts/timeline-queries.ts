import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { addDays, type IsoDate, type Weekday } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { isCurrent } from '@/server/sessions/queries';
import { type EventRow, eventsJson } from './timeline-events';

type ReportPoint = {
  readonly date: IsoDate;
  readonly moment: 'before' | 'during' | 'after' | 'morning' | 'any';
  readonly pain: number;
  readonly logId: string | null;
};

/** Days to read and draw, both included, and the client's today. */
export type Span = { readonly from: IsoDate; readonly until: IsoDate; readonly today: IsoDate };

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

export type TimelineRows = {
  readonly reports: readonly ReportPoint[];
  readonly logs: readonly LogPoint[];
  /** Heaviest set of each exercise and day. */
  readonly loads: readonly LoadPoint[];
  readonly planned: readonly PlannedPoint[];
  readonly events: readonly EventRow[];
  /** From the client's own word, oldest first. */
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate | null; readonly peak: number }[];
};

/**
 * The clinic's first day of the week, the week that `asked` lies in, and the first day from then on with anything to
 * draw; null for none. Reads one row at the end of three indexes.
 */
export async function timelineBounds(db: Db, scope: ChartScope, asked: IsoDate) {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<{ weekStartsOn: Weekday; week: IsoDate; first: IsoDate | null }>(sql`
    with k as (
      select week_starts_on as s, ${weekOf(sql`${asked}::date`, sql`week_starts_on`)} as week
      from clinics where id = ${scope.clinicId})
    select k.s as "weekStartsOn", k.week::text as week, least(
      (select min(local_date) from symptom_reports where ${own} and local_date >= k.week),
      (select min(local_date) from session_logs where ${own} and local_date >= k.week),
      (select min(date) from planned_sessions
        where ${own} and date >= k.week and kind = 'program' and status <> 'cancelled'))::text as first
    from k`);
  if (!row) throw new AppError('not_found');
  return row;
}

/** First day of the week of a date, in SQL as in `startOfWeek`. */
export const weekOf = (date: SQL, startsOn: SQL): SQL =>
  sql`(${date} - ((extract(isodow from ${date})::int - ${startsOn}::int + 7) % 7))`;

/** Everything that the timeline draws day by day, oldest first, in one statement. */
export async function timelineRows(db: Db, scope: ChartScope, span: Span): Promise<TimelineRows> {
  const { from, until } = span;
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const within = sql`between ${from}::date and ${until}::date`;
  // A last session of the span settles on the next morning.
  const reported = sql`between ${from}::date and ${addDays(until, 1)}::date`;
  const [row] = await db.execute<TimelineRows & Record<string, unknown>>(sql`
    with logs as materialized (select * from session_logs where ${own} and local_date ${within}),
    sets as (
      select l.id as log_id, l.local_date, s.exercise_id, s.load_kg, s.pain
      from set_logs s join logs l on l.id = s.session_log_id
      -- As a list, so that no more is read than the sets of these sessions.
      where s.session_log_id = any (array(select id from logs)) and s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and not s.voided and ${isCurrent('s')})
    select
      coalesce((select json_agg(json_build_object('date', local_date, 'moment', moment, 'pain', pain,
          'logId', session_log_id) order by reported_at)
        from symptom_reports where ${own} and local_date ${reported}), '[]') as reports,
      coalesce((select json_agg(json_build_object('id', l.id, 'date', l.local_date, 'before', l.pain_before,
          'after', l.pain_after, 'during', (select max(pain) from sets where log_id = l.id)) order by l.started_at)
        from logs l), '[]') as logs,
      coalesce((select json_agg(x order by x.date) from (
        select exercise_id as "exerciseId", local_date as date, max(load_kg) as "loadKg"
        from sets where load_kg > 0 group by exercise_id, local_date) x), '[]') as loads,
      coalesce((select json_agg(json_build_object('date', date, 'status', status, 'week', week,
          'title', prescription -> 'title', 'deload', prescription -> 'deload') order by date, position)
        from planned_sessions where ${own} and kind = 'program' and status <> 'cancelled' and date ${within}), '[]') as planned,
      ${eventsJson(own, span)} as events,
      ${toldFlaresJson(own, span)} as flares`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}

/** Flares from the client's own word that reach into the span, as a JSON list, oldest first. */
export const toldFlaresJson = (own: SQL, { from, until }: Span): SQL => sql`
  coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date, 'peak', peak_pain)
      order by from_date)
    from flares where ${own} and from_date <= ${until}::date and coalesce(until_date, ${until}::date) >= ${from}::date),
    '[]')`;
