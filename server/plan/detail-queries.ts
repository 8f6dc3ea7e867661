import { sql } from 'drizzle-orm';
import type { LastTime } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import type { ResolvedSession } from '@/domain/program/types';
import type { ChartScope } from '@/server/access/chart-access';
import { isCurrent, setJson } from '@/server/sessions/queries';

/** What one exercise was like before the session in question. */
export type ExerciseHistory = {
  readonly exerciseId: string;
  readonly last: LastTime | null;
  /** Load of the last set of the last session that was not a deload, kilograms. */
  readonly lastLoadKg: number | null;
  /** The trainer's newest word, while no session has begun since. */
  readonly override: { readonly loadKg: number; readonly reason: string } | null;
};

export type PlannedRow = {
  readonly id: string;
  readonly date: string;
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
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
  readonly sets: readonly LoggedSet[];
  readonly history: readonly ExerciseHistory[];
};

/**
 * Planned sessions with everything that was logged for them, and for each exercise what was done the time before, in
 * one statement. "Before" means before the session in question was started, so that a look back at an old session
 * shows what was known then. Sessions that do not exist or are not this client's are left out.
 */
export async function plannedRows(db: Db, scope: ChartScope, ids: readonly string[]): Promise<PlannedRow[]> {
  const rows = await db.execute<PlannedRow & Record<string, unknown>>(sql`
    select p.id, p.date::text as date, p.status, p.prescription,
      case when l.id is not null then json_build_object('id', l.id, 'localDate', l.local_date,
        'startedAt', l.started_at, 'finishedAt', l.finished_at, 'painBefore', l.pain_before,
        'painAfter', l.pain_after, 'note', l.note, 'endedEarly', l.ended_early) end as log,
      coalesce((select json_agg(${setJson('s')} order by s.item_id, s.set_number) from set_logs s
        where s.clinic_id = p.clinic_id and s.client_id = p.client_id and s.session_log_id = l.id
          and ${isCurrent('s')}), '[]') as sets,
      (select json_agg(json_build_object('exerciseId', w.exercise_id, 'last', last.facts,
          'lastLoadKg', base.load_kg, 'override', override.facts))
        from (select distinct item ->> 'exerciseId' as exercise_id
          from jsonb_array_elements(p.prescription -> 'items') item) w
        left join lateral (
          select sl.started_at, json_build_object('date', sl.local_date, 'note', sl.note,
            'deload', ps.prescription -> 'deload',
            'pain', (select max(found.pain) from (
              select sl.pain_after as pain
              union all select s.pain from set_logs s where s.clinic_id = sl.clinic_id and s.client_id = sl.client_id
                and s.session_log_id = sl.id and not s.voided and ${isCurrent('s')}
              union all select r.pain from symptom_reports r where r.clinic_id = sl.clinic_id
                and r.client_id = sl.client_id and r.session_log_id = sl.id and r.moment in ('during', 'after')) found),
            'nextMorning', (select r.pain from symptom_reports r where r.clinic_id = sl.clinic_id
              and r.client_id = sl.client_id and r.moment = 'morning' and r.local_date = sl.local_date + 1
              order by r.reported_at desc limit 1),
            'sets', (select json_agg(json_build_object('setNumber', s.set_number, 'reps', s.reps,
                'loadKg', s.load_kg, 'seconds', s.seconds, 'metres', s.metres, 'rpe', s.rpe)
                order by s.item_id, s.set_number)
              from set_logs s where s.clinic_id = sl.clinic_id and s.client_id = sl.client_id
                and s.session_log_id = sl.id and s.exercise_id = w.exercise_id and not s.voided
                and ${isCurrent('s')})) as facts
          from session_logs sl
          join planned_sessions ps
            on ps.clinic_id = sl.clinic_id and ps.client_id = sl.client_id and ps.id = sl.planned_session_id
          where sl.clinic_id = p.clinic_id and sl.client_id = p.client_id
            and sl.planned_session_id <> p.id and sl.started_at < coalesce(l.started_at, 'infinity')
            and exists (select from set_logs s where s.clinic_id = sl.clinic_id and s.client_id = sl.client_id
              and s.session_log_id = sl.id and s.exercise_id = w.exercise_id and not s.voided and ${isCurrent('s')})
          order by sl.local_date desc, sl.started_at desc limit 1) last on true
        left join lateral (
          select s.load_kg from session_logs sl
          join set_logs s on s.clinic_id = sl.clinic_id and s.client_id = sl.client_id and s.session_log_id = sl.id
          where sl.clinic_id = p.clinic_id and sl.client_id = p.client_id
            and sl.planned_session_id <> p.id and sl.started_at < coalesce(l.started_at, 'infinity')
            and s.exercise_id = w.exercise_id and s.load_kg is not null and not s.voided and ${isCurrent('s')}
            and coalesce((s.prescribed ->> 'loadFactor')::numeric, 1) >= 1
          order by sl.local_date desc, sl.started_at desc, s.set_number desc, s.item_id desc limit 1) base on true
        left join lateral (
          select json_build_object('loadKg', o.load_kg, 'reason', o.reason) as facts
          from load_overrides o
          where o.clinic_id = p.clinic_id and o.client_id = p.client_id and o.exercise_id = w.exercise_id
            and o.created_at > coalesce(last.started_at, '-infinity')
            and o.created_at < coalesce(l.finished_at, 'infinity')
          order by o.created_at desc limit 1) override on true
      ) as history
    from planned_sessions p
    left join session_logs l
      on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId}
      and p.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return rows.map((row) => ({ ...row, history: row.history ?? [] }));
}
