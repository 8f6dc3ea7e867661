import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { lookupIn } from '@/domain/program/exercise-of';
import type { ResolvedSession } from '@/domain/program/types';
import type { Policy } from '@/domain/progression/policy';
import { type ChartRecord, itemsOf, type LiftItem, type SessionRecord } from '@/domain/progression/record';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { isCurrent } from '@/server/sessions/queries';
import { currentPolicy } from './policy';

/** How far back the rules look, days; and how many sessions at least, for someone who comes back after a break. */
const DAYS_BACK = 84;
const SESSIONS_AT_LEAST = 12;
/** Sessions to come in which the next turn of a lift is looked for. */
const SESSIONS_AHEAD = 14;

export type Upcoming = {
  readonly plannedSessionId: string;
  readonly date: IsoDate;
  readonly deload: boolean;
  readonly items: readonly LiftItem[];
};

export type RuledChart = {
  readonly record: ChartRecord;
  readonly policy: Policy;
  readonly policyVersion: number;
  readonly timeZone: string;
  /** When it was read. */
  readonly now: Date;
  readonly today: IsoDate;
  /** Sessions to come, the nearest first. */
  readonly upcoming: readonly Upcoming[];
  /** Finds built-in exercises, and the clinic's own as these sessions keep them. */
  readonly exercises: ExerciseLookup;
};

type Row = {
  readonly client: {
    readonly usual: number | null;
    readonly approval: ChartRecord['approval'];
    readonly equipment: ChartRecord['equipment'];
    readonly timeZone: string;
  };
  readonly sessions: readonly (Omit<SessionRecord, 'deload' | 'items'> & { readonly prescription: ResolvedSession })[];
  readonly upcoming: readonly {
    readonly plannedSessionId: string;
    readonly date: IsoDate;
    readonly prescription: ResolvedSession;
  }[];
} & Pick<
  ChartRecord,
  'reports' | 'decisions' | 'overrides' | 'signOffs' | 'feared' | 'confidence' | 'locks' | 'checksAfterBreak' | 'flares'
>;

/** Everything that the rules look at for one client, in one statement and that of the policy. */
export async function ruledChart(db: Db, scope: ChartScope, now: Date): Promise<RuledChart> {
  const { version, policy } = await currentPolicy(db, scope.clinicId);
  const row = await recordRow(db, scope, now.toISOString().slice(0, 10));
  const { usual, approval, equipment, timeZone } = row.client;
  const { client: _, ...lists } = row;
  const sessions = row.sessions.map(({ prescription, ...session }) => ({
    ...session,
    deload: prescription.deload,
    items: itemsOf(prescription),
  }));
  const upcoming = row.upcoming.map(({ prescription, ...planned }) => ({
    ...planned,
    deload: prescription.deload,
    items: itemsOf(prescription),
  }));
  return {
    record: { ...lists, usual, approval, equipment, sessions },
    policy,
    policyVersion: version,
    timeZone,
    now,
    today: localDate(now, timeZone),
    upcoming,
    exercises: lookupIn([...sessions, ...upcoming].flatMap(({ items }) => items)),
  };
}

