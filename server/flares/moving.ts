import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { flares } from '@/db/schema';
import { type MovableSession, type Move, moveBack, moveSessions } from '@/domain/flare/move-sessions';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';
import { blockedDays, fitPlanEnd, holdSessions, openPause } from '@/server/assignments/days';
import type { ChartContext } from '@/server/trpc';
import { type FlareRow, flareIn } from './queries';

type Moved = FlareRow['moved'];
type Plan = { readonly id: string; readonly trainingDays: readonly number[] };

/** Sessions of every plan on or after `from`, and the plans that are in force. Flare sessions take no day. */
async function planFrom(
  db: Db,
  scope: ChartScope,
  from: IsoDate,
): Promise<{ plans: Plan[]; planned: MovableSession[] }> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const [row] = await db.execute<{ plans: Plan[]; planned: MovableSession[] }>(sql`
    select
      coalesce((select json_agg(json_build_object('id', a.id, 'trainingDays', array_to_json(a.training_days))
          order by a.start_date, a.id)
        from assignments a where ${own('a')} and a.status = 'active'), '[]') as plans,
      coalesce((select json_agg(json_build_object('id', p.id, 'date', p.date, 'assignmentId', p.assignment_id,
          'toDo', p.status = 'planned' and not exists (select from session_logs l
            where ${own('l')} and l.planned_session_id = p.id)) order by p.date, p.position, p.id)
        from planned_sessions p
        where ${own('p')} and p.kind = 'program' and p.status in ('planned', 'done') and p.date >= ${from}::date), '[]')
        as planned`);
  return row ?? { plans: [], planned: [] };
}

/** Writes the new days, and lets the end of the plan follow them. What comes to stand in an open pause waits with it. */
async function writeMoves(db: Db, scope: ChartScope, planId: string, moves: readonly Move[]): Promise<void> {
  await db.execute(sql`
    update planned_sessions p
    set date = m.new_date, moved_from = nullif(coalesce(p.moved_from, p.date), m.new_date), version = p.version + 1
    from (select (x ->> 'id')::uuid as id, (x ->> 'to')::date as new_date
      from jsonb_array_elements(${JSON.stringify(moves)}::text::jsonb) x) m
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and p.id = m.id`);
  const pause = await openPause(db, scope, planId);
  if (pause) await holdSessions(db, scope, { assignmentId: planId, pauseId: pause.id, from: pause.fromDate });
  await fitPlanEnd(db, planId);
}

/** One entry for each session: where it stood first, and where it stands now; none for one that is back in its place. */
function merged(before: Moved, moves: readonly Move[]): Moved {
  const byId = new Map(before.map((entry) => [entry.plannedSessionId, entry]));
  for (const { id, from, to } of moves) {
    const first = byId.get(id)?.from ?? from;
    if (first === to) byId.delete(id);
    else byId.set(id, { plannedSessionId: id, from: first, to });
  }
  return [...byId.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
}

async function keepMoved({ db, scope }: ChartContext, flare: FlareRow, moves: readonly Move[]): Promise<FlareRow> {
  const moved = merged(flare.moved, moves);
  await db
    .update(flares)
    .set({ moved })
    .where(sql`${flareIn(scope)} and ${eq(flares.id, flare.id)}`);
  return { ...flare, moved };
}

/** Moves what is still to do from the flare's first day until `last` behind that day, plan by plan. */
export async function pushSessions(ctx: ChartContext, flare: FlareRow, last: IsoDate): Promise<FlareRow> {
  const { db, scope } = ctx;
  const { plans, planned: found } = await planFrom(db, scope, flare.fromDate);
  const days = Math.max(1, daysBetween(flare.fromDate, last) + 1);
  const skip = await blockedDays(db, scope, flare.fromDate);
  let planned = found;
  const all: Move[] = [];
  for (const { id, trainingDays } of plans) {
    const moves = moveSessions({ planned, assignmentId: id, trainingDays, skip, flareFrom: flare.fromDate, days });
    if (moves.length === 0) continue;
    await writeMoves(db, scope, id, moves);
    const to = new Map(moves.map((move) => [move.id, move.to]));
    planned = planned.map((each) => ({ ...each, date: to.get(each.id) ?? each.date }));
    all.push(...moves);
  }
  return all.length === 0 ? flare : keepMoved(ctx, flare, all);
}

/** Moves sessions back as far as the days that are left allow. */
export async function pullSessions(ctx: ChartContext, flare: FlareRow, today: IsoDate): Promise<FlareRow> {
  const { db, scope } = ctx;
  const from = flare.fromDate < today ? flare.fromDate : today;
  const { plans, planned: found } = await planFrom(db, scope, from);
  const skip = await blockedDays(db, scope, from);
  const moved = flare.moved.map(({ plannedSessionId, ...days }) => ({ id: plannedSessionId, ...days }));
  let planned = found;
  const all: Move[] = [];
  for (const { id, trainingDays } of plans) {
    const moves = moveBack({ planned, assignmentId: id, trainingDays, skip, moved, today });
    if (moves.length === 0) continue;
    await writeMoves(db, scope, id, moves);
    const to = new Map(moves.map((move) => [move.id, move.to]));
    planned = planned.map((each) => ({ ...each, date: to.get(each.id) ?? each.date }));
    all.push(...moves);
  }
  return all.length === 0 ? flare : keepMoved(ctx, flare, all);
}
