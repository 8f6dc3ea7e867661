import type { PlanItemDetail, PlanRung } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';
import type { Equipment } from '@/domain/load/equipment';
import { loadable } from '@/domain/load/plates';
import { prescriptionInPlace } from '@/domain/program/in-place';
import type { Policy } from '@/domain/progression/policy';
import { targetLoad } from '@/domain/progression/step';

/** What the client may take in place of what stands in the line today, the trainer's own swaps first. */
export function offeredRungs({ exerciseId, rungs }: PlanItemDetail): readonly PlanRung[] {
  const offered = rungs.filter((rung) => rung.exerciseId !== exerciseId && rung.inPlaceOf.includes(exerciseId));
  return [...offered].sort((a, b) => Number(b.named) - Number(a.named));
}

/**
 * The line with the exercise that the client took in its place. Its load is that of the last time, lowered where today's
 * answers lower every load, and to be said where there was none.
 */
export function lineAsChanged(
  item: PlanItemDetail,
  { policy, equipment }: { readonly policy: Policy; readonly equipment: Equipment },
): PlanItemDetail {
  const { change } = item;
  const rung = change?.kind === 'swap' && item.rungs.find(({ exerciseId }) => exerciseId === change.toExerciseId);
  if (!rung || rung.exerciseId === item.exerciseId) return item;
  const { exerciseId, name, loadKind, figure, cues, doseText } = rung;
  return {
    ...item,
    exerciseId,
    name,
    loadKind,
    figure,
    cues,
    doseText,
    prescription: prescriptionInPlace(item.prescription, rung),
    loadKg: loadToday(rung, item, { policy, equipment }),
    insteadOf: null,
    feared: false,
    // These say something of the other exercise alone.
    note: null,
    rangeText: null,
    reps: null,
    last: null,
    why: null,
    decision: null,
  };
}

function loadToday(
  { loadKg, loadKind }: PlanRung,
  { decision }: PlanItemDetail,
  { policy, equipment }: { readonly policy: Policy; readonly equipment: Equipment },
): number | null {
  const level = decision?.moment === 'before' ? decision.level : 6;
  if (loadKg === null || (level !== 2 && level !== 3)) return loadKg;
  // The region only matters for a rise.
  const targetKg = targetLoad({ level, lastKg: loadKg, region: 'upper', policy }) ?? loadKg;
  return loadable({ loadKind, targetKg, equipment }).kg ?? loadKg;
}

/** What a set was done with, where that is not what stands in the line now; null where it is. */
export function doneWith(set: LoggedSet, item: PlanItemDetail, planned: PlanItemDetail) {
  if (set.exerciseId === item.exerciseId) return null;
  const other = [planned, ...item.rungs].find(({ exerciseId }) => exerciseId === set.exerciseId);
  if (other) return { name: other.name, loadKind: other.loadKind };
  return { name: planned.insteadOf ?? planned.name, loadKind: planned.loadKind };
}
