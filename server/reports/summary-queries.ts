import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { FlareSpan } from '@/domain/flare/flare';
import type { Period } from '@/domain/reports/course';
import type { IsoDate } from '@/domain/schedule/dates';
import type { Actor } from '@/server/auth/actor';
import { stands } from '@/server/measures/queries';

type ByClient<Facts> = Readonly<Record<string, Facts>>;
type PairTuple = readonly [first: number, last: number];
/** Of something that waited: its begin and its answer, in ms. */
type WaitTuple = readonly [since: number, answered: number | null];

/** Facts of everybody within reach, by client. What has no entry has none. */
export type SummaryRows = {
  readonly clients: readonly {
    readonly id: string;
    readonly status: 'invited' | 'active';
    /** The day of the intake, in the client's zone; null before it. */
    readonly since: IsoDate | null;
    readonly trainerId: string | null;
  }[];
  readonly planned: ByClient<readonly (readonly [IsoDate, PlannedState['status']])[]>;
  readonly flares: ByClient<readonly FlareSpan[]>;
  /** Mean pain of the first and of the last seven days with reports, where they do not overlap. */
  readonly pain: ByClient<PairTuple>;
  readonly rmdq24: ByClient<PairTuple>;
  readonly psfs: ByClient<PairTuple>;
  readonly messages: ByClient<readonly WaitTuple[]>;
  readonly stops: ByClient<readonly WaitTuple[]>;
  readonly proposals: ByClient<readonly WaitTuple[]>;
};

/**
 * All that a summary is made of, in one statement that reads each table once for everybody whom row-level security lets
 * the person see; the caller keeps those whom the summary is about. See triage for why not client by client.
 */
export async function summaryRows(
  db: Db,
  { clinicId }: Pick<Actor, 'clinicId'>,
  { from, until, timeZone }: Period & { readonly timeZone: string },
): Promise<SummaryRows> {
  const own = sql`clinic_id = ${clinicId}`;
  const within = sql`between ${from}::date and ${until}::date`;
  const begin = sql`(${from}::date::timestamp at time zone ${timeZone})`;
  const ms = (instant: ReturnType<typeof sql>) => sql`round(extract(epoch from ${instant}) * 1000)`;
  const waits = (since: ReturnType<typeof sql>, answered: ReturnType<typeof sql>) =>
    sql`json_agg(json_build_array(${ms(since)}, ${ms(answered)}) order by ${since}) as facts`;
  const [row] = await db.execute<SummaryRows & Record<string, unknown>>(sql`
    with pains as materialized (
      select client_id, local_date, pain from symptom_reports where ${own} and local_date ${within}
      union all select client_id, local_date, pain_before from session_logs
        where ${own} and local_date ${within} and pain_before is not null
      union all select client_id, local_date, pain_after from session_logs
        where ${own} and local_date ${within} and pain_after is not null),
    told as (
      select client_id, min(local_date) as first, max(local_date) as last from pains group by client_id),
    results as materialized (
      select m.client_id, m.instrument, json_build_array(
          (array_agg(m.score order by m.taken_on, m.created_at))[1],
          (array_agg(m.score order by m.taken_on desc, m.created_at desc))[1]) as facts
      from measurements m
      where m.clinic_id = ${clinicId} and m.instrument in ('rmdq24', 'psfs') and m.taken_on ${within} and ${stands('m')}
      group by m.client_id, m.instrument having min(m.taken_on) < max(m.taken_on)),
    -- A little more than the period: whether a message begins a wait hangs on the one before it.
    thread as materialized (
      select client_id, side, created_at,
        lag(side) over later as before,
        min(created_at) filter (where side = 'staff') over (partition by client_id order by created_at, id
          rows between 1 following and unbounded following) as answered
      from messages where ${own} and created_at >= ${begin} - interval '90 days'
      window later as (partition by client_id order by created_at, id)),
    contacts as (
      select client_id, created_at as at from thread where side = 'staff'
      union all select client_id, created_at from staff_notes where ${own} and created_at >= ${begin}
      union all select client_id, ended_at from lift_stops where ${own} and ended_at >= ${begin}
      union all select client_id, decided_at from clearances where ${own} and decided_at >= ${begin}),
    alarms as (
      select client_id, id, since as at from lift_stops where ${own} and since >= ${begin}
      union all select client_id, id, requested_at from clearances where ${own} and requested_at >= ${begin}),
    seen as (
      select a.client_id, a.at, min(c.at) as answered from alarms a
      left join contacts c on c.client_id = a.client_id and c.at >= a.at
      group by a.client_id, a.id, a.at)
    select
      coalesce((select json_agg(json_build_object('id', c.id, 'status', c.status,
          'since', (c.intake_completed_at at time zone c.time_zone)::date, 'trainerId', l.trainer_id))
        from clients c
        left join caseloads l on l.clinic_id = ${clinicId} and l.client_id = c.id and l.ended_at is null
        where c.clinic_id = ${clinicId} and c.status <> 'archived'), '[]') as clients,
      ${byClient(sql`select client_id, json_agg(json_build_array(date, status) order by date) as facts
        from planned_sessions where ${own} and kind = 'program' and status <> 'cancelled' and date ${within}
        group by client_id`)} as planned,
      ${byClient(sql`select client_id, json_agg(json_build_object('from', from_date, 'until', until_date)
          order by from_date) as facts
        from flares where ${own} and from_date <= ${until}::date and (until_date is null or until_date >= ${from}::date)
        group by client_id`)} as flares,
      ${byClient(sql`select p.client_id, json_build_array(
          round(avg(p.pain) filter (where p.local_date < t.first + 7), 1),
          round(avg(p.pain) filter (where p.local_date > t.last - 7), 1)) as facts
        from pains p join told t on t.client_id = p.client_id and t.last - 7 >= t.first + 6
        group by p.client_id`)} as pain,
      ${byClient(sql`select client_id, facts from results where instrument = 'rmdq24'`)} as rmdq24,
      ${byClient(sql`select client_id, facts from results where instrument = 'psfs'`)} as psfs,
      ${byClient(sql`select client_id, ${waits(sql`created_at`, sql`answered`)} from thread
        where side = 'client' and before is distinct from 'client' and created_at >= ${begin}
        group by client_id`)} as messages,
      ${byClient(sql`select client_id, ${waits(sql`at`, sql`answered`)} from seen group by client_id`)} as stops,
      ${byClient(sql`select client_id, ${waits(sql`created_at`, sql`case when state <> 'waiting' then decided_at end`)}
        from proposals where ${own} and created_at >= ${begin} group by client_id`)} as proposals`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}

const byClient = (rows: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_object_agg(x.client_id, x.facts), '{}') from (${rows}) x)`;

type SummaryPeople = {
  readonly clinicName: string;
  readonly responseTime: string;
  readonly timeZone: string;
  /** Staff with clients of their own, by name. */
  readonly trainers: readonly { readonly userId: string; readonly name: string }[];
};

export async function summaryPeople(db: Db, { clinicId }: Pick<Actor, 'clinicId'>): Promise<SummaryPeople> {
  const [row] = await db.execute<SummaryPeople & Record<string, unknown>>(sql`
    select k.name as "clinicName", k.response_time as "responseTime", k.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('userId', m.user_id, 'name', m.name) order by m.name, m.user_id)
        from memberships m where m.clinic_id = ${clinicId} and m.user_id in (
          select trainer_id from caseloads where clinic_id = ${clinicId} and ended_at is null)), '[]') as trainers
    from clinics k where k.id = ${clinicId}`);
  if (!row) throw new Error('A member has a clinic');
  return row;
}
