import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { exerciseById } from '@/domain/exercises/library';
import { isOwn } from '@/domain/exercises/own';

import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { LIFT_DAYS, type LiftDays } from '@/domain/triage/trends';
import { keyLifts } from '@/server/charts/key-lifts';
import { exerciseLookup } from '@/server/exercises/queries';
import { answeredYesJson } from '@/server/screening/gates';
import type { ClientFacts } from './facts';

/** Days back that planned sessions, reports, steps, marks and deeds are read. Each holds a day more than is looked at. */
const DUE_DAYS = 57;
const RECENT_DAYS = 29;
/** A step that nobody answered in this time is no news: from then on the rows about a break lower the load anyway. */
export const STEP_DAYS = 14;
const MARK_DAYS = 9;
const ACT_DAYS = 2;
/** Days ahead: facts are kept for some days, and what is planned for them must be known. */
const AHEAD_DAYS = 14;
/** A phone's clock may lag: sets are looked for from so many days before their session. */
const SET_SLACK_DAYS = 8;
/** Lifts that tell how loads go. */
const KEY_LIFTS = 2;

type Raw = ClientFacts & { readonly id: string; readonly loads?: readonly (readonly [string, IsoDate, number])[] };

/**
 * The facts of everybody within reach, or of `only` these, in one statement that reads each table once for all of them.
 * Looked up client by client instead, row-level security searches its whole list of clients again for each, which grows
 * with the square. Naming many clients a second time makes the planner expect next to no rows and take whichever index
 * comes first: that is for few of them.
 */
