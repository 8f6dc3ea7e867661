import { sql } from 'drizzle-orm';
import type { ChartSession, ChartSessionItem, ChartSessions, ChartSet, LoggedValues } from '@/contracts/charts';
import type { LineChanged } from '@/contracts/sessions';
import type { Db } from '@/db/connection';
import { protectedByFlares, squareState } from '@/domain/adherence/adherence';
import { exerciseById } from '@/domain/exercises/library';
import { exerciseOf, lookupIn } from '@/domain/program/exercise-of';
import type { Prescription, ResolvedSession } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { flareSpans } from '@/server/flares/queries';
import { isoInstant, PAGE, pageOf, positionOf } from './wire';

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
  readonly changes: readonly (LineChanged & { readonly itemId: string })[];
};

/** Sessions due until today or begun, planned against done, newest first. Called-off ones only where there is a log. */
export async function chartSessions(
  db: Db,
  scope: ChartScope,
  today: IsoDate,
  cursor: string | null,
): Promise<ChartSessions> {
  const after = positionOf(cursor);
  const rows = await db.execute<SessionRow & Record<string, unknown>>(sql`
    select p.id, p.date::text as date, p.status, p.kind, a.program_name as "programName", p.prescription,
      case when l.id is not null then json_build_object('startedAt', l.started_at, 'finishedAt', l.finished_at,
        'localDate', l.local_date, 'painBefore', l.pain_before, 'painAfter', l.pain_after, 'note', l.note,
        'endedEarly', l.ended_early) end as log,
      (select json_agg(json_build_object('id', s.id, 'itemId', s.item_id, 'exerciseId', s.exercise_id,
          'prescribed', case when not p.prescription -> 'items' @> jsonb_build_array(json_build_object('id', s.item_id))
            then s.prescribed end, 'setNumber', s.set_number, 'reps', s.reps,
          'loadKg', s.load_kg, 'seconds', s.seconds, 'metres', s.metres, 'rpe', s.rpe, 'pain', s.pain,
          'voided', s.voided, 'correctsId', s.corrects_id, 'loggedAt', s.logged_at) order by s.set_number, s.id)
        from set_logs s
        where s.clinic_id = p.clinic_id and s.client_id = p.client_id and s.session_log_id = l.id) as sets,
      coalesce((select json_agg(n) from (
          select distinct on (item_id) item_id as "itemId", kind, to_exercise_id as "toExerciseId", reason
          from session_line_changes
          where clinic_id = p.clinic_id and client_id = p.client_id and session_log_id = l.id
          order by item_id, changed_at desc, id desc) n), '[]') as changes
    from planned_sessions p
    join assignments a on a.clinic_id = p.clinic_id and a.client_id = p.client_id and a.id = p.assignment_id
    left join session_logs l
      on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId}
      and (p.date <= ${today} and p.status <> 'cancelled' or l.id is not null)
      and (${after === null} or (p.date, p.id) < (${after?.key ?? today}::date, ${after?.id ?? scope.clientId}::uuid))
    order by p.date desc, p.id desc
    limit ${PAGE + 1}`);
  const { page, nextCursor } = pageOf([...rows], ({ date, id }) => ({ key: date, id }));
  const flares = await flareSpans(db, scope);
  return { sessions: protectedByFlares(page, flares, today).map((row) => chartSession(row, today)), nextCursor };
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

const valuesOf = ({ reps, loadKg, seconds, metres, rpe, pain, voided, loggedAt }: SetRow): LoggedValues => ({
  reps,
  loadKg,
  seconds,
  metres,
  rpe,
  pain,
  voided,
  loggedAt: isoInstant(loggedAt),
});
