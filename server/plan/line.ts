import type { TodayFacts } from '@/contracts/decisions';
import type { PlanItem, PlanSwap } from '@/contracts/plan';
import type { Exercise } from '@/domain/exercises/types';
import { lookupIn } from '@/domain/program/exercise-of';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { ResolvedItem } from '@/domain/program/types';
import { ruleById } from '@/domain/progression/decide';
import { decideBefore } from '@/domain/progression/gather';
import { todaysDecision } from '@/domain/progression/history';
import { type PlannedLoad, plannedLoad } from '@/domain/progression/plan-load';
import { liftItemOf } from '@/domain/progression/record';
import type { RuledChart } from '@/server/progression/record';
import { whyOf } from '@/server/progression/why';
import type { PlannedRow } from './detail-queries';

type Line = Pick<PlanItem, 'loadKg' | 'why' | 'reps' | 'decision'> & {
  readonly swap: Exercise | null;
};

/** A line's load, repetitions and exercise: as decided before the session where it was, else as the plan has them. */
export function lineToday(item: ResolvedItem, row: PlannedRow, chart: RuledChart): Line {
  const { record, policy } = chart;
  const today = todaysDecision(record, row.id, item.exerciseId);
  const plan = planFor(item, row, chart);
  if (!today) {
    return { ...fromPlan(plan), decision: plan.decision && whyOf(plan.decision), swap: swapOf(item, plan.swapTo) };
  }
  const { applied } = today.effect;
  const swap = swapOf(item, applied.swapTo);
  const loadKg = swap ? swapLoad(swap, item, row, chart) : applied.loadKg;
  const changed = applied.kind === 'lower' || (applied.loadKg ?? 0) < (today.lift.plannedKg ?? 0);
  const lastKg = today.lift.lastKg;
  const why = changed
    ? {
        kind: 'today' as const,
        words: ruleById(today.rule).words(policy),
        changeKg: loadKg === null || lastKg === null || swap ? null : Math.round((loadKg - lastKg) * 100) / 100,
      }
    : plan.why;
  const decision = today.level <= 4 || !plan.decision ? today : plan.decision;
  return { loadKg, reps: applied.reps, why, decision: whyOf(decision), swap };
}

function planFor(item: ResolvedItem, row: PlannedRow, { record, policy }: RuledChart): PlannedLoad {
  return plannedLoad({
    record,
    item: liftItemOf(item),
    date: row.date,
    policy,
    ...(row.log ? { before: new Date(row.log.startedAt).toISOString() } : {}),
  });
}

const fromPlan = ({ loadKg, why, reps }: PlannedLoad) => ({ loadKg, why, reps });

const swapOf = (item: ResolvedItem, exerciseId: string | null): Exercise | null =>
  exerciseId === null ? null : (lookupIn([item])(exerciseId) ?? null);

function swapLoad(exercise: Exercise, item: ResolvedItem, row: PlannedRow, chart: RuledChart): number | null {
  // On a bad day the other exercise is done as it was last time, not by a share of what it could be at most.
  const { percentE1rm: _, ...dose } = item.prescription;
  const prescription = { ...dose, startLoadKg: null, capKg: null };
  return planFor({ ...item, exerciseId: exercise.id, ownExercise: exercise, prescription }, row, chart).loadKg;
}

/**
 * The load of an exercise that the client takes in a line's place: as it was done last, or less where that was decided
 * since; never above the line's cap. Null before the first time: then it is asked for.
 */
export function rungLoad(exercise: Exercise, item: ResolvedItem, row: PlannedRow, chart: RuledChart): number | null {
  const prescription = prescriptionInPlace(item.prescription, exercise);
  const line = { ...item, exerciseId: exercise.id, ownExercise: exercise, prescription };
  const { loadKg, lastKg } = planFor(line, row, chart);
  return loadKg === null || lastKg === null ? null : Math.min(loadKg, lastKg);
}

/** An exercise that this line's plan names for bad days, ready for the phone to put in its place. */
export function planSwap(
  item: ResolvedItem,
  exerciseId: string | undefined,
  row: PlannedRow,
  chart: RuledChart,
): PlanSwap | null {
  const exercise = swapOf(item, exerciseId ?? null);
  if (!exercise) return null;
  const { id, name, loadKind, figure, cues } = exercise;
  return { exerciseId: id, name, loadKind, figure, cues, loadKg: swapLoad(exercise, item, row, chart) };
}

/** What the table will look at before this line, save what is still to be asked. */
export function todayFacts(item: ResolvedItem, row: PlannedRow, chart: RuledChart): TodayFacts | null {
  const now = chart.now.toISOString();
  const [draft] = decideBefore({
    record: chart.record,
    planned: {
      plannedSessionId: row.id,
      date: row.date,
      deload: row.prescription.deload,
      items: [liftItemOf(item)],
    },
    painBefore: null,
    policy: chart.policy,
    startedAt: now,
    now,
  });
  return draft ? { inputs: draft.inputs, lift: draft.lift } : null;
}
