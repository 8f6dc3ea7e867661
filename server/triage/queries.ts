import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { PlannedState } from '@/domain/adherence/adherence';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { ClearanceFacts, OpenStop } from '@/domain/screening/lock';
import type { Actor } from '@/server/auth/actor';
import { answeredYesJson } from '@/server/screening/gates';

export type ClientHead = {
  readonly id: string;
  readonly name: string;
  readonly status: 'invited' | 'active';
  readonly timeZone: string;
  readonly intakeDone: boolean;
  readonly usualPain: number | null;
  readonly trainerName: string | null;
  readonly isCover: boolean;
};

export type ActivePlan = {
  readonly name: string;
  readonly weeks: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  /** Pauses that go on or come, with their last day; null while nobody knows it. */
  readonly pauses: readonly (readonly [IsoDate, IsoDate | null])[];
};

export type FlareFacts = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Instant. */
  readonly reviewedAt: string | null;
};

/** Date, status and week of the program of a planned session. */
type DueTuple = readonly [IsoDate, PlannedState['status'], number];
/** A day with reports: the highest pain, leg symptoms new or worse, the morning's pain. */
type ReportTuple = readonly [IsoDate, number, boolean, number | null];
/** A day with a session, and the highest pain given before or after it. */
type LogTuple = readonly [IsoDate, number | null];
/** Of the lifts: steps that wait for the trainer, and whether a load fell twice with nothing said to it. */
type StepsTuple = readonly [number, boolean];
type MeasureTuple = readonly [InstrumentId, IsoDate, number];
type ByClient<Value> = Readonly<Record<string, readonly Value[]>>;

/** Facts of everybody within reach, by client. What has no entry has none. */
export type CaseloadFacts = {
  readonly clients: readonly ClientHead[];
  readonly clearances: ByClient<ClearanceFacts>;
  readonly stops: ByClient<OpenStop>;
  readonly plans: ByClient<ActivePlan>;
  /** Newest first, those of which a day may be among `due`. */
  readonly flares: ByClient<FlareFacts>;
  /** Newest first, from eight weeks back to a week ahead. */
  readonly due: ByClient<DueTuple>;
  /** Newest first, four weeks. */
  readonly reports: ByClient<ReportTuple>;
  readonly logs: ByClient<LogTuple>;
  /** One for each client with something decided of late. */
  readonly steps: ByClient<StepsTuple>;
  /** The newest of each test of the clinic, and of the PHQ-4. */
  readonly measures: ByClient<MeasureTuple>;
  /** The last day of anything, for those of whom nothing was heard in four weeks. */
  readonly lastHeard: Readonly<Record<string, IsoDate>>;
  readonly lastSession: Readonly<Record<string, IsoDate>>;
};

const DUE_DAYS = 56;
const RECENT_DAYS = 29;
/** A step that nobody answered in this time is no news: from then on the rows about a break lower the load anyway. */
const STEP_DAYS = 14;

/**
 * Everything the queue is made of, in one statement that reads each table once for all clients. Looked up client by
 * client instead, row-level security searches its whole list of clients again for each of them, which grows with the
 * square. Measured with a report a day each: 500 clients 340 ms so and 80 ms now; 2000 clients 5 s and 0.4 s.
 *
 * `mine` is the caseload and what is covered today; `clinic` is all that row-level security lets the person see.
 */
