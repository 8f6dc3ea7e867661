import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { BlockedDays } from '@/contracts/assignments';
import type { Db } from '@/db/connection';
import { assignments, closedDays, plannedSessions, planPauses } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import { type NewDay, type RemainingSession, reschedule } from '@/domain/schedule/reschedule';
import type { ChartScope } from '@/server/access/chart-access';

const ownAs = (scope: ChartScope) => (alias: string) => {
  const t = sql.raw(alias);
  return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
};

/** The clinic's closed days that end on or after `from`, the first to come first. */
export async function closedFrom(db: Db, clinicId: string, from: IsoDate): Promise<BlockedDays[]> {
  const rows = await db
    .select({ from: closedDays.fromDate, until: closedDays.untilDate, name: closedDays.name })
    .from(closedDays)
    .where(and(eq(closedDays.clinicId, clinicId), isNull(closedDays.removedAt), gte(closedDays.untilDate, from)))
    .orderBy(asc(closedDays.fromDate));
  return rows.map((row) => ({ kind: 'closed', ...row }));
}

/** Closed days and pauses with an end, of all plans in force, that end on or after `from`: no session goes on them. */
export async function blockedDays(db: Db, scope: ChartScope, from: IsoDate): Promise<BlockedDays[]> {
  const rows = await db
    .select({ from: planPauses.fromDate, until: planPauses.untilDate })
    .from(planPauses)
    .innerJoin(
      assignments,
      and(
        eq(assignments.clinicId, planPauses.clinicId),
        eq(assignments.clientId, planPauses.clientId),
        eq(assignments.id, planPauses.assignmentId),
        eq(assignments.status, 'active'),
      ),
    )
    .where(
      and(
        eq(planPauses.clinicId, scope.clinicId),
        eq(planPauses.clientId, scope.clientId),
        gte(planPauses.untilDate, from),
        sql`${planPauses.untilDate} >= ${planPauses.fromDate}`,
      ),
    )
    .orderBy(asc(planPauses.fromDate));
  const pauses = rows.flatMap(({ from: first, until }): BlockedDays[] =>
    until === null ? [] : [{ kind: 'pause', from: first, until, name: 'Pause' }],
  );
  return [...(await closedFrom(db, scope.clinicId, from)), ...pauses];
}

/** The pause of a plan that has no end yet. */
export async function openPause(db: Db, scope: ChartScope, assignmentId: string) {
  const [row] = await db
    .select()
    .from(planPauses)
    .where(
      and(
        eq(planPauses.clinicId, scope.clinicId),
        eq(planPauses.clientId, scope.clientId),
        eq(planPauses.assignmentId, assignmentId),
        isNull(planPauses.untilDate),
      ),
    );
  return row ?? null;
}

type Remaining = RemainingSession & { readonly waiting: boolean };

/**
 * Sessions of a plan that nothing was logged for, in the order in which they are to be done: those planned on or after
 * `from`, and with `waiting` those that an open pause keeps. Flare sessions are left out.
 */
async function remainingSessions(
  db: Db,
  scope: ChartScope,
  plan: { readonly assignmentId: string; readonly from: IsoDate; readonly waiting: boolean },
): Promise<Remaining[]> {
  const own = ownAs(scope);
  const rows = await db.execute<Remaining>(sql`
    select p.id, p.date::text as date, p.week, p.status = 'cancelled' as waiting,
      (select count(*)::int from planned_sessions w where ${own('w')} and w.assignment_id = p.assignment_id
        and w.kind = 'program' and w.week = p.week
        and (w.status <> 'cancelled' or w.pause_id is not null)) as "ofWeek"
    from planned_sessions p
    where ${own('p')} and p.assignment_id = ${plan.assignmentId} and p.kind = 'program'
      and (p.status = 'planned' and p.date >= ${plan.from}::date
        or ${plan.waiting} and p.status = 'cancelled' and p.pause_id is not null)
      and not exists (select from session_logs l where ${own('l')} and l.planned_session_id = p.id)
    order by p.date, p.position, p.id`);
  return [...rows];
}

