import { sql } from 'drizzle-orm';
import type { PlanPause } from '@/contracts/assignments';
import type { ClientFacts, ClinicFacts } from '@/contracts/screening';
import type { ToConfirm } from '@/contracts/sessions';
import type { LastMarks } from '@/contracts/symptoms';
import type { Db } from '@/db/connection';
import type { FlareSpan } from '@/domain/flare/flare';
import type { Prescription } from '@/domain/program/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { type GateFacts, gateFactsJson } from '@/server/screening/gates';
import { enteredAt, waitsForWord } from '@/server/sessions/queries';
import { lastMarksJson } from '@/server/symptoms/queries';

type Status = 'planned' | 'done' | 'skipped' | 'cancelled';

export type PlannedDayRow = {
  readonly id: string;
  readonly date: IsoDate;
  readonly status: Status;
  readonly kind: 'program' | 'flare';
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
};

export type TodayRow = {
  readonly client: ClientFacts;
  readonly clinic: ClinicFacts;
  readonly facts: GateFacts;
  readonly intakeDone: boolean;
  readonly hasPlan: boolean;
  /** Pauses of plans in force that reach into the days around today, the first to begin first. */
  readonly pauses: readonly PlanPause[];
  readonly usualPain: number | null;
  readonly lastMarks: LastMarks | null;
  /** Those that reach into the days around today. */
  readonly flares: readonly FlareSpan[];
  /** Around today, oldest first, those taken out of the plan left out; with whatever comes next and what is open. */
  readonly planned: readonly PlannedDayRow[];
  /** Morning reports of the last days, newest first. */
  readonly mornings: readonly { readonly date: IsoDate; readonly pain: number }[];
  /** The last sessions with their title, newest first. */
  readonly lastLogs: readonly { readonly date: IsoDate; readonly title: string }[];
  /** Sessions that staff entered and that are over, newest first. */
  readonly toConfirm: readonly ToConfirm[];
};

/** How long a client is asked whether what was entered for them is right, in days. */
const CONFIRM_DAYS = 28;

const pauseJson = sql`json_build_object('id', u.id, 'from', u.from_date, 'until', u.until_date, 'reason', u.reason)`;

/**
 * What Today is made of, save the session itself, in one statement. The client's zone is only known from the answer, so
 * the days reach one further than the week on either side of `utcToday`; the caller keeps what belongs.
 */
