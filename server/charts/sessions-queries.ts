import { sql } from 'drizzle-orm';
import type { ChartSession, ChartSessionItem, ChartSessions, ChartSet, LoggedValues } from '@/contracts/charts';
import type { LineChanged } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import { exerciseById } from '@/domain/exercises/library';
import { exerciseOf, lookupIn } from '@/domain/program/exercise-of';
import type { Prescription, ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { defaultLocale, wordsLocale } from '@/lib/format/locale';
import type { ChartScope } from '@/server/access/chart-access';
import { chartExercises } from '@/server/exercises/kept';
import { flareSpans } from '@/server/flares/queries';
import { isoInstant, pageOf, positionOf } from './wire';

type SetRow = LoggedValues & {
  readonly id: string;
  readonly itemId: string;
  readonly exerciseId: string;
  /** Where the session has its line no more. */
  readonly prescribed: Prescription | null;
  readonly setNumber: number;
  readonly correctsId: string | null;
};

type SessionRow = {
  readonly id: string;
  readonly date: IsoDate;
  readonly status: 'planned' | 'done' | 'skipped' | 'cancelled';
  readonly kind: 'program' | 'flare';
  readonly programName: string;
  readonly prescription: ResolvedSession;
  readonly log: ChartSession['log'];
  readonly sets: readonly SetRow[] | null;
  readonly changes: readonly (LineChanged & { readonly itemId: string; readonly enteredBy: string | null })[];
};

/** A session is long to read: fewer of them than of other entries. */
const SESSIONS = 10;

type Asked = { readonly cursor: string | null; readonly exerciseId: string | null };

/** Sessions due until today or begun, planned against done, newest first. Called-off ones only where there is a log. */
export async function chartSessions(
  db: Db,
  scope: ChartScope,
  today: IsoDate,
  { cursor, exerciseId }: Asked,
): Promise<ChartSessions> {
  const after = positionOf(cursor);
  const behind = after
    ? sql`p.date <= ${after.key}::date and (p.date, p.id) < (${after.key}::date, ${after.id}::uuid)`
    : sql`true`;
  // Of the staff, by name; the client's own name stands on the page.
  const staff = (column: string) => sql`(select m.name from memberships m
    where m.clinic_id = ${scope.clinicId} and m.user_id = ${sql.raw(column)})`;
  const withExercise =
    exerciseId === null
      ? sql`true`
      : sql`(p.prescription -> 'items' @> jsonb_build_array(jsonb_build_object('exerciseId', ${exerciseId}::text))
          or exists (select from set_logs e where e.clinic_id = p.clinic_id and e.client_id = p.client_id
            and e.session_log_id = l.id and e.exercise_id = ${exerciseId}))`;
  const rows = await db.execute<SessionRow & Record<string, unknown>>(sql`
    select p.id, p.date::text as date, p.status, p.kind, a.program_name as "programName", p.prescription,
      case when l.id is not null then json_build_object('startedAt', l.started_at, 'finishedAt', l.finished_at,
        'localDate', l.local_date, 'painBefore', l.pain_before, 'painAfter', l.pain_after, 'note', l.note,
        'endedEarly', l.ended_early, 'id', l.id, 'confirmedAt', l.confirmed_at,
        'enteredBy', ${staff('l.entered_by')}) end as log,
      (select json_agg(json_build_object('id', s.id, 'itemId', s.item_id, 'exerciseId', s.exercise_id,
          'prescribed', case when not p.prescription -> 'items' @> jsonb_build_array(json_build_object('id', s.item_id))
            then s.prescribed end, 'setNumber', s.set_number, 'reps', s.reps,
          'loadKg', s.load_kg, 'seconds', s.seconds, 'metres', s.metres, 'rpe', s.rpe, 'pain', s.pain,
          'voided', s.voided, 'correctsId', s.corrects_id, 'loggedAt', s.logged_at,
          'enteredBy', ${staff('s.entered_by')}) order by s.set_number, s.id)
        from set_logs s
        where s.clinic_id = p.clinic_id and s.client_id = p.client_id and s.session_log_id = l.id) as sets,
      coalesce((select json_agg(n) from (
          select distinct on (item_id) item_id as "itemId", kind, to_exercise_id as "toExerciseId", reason,
            ${staff('session_line_changes.entered_by')} as "enteredBy"
          from session_line_changes
          where clinic_id = p.clinic_id and client_id = p.client_id and session_log_id = l.id
          order by item_id, changed_at desc, id desc) n), '[]') as changes
    from planned_sessions p
    join assignments a on a.clinic_id = p.clinic_id and a.client_id = p.client_id and a.id = p.assignment_id
    -- Looked up for one session after the other, so that the newest page reads no more than itself.
    left join lateral (select * from session_logs g where g.clinic_id = p.clinic_id and g.client_id = p.client_id
      and g.planned_session_id = p.id limit 1) l on true
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId}
      and (p.date <= ${today} and p.status <> 'cancelled' or l.id is not null)
      and ${withExercise}
      and ${behind}
    -- As the index has it, so that the years behind the page are not read.
    order by p.date desc nulls last, p.id desc
    limit ${SESSIONS + 1}`);
  const { page, nextCursor } = pageOf([...rows], ({ date, id }) => ({ key: date, id }), SESSIONS);
  const flares = await flareSpans(db, scope);
  const sessions = protectedByFlares(page, flares, today).map((row) => chartSession(row, today));
  return { sessions, nextCursor, exercises: await exercisesDone(db, scope) };
}

/** Every exercise with a set, by name. One step through the index for each, however many sets there are. */
async function exercisesDone(db: Db, scope: ChartScope): Promise<ChartSessions['exercises']> {
  const own = sql`s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}`;
  const rows = await db.execute<{ id: string }>(sql`
    with recursive x as (
      (select s.exercise_id as id from set_logs s where ${own} order by s.exercise_id limit 1)
      union all
      select (select s.exercise_id from set_logs s where ${own} and s.exercise_id > x.id order by s.exercise_id limit 1)
      from x where x.id is not null)
    select id from x where id is not null`);
  const ids = rows.map(({ id }) => id);
  const exercises = await chartExercises(db, scope, ids);
  return ids
    .map((id) => ({ id, name: exercises(id)?.name ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, wordsLocale(defaultLocale)));
}

function chartSession(row: SessionRow, today: IsoDate): ChartSession {
  const { prescription, log } = row;
  const sets = row.sets ?? [];
  const items = prescription.items.map((item): ChartSessionItem => {
    const nameOf = (id: string) => lookupIn([item])(id)?.name ?? id;
    const change = row.changes.find(({ itemId }) => itemId === item.id);
    return {
      itemId: item.id,
      exerciseId: item.exerciseId,
      exerciseName: item.exerciseName,
      loadKind: exerciseOf(item)?.loadKind ?? 'none',
      prescription: item.prescription,
      change:
        change && change.kind !== 'as-planned'
          ? {
              kind: change.kind,
              name: change.toExerciseId === null ? null : nameOf(change.toExerciseId),
              reason: change.reason,
              enteredBy: change.enteredBy,
            }
          : null,
      sets: chains(
        sets.filter(({ itemId }) => itemId === item.id),
        (id) => (id === item.exerciseId ? null : nameOf(id)),
      ),
    };
  });
  const gone = goneLines(sets.filter(({ prescribed }) => prescribed !== null));
  return {
    plannedSessionId: row.id,
    kind: row.kind,
    date: row.date,
    programName: row.programName,
    week: prescription.week,
    title: prescription.title,
    deload: prescription.deload,
    state: log?.finishedAt ? 'done' : squareState(row, today),
    log: log && {
      ...log,
      startedAt: isoInstant(log.startedAt),
      finishedAt: log.finishedAt && isoInstant(log.finishedAt),
      confirmedAt: log.confirmedAt && isoInstant(log.confirmedAt),
    },
    setsPlanned: items.reduce((sum, item) => sum + item.prescription.sets, 0),
    setsDone: [...items, ...gone].flatMap((item) => item.sets).filter(({ voided }) => !voided).length,
    items: [...items, ...gone],
  };
}

/** Lines that a trainer took out before what was done of them had arrived. */
function goneLines(sets: readonly SetRow[]): ChartSessionItem[] {
  return [...new Set(sets.map(({ itemId }) => itemId))].flatMap((itemId): ChartSessionItem[] => {
    const own = sets.filter((set) => set.itemId === itemId);
    const [first] = own;
    if (!first?.prescribed) return [];
    const { exerciseId, prescribed: prescription } = first;
    const nameOf = (id: string) => exerciseById(id)?.name ?? id;
    const loadKind = exerciseById(exerciseId)?.loadKind ?? 'none';
    const isOther = (id: string) => (id === exerciseId ? null : nameOf(id));
    const line = { itemId, exerciseId, exerciseName: nameOf(exerciseId), loadKind, prescription, change: null };
    return [{ ...line, sets: chains(own, isOther) }];
  });
}

/** Each set as it stands, with what it said before. */
function chains(rows: readonly SetRow[], otherName: (exerciseId: string) => string | null): ChartSet[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const corrected = new Set(rows.map(({ correctsId }) => correctsId));
  return rows
    .filter(({ id }) => !corrected.has(id))
    .map((row) => {
      const earlier: LoggedValues[] = [];
      let before = row.correctsId === null ? undefined : byId.get(row.correctsId);
      while (before) {
        earlier.push(valuesOf(before));
        before = before.correctsId === null ? undefined : byId.get(before.correctsId);
      }
      return { ...valuesOf(row), id: row.id, setNumber: row.setNumber, as: otherName(row.exerciseId), earlier };
    });
}

const valuesOf = ({ reps, loadKg, seconds, metres, rpe, pain, voided, loggedAt, enteredBy }: SetRow): LoggedValues => ({
  reps,
  loadKg,
  seconds,
  metres,
  rpe,
  pain,
  voided,
  loggedAt: isoInstant(loggedAt),
  enteredBy,
});