/** Days on or after `from` on which something of the client stands that is not among `but`. */
async function takenDays(db: Db, scope: ChartScope, from: IsoDate, but: readonly string[]): Promise<Set<IsoDate>> {
  const own = ownAs(scope);
  const rows = await db.execute<{ date: IsoDate }>(sql`
    select distinct p.date::text as date from planned_sessions p
    where ${own('p')} and p.kind = 'program' and p.date >= ${from}::date and p.status in ('planned', 'done')
      and p.id not in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(but)}::jsonb))`);
  return new Set(rows.map(({ date }) => date));
}

/**
 * Writes new days, and lets the end of the plan follow them. The first day that a session stood on is kept; what waited
 * for the end of a pause is planned again.
 */
export async function writeNewDays(
  db: Db,
  scope: ChartScope,
  assignmentId: string,
  moves: readonly NewDay[],
): Promise<void> {
  if (moves.length > 0) {
    await db.execute(sql`
      update planned_sessions p
      set date = m.new_date, moved_from = nullif(coalesce(p.moved_from, p.date), m.new_date), status = 'planned',
        pause_id = null, version = p.version + 1
      from (select (x ->> 'id')::uuid as id, (x ->> 'to')::date as new_date
        from jsonb_array_elements(${JSON.stringify(moves)}::text::jsonb) x) m
      where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.id = m.id`);
  }
  await fitPlanEnd(db, assignmentId);
}

/** The end of a plan in force becomes the day of its last session. */
export const fitPlanEnd = (db: Db, assignmentId: string) =>
  db.execute(sql`select app.fit_plan_end(${assignmentId}::uuid)`);

/**
 * Lays what is left of a plan anew from `from` on, around closed days, pauses and whatever else stands in the client's
 * calendar. Returns the sessions whose day changed.
 */
export async function replan(
  db: Db,
  scope: ChartScope,
  plan: {
    readonly assignmentId: string;
    /** Sessions planned on or after this day are laid anew; earlier ones stay. */
    readonly since: IsoDate;
    readonly from: IsoDate;
    readonly trainingDays: readonly number[];
    /** Those that an open pause keeps are planned again. */
    readonly waiting: boolean;
  },
): Promise<NewDay[]> {
  const { assignmentId, since, from, trainingDays, waiting } = plan;
  const left = await remainingSessions(db, scope, { assignmentId, from: since, waiting });
  const taken = await takenDays(
    db,
    scope,
    from,
    left.map(({ id }) => id),
  );
  const skip = await blockedDays(db, scope, from);
  const days = reschedule(left, { from, trainingDays, skip, taken });
  const waited = new Set(left.filter((each) => each.waiting).map(({ id }) => id));
  const moves = days.filter((move) => move.to !== move.from || waited.has(move.id));
  await writeNewDays(db, scope, assignmentId, moves);
  return moves;
}

/** Sessions of a plan without a log from `from` on wait for the end of the pause. Returns how many. */
export async function holdSessions(
  db: Db,
  scope: ChartScope,
  { assignmentId, pauseId, from }: { readonly assignmentId: string; readonly pauseId: string; readonly from: IsoDate },
): Promise<number> {
  const own = ownAs(scope);
  const rows = await db.execute(sql`
    update planned_sessions p set status = 'cancelled', pause_id = ${pauseId}::uuid, version = p.version + 1
    where ${own('p')} and p.assignment_id = ${assignmentId} and p.kind = 'program' and p.status = 'planned'
      and p.date >= ${from}::date
      and not exists (select from session_logs l where ${own('l')} and l.planned_session_id = p.id)
    returning p.id`);
  return rows.length;
}

/** How many sessions of a plan wait for the end of a pause. */
export const countWaiting = (db: Db, scope: ChartScope, assignmentId: string) =>
  db.$count(
    plannedSessions,
    and(
      eq(plannedSessions.clinicId, scope.clinicId),
      eq(plannedSessions.clientId, scope.clientId),
      eq(plannedSessions.assignmentId, assignmentId),
      eq(plannedSessions.status, 'cancelled'),
      sql`${plannedSessions.pauseId} is not null`,
    ),
  );