async function recordRow(db: Db, scope: ChartScope, utcToday: IsoDate): Promise<Row> {
  const from = addDays(utcToday, -DAYS_BACK);
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  // Instants compare as texts in the rules, so all leave in one form.
  const instant = (column: string) =>
    sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const list = (rows: ReturnType<typeof sql>) =>
    sql`coalesce((select json_agg(x.v order by x.o) from (${rows}) x), '[]')`;
  const [row] = await db.execute<Row & Record<string, unknown>>(sql`
    with newest as materialized (
      select * from session_logs l where ${own('l')}
      order by l.local_date desc, l.started_at desc limit ${SESSIONS_AT_LEAST}),
    logs as materialized (
      select * from newest
      union select * from session_logs l where ${own('l')} and l.local_date >= ${from}::date)
    select
      (select json_build_object('usual', c.usual_pain, 'approval', c.progression_mode, 'equipment', c.equipment,
          'timeZone', c.time_zone)
        from clients c where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}) as client,
      ${list(sql`select l.started_at as o, json_build_object('plannedSessionId', l.planned_session_id, 'logId', l.id,
          'date', l.local_date, 'startedAt', ${instant('l.started_at')}, 'finishedAt', ${instant('l.finished_at')},
          'painBefore', l.pain_before, 'painAfter', l.pain_after, 'endedEarly', l.ended_early, 'kind', p.kind,
          'prescription', p.prescription, 'sets', coalesce((
            select json_agg(json_build_object('itemId', s.item_id, 'exerciseId', s.exercise_id,
              'setNumber', s.set_number, 'reps', s.reps, 'loadKg', s.load_kg, 'seconds', s.seconds,
              'metres', s.metres, 'rpe', s.rpe, 'pain', s.pain) order by s.item_id, s.set_number)
            from set_logs s where ${own('s')} and s.session_log_id = l.id and not s.voided and ${isCurrent('s')}
          ), '[]'), 'lineChanges', coalesce((
            select json_agg(n) from (select distinct on (item_id) item_id as "itemId", kind, reason
              from session_line_changes n where ${own('n')} and n.session_log_id = l.id
              order by item_id, changed_at desc, id desc) n), '[]')) as v
        from logs l join planned_sessions p on ${own('p')} and p.id = l.planned_session_id`)} as sessions,
      ${list(sql`select r.reported_at as o, json_build_object('moment', r.moment, 'pain', r.pain,
          'legWorse', r.leg_worse, 'date', r.local_date, 'at', ${instant('r.reported_at')},
          'logId', r.session_log_id) as v
        from symptom_reports r where ${own('r')} and r.local_date >= ${from}::date`)} as reports,
      ${list(sql`select (d.decided_at, d.revision) as o, json_build_object('id', d.id,
          'plannedSessionId', d.planned_session_id, 'exerciseId', d.exercise_id, 'moment', d.moment,
          'level', d.level, 'rule', d.rule, 'fired', d.fired, 'policyVersion', d.policy_version, 'inputs', d.inputs,
          'lift', d.lift, 'effect', d.effect, 'at', ${instant('d.decided_at')}, 'answer', a.state,
          'answeredAt', case when a.state <> 'waiting' then ${instant('a.decided_at')} end, 'proposalId', a.id, 'proposalVersion', a.version) as v
        from decisions d
        left join proposals a on ${own('a')} and a.decision_id = d.id
        where ${own('d')} and d.planned_session_id in (
          select planned_session_id from logs
          union select p.id from planned_sessions p where ${own('p')} and p.date >= ${utcToday}::date - 1
            and p.date <= ${utcToday}::date + 1)`)} as decisions,
      ${list(sql`select (o.created_at, o.id) as o, json_build_object('exerciseId', o.exercise_id, 'loadKg', o.load_kg,
          'reps', o.reps, 'reason', o.reason, 'at', ${instant('o.created_at')}) as v
        from load_overrides o where ${own('o')} and o.undone_at is null and o.created_at >= ${from}::date`)} as overrides,
      ${list(sql`select t.created_at as o, json_build_object('exerciseId', t.exercise_id, 'passed', t.passed,
          'at', ${instant('t.created_at')}) as v
        from technique_sign_offs t where ${own('t')}`)} as "signOffs",
      ${list(sql`select f.created_at as o, json_build_object('exerciseId', f.exercise_id, 'feared', f.feared,
          'at', ${instant('f.created_at')}) as v
        from feared_lifts f where ${own('f')}`)} as feared,
      ${list(sql`select c.answered_at as o, json_build_object('exerciseId', c.exercise_id,
          'plannedSessionId', c.planned_session_id, 'confidence', c.confidence, 'fear', c.fear,
          'at', ${instant('c.answered_at')}) as v
        from confidence_reports c where ${own('c')} and c.answered_at >= ${from}::date`)} as confidence,
      ${list(sql`select c.requested_at as o, json_build_object('level', c.level,
          'from', ${instant('c.requested_at')},
          'until', case when c.state = 'cleared' then ${instant('c.decided_at')} end) as v
        from clearances c where ${own('c')} and (c.state <> 'cleared' or c.decided_at >= ${from}::date)`)} as locks,
      ${list(sql`select s.ended_at as o, to_json(${instant('s.ended_at')}) as v
        from lift_stops s where ${own('s')} and s.rule = 'D4' and s.ended_at is not null`)} as "checksAfterBreak",
      ${list(sql`select f.from_date as o, json_build_object('from', f.from_date, 'until', f.until_date) as v
        from flares f where ${own('f')}`)} as flares,
      ${list(sql`select (p.date, p.position) as o, json_build_object('plannedSessionId', p.id, 'date', p.date,
          'prescription', p.prescription) as v
        from (select * from planned_sessions p where ${own('p')} and p.status = 'planned' and p.kind = 'program'
            and p.date >= ${utcToday}::date - 1
            and not exists (select from session_logs l where ${own('l')} and l.planned_session_id = p.id)
          order by p.date, p.position limit ${SESSIONS_AHEAD}) p`)} as upcoming`);
  if (!row?.client) throw new AppError('not_found');
  return row;
}
