import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent } from '@/server/sessions/queries';

export type ProgressRow = {
  readonly pain: readonly { readonly date: IsoDate; readonly peak: number; readonly morning: number | null }[];
  readonly planned: readonly PlannedState[];
  /** One entry for each exercise and day: the heaviest set. */
  readonly loads: readonly {
    readonly exerciseId: string;
    readonly date: IsoDate;
    readonly loadKg: number;
    readonly deload: boolean;
  }[];
};

/** Pain by day, planned sessions and loads by day, from `from` until `until`, both included, in one statement. */
export async function progressRow(
  db: Db,
  scope: ChartScope,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<ProgressRow> {
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<ProgressRow & Record<string, unknown>>(sql`
    with logs as (select * from session_logs where ${own} and local_date between ${from} and ${until}),
    sets as (
      select l.local_date, s.exercise_id, s.load_kg, s.pain,
        coalesce((s.prescribed ->> 'loadFactor')::numeric, 1) < 1 as deload
      from logs l
      join set_logs s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.session_log_id = l.id
      where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
        and not s.voided and ${isCurrent('s')}),
    pains as (
      select local_date, pain, case when moment = 'morning' then reported_at end as morning_at
        from symptom_reports where ${own} and local_date between ${from} and ${until}
      union all select local_date, pain_before, null from logs
      union all select local_date, pain_after, null from logs
      union all select local_date, pain, null from sets)
    select
      coalesce((select json_agg(d order by d.date) from (
        select local_date as date, max(pain) as peak,
          (array_agg(pain order by morning_at desc) filter (where morning_at is not null))[1] as morning
        from pains where pain is not null group by local_date) d), '[]') as pain,
      coalesce((select json_agg(json_build_object('date', date, 'status', status) order by date)
        from planned_sessions where ${own} and kind = 'program' and date between ${from} and ${until}), '[]') as planned,
      coalesce((select json_agg(d order by d.date) from (
        select exercise_id as "exerciseId", local_date as date, max(load_kg) as "loadKg", bool_or(deload) as deload
        from sets where load_kg > 0 group by exercise_id, local_date) d), '[]') as loads`);
  return row ?? { pain: [], planned: [], loads: [] };
}
