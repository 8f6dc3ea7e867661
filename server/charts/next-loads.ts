import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { NextLoad } from '@/contracts/charts';
import type { Db } from '@/db/connection';
import { plannedSessions } from '@/db/schema';
import type { LoadKind } from '@/domain/exercises/types';
import type { Equipment } from '@/domain/load/equipment';
import { loadable, nextLoad } from '@/domain/load/plates';
import { exerciseOf } from '@/domain/program/exercise-of';
import { sessionsWith } from '@/domain/progression/history';
import { plannedLoad } from '@/domain/progression/plan-load';
import { liftItemOf } from '@/domain/progression/record';
import type { ChartScope } from '@/server/access/chart-access';
import { untouched } from '@/server/assignments/queries';
import type { RuledChart } from '@/server/progression/record';
import { whyOf } from '@/server/progression/why';

/** Sessions ahead to look through for each exercise's next turn: a week's worth, whatever the plan. */
const SESSIONS_AHEAD = 7;

/** The load that each exercise of the plan has next, reckoned as the client's own app does. */
export async function nextLoads(db: Db, scope: ChartScope, chart: RuledChart): Promise<NextLoad[]> {
  const { record, policy, today } = chart;
  const ahead = await db
    .select({ date: plannedSessions.date, prescription: plannedSessions.prescription })
    .from(plannedSessions)
    .where(and(untouched(scope), eq(plannedSessions.kind, 'program'), gte(plannedSessions.date, today)))
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.position), sql`${plannedSessions.id}`)
    .limit(SESSIONS_AHEAD);
  const lines = ahead.flatMap(({ date, prescription }) => prescription.items.map((item) => ({ date, item })));
  const firstTurn = new Map<string, (typeof lines)[number]>();
  for (const line of lines) {
    if (!firstTurn.has(line.item.exerciseId)) firstTurn.set(line.item.exerciseId, line);
  }
  return [...firstTurn.values()].map(({ date, item }) => {
    const { exerciseId, prescription, exerciseName: name } = item;
    const plan = plannedLoad({
      record,
      item: liftItemOf(item),
      date,
      policy,
    });
    const { loadKg, why, reps, lastKg, override, swapTo: swap, decision } = plan;
    const loadKind = exerciseOf(item)?.loadKind ?? 'none';
    return {
      exerciseId,
      name,
      loadKind,
      loadKg,
      lighter: lighterThan(loadKg ?? lastKg, loadKind, record.equipment),
      why,
      reps,
      lastPerformedKg: lastKg,
      lastPerformedOn: sessionsWith(record, exerciseId).find(({ deload }) => !deload)?.date ?? null,
      prescription,
      nextDate: date,
      override: override && { loadKg: override.loadKg, reason: override.reason, at: override.at },
      swapTo: swap,
      decision: decision && whyOf(decision),
      fellTwice: decision?.effect.alert ?? false,
    };
  });
}

const TENTH_LESS = 0.9;

/** A load is never raised by lowering it: where nothing lighter can be made, there is none. */
function lighterThan(kg: number | null, loadKind: LoadKind, equipment: Equipment): NextLoad['lighter'] {
  if (kg === null) return { nextKg: null, tenthKg: null };
  const next = nextLoad({ kg, direction: -1, loadKind, equipment });
  const tenth = loadable({ loadKind, targetKg: kg * TENTH_LESS, equipment }).kg;
  return { nextKg: next !== null && next < kg ? next : null, tenthKg: tenth };
}
