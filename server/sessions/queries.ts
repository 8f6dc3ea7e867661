import { type SQL, sql } from 'drizzle-orm';
import type { LoggedSet } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import type { ResolvedSession } from '@/domain/program/types';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';

/**
 * A set as JSON, from a row of `set_logs` that goes by `alias`. It counts as corrected when what was done differs from
 * what was logged first: saying afterwards how hard it felt is no correction.
 */
export const setJson = (alias: string): SQL => {
  const s = sql.raw(alias);
  return sql`json_build_object('id', ${s}.id, 'itemId', ${s}.item_id, 'exerciseId', ${s}.exercise_id,
    'setNumber', ${s}.set_number, 'reps', ${s}.reps, 'loadKg', ${s}.load_kg, 'seconds', ${s}.seconds,
    'metres', ${s}.metres, 'rpe', ${s}.rpe, 'pain', ${s}.pain, 'voided', ${s}.voided,
    'was', case when ${s}.corrects_id is not null then (select json_build_object('reps', first.reps,
        'loadKg', first.load_kg, 'seconds', first.seconds, 'metres', first.metres) from set_logs first
      where first.clinic_id = ${s}.clinic_id and first.client_id = ${s}.client_id
        and first.session_log_id = ${s}.session_log_id and first.item_id = ${s}.item_id
        and first.set_number = ${s}.set_number and first.corrects_id is null
        and (first.reps, first.load_kg, first.seconds, first.metres)
          is distinct from (${s}.reps, ${s}.load_kg, ${s}.seconds, ${s}.metres)) end,
    'loggedAt', ${s}.logged_at)`;
};

/** True for the last row of a chain of corrections: the set as it stands. */
export const isCurrent = (alias: string): SQL => {
  const s = sql.raw(alias);
  return sql`not exists (select from set_logs later where later.clinic_id = ${s}.clinic_id
    and later.client_id = ${s}.client_id and later.corrects_id = ${s}.id)`;
};

/** When staff last entered something of the session log `alias`; null where the client logged all of it. */
export const enteredAt = (alias: string): SQL => {
  const l = sql.raw(alias);
  return sql`greatest(case when ${l}.entered_by is not null then ${l}.received_at end, ${l}.end_entered_at,
    (select max(e.received_at) from set_logs e where e.clinic_id = ${l}.clinic_id and e.client_id = ${l}.client_id
      and e.session_log_id = ${l}.id and e.entered_by is not null),
    (select max(e.received_at) from session_line_changes e where e.clinic_id = ${l}.clinic_id
      and e.client_id = ${l}.client_id and e.session_log_id = ${l}.id and e.entered_by is not null))`;
};

/** True for a session log of which the client has not seen everything that staff entered for them. */
export const waitsForWord = (alias: string): SQL =>
  sql`coalesce(${enteredAt(alias)} > coalesce(${sql.raw(alias)}.confirmed_at, '-infinity'), false)`;

/** A set that came as JSON in the form in which sets leave the server. */
export const isoSet = (set: StoredSet): LoggedSet => ({
  ...set,
  corrected: set.was !== null,
  loggedAt: new Date(set.loggedAt).toISOString(),
});

export type StoredSet = Omit<LoggedSet, 'corrected'>;

export type PlannedWithLog = {
  readonly date: string;
  readonly kind: 'program' | 'flare';
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
  readonly prescription: ResolvedSession;
  /** By line of the program, the exercise that was decided on in its place for today. */
  readonly swaps: Readonly<Record<string, string>>;
  /** By line, the exercise that the client took last in its place; null for the one that the plan has. */
  readonly taken: Readonly<Record<string, string | null>>;
  readonly timeZone: string;
  readonly intakeDone: boolean;
  readonly log: {
    readonly id: string;
    readonly startedAt: string;
    readonly painBefore: number | null;
    readonly isByStaff: boolean;
  } | null;
};

/** The planned session that a message names, its log if there is one, and the client's zone. Throws `not_found`. */
export async function plannedWithLog(db: Db, scope: ChartScope, plannedSessionId: string): Promise<PlannedWithLog> {
  const [row] = await db.execute<PlannedWithLog & Record<string, unknown>>(sql`
    select p.date::text as date, p.kind, p.status, p.prescription, c.time_zone as "timeZone",
      coalesce((select json_object_agg(d.item_id, d.swap) from (
          select distinct on (item_id) item_id, effect #>> '{applied,swapTo}' as swap from decisions
          where clinic_id = p.clinic_id and client_id = p.client_id and planned_session_id = p.id and moment = 'before'
          order by item_id, revision desc) d where d.swap is not null), '{}') as swaps,
      coalesce((select json_object_agg(n.item_id, n.to_exercise_id) from (
          select distinct on (item_id) item_id, to_exercise_id from session_line_changes
          where clinic_id = p.clinic_id and client_id = p.client_id and session_log_id = l.id
          order by item_id, changed_at desc, id desc) n), '{}') as taken,
      c.intake_completed_at is not null as "intakeDone",
      case when l.id is not null then
        json_build_object('id', l.id, 'startedAt', l.started_at, 'painBefore', l.pain_before,
          'isByStaff', l.entered_by is not null) end as log
    from planned_sessions p
    join clients c on c.clinic_id = p.clinic_id and c.id = p.client_id
    left join session_logs l
      on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.id = ${plannedSessionId}`);
  if (!row) throw new AppError('not_found');
  return row;
}

/** The set with this number as it stands, taken back or not; null when none was logged. */
export async function currentSet(
  db: Db,
  scope: ChartScope,
  place: { readonly sessionLogId: string; readonly itemId: string; readonly setNumber: number },
): Promise<LoggedSet | null> {
  const [row] = await db.execute<{ set: StoredSet }>(sql`
    select ${setJson('s')} as set from set_logs s
    where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
      and s.session_log_id = ${place.sessionLogId} and s.item_id = ${place.itemId}
      and s.set_number = ${place.setNumber} and ${isCurrent('s')}`);
  return row ? isoSet(row.set) : null;
}

/** How many sets of a session stand, those taken back left out. */
export async function countSets(db: Db, scope: ChartScope, sessionLogId: string): Promise<number> {
  const [row] = await db.execute<{ sets: number }>(sql`
    select count(*)::int as sets from set_logs s
    where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
      and s.session_log_id = ${sessionLogId} and not s.voided and ${isCurrent('s')}`);
  return row?.sets ?? 0;
}
