import { sql } from 'drizzle-orm';
import type { DoctorReport, StandingRestriction } from '@/contracts/reports';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { EffortSet } from '@/domain/instruments/best-set';
import type { ResolvedSession } from '@/domain/program/types';
import type { PainDay, Period } from '@/domain/reports/course';
import type { ReportFlare } from '@/domain/reports/progress-report';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isLatest, restricts } from '@/server/notes/restrictions';
import { isCurrent } from '@/server/sessions/queries';

export type ReportRow = {
  readonly painDays: readonly PainDay[];
  readonly planned: readonly PlannedState[];
  /** All that touch the days, oldest first. */
  readonly flares: readonly ReportFlare[];
  /** The heaviest set of each exercise and day. */
  readonly loads: readonly { readonly exerciseId: string; readonly date: IsoDate; readonly kg: number }[];
  /** Sets with a load and an effort that an estimate can be made of: of each lift's first two weeks, and the last four. */
  readonly sets: readonly (EffortSet & { readonly exerciseId: string })[];
  readonly setCounts: { readonly own: number; readonly entered: number };
  readonly stops: DoctorReport['stops'];
  /** Restrictions that staff wrote and that hold today. */
  readonly restrictions: readonly StandingRestriction[];
};

/** What a report needs besides the measures, the clearances and the plans, in one statement. */
export async function reportRow(
  db: Db,
  scope: ChartScope,
  given: Period & { readonly today: IsoDate; readonly timeZone: string },
): Promise<ReportRow> {
  const { from, until, today, timeZone } = given;
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const within = sql`between ${from}::date and ${until}::date`;
  const [row] = await db.execute<ReportRow & Record<string, unknown>>(sql`
    with logs as materialized (
      select id, local_date, pain_before, pain_after from session_logs where ${own} and local_date ${within}),
    sets as materialized (
      select l.local_date, s.exercise_id, s.load_kg, s.reps, s.rpe, s.pain, s.entered_by,
        min(l.local_date) filter (where s.load_kg > 0) over (partition by s.exercise_id) as first_date
      from logs l
      join set_logs s on s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and s.session_log_id = l.id
      where not s.voided and ${isCurrent('s')}),
    pains as (
      select local_date, pain from symptom_reports where ${own} and local_date ${within}
      union all select local_date, pain_before from logs where pain_before is not null
      union all select local_date, pain_after from logs where pain_after is not null),
    hurt as (select local_date, max(pain) as pain from sets where pain is not null group by local_date)
    select
      coalesce((select json_agg(x order by x.date) from (
        select p.local_date as date, sum(p.pain) as sum, count(*) as count, greatest(max(p.pain), max(h.pain)) as worst
        from pains p left join hurt h using (local_date) group by p.local_date) x), '[]') as "painDays",
      coalesce((select json_agg(json_build_object('date', date, 'status', status) order by date)
        from planned_sessions where ${own} and kind = 'program' and date ${within}), '[]') as planned,
      coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date, 'peak', peak_pain,
          'whatHelped', what_helped) order by from_date)
        from flares where ${own} and from_date <= ${until}::date and coalesce(until_date, ${until}::date) >= ${from}::date),
        '[]') as flares,
      coalesce((select json_agg(x order by x.date) from (
        select exercise_id as "exerciseId", local_date as date, max(load_kg) as kg
        from sets where load_kg > 0 group by exercise_id, local_date) x), '[]') as loads,
      coalesce((select json_agg(json_build_object('exerciseId', exercise_id, 'date', local_date, 'loadKg', load_kg,
          'reps', reps, 'rpe', rpe) order by local_date)
        from sets where load_kg > 0 and reps > 0 and rpe is not null and reps + 10 - rpe <= 10
          and (local_date < first_date + 14 or local_date > ${until}::date - 28)), '[]') as sets,
      (select json_build_object('own', count(*) filter (where entered_by is null),
        'entered', count(*) filter (where entered_by is not null)) from sets) as "setCounts",
      coalesce((select json_agg(json_build_object('rule', rule, 'since', (since at time zone ${timeZone})::date,
          'endedOn', (ended_at at time zone ${timeZone})::date) order by since desc)
        from lift_stops where ${own} and (since at time zone ${timeZone})::date ${within}), '[]') as stops,
      coalesce((select json_agg(json_build_object('body', n.body, 'since', (n.created_at at time zone ${timeZone})::date,
          'until', n.until_date) order by n.created_at desc)
        from staff_notes n where n.clinic_id = ${scope.clinicId} and n.client_id = ${scope.clientId}
          and ${restricts(today)} and ${isLatest}), '[]') as restrictions`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}

/** One of each kind of session of a plan, that which lies nearest to `until`, those to come first. */
export async function sessionsOfPlan(
  db: Db,
  scope: ChartScope,
  { assignmentId, until }: { readonly assignmentId: string; readonly until: IsoDate },
): Promise<ResolvedSession[]> {
  const rows = await db.execute<{ prescription: ResolvedSession }>(sql`
    select distinct on (p.prescription ->> 'key') p.prescription from planned_sessions p
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.assignment_id = ${assignmentId}
      and p.kind = 'program' and p.status <> 'cancelled'
    order by p.prescription ->> 'key', p.date < ${until}::date, abs(p.date - ${until}::date)`);
  return rows.map(({ prescription }) => prescription);
}
