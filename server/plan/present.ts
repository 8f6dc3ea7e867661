import type { PlanItem, PlanItemDetail, SessionState, TodaySession } from '@/contracts/plan';
import type { LineChanged } from '@/contracts/sessions';
import { rpeWords } from '@/domain/effort/rpe';
import type { SymptomPattern } from '@/domain/exercises/types';
import { figureWithRange } from '@/domain/figure/range';
import { exerciseOf, lookupIn } from '@/domain/program/exercise-of';
import type { ResolvedItem } from '@/domain/program/types';
import { doseText, rangeText } from '@/domain/program/words';
import type { IsoDate } from '@/domain/schedule/dates';
import type { RuledChart } from '@/server/progression/record';
import { isoSet } from '@/server/sessions/queries';
import type { PlannedRow } from './detail-queries';
import { lineToday, planSwap, todayFacts } from './line';
import { rungsOf } from './rungs';

type Planned = {
  readonly date: IsoDate;
  readonly status: PlannedRow['status'];
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
};

/** What became of a planned session, seen from the client's `today`. */
export function stateOf({ date, status, startedAt, finishedAt }: Planned, today: IsoDate): SessionState {
  if (status === 'done' || finishedAt !== null) return 'done';
  if (startedAt !== null) return 'started';
  if (status !== 'planned') return 'skipped';
  return date < today ? 'missed' : 'planned';
}

/** The head of a session: what it is, when and how far along. */
export function headOf(row: PlannedRow, today: IsoDate) {
  const { key, title, minutes, week, weeks, deload, note } = row.prescription;
  const { startedAt, finishedAt } = row.log ?? { startedAt: null, finishedAt: null };
  const state = stateOf({ date: row.date, status: row.status, startedAt, finishedAt }, today);
  const head = { plannedSessionId: row.id, kind: row.kind, date: row.date, state };
  return { ...head, key, title, minutes, week, weeks, deload, ...(note !== undefined && { sessionNote: note }) };
}

/** The session as Today shows it. */
export function todaySession(row: PlannedRow, chart: RuledChart): TodaySession {
  return {
    ...headOf(row, chart.today),
    items: row.prescription.items.map((item) => planItem(item, row, chart)),
    setsLogged: row.sets.filter(({ voided }) => !voided).length,
  };
}

/** One line with the load to propose and why. */
function planItem(item: ResolvedItem, row: PlannedRow, chart: RuledChart): PlanItem {
  const { prescription } = item;
  const { swap, ...load } = lineToday(item, row, chart);
  const exercise = swap ?? exerciseOf(item);
  // Blocks, seats and steps are those of the exercise that the plan has here.
  const rangeCm = swap ? undefined : prescription.rangeCm;
  const figure = exercise?.figure ?? null;
  return {
    itemId: item.id,
    exerciseId: swap?.id ?? item.exerciseId,
    name: swap?.name ?? item.exerciseName,
    loadKind: exercise?.loadKind ?? 'none',
    superset: item.superset,
    // A note on how to do one exercise says nothing of another.
    note: swap ? null : item.note,
    figure: figure && rangeCm !== undefined ? figureWithRange(figure, rangeCm) : figure,
    prescription,
    doseText: doseText(prescription),
    effortText: rpeWords(prescription.targetRpe, prescription.dose.kind),
    rangeText: rangeCm === undefined ? null : rangeText(rangeCm, figure),
    insteadOf: swap ? item.exerciseName : null,
    ...load,
  };
}

/** One line with its cues, last time's sets and what was logged so far. */
export function planItemDetail(
  item: ResolvedItem,
  row: PlannedRow,
  chart: RuledChart,
  patterns: readonly SymptomPattern[],
): PlanItemDetail {
  const change = row.lineChanges.find(({ itemId }) => itemId === item.id);
  const line = planItem(item, row, chart);
  const history = row.history.find(({ exerciseId }) => exerciseId === item.exerciseId);
  return {
    ...line,
    cues: lookupIn([item])(line.exerciseId)?.cues ?? [],
    last: line.insteadOf === null ? (history?.last ?? null) : null,
    feared: history?.feared ?? false,
    confidence: history?.confidence ?? null,
    todayFacts: row.log === null ? todayFacts(item, row, chart) : null,
    swap: row.log === null ? planSwap(item, item.swapTo, row, chart) : null,
    swapForLeg: row.log === null ? planSwap(item, item.swapForLeg, row, chart) : null,
    rungs: rungsOf(item, row, chart, patterns),
    change: change && change.kind !== 'as-planned' ? changed(change) : null,
    logged: row.sets.filter(({ itemId }) => itemId === item.id).map(isoSet),
  };
}

const changed = ({ kind, toExerciseId, reason, changedAt }: LineChanged): LineChanged => ({
  kind,
  toExerciseId,
  reason,
  changedAt: new Date(changedAt).toISOString(),
});
