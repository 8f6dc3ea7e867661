import { and, eq, isNull } from 'drizzle-orm';
import type { ChartAssignment, ChartOverview, LiftTile } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { caseloads, memberships, plannedSessions } from '@/db/schema';
import { adherence, protectedByFlares } from '@/domain/adherence/adherence';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { chartAllows } from '@/server/access/capabilities';
import type { ChartScope } from '@/server/access/chart-access';
import { assignmentsOn, currentAndNext } from '@/server/assignments/queries';
import { listClearances } from '@/server/clearances/queries';
import { chartExercises } from '@/server/exercises/kept';
import { flareSpans } from '@/server/flares/queries';
import { openProposals } from '@/server/progression/proposals';
import type { RuledChart } from '@/server/progression/record';
import { settle } from '@/server/progression/settle';
import { chartScreening } from '@/server/screening/chart-screening';
import { gateFacts, gatesFrom, screenedSince } from '@/server/screening/gates';
import { openStopOf } from '@/server/stops/queries';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { handOverNote } from './hand-over-note';
import { keyLifts } from './key-lifts';
import { nextLoads } from './next-loads';
import { type TileRow, tileRow } from './tile-queries';
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
  const chart = await settle(ctx);
  const exercises = await chartExercises(
    db,
    scope,
    tiles.lifts.map(({ exerciseId }) => exerciseId),
  );
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
      handOver: chartAllows(scope.relation, 'client:hand-over'),
      accessLog: chartAllows(scope.relation, 'access-log:read'),
    },
    handOver: scope.relation === 'trainer' ? await handOverNote(ctx) : null,
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
      lifts: liftTiles(tiles, exercises),
    },
    nextLoads: await nextLoads(db, scope, chart),
    ownNames: ownNames(chart),
    proposals: openProposals(chart),
    progression: { mode: chart.record.approval, policy: chart.policy, policyVersion: chart.policyVersion },
    lastWords: tiles.words,
  };
}

const ownNames = ({ record, upcoming }: RuledChart) =>
  Object.fromEntries(
    [...record.sessions, ...upcoming]
      .flatMap(({ items }) => items)
      .flatMap(({ ownExercise, ownSwaps = [] }) => (ownExercise ? [ownExercise, ...ownSwaps] : ownSwaps))
      .map(({ id, name }) => [id, name]),
  );

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
        eq(plannedSessions.kind, 'program'),
      ),
    );
  const { done, missed, missedInARow } = adherence(protectedByFlares(rows, await flareSpans(db, scope), today), today);
  return { done, due: done + missed, missedInARow };
}

function liftTiles({ lifts }: TileRow, exercises: ExerciseLookup): LiftTile[] {
  return keyLifts(lifts, exercises).flatMap((exerciseId) => {
    const lift = lifts.find((entry) => entry.exerciseId === exerciseId);
    const exercise = exercises(exerciseId);
    if (!lift || !exercise) return [];
    const { name, loadKind } = exercise;
    return [{ exerciseId, name, loadKind, loadKg: lift.recentKg, date: lift.recentDate }];
  });
}
