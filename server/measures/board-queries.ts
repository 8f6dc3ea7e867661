import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';

type LiftSet = {
  readonly exerciseId: string;
  readonly date: IsoDate;
  readonly loadKg: number;
  readonly reps: number;
  readonly rpe: number;
};

export type BoardRow = {
  /** Oldest first. */
  readonly painDays: readonly { readonly date: IsoDate; readonly sum: number; readonly count: number }[];
  /** Repetitions times load of each exercise and day, oldest first. */
  readonly volume: readonly { readonly exerciseId: string; readonly date: IsoDate; readonly kg: number }[];
  /** Sets with a load and an effort, of the first two weeks of each lift and of the last four. */
  readonly sets: readonly LiftSet[];
  readonly signedOff: readonly string[];
  readonly confidence: readonly {
    readonly exerciseId: string;
    readonly confidence: number;
    readonly date: IsoDate;
  }[];
  readonly flares: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
  /** The nearest of each kind of session of the plan in force. */
  readonly sessions: readonly ResolvedSession[];
  readonly firstDay: IsoDate | null;
};

/** What the benefit board is made of besides the measures, in one statement. Pain goes back to `painFrom`. */
export async function boardRow(
  db: Db,
  scope: ChartScope,
  given: { readonly today: IsoDate; readonly painFrom: IsoDate; readonly timeZone: string },
): Promise<BoardRow> {
  const { today, painFrom, timeZone } = given;
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<BoardRow & Record<string, unknown>>(sql`
    with done as (
      select s.exercise_id, l.local_date, s.load_kg, s.reps, s.rpe,
        min(l.local_date) over (partition by s.exercise_id) as first_date
      from session_logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId}
        and s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
        and s.load_kg > 0 and s.reps > 0 and not s.voided and ${isCurrent('s')}),
    pains as (
      select local_date, pain from symptom_reports where ${own} and local_date >= ${painFrom}
      union all select local_date, pain_before from session_logs
        where ${own} and local_date >= ${painFrom} and pain_before is not null
      union all select local_date, pain_after from session_logs
        where ${own} and local_date >= ${painFrom} and pain_after is not null)
    select
      coalesce((select json_agg(x order by x.date) from (
        select local_date as date, sum(pain) as sum, count(*) as count from pains group by local_date) x), '[]')
        as "painDays",
      coalesce((select json_agg(x order by x.date) from (
        select exercise_id as "exerciseId", local_date as date, sum(reps * load_kg) as kg
        from done group by exercise_id, local_date) x), '[]') as volume,
      coalesce((select json_agg(json_build_object('exerciseId', exercise_id, 'date', local_date, 'loadKg', load_kg,
          'reps', reps, 'rpe', rpe) order by local_date)
        from done where rpe is not null and reps + 10 - rpe <= 10
          and (local_date < first_date + 14 or local_date > ${today}::date - 28)), '[]') as sets,
      coalesce((select json_agg(x.exercise_id) from (
        select distinct on (exercise_id) exercise_id, passed from technique_sign_offs where ${own}
        order by exercise_id, created_at desc) x where x.passed), '[]') as "signedOff",
      coalesce((select json_agg(json_build_object('exerciseId', exercise_id, 'confidence', confidence,
          'date', (answered_at at time zone ${timeZone})::date) order by answered_at)
        from confidence_reports where ${own}), '[]') as confidence,
      coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date) order by from_date)
        from flares where ${own}), '[]') as flares,
      coalesce((select json_agg(x.prescription order by x.key) from (
        select distinct on (p.prescription ->> 'key') p.prescription ->> 'key' as key, p.prescription
        from planned_sessions p
        join assignments a on a.clinic_id = p.clinic_id and a.client_id = p.client_id and a.id = p.assignment_id
        where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and a.status = 'active'
          and p.kind = 'program' and p.status <> 'cancelled'
        order by p.prescription ->> 'key', p.date < ${today}::date, abs(p.date - ${today}::date)) x), '[]') as sessions,
      (select min(day)::text from (
        select min(local_date) as day from symptom_reports where ${own}
        union all select min(local_date) from session_logs where ${own}) x) as "firstDay"`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}
