import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { IsoDate } from '@/domain/schedule/dates';
import type { Actor } from '@/server/auth/actor';

/** Facts of one client, as far as the queue is concerned. */
export type CaseloadFacts = {
  readonly clientId: string;
  readonly name: string;
  readonly status: 'invited' | 'active';
  readonly intakeDone: boolean;
  readonly usualPain: number | null;
  readonly trainerName: string | null;
  readonly isCover: boolean;
  readonly today: IsoDate;
  readonly lock: 'review' | 'emergency' | null;
  readonly lockState: 'requested' | 'refused' | null;
  readonly cleared: boolean;
  readonly plan: {
    readonly id: string;
    readonly name: string;
    readonly weeks: number;
    readonly startDate: IsoDate;
    readonly endDate: IsoDate;
    /** Of the last plan to end. */
    readonly lastDate: IsoDate;
  } | null;
  /** The last 30 due, newest first: date, status, week, assignment. */
  readonly due: readonly (readonly [IsoDate, PlannedState['status'], number, string])[] | null;
  readonly report: { readonly pain: number; readonly date: IsoDate } | null;
  readonly legWorse: boolean;
  readonly morningPain: number | null;
  /** Days ago and the highest pain of that day, within 28 days. */
  readonly painDays: readonly (readonly [number, number])[] | null;
  readonly lastSession: IsoDate | null;
};

/**
 * Everybody within reach, in one statement: each lateral is one short index scan per client. `mine` is the caseload
 * and what is covered today; `clinic` is what row-level security lets the person see, which for an owner is all.
 */
export async function caseloadFacts(
  db: Db,
  actor: Actor,
  scope: 'mine' | 'clinic',
  now: Date,
): Promise<CaseloadFacts[]> {
  const instant = now.toISOString();
  const rows = await db.execute<CaseloadFacts & Record<string, unknown>>(sql`
    with covered as (
      select v.trainer_id from covers v join clinics k on k.id = v.clinic_id
      where v.clinic_id = ${actor.clinicId} and v.cover_id = ${actor.userId}
        and (${instant}::timestamptz at time zone k.time_zone)::date between v.from_date and v.until_date
    ), reach as (
      select c.*, (${instant}::timestamptz at time zone c.time_zone)::date as today,
        l.trainer_id, coalesce(l.trainer_id in (select trainer_id from covered), false) as is_cover
      from clients c
      left join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id and l.ended_at is null
      where c.clinic_id = ${actor.clinicId} and c.status <> 'archived'
        and (${scope} = 'clinic' or l.trainer_id = ${actor.userId} or l.trainer_id in (select trainer_id from covered))
      order by c.name, c.id limit 5000
    )
    select c.id as "clientId", c.name, c.status, c.intake_completed_at is not null as "intakeDone",
      c.usual_pain::float8 as "usualPain", t.name as "trainerName", c.is_cover as "isCover", c.today::text as today,
      k.level as lock, k.state as "lockState", coalesce(k.cleared, false) as cleared,
      a.plan, d.due, r.report, coalesce(r.leg_worse, false) as "legWorse", r.morning as "morningPain",
      r.pain_days as "painDays", g.last_session::text as "lastSession"
    from reach c
    left join memberships t on t.clinic_id = c.clinic_id and t.user_id = c.trainer_id
    left join lateral (
      select
        case when bool_or(x.level = 'emergency') filter (where x.state <> 'cleared') then 'emergency'
             when bool_or(x.state <> 'cleared') then 'review' end as level,
        case when bool_or(x.state = 'requested') then 'requested' when bool_or(x.state = 'refused') then 'refused' end
          as state,
        bool_or(x.state = 'cleared') as cleared
      from clearances x where x.clinic_id = c.clinic_id and x.client_id = c.id
    ) k on true
    left join lateral (
      select json_build_object('id', x.id, 'name', x.program_name, 'weeks', x.weeks, 'startDate', x.start_date,
        'endDate', x.end_date, 'lastDate', max(x.end_date) over ()) as plan
      from assignments x where x.clinic_id = c.clinic_id and x.client_id = c.id and x.status = 'active'
      order by x.end_date >= c.today desc, case when x.end_date >= c.today then x.start_date end, x.end_date desc
      limit 1
    ) a on true
    left join lateral (
      select json_agg(json_build_array(x.date, x.status, x.week, x.assignment_id)) as due
      from (
        select x.date, x.status, x.week, x.assignment_id from planned_sessions x
        where x.clinic_id = c.clinic_id and x.client_id = c.id and x.status <> 'cancelled'
          and x.date <= c.today + 7 and (x.date <= c.today or x.status = 'done')
        order by x.date desc limit 30
      ) x
    ) d on true
    left join lateral (
      select max(x.local_date) as last_session,
        json_agg(json_build_array(c.today - x.local_date, greatest(x.pain_before, x.pain_after)))
          filter (where x.local_date > c.today - 28 and greatest(x.pain_before, x.pain_after) is not null) as pains
      from (
        select x.local_date, x.pain_before, x.pain_after from session_logs x
        where x.clinic_id = c.clinic_id and x.client_id = c.id
        order by x.local_date desc limit 28
      ) x
    ) g on true
    left join lateral (
      select
        (array_agg(json_build_object('pain', x.pain, 'date', x.local_date) order by x.reported_at desc))[1] as report,
        coalesce(bool_or(x.leg_worse) filter (where x.local_date > c.today - 7), false)
          or (array_agg(x.leg_worse order by x.reported_at desc))[1] as leg_worse,
        (array_agg(x.pain order by x.reported_at desc)
          filter (where x.moment = 'morning' and x.local_date >= c.today - 2))[1] as morning,
        coalesce(json_agg(json_build_array(c.today - x.local_date, x.pain))
          filter (where x.local_date > c.today - 28), '[]')::jsonb || coalesce(g.pains, '[]')::jsonb as pain_days
      from (
        select x.pain, x.local_date, x.moment, x.leg_worse, x.reported_at from symptom_reports x
        where x.clinic_id = c.clinic_id and x.client_id = c.id
        order by x.reported_at desc limit 60
      ) x
    ) r on true`);
  return [...rows];
}