export async function caseloadFacts(db: Db, actor: Actor, scope: 'mine' | 'clinic', now: Date): Promise<CaseloadFacts> {
  const instant = now.toISOString();
  // No zone is more than a day from UTC: a day more at either end, and the caller keeps what belongs.
  const utcToday = instant.slice(0, 10);
  const recent = addDays(utcToday, -RECENT_DAYS);
  const stepsSince = `${addDays(utcToday, -STEP_DAYS)}T00:00:00Z`;
  // Row-level security adds the list of clients. Naming it a second time would make the planner expect next to no rows,
  // and take whichever index comes first over the one that has the dates.
  const own = sql`clinic_id = ${actor.clinicId}`;
  const [row] = await db.execute<CaseloadFacts & Record<string, unknown>>(sql`
    with covered as (
      select v.trainer_id from covers v join clinics k on k.id = v.clinic_id
      where v.clinic_id = ${actor.clinicId} and v.cover_id = ${actor.userId}
        and (${instant}::timestamptz at time zone k.time_zone)::date between v.from_date and v.until_date
    ), reach as materialized (
      select c.id, c.name, c.status, c.time_zone, c.intake_completed_at, c.usual_pain, l.trainer_id
      from clients c
      left join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id and l.ended_at is null
      where c.clinic_id = ${actor.clinicId} and c.status <> 'archived'
        and (${scope} = 'clinic' or l.trainer_id = ${actor.userId} or l.trainer_id in (select trainer_id from covered))
    ), report_days as materialized (
      select client_id, local_date, max(pain) as pain, bool_or(leg_worse) as leg_worse,
        (array_agg(pain order by reported_at desc) filter (where moment = 'morning'))[1] as morning
      from symptom_reports where ${own} and local_date >= ${recent}::date
      group by client_id, local_date
    ), log_days as materialized (
      select client_id, local_date, max(greatest(pain_before, pain_after)) as pain
      from session_logs where ${own} and local_date >= ${recent}::date
      group by client_id, local_date
    ), no_session as materialized (
      select array(select id from reach except select client_id from log_days) as ids
    ), last_session as materialized (
      select client_id, max(local_date) as day from session_logs
      where clinic_id = ${actor.clinicId} and client_id = any (array(select unnest(ids) from no_session))
      group by client_id
    ), last_report as materialized (
      select client_id, max(local_date) as day from symptom_reports
      where clinic_id = ${actor.clinicId}
        and client_id = any (array(select unnest(ids) from no_session except select client_id from report_days))
      group by client_id
    ), decided as materialized (
      select client_id, exercise_id, session_log_id, id, decided_at, (effect ->> 'alert')::boolean as alert,
        row_number() over (partition by client_id, exercise_id order by decided_at desc, id desc) = 1 as newest
      from decisions where ${own} and moment = 'after' and decided_at >= ${stepsSince}::timestamptz
    ), answers as materialized (
      select client_id, decision_id, exercise_id, state, decided_at from proposals
      where ${own} and created_at >= ${stepsSince}::timestamptz
    ), spoken as materialized (
      select client_id, exercise_id, max(at) as at from (
        select client_id, exercise_id, created_at as at from load_overrides
        where ${own} and created_at >= ${stepsSince}::timestamptz
        union all select client_id, exercise_id, decided_at from answers where state <> 'waiting') x
      group by client_id, exercise_id
    ), waiting as materialized (
      select d.client_id, d.exercise_id, l.started_at as since from decided d
      join session_logs l on l.clinic_id = ${actor.clinicId} and l.client_id = d.client_id and l.id = d.session_log_id
      join answers a on a.client_id = d.client_id and a.decision_id = d.id and a.state = 'waiting'
      left join spoken s on s.client_id = d.client_id and s.exercise_id = d.exercise_id
      where d.newest and (s.at is null or s.at < d.decided_at)
    ), pauses as materialized (
      select client_id, assignment_id as id, json_agg(json_build_array(from_date, until_date)) as days
      from plan_pauses where ${own} and (until_date is null or until_date >= greatest(${utcToday}::date - 1, from_date))
      group by client_id, assignment_id
    ), begun as materialized (
      select l.client_id, l.started_at, p.prescription -> 'items' as items from session_logs l
      join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
      where l.clinic_id = ${actor.clinicId} and l.client_id = any (array(select client_id from waiting))
        and l.started_at > (select min(since) from waiting)
    )
    select
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'status', c.status,
          'timeZone', c.time_zone, 'intakeDone', c.intake_completed_at is not null, 'usualPain', c.usual_pain,
          'trainerName', t.name, 'isCover', coalesce(c.trainer_id in (select trainer_id from covered), false))), '[]')
        from reach c
        left join memberships t on t.clinic_id = ${actor.clinicId} and t.user_id = c.trainer_id) as clients,
      ${byClient(sql`select a.client_id, json_agg(json_build_object('level', a.level, 'state', a.state,
          'requestedAt', a.requested_at, 'decidedAt', a.decided_at, 'expiresOn', a.expires_on,
          'yes', ${answeredYesJson('b')})) as facts
        from clearances a
        left join screenings b on b.clinic_id = a.clinic_id and b.client_id = a.client_id and b.id = a.screening_id
        where a.clinic_id = ${actor.clinicId} group by a.client_id`)} as clearances,
      ${byClient(sql`select client_id, json_agg(json_build_object('rule', rule, 'since', since)) as facts
        from lift_stops where ${own} and ended_at is null group by client_id`)} as stops,
      ${byClient(sql`select client_id, json_agg(json_build_object('name', program_name, 'weeks', weeks,
          'startDate', start_date, 'endDate', end_date, 'pauses', coalesce(u.days, '[]')) order by start_date) as facts
        from assignments left join pauses u using (client_id, id)
        where ${own} and status = 'active' group by client_id`)} as plans,
      ${byClient(sql`select client_id, json_agg(json_build_object('from', from_date, 'until', until_date,
          'reviewedAt', reviewed_at) order by from_date desc, created_at desc) as facts
        from flares where ${own} and (until_date is null or until_date >= ${utcToday}::date - ${DUE_DAYS}::int)
        group by client_id`)} as flares,
      ${byClient(sql`select client_id, json_agg(json_build_array(date, status, week) order by date desc) as facts
        from planned_sessions where ${own} and kind = 'program' and status <> 'cancelled'
          and date between ${utcToday}::date - ${DUE_DAYS}::int and ${utcToday}::date + 8
        group by client_id`)} as due,
      ${byClient(sql`select client_id, json_agg(json_build_array(local_date, pain, leg_worse, morning)
          order by local_date desc) as facts
        from report_days group by client_id`)} as reports,
      ${byClient(sql`select client_id, json_agg(json_build_array(local_date, pain) order by local_date desc) as facts
        from log_days group by client_id`)} as logs,
      ${byClient(sql`select client_id, json_build_array(json_build_array(sum(waits), bool_or(fell))) as facts from (
          select w.client_id, 1 as waits, false as fell from waiting w
          where not exists (select from begun b where b.client_id = w.client_id and b.started_at > w.since
              and b.items @> jsonb_build_array(jsonb_build_object('exerciseId', w.exercise_id)))
          union all
          select d.client_id, 0, true from decided d
          left join spoken s on s.client_id = d.client_id and s.exercise_id = d.exercise_id
          where d.alert and (s.at is null or s.at < d.decided_at)) x
        group by client_id`)} as steps,
      ${byClient(sql`select client_id, json_agg(json_build_array(instrument, taken_on, score)) as facts from (
          select distinct on (client_id, instrument) client_id, instrument, taken_on, score from measurements m
          where ${own} and not voided and not exists (select from measurements later
              where later.clinic_id = m.clinic_id and later.client_id = m.client_id and later.corrects_id = m.id)
          order by client_id, instrument, taken_on desc, created_at desc) newest
        group by client_id`)} as measures,
      ${byClient(sql`select client_id, day as facts from last_session`)} as "lastSession",
      ${byClient(sql`select client_id, max(day) as facts
        from (select * from last_session union all select * from last_report) x group by client_id`)} as "lastHeard"`);
  if (!row) throw new Error('A select without a table always has a row');
  return row;
}

const byClient = (rows: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_object_agg(x.client_id, x.facts), '{}') from (${rows}) x)`;
