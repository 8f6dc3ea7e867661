import { nextLoad } from '@/domain/load/plates';
import { daysSinceRise, lastLoad } from '@/domain/progression/history';
import { plannedLoad } from '@/domain/progression/plan-load';
import type { DecisionRecord, LiftItem } from '@/domain/progression/record';
import type { IsoDate } from '@/domain/schedule/dates';
import type { RuledChart } from './record';

/** Loads are stored to 10 g: a step that was typed as exactly 10 % must not fail by a rounding. */
export const TOLERANCE_KG = 0.006;

export type RaiseFacts = {
  readonly lastKg: number | null;
  /** What was decided after the last session with the lift. */
  readonly decision: DecisionRecord | null;
  readonly techniqueOk: boolean;
  readonly capKg: number | null;
  readonly daysSinceRise: number | null;
  /** The next weight above the last one that the client can make; null where nothing is known. */
  readonly nextKg: number | null;
};

/** What a trainer's wish for a load is held against. */
export function raiseFacts(chart: RuledChart, exerciseId: string, item: LiftItem | null): RaiseFacts {
  const { record, policy, today } = chart;
  const nextDate = nextTurn(chart, exerciseId)?.date ?? today;
  const plan = item && plannedLoad({ record, item, date: nextDate, policy });
  return {
    lastKg: lastLoad(record, exerciseId, policy),
    decision: plan?.decision ?? null,
    techniqueOk: record.signOffs.findLast((each) => each.exerciseId === exerciseId)?.passed ?? false,
    capKg: item?.prescription.capKg ?? null,
    daysSinceRise: daysSinceRise(record, exerciseId, policy, nextDate),
    nextKg: nextWeight(chart, exerciseId),
  };
}

function nextWeight({ record, policy, exercises }: RuledChart, exerciseId: string): number | null {
  const kg = lastLoad(record, exerciseId, policy);
  const loadKind = exercises(exerciseId)?.loadKind ?? 'none';
  return kg === null ? null : nextLoad({ kg, direction: 1, loadKind, equipment: record.equipment });
}

/** The next line of the plan with this exercise, else the newest that was trained. */
export function nextTurn(
  { record, upcoming }: RuledChart,
  exerciseId: string,
): { readonly date: IsoDate; readonly item: LiftItem } | null {
  const lines = [...upcoming, ...[...record.sessions].reverse()].flatMap(({ date, items }) =>
    items.map((item) => ({ date, item })),
  );
  return lines.find(({ item }) => item.exerciseId === exerciseId) ?? null;
}

/**
 * Why a load may not be set; null when it may. Lowering is always open. A rise needs a technique sign-off and a week since
 * the last one, stays within the largest step (or, where bells lie further apart, the next one up) and the cap, and never goes against a level of 2 or less: only what the
 * table held at level 3 to 5 may be raised, and what it proposes at level 6 is its own limit. Kilograms.
 */
export function raiseProblem(
  loadKg: number,
  facts: RaiseFacts,
  policy: RuledChart['policy'],
  say: (kg: number) => string,
): string | null {
  const { lastKg, capKg, decision, techniqueOk } = facts;
  if (capKg !== null && loadKg > capKg + TOLERANCE_KG) return `The plan caps this exercise at ${say(capKg)}.`;
  if (lastKg === null) return null;
  const share = Math.floor(lastKg * (1 + policy.riseMost) * 100) / 100;
  const most = Math.max(share, facts.nextKg ?? 0);
  if (loadKg > most + TOLERANCE_KG) {
    const percent = Math.round(policy.riseMost * 100);
    return `The last load was ${say(lastKg)}. One step is at most ${percent} % or the next weight there is, so up to ${say(most)}.`;
  }
  if (decision && decision.level <= 2) {
    const limit = decision.effect.applied.loadKg ?? lastKg * (1 - policy.cutMore);
    if (loadKg > limit + TOLERANCE_KG) return `Rule ${decision.rule} holds: this load can be lowered, not raised.`;
  }
  if (loadKg <= lastKg + TOLERANCE_KG) return null;
  if (!techniqueOk) return 'No increase before a technique sign-off for this lift.';
  if (facts.daysSinceRise !== null && facts.daysSinceRise < policy.daysBetweenRises) {
    return `This lift rose less than ${policy.daysBetweenRises} days before its next turn.`;
  }
  // A share of the estimated maximum goes by plan: the table offers no step of its own.
  if (decision?.level !== 6 || decision.effect.notes.includes('by-percent')) return null;
  const offered = decision.effect.proposal?.loadKg ?? decision.effect.applied.loadKg ?? lastKg;
  return loadKg > offered + TOLERANCE_KG ? `The rules go up to ${say(Math.max(offered, lastKg))} now.` : null;
}
