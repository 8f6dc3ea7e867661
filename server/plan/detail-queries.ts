import { sql } from 'drizzle-orm';
import type { LastTime } from '@/contracts/plan';
import type { LineChanged } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import type { ResolvedSession } from '@/domain/program/types';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent, type StoredSet, setJson } from '@/server/sessions/queries';

/** What one exercise was like before the session in question. */
export type ExerciseHistory = {
  readonly exerciseId: string;
  readonly last: LastTime | null;
  readonly feared: boolean;
  /** For this very session. */
  readonly confidence: { readonly confidence: number; readonly fear: number } | null;
};

export type PlannedRow = {
  readonly id: string;
  readonly date: string;
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
  readonly kind: 'program' | 'flare';
  readonly prescription: ResolvedSession;
  readonly log: {
    readonly id: string;
    readonly localDate: string;
    readonly startedAt: string;
    readonly finishedAt: string | null;
    readonly painBefore: number | null;
    readonly painAfter: number | null;
    readonly note: string | null;
    readonly endedEarly: string | null;
  } | null;
  /** As they stand, taken-back ones included. */
  readonly sets: readonly StoredSet[];
  /** The newest of each line. */
  readonly lineChanges: readonly (LineChanged & { readonly itemId: string })[];
  readonly history: readonly ExerciseHistory[];
};

/** Rows per exercise in which the last time is looked for: some ten sessions, so that a longer history costs nothing. */
const LOOK_BACK = 60;

/**
 * Planned sessions with everything that was logged for them, and for each exercise what was done the time before, in
 * one statement. "Before" means before the session in question was started, so that a look back at an old session
 * shows what was known then. Sessions that do not exist or are not this client's are left out.
 */
export async function plannedRows(db: Db, scope: ChartScope, ids: readonly string[]): Promise<PlannedRow[]> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const rows = await db.execute<PlannedRow & Record<string, unknown>>(sql`
    with shown as materialized (
      select p.id, p.date, p.status, p.kind, p.prescription, l.id as log_id, l.local_date, l.started_at, l.finished_at,
        l.pain_before, l.pain_after, l.note, l.ended_early
      from planned_sessions p
      left join session_logs l on ${own('l')} and l.planned_session_id = p.id
      where ${own('p')} and p.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))),
    wanted as (
      select distinct shown.id, shown.started_at, shown.finished_at, item ->> 'exerciseId' as exercise_id
      from shown, jsonb_array_elements(shown.prescription -> 'items') item),
    newest as materialized (
      select w.id as planned_id, w.started_at as until, s.* from wanted w
      cross join lateral (
        select * from set_logs each where ${own('each')} and each.exercise_id = w.exercise_id
          -- Corrections of what came before may have been made later.
          and each.logged_at < coalesce(w.started_at + interval '14 days', 'infinity')
        order by each.logged_at desc limit ${LOOK_BACK}) s),
    recent as materialized (
      select s.planned_id, s.exercise_id, s.item_id, s.set_number, s.reps, s.load_kg, s.seconds, s.metres, s.rpe,
        coalesce((s.prescribed ->> 'loadFactor')::numeric, 1) < 1 as deload,
        sl.id as log_id, sl.local_date, sl.started_at, sl.note, sl.pain_after
      from newest s
      join session_logs sl on ${own('sl')} and sl.id = s.session_log_id
      where sl.planned_session_id <> s.planned_id and sl.started_at < coalesce(s.until, 'infinity')
        and not s.voided and ${isCurrent('s')}),
    last as (
      select distinct on (planned_id, exercise_id) * from recent
      order by planned_id, exercise_id, local_date desc, started_at desc),
    pains as (
      select log_id, pain_after as pain from last
      union all select s.session_log_id, s.pain from set_logs s
        where ${own('s')} and s.session_log_id in (select log_id from last) and not s.voided and ${isCurrent('s')}
      union all select r.session_log_id, r.pain from symptom_reports r
        where ${own('r')} and r.session_log_id in (select log_id from last) and r.moment in ('during', 'after')),
    history as (
      select w.id, json_agg(json_build_object('exerciseId', w.exercise_id,
        'feared', coalesce((
          select f.feared from feared_lifts f where ${own('f')} and f.exercise_id = w.exercise_id
          order by f.created_at desc, f.id desc limit 1), false),
        'confidence', (
          select json_build_object('confidence', c.confidence, 'fear', c.fear) from confidence_reports c
          where ${own('c')} and c.planned_session_id = w.id and c.exercise_id = w.exercise_id
          order by c.answered_at desc, c.id desc limit 1),
        'last', case when last.log_id is not null then json_build_object('date', last.local_date,
          'note', last.note, 'deload', last.deload,
          'pain', (select max(pains.pain) from pains where pains.log_id = last.log_id),
          'nextMorning', (
            select r.pain from symptom_reports r
            where ${own('r')} and r.moment = 'morning' and r.local_date = last.local_date + 1
            order by r.reported_at desc limit 1),
          'sets', (
            select json_agg(json_build_object('setNumber', s.set_number, 'reps', s.reps, 'loadKg', s.load_kg,
              'seconds', s.seconds, 'metres', s.metres, 'rpe', s.rpe) order by s.item_id, s.set_number)
            from recent s where s.planned_id = w.id and s.exercise_id = w.exercise_id and s.log_id = last.log_id)
        ) end)) as facts
      from wanted w
      left join last on last.planned_id = w.id and last.exercise_id = w.exercise_id
      group by w.id)
    select shown.id, shown.date::text as date, shown.status, shown.kind, shown.prescription,
      case when shown.log_id is not null then json_build_object('id', shown.log_id, 'localDate', shown.local_date,
        'startedAt', shown.started_at, 'finishedAt', shown.finished_at, 'painBefore', shown.pain_before,
        'painAfter', shown.pain_after, 'note', shown.note, 'endedEarly', shown.ended_early) end as log,
      coalesce((
        select json_agg(${setJson('s')} order by s.item_id, s.set_number) from set_logs s
        where ${own('s')} and s.session_log_id = shown.log_id and ${isCurrent('s')}), '[]') as sets,
      coalesce((
        select json_agg(n) from (
          select distinct on (n.item_id) n.item_id as "itemId", n.kind, n.to_exercise_id as "toExerciseId", n.reason,
            n.changed_at as "changedAt"
          from session_line_changes n where ${own('n')} and n.session_log_id = shown.log_id
          order by n.item_id, n.changed_at desc, n.id desc) n), '[]') as "lineChanges",
      coalesce(history.facts, '[]') as history
    from shown left join history on history.id = shown.id`);
  return [...rows];
}
