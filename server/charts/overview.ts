import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { ChartAssignment, ChartOverview, LiftTile, NextLoad } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { caseloads, memberships, plannedSessions } from '@/db/schema';
import { adherence } from '@/domain/adherence/adherence';
import { exerciseById } from '@/domain/exercises/library';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { chartAllows } from '@/server/access/capabilities';
import type { ChartScope } from '@/server/access/chart-access';
import { assignmentsOn, currentAndNext, untouched } from '@/server/assignments/queries';
import { listClearances } from '@/server/clearances/queries';
import { loadFor, loadHistory } from '@/server/progression/queries';
import { chartScreening } from '@/server/screening/chart-screening';
import { gateFacts, gatesFrom, screenedSince } from '@/server/screening/gates';
import { openStopOf } from '@/server/stops/queries';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { keyLifts } from './key-lifts';
import { type TileRow, tileRow } from './timeline-queries';
import { isoInstant } from './wire';

/** The head of the client's page: who, what holds, how it goes, and what is next. */
export async function overview(ctx: ChartContext, client: ChartClient): Promise<ChartOverview> {
  const { db, scope } = ctx;
  const { today, equipment: _equipment, usualPain, intakeCompletedAt, ...person } = client;
  const { current, next } = currentAndNext(await assignmentsOn(db, scope, today), today);
  const tiles = await tileRow(db, scope, today);
  const facts = await gateFacts(ctx);
  const gates = await gatesFrom(ctx, facts, client.timeZone);
  const stop = await openStopOf(db, scope);
  return {
    client: {
      ...person,
      intakeCompletedAt: intakeCompletedAt && isoInstant(intakeCompletedAt),
      trainerName: await trainerName(db, scope),
    },
    today,
    may: {
      plan: chartAllows(scope.relation, 'plan:write'),
      load: chartAllows(scope.relation, 'load:write'),
      clear: chartAllows(scope.relation, 'clearance:record'),
      endStop: chartAllows(scope.relation, 'stop:end'),
    },
    lock: gates.lock,
    stop: stop && {
      ...stop,
      since: isoInstant(stop.since),
      screened: screenedSince(facts, stop.since, today),
    },
    screening: await chartScreening(db, scope, facts, gates),
    clearances: await listClearances(db, scope, today),
    assignment: current,
    nextAssignment: next,
    tiles: {
      weeklyPain: weeklyPain(tiles, today),
      usualPain,
      sessions: await sessionsTile(db, scope, current, today),
      lifts: liftTiles(tiles),
    },
    nextLoads: await nextLoads(db, scope, client),
    lastWords: tiles.words,
  };
}

async function trainerName(db: Db, scope: ChartScope): Promise<string | null> {
  const [row] = await db
    .select({ name: memberships.name })
    .from(caseloads)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, caseloads.clinicId), eq(memberships.userId, caseloads.trainerId)),
    )
    .where(
      and(eq(caseloads.clinicId, scope.clinicId), eq(caseloads.clientId, scope.clientId), isNull(caseloads.endedAt)),
    );
  return row?.name ?? null;
}

/** No change is shown before the last seven days lie behind the first two weeks. */
function weeklyPain({ meanNow, meanFirst, firstDate }: TileRow, today: IsoDate) {
  const apart = firstDate !== null && addDays(firstDate, 14) <= addDays(today, -6);
  const change = apart && meanNow !== null && meanFirst !== null ? Math.round((meanNow - meanFirst) * 10) / 10 : null;
  return { mean: meanNow, first: apart ? meanFirst : null, change };
}

async function sessionsTile(db: Db, scope: ChartScope, assignment: ChartAssignment | null, today: IsoDate) {
  if (!assignment) return { done: 0, due: 0, missedInARow: 0 };
  const rows = await db
    .select({ date: plannedSessions.date, status: plannedSessions.status })
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.clinicId, scope.clinicId),
        eq(plannedSessions.clientId, scope.clientId),
        eq(plannedSessions.assignmentId, assignment.id),
      ),
    );
  const { done, missed, missedInARow } = adherence(rows, today);
  return { done, due: done + missed, missedInARow };
}

function liftTiles({ lifts }: TileRow): LiftTile[] {
  const recent = lifts.filter(({ recentKg }) => recentKg !== null);
  return keyLifts(recent).flatMap((exerciseId) => {
    const lift = recent.find((entry) => entry.exerciseId === exerciseId);
    const exercise = exerciseById(exerciseId);
    if (!lift || !exercise || lift.recentKg === null || lift.recentDate === null) return [];
    const changeKg = lift.sessions > 1 ? Math.round((lift.recentKg - lift.firstKg) * 100) / 100 : null;
    const { name, loadKind } = exercise;
    return [{ exerciseId, name, loadKind, loadKg: lift.recentKg, date: lift.recentDate, changeKg }];
  });
}

/** Sessions ahead to look through for each exercise's next turn: a week's worth, whatever the plan. */
const SESSIONS_AHEAD = 7;

/** The load that each exercise of the plan has next, reckoned as the client's own app does. */
async function nextLoads(db: Db, scope: ChartScope, client: ChartClient): Promise<NextLoad[]> {
  const ahead = await db
    .select({ date: plannedSessions.date, prescription: plannedSessions.prescription })
    .from(plannedSessions)
    .where(and(untouched(scope), gte(plannedSessions.date, client.today)))
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.position), sql`${plannedSessions.id}`)
    .limit(SESSIONS_AHEAD);
  const lines = ahead.flatMap(({ date, prescription }) => prescription.items.map((item) => ({ date, item })));
  const firstTurn = new Map<string, (typeof lines)[number]>();
  for (const line of lines) {
    if (!firstTurn.has(line.item.exerciseId)) firstTurn.set(line.item.exerciseId, line);
  }
  const histories = await loadHistory(db, scope, [...firstTurn.keys()]);
  return [...firstTurn.values()].map(({ date, item }) => {
    const history = histories.get(item.exerciseId);
    return {
      exerciseId: item.exerciseId,
      name: item.exerciseName,
      loadKind: exerciseById(item.exerciseId)?.loadKind ?? 'none',
      ...loadFor(item, history, client.equipment),
      lastPerformedKg: history?.lastKg ?? null,
      lastPerformedOn: history?.lastOn ?? null,
      prescription: item.prescription,
      nextDate: date,
      override: history?.override ?? null,
    };
  });
}
