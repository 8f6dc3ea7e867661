import type { PlanRung } from '@/contracts/plan';
import { rungsToOffer } from '@/domain/exercises/rungs';
import type { Exercise, SymptomPattern } from '@/domain/exercises/types';
import { lookupIn } from '@/domain/program/exercise-of';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { ResolvedItem } from '@/domain/program/types';
import { doseText } from '@/domain/program/words';
import { todaysDecision } from '@/domain/progression/history';
import type { RuledChart } from '@/server/progression/record';
import type { PlannedRow } from './detail-queries';
import { rungLoad } from './line';

/** Easier rungs offered for a line: a choice to make on the gym floor, and a figure each on the phone. */
const MOST = 3;

type Found = { readonly exercise: Exercise; readonly named: boolean; readonly inPlaceOf: string[] };

/**
 * What the client may do in a line's place, small enough to travel with the session: the swaps that the trainer named, the
 * next easier rungs that the client's equipment and words allow, and what sets were done with already. An exercise that has
 * a line of its own in the session is left to it.
 */
export function rungsOf(
  item: ResolvedItem,
  row: PlannedRow,
  chart: RuledChart,
  patterns: readonly SymptomPattern[],
): PlanRung[] {
  const lookup = lookupIn([item]);
  const found = new Map<string, Found>();
  const add = (exercise: Exercise | undefined, named: boolean, base: string | null) => {
    if (!exercise) return;
    const known = found.get(exercise.id) ?? { exercise, named, inPlaceOf: [] };
    found.set(exercise.id, base === null ? known : { ...known, inPlaceOf: [...known.inPlaceOf, base] });
  };
  const elsewhere = row.prescription.items.filter(({ id }) => id !== item.id).map(({ exerciseId }) => exerciseId);
  const today = todaysDecision(chart.record, row.id, item.exerciseId)?.effect.applied.swapTo;
  const named = [item.swapTo, item.swapForLeg].filter((id) => id !== undefined);
  if (row.log === null || row.log.finishedAt === null) {
    for (const id of named) if (!elsewhere.includes(id)) add(lookup(id), true, item.exerciseId);
    // Whatever stands in the line on a bad day is to be had easier too.
    for (const base of new Set([item.exerciseId, ...named, ...(today ? [today] : [])])) {
      const exercise = lookup(base);
      if (!exercise) continue;
      const { has } = chart.record.equipment;
      const dose = item.prescription.dose.kind;
      const rungs = rungsToOffer({ exercise, lookup, dose, has, patterns, most: MOST + elsewhere.length });
      for (const rung of rungs.filter(({ id }) => !elsewhere.includes(id)).slice(0, MOST)) {
        if (!found.get(rung.id)?.inPlaceOf.includes(base)) add(rung, false, base);
      }
    }
  }
  const taken = row.lineChanges.find(({ itemId }) => itemId === item.id)?.toExerciseId;
  const done = row.sets.filter(({ itemId }) => itemId === item.id).map(({ exerciseId }) => exerciseId);
  for (const id of new Set([...(taken ? [taken] : []), ...done])) {
    if (id !== item.exerciseId) add(lookup(id), false, null);
  }
  return [...found.values()].map(({ exercise, ...offer }) => {
    const { id, name, loadKind, figure, cues, perSide } = exercise;
    return {
      exerciseId: id,
      name,
      loadKind,
      figure,
      cues,
      perSide,
      loadKg: rungLoad(exercise, item, row, chart),
      doseText: doseText(prescriptionInPlace(item.prescription, exercise)),
      ...offer,
    };
  });
}