export async function todayRow(db: Db, scope: ChartScope, utcToday: IsoDate): Promise<TodayRow> {
  const from = addDays(utcToday, -8);
  const until = addDays(utcToday, 8);
  const own = sql`clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}`;
  const [row] = await db.execute<TodayRow & Record<string, unknown>>(sql`
    select json_build_object('name', c.name, 'units', c.units, 'timeZone', c.time_zone,
        'equipment', c.equipment) as client,
      json_build_object('name', k.name, 'emergencyNumber', k.emergency_number, 'responseTime', k.response_time,
        'weekStartsOn', k.week_starts_on) as clinic,
      ${gateFactsJson(scope)} as facts,
      c.intake_completed_at is not null as "intakeDone",
      exists (select from assignments where ${own} and status = 'active') as "hasPlan",
      coalesce((select json_agg(${pauseJson} order by u.from_date) from plan_pauses u
          join assignments a on a.clinic_id = u.clinic_id and a.client_id = u.client_id and a.id = u.assignment_id
            and a.status = 'active'
          where u.clinic_id = ${scope.clinicId} and u.client_id = ${scope.clientId}
            and (u.until_date is null or u.until_date >= greatest(${from}::date, u.from_date))), '[]') as pauses,
      c.usual_pain::float8 as "usualPain",
      ${lastMarksJson(scope)} as "lastMarks",
      coalesce((select json_agg(json_build_object('from', from_date, 'until', until_date)) from flares
          where ${own} and (until_date is null or until_date >= ${from}::date)), '[]') as flares,
      coalesce((select json_agg(json_build_object('id', p.id, 'date', p.date, 'status', p.status, 'kind', p.kind,
            'startedAt', l.started_at, 'finishedAt', l.finished_at) order by p.date, p.position, p.id)
          from planned_sessions p
          left join session_logs l
            on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
          where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.status <> 'cancelled'
            and (p.date between ${from} and ${until}
              or p.date = (select min(date) from planned_sessions
                where ${own} and status = 'planned' and date > ${until}))), '[]') as planned,
      coalesce((select json_agg(json_build_object('date', local_date, 'pain', pain) order by reported_at desc)
          from symptom_reports
          where ${own} and moment = 'morning' and local_date >= ${from}), '[]') as mornings,
      coalesce((select json_agg(x) from (
          select l.local_date as date, p.prescription ->> 'title' as title
          from (select * from session_logs where ${own} order by local_date desc, started_at desc limit 3) l
          join planned_sessions p
            on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
          order by l.local_date desc, l.started_at desc) x), '[]') as "lastLogs",
      coalesce((select json_agg(x) from (
          select l.planned_session_id as "plannedSessionId", p.prescription ->> 'title' as title, l.local_date as date,
            (select m.name from memberships m where m.clinic_id = l.clinic_id and m.user_id = coalesce(
              (select e.entered_by from set_logs e where e.clinic_id = l.clinic_id and e.client_id = l.client_id
                and e.session_log_id = l.id and e.entered_by is not null order by e.received_at desc, e.id desc limit 1),
              l.end_entered_by, l.entered_by,
              (select e.entered_by from session_line_changes e where e.clinic_id = l.clinic_id and e.client_id = l.client_id
                and e.session_log_id = l.id and e.entered_by is not null limit 1))) as "byName",
            -- Not before it, in the milliseconds that a phone counts in.
            date_trunc('milliseconds', ${enteredAt('l')}) + interval '1 millisecond' as "asOf"
          from session_logs l
          join planned_sessions p
            on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
          where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId}
            and l.local_date >= ${addDays(utcToday, -CONFIRM_DAYS)}::date
            and (l.finished_at is not null or l.local_date < ${addDays(utcToday, -1)}::date) and ${waitsForWord('l')}
          order by l.local_date desc, l.started_at desc) x), '[]') as "toConfirm"
    from clients c join clinics k on k.id = c.clinic_id
    where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  return row;
}

export type WeeksRow = {
  readonly id: string;
  readonly programName: string;
  readonly weeks: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly trainingDays: readonly number[];
  readonly status: 'active' | 'ended';
  /** Pauses of a plan in force, the first to begin first. */
  readonly pauses: readonly PlanPause[];
  /** Sessions that wait for the end of an open pause. */
  readonly waiting: number;
  readonly planned: readonly {
    readonly id: string;
    readonly date: IsoDate;
    readonly status: Status;
    readonly kind: 'program' | 'flare';
    readonly movedFrom: IsoDate | null;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly week: number;
    readonly key: string;
    readonly title: string;
    readonly minutes: number;
    readonly weeks: number;
    readonly deload: boolean;
    readonly exercises: readonly string[];
    /** Label of the superset of each exercise, or null. */
    readonly supersets: readonly (string | null)[];
    readonly prescriptions: readonly Prescription[];
    readonly setsLogged: number;
    readonly comments: number;
  }[];
};

/** The client's plans with their sessions: those in force by start date, else the one that ended last. */
export async function planRows(db: Db, scope: ChartScope): Promise<WeeksRow[]> {
  const rows = await db.execute<WeeksRow & Record<string, unknown>>(sql`
    with own as (
      select * from assignments where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}),
    shown as (
      (select * from own where status = 'active' order by start_date, created_at)
      union all
      (select * from own where status = 'ended' and not exists (select from own o where o.status = 'active')
        order by end_date desc, created_at desc limit 1))
    select a.id, a.program_name as "programName", a.weeks, a.start_date::text as "startDate",
      a.end_date::text as "endDate", array_to_json(a.training_days) as "trainingDays", a.status,
      coalesce((select json_agg(${pauseJson} order by u.from_date) from plan_pauses u
          where u.clinic_id = a.clinic_id and u.client_id = a.client_id and u.assignment_id = a.id
            and a.status = 'active' and (u.until_date is null or u.until_date >= u.from_date)), '[]') as pauses,
      (select count(*)::int from planned_sessions w
        where w.clinic_id = a.clinic_id and w.client_id = a.client_id and w.assignment_id = a.id
          and w.status = 'cancelled' and w.pause_id is not null and a.status = 'active') as waiting,
      coalesce((select json_agg(json_build_object('id', p.id, 'date', p.date, 'status', p.status, 'week', p.week,
            'kind', p.kind, 'movedFrom', p.moved_from,
            'startedAt', l.started_at, 'finishedAt', l.finished_at,
            'key', p.prescription -> 'key', 'title', p.prescription -> 'title', 'minutes', p.prescription -> 'minutes',
            'weeks', p.prescription -> 'weeks', 'deload', p.prescription -> 'deload',
            'exercises', jsonb_path_query_array(p.prescription, '$.items[*].exerciseName'),
            'supersets', jsonb_path_query_array(p.prescription, '$.items[*].superset'),
            'prescriptions', jsonb_path_query_array(p.prescription, '$.items[*].prescription'),
            'setsLogged', (select count(*) from set_logs s where s.clinic_id = l.clinic_id
              and s.client_id = l.client_id and s.session_log_id = l.id and not s.voided
              and not exists (select from set_logs later where later.clinic_id = s.clinic_id
                and later.client_id = s.client_id and later.corrects_id = s.id)),
            'comments', (select count(*) from log_comments n where n.clinic_id = l.clinic_id
              and n.client_id = l.client_id and n.session_log_id = l.id and n.removed_at is null))
            order by p.week, p.date, p.position)
          from planned_sessions p
          left join session_logs l
            on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
          where p.clinic_id = a.clinic_id and p.client_id = a.client_id and p.assignment_id = a.id
            and p.status <> 'cancelled'), '[]') as planned
    from shown a`);
  return rows;
}

/** Ids of the sessions from `from` until `until`, both included, those taken out of the plan left out; the first first. */
export async function plannedIdsBetween(
  db: Db,
  scope: ChartScope,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from planned_sessions
    where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and status <> 'cancelled'
      and date between ${from} and ${until}
    order by date, position, id`);
  return rows.map(({ id }) => id);
}
