import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { assignments, plannedSessions, programVersions } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { type PlannedChange, planRollout, type RolloutPlan, type RolloutPlanned } from '@/domain/program/rollout';
import { clientMessage, type OwnChanges, ownChanges, type WaitingLoad } from '@/domain/program/rollout-words';
import type { ProgramDocument } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { formatDate } from '@/lib/format/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { blockedDays } from '@/server/assignments/days';
import { swapsInForce } from '@/server/calendar/swaps';
import { AppError } from '@/server/errors';
import type { ChartContext, WorkContext } from '@/server/trpc';

/** A plan in force of the program, at another version than the one that is given. */
export type PlanInForce = {
  readonly clientId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly assignmentId: string;
  readonly version: number;
  readonly trainingDays: readonly number[];
};

/** Plans of this program within reach of the one who asks, not at `toVersion`, by the names of their clients. */
export async function plansInForce(
  { db, actor, now }: WorkContext,
  programId: string,
  toVersion: number,
): Promise<PlanInForce[]> {
  const rows = await db.execute<PlanInForce>(sql`
    select a.client_id as "clientId", c.name, c.time_zone as "timeZone", a.id as "assignmentId",
      a.program_version as version, array_to_json(a.training_days) as "trainingDays"
    from assignments a join clients c on c.clinic_id = a.clinic_id and c.id = a.client_id
    where a.clinic_id = ${actor.clinicId} and a.program_id = ${programId} and a.status = 'active'
      and a.program_version <> ${toVersion} and c.status <> 'archived'
      and (a.end_date >= (${now.toISOString()}::timestamptz at time zone c.time_zone)::date
        or exists (select from planned_sessions p where p.clinic_id = a.clinic_id and p.client_id = a.client_id
          and p.assignment_id = a.id and p.pause_id is not null))
    order by c.name, a.start_date, a.id`);
  return [...rows];
}

/** A session of the plan, with the pause that it waits for. */
type StoredPlanned = RolloutPlanned & { readonly pauseId: string | null };

async function plannedOf(db: Db, scope: ChartScope, assignmentId: string): Promise<StoredPlanned[]> {
  const rows = await db
    .select({
      id: plannedSessions.id,
      date: plannedSessions.date,
      movedFrom: plannedSessions.movedFrom,
      week: plannedSessions.week,
      position: plannedSessions.position,
      kind: plannedSessions.kind,
      status: plannedSessions.status,
      pauseId: plannedSessions.pauseId,
      prescription: plannedSessions.prescription,
      // Written out: in a select from one table Drizzle leaves the table's name off, and `id` would be the inner one.
      hasLog: sql<boolean>`exists (select from session_logs g where g.clinic_id = ${scope.clinicId}
        and g.client_id = ${scope.clientId} and g.planned_session_id = planned_sessions.id)`,
    })
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.clinicId, scope.clinicId),
        eq(plannedSessions.clientId, scope.clientId),
        eq(plannedSessions.assignmentId, assignmentId),
      ),
    )
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.position), asc(plannedSessions.id));
  return rows.map((row) => ({ ...row, waiting: row.status === 'cancelled' && row.pauseId !== null }));
}

/** Loads that a trainer chose and that nothing has been lifted with since. */
async function waitingLoads(db: Db, scope: ChartScope): Promise<WaitingLoad[]> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const rows = await db.execute<WaitingLoad>(sql`
    select exercise_id as "exerciseId", load_kg::float8 as "loadKg" from (
      select distinct on (o.exercise_id) o.exercise_id, o.load_kg, o.created_at
      from load_overrides o where ${own('o')} and o.undone_at is null order by o.exercise_id, o.created_at desc) newest
    where not exists (select from set_logs s where ${own('s')} and s.exercise_id = newest.exercise_id
      and s.logged_at > newest.created_at)
    order by exercise_id`);
  return [...rows];
}

async function otherDays(db: Db, scope: ChartScope, assignmentId: string, from: IsoDate): Promise<Set<IsoDate>> {
  const rows = await db.execute<{ date: IsoDate }>(sql`
    select distinct p.date::text as date from planned_sessions p
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.assignment_id <> ${assignmentId}
      and p.kind = 'program' and p.status in ('planned', 'done') and p.date >= ${from}::date`);
  return new Set(rows.map(({ date }) => date));
}

export type ClientRollout = OwnChanges & {
  readonly input: Omit<RolloutPlan, 'planned'> & { readonly planned: readonly StoredPlanned[] };
  readonly changes: readonly PlannedChange[];
  readonly message: string;
};

/** What giving `after` does to one plan. The chart is open, and its client locked where it will be written. */
export async function clientRollout(
  ctx: ChartContext,
  plan: PlanInForce,
  documents: { readonly before: ProgramDocument; readonly after: ProgramDocument },
  lookup: ExerciseLookup,
): Promise<ClientRollout> {
  const { db, scope, now } = ctx;
  const today = localDate(now, plan.timeZone);
  const input = {
    planned: await plannedOf(db, scope, plan.assignmentId),
    swaps: await swapsInForce(ctx, plan.assignmentId),
    ...documents,
    today,
    trainingDays: plan.trainingDays,
    skip: await blockedDays(db, scope, today),
    taken: await otherDays(db, scope, plan.assignmentId, today),
    loads: await waitingLoads(db, scope),
  };
  const changes = planRollout(input, lookup);
  return {
    input,
    changes,
    ...ownChanges(input, changes, lookup, formatDate),
    message: clientMessage(changes, formatDate),
  };
}

/** The documents of a program by version, each read once. Throws `not_found`. */
export function documentsOf({ db, actor }: WorkContext, programId: string) {
  const read = new Map<number, Promise<ProgramDocument>>();
  const load = async (version: number) => {
    const [row] = await db
      .select({ document: programVersions.document })
      .from(programVersions)
      .where(
        and(
          eq(programVersions.clinicId, actor.clinicId),
          eq(programVersions.programId, programId),
          eq(programVersions.number, version),
        ),
      );
    if (!row) throw new AppError('not_found');
    return row.document;
  };
  return (version: number): Promise<ProgramDocument> => {
    const known = read.get(version) ?? load(version);
    read.set(version, known);
    return known;
  };
}

/** The plan's row, as it is now. */
export const inChart = (scope: ChartScope, assignmentId: string) =>
  and(
    eq(assignments.id, assignmentId),
    eq(assignments.clinicId, scope.clinicId),
    eq(assignments.clientId, scope.clientId),
  );