export async function readFacts(
  db: Db,
  clinicId: string,
  only: readonly string[] | null,
  now: Date,
): Promise<ReadonlyMap<string, ClientFacts>> {
  const instant = now.toISOString();
  // No zone is more than a day from UTC: a day more at either end, and the reader keeps what belongs.
  const utcToday = instant.slice(0, 10);
  const since = (days: number) => sql`${addDays(utcToday, -days)}::date`;
  const sinceInstant = (days: number) => sql`${`${addDays(utcToday, -days)}T00:00:00Z`}::timestamptz`;
  const own = (alias?: string): SQL => {
    const t = alias ? sql.raw(`${alias}.`) : sql.raw('');
    const named = only === null ? sql`` : sql` and ${t}client_id in ${only}`;
    return sql`${t}clinic_id = ${clinicId}${named}`;
  };
  const rows = await db.execute<Raw & Record<string, unknown>>(sql`
    with report_days as materialized (
      select client_id, local_date, max(pain) as pain, count(*) filter (where leg_worse) as leg_worse,
        (array_agg(pain order by reported_at desc) filter (where moment = 'morning'))[1] as morning,
        count(*) as told, sum(pain) as total
      from symptom_reports where ${own()} and local_date >= ${since(RECENT_DAYS)}
      group by client_id, local_date
    ), log_days as materialized (
      select client_id, local_date, max(greatest(pain_before, pain_after)) as pain,
        count(pain_before) + count(pain_after) as told,
        coalesce(sum(pain_before), 0) + coalesce(sum(pain_after), 0) as total
      from session_logs where ${own()} and local_date >= ${since(RECENT_DAYS)}
      group by client_id, local_date
    ), no_session as materialized (
      select array(select id from clients where clinic_id = ${clinicId} ${only === null ? sql`` : sql`and id in ${only}`}
        except select client_id from log_days) as ids
    ), last_session as materialized (
      select client_id, max(local_date) as day from session_logs
      where clinic_id = ${clinicId} and client_id = any (array(select unnest(ids) from no_session))
      group by client_id
    ), last_report as materialized (
      select client_id, max(local_date) as day from symptom_reports
      where clinic_id = ${clinicId}
        and client_id = any (array(select unnest(ids) from no_session except select client_id from report_days))
      group by client_id
    ), decided as materialized (
      select client_id, exercise_id, session_log_id, id, decided_at, (effect ->> 'alert')::boolean as alert, rule,
        row_number() over (partition by client_id, exercise_id order by decided_at desc, id desc) = 1 as newest
      from decisions where ${own()} and moment = 'after' and decided_at >= ${sinceInstant(STEP_DAYS)}
    ), answers as materialized (
      select client_id, decision_id, exercise_id, state, decided_at, decided_by from proposals
      where ${own()} and created_at >= ${sinceInstant(STEP_DAYS + 1)}
    ), chosen as materialized (
      select client_id, exercise_id, created_at, set_by from load_overrides
      where ${own()} and undone_at is null and created_at >= ${sinceInstant(STEP_DAYS)}
    ), spoken as materialized (
      select client_id, exercise_id, max(at) as at from (
        select client_id, exercise_id, created_at as at from chosen
        union all select client_id, exercise_id, decided_at from answers where state <> 'waiting') x
      group by client_id, exercise_id
    ), waiting as materialized (
      select d.client_id, d.exercise_id, d.decided_at, l.started_at as since from decided d
      join session_logs l on l.clinic_id = ${clinicId} and l.client_id = d.client_id and l.id = d.session_log_id
      join answers a on a.client_id = d.client_id and a.decision_id = d.id and a.state = 'waiting'
      left join spoken s on s.client_id = d.client_id and s.exercise_id = d.exercise_id
      where d.newest and (s.at is null or s.at < d.decided_at)
    ), pauses as materialized (
      select client_id, assignment_id as id, json_agg(json_build_array(from_date, until_date) order by from_date) as days
      from plan_pauses where ${own()} and (until_date is null or until_date >= greatest(${since(DUE_DAYS)}, from_date))
      group by client_id, assignment_id
    ), begun as materialized (
      select l.client_id, l.started_at, p.prescription -> 'items' as items from session_logs l
      join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
      where l.clinic_id = ${clinicId} and l.client_id = any (array(select client_id from waiting))
        and l.started_at > (select min(since) from waiting)
    ), signed as materialized (
      select distinct on (client_id, exercise_id) client_id, exercise_id, passed, created_at from technique_sign_offs
      where ${own()} order by client_id, exercise_id, created_at desc, id desc
    ), stood as materialized (
      select client_id, max(created_at) filter (where side = 'staff') as answered from messages
      where ${own()} group by client_id
    ), mornings as materialized (
      select client_id, min(local_date) as day from symptom_reports
      where ${own()} and moment = 'morning' group by client_id
    ), trained as materialized (
      select client_id, id, local_date from session_logs where ${own()} and local_date >= ${since(LIFT_DAYS + 1)}
    ), sets as materialized (
      select client_id, id, session_log_id, exercise_id, load_kg, voided, corrects_id from set_logs
      where ${own()} and logged_at >= ${sinceInstant(LIFT_DAYS + SET_SLACK_DAYS)}
    ), told as (
      ${one(
        'clearances',
        sql`select a.client_id, json_agg(json_build_object('level', a.level, 'state', a.state,
          'requestedAt', a.requested_at, 'decidedAt', a.decided_at, 'expiresOn', a.expires_on,
          'yes', ${answeredYesJson('b')}) order by a.requested_at, a.id) as fact
        from clearances a
        left join screenings b on b.clinic_id = a.clinic_id and b.client_id = a.client_id and b.id = a.screening_id
        where ${own('a')} group by a.client_id`,
      )}
      union all ${one(
        'stop',
        sql`select client_id, json_build_object('rule', rule, 'since', since) as fact
        from lift_stops where ${own()} and ended_at is null`,
      )}
      union all ${one(
        'stopEnded',
        sql`select client_id, to_json(max(ended_at)) as fact from lift_stops
        where ${own()} and rule = 'S8' and ended_at >= ${sinceInstant(RECENT_DAYS)}
        group by client_id`,
      )}
      union all ${one(
        'plans',
        sql`select client_id, json_agg(json_build_object('name', program_name, 'weeks', weeks,
          'startDate', start_date, 'endDate', end_date, 'pauses', coalesce(u.days, '[]')) order by start_date, id) as fact
        from assignments left join pauses u using (client_id, id)
        where ${own()} and status = 'active' group by client_id`,
      )}
      union all ${one(
        'flares',
        sql`select client_id, json_agg(json_build_object('from', from_date, 'until', until_date,
          'reviewedAt', reviewed_at) order by from_date desc, created_at desc) as fact
        from flares where ${own()} and (until_date is null or until_date >= ${since(DUE_DAYS)}) group by client_id`,
      )}
      union all ${one(
        'due',
        sql`select client_id, json_agg(json_build_array(date, status, week)
          order by date desc, status, week) as fact
        from planned_sessions where ${own()} and kind = 'program' and status <> 'cancelled'
          and date between ${since(DUE_DAYS)} and ${since(-AHEAD_DAYS)}
        group by client_id`,
      )}
      union all ${one(
        'reports',
        sql`select client_id, json_agg(json_build_array(local_date, pain, leg_worse, morning,
          told, total) order by local_date desc) as fact from report_days group by client_id`,
      )}
      union all ${one(
        'logs',
        sql`select client_id, json_agg(json_build_array(local_date, pain, told, total)
          order by local_date desc) as fact from log_days group by client_id`,
      )}
      union all ${one(
        'waiting',
        sql`select w.client_id, json_agg(w.decided_at order by w.decided_at) as fact
        from waiting w
        where not exists (select from begun b where b.client_id = w.client_id and b.started_at > w.since
            and b.items @> jsonb_build_array(jsonb_build_object('exerciseId', w.exercise_id)))
        group by w.client_id`,
      )}
      union all ${one(
        'fell',
        sql`select d.client_id, json_agg(d.decided_at order by d.decided_at) as fact from decided d
        left join spoken s on s.client_id = d.client_id and s.exercise_id = d.exercise_id
        where d.alert and (s.at is null or s.at < d.decided_at) group by d.client_id`,
      )}
      union all ${one(
        'unsigned',
        sql`select d.client_id, json_agg(d.decided_at order by d.decided_at) as fact
        from decided d left join signed s on s.client_id = d.client_id and s.exercise_id = d.exercise_id
        where d.newest and d.rule = 'T' and (s.passed is not true or s.created_at < d.decided_at)
        group by d.client_id`,
      )}
      union all ${one(
        'measures',
        sql`select client_id, json_agg(json_build_array(instrument, taken_on, score)
          order by instrument) as fact
        from (select distinct on (client_id, instrument) client_id, instrument, taken_on, score from measurements m
          where ${own('m')} and not voided and not exists (select from measurements later
              where later.clinic_id = m.clinic_id and later.client_id = m.client_id and later.corrects_id = m.id)
          order by client_id, instrument, taken_on desc, created_at desc) newest
        group by client_id`,
      )}
      union all ${one('lastSession', sql`select client_id, to_json(day) as fact from last_session`)}
      union all ${one(
        'lastHeard',
        sql`select client_id, to_json(max(day)) as fact
        from (select * from last_session union all select * from last_report) x group by client_id`,
      )}
      union all ${one(
        'loads',
        sql`select client_id, json_agg(json_build_array(exercise_id, day, kg)
          order by exercise_id, day) as fact
        from (select l.client_id, s.exercise_id, l.local_date as day, max(s.load_kg) as kg
          from trained l join sets s on s.client_id = l.client_id and s.session_log_id = l.id
          where s.load_kg > 0 and not s.voided
            and not exists (select from sets later where later.client_id = s.client_id and later.corrects_id = s.id)
          group by l.client_id, s.exercise_id, l.local_date) x
        group by client_id`,
      )}
      union all ${one(
        'message',
        sql`select m.client_id, json_build_array(min(m.created_at), max(m.created_at)) as fact
        from messages m join stood on stood.client_id = m.client_id
        where ${own('m')} and m.created_at > coalesce(stood.answered, '-infinity') group by m.client_id`,
      )}
      union all ${one(
        'firstWeek',
        sql`select r.client_id, json_build_array(w.day, round(avg(r.pain), 2)) as fact
        from mornings w join symptom_reports r on r.client_id = w.client_id
        where ${own('r')} and r.moment = 'morning' and r.local_date between w.day and w.day + 6
        group by r.client_id, w.day`,
      )}
      union all ${one(
        'marks',
        sql`select client_id, json_agg(json_build_object('id', id, 'kind', kind, 'seen', seen,
          'until', until_date, 'by', marked_by, 'at', created_at) order by created_at, id) as fact
        from triage_marks where ${own()} and undone_at is null
          and (until_date >= ${since(1)} or kind = 'reviewed' and created_at >= ${sinceInstant(MARK_DAYS)})
        group by client_id`,
      )}
      union all ${one(
        'act',
        sql`select distinct on (client_id) client_id,
          json_build_object('kind', kind, 'by', by, 'at', at) as fact
        from (select client_id, 'step' as kind, decided_by as by, decided_at as at from answers where state <> 'waiting'
          union all select client_id, 'load', set_by, created_at from chosen
          union all select client_id, 'flare', reviewed_by, reviewed_at from flares where ${own()}
          union all select client_id, 'stop', ended_by, ended_at from lift_stops where ${own()}
          union all select client_id, 'clearance', decided_by, decided_at from clearances where ${own()}
          union all select client_id, 'message', author_id, created_at from messages where ${own()} and side = 'staff'
          union all select client_id, kind, marked_by, created_at from triage_marks where ${own()} and undone_at is null) x
        where by is not null and at >= ${sinceInstant(ACT_DAYS)}
        order by client_id, at desc, kind`,
      )})
    select client_id as id, json_object_agg(name, fact) as facts from told group by client_id`);
  const found = (rows as unknown as readonly { readonly id: string; readonly facts: Raw }[]).map((row) => row);
  const needsOwn = found.some(({ facts }) => facts.loads?.some(([exerciseId]) => isOwn(exerciseId)));
  const exercises = needsOwn ? await exerciseLookup(db, clinicId) : exerciseById;
  return new Map(
    found.map(({ id, facts: { loads = [], ...facts } }) => {
      const lifts = keyLiftsOf(loads, exercises);
      return [id, lifts.length > 0 ? { ...facts, lifts } : facts] as const;
    }),
  );
}

/** One fact of each client, under its name. */
const one = (name: string, rows: SQL) => sql`select client_id, ${name}::text as name, fact::jsonb from (${rows}) x`;

function keyLiftsOf(
  loads: readonly (readonly [string, IsoDate, number])[],
  exercises: typeof exerciseById,
): LiftDays[] {
  const byExercise = new Map<string, (readonly [IsoDate, number])[]>();
  for (const [exerciseId, day, kg] of loads) {
    byExercise.set(exerciseId, [...(byExercise.get(exerciseId) ?? []), [day, kg]]);
  }
  const trained = [...byExercise].map(([exerciseId, days]) => ({ exerciseId, sessions: days.length }));
  return keyLifts(trained, exercises, KEY_LIFTS).map((exerciseId) => ({
    exerciseId,
    name: exercises(exerciseId)?.name ?? exerciseId,
    days: byExercise.get(exerciseId) ?? [],
  }));
}
