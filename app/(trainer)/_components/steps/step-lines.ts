import { loadWords, stepWords } from '@/components/progression/step-words';
import type { ChartOverview } from '@/contracts/charts';
import type { ChartProposal, WhyDecision } from '@/contracts/decisions';
import { exerciseById } from '@/domain/exercises/library';
import { isUnloaded } from '@/domain/load/plates';
import { repsMove } from '@/domain/program/sets';
import { explain } from '@/domain/progression/explain';
import type { Policy } from '@/domain/progression/policy';
import { formatChange } from '@/lib/format/numbers';
import type { AdjustLoadProps } from './adjust-load-dialog';
import type { Reason } from './reason-button';

/** A step that waits, ready to show: the exercise library and the rules stay on the server. */
export type StepLine = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: ChartProposal['state'];
  /** The last load; null where there is none. */
  readonly from: string | null;
  readonly to: string;
  /** How much the load changes, "−10 %"; null where it does not. */
  readonly percent: string | null;
  readonly reason: Reason;
  /** Why it is another step than the level says, save what is said of the client as a whole. */
  readonly notes: readonly string[];
  /** Null for a lift without a load. */
  readonly adjust: AdjustLoadProps | null;
};

/** In the order of the plan. */
export function stepLines(overview: ChartOverview, locale: string): StepLine[] {
  const { client, proposals, nextLoads, progression } = overview;
  const turn = ({ exerciseId }: ChartProposal) => nextLoads.findIndex((each) => each.exerciseId === exerciseId);
  const inOrder = [...proposals].sort((a, b) => turn(a) - turn(b) || (a.exerciseId < b.exerciseId ? -1 : 1));
  return inOrder.map((proposal) => {
    const { id, version, exerciseId, name, loadKind, state, step, lastKg, decision } = proposal;
    const given = { units: client.units, loadKind, locale };
    const next = nextLoads.find((each) => each.exerciseId === exerciseId);
    return {
      id,
      version,
      name,
      state,
      from: lastKg === null ? null : loadWords(lastKg, given),
      to: stepWords(step, lastKg, { ...given, nameOf: nameOfExercise(overview) }),
      percent: percentWords(lastKg, step.loadKg, locale),
      reason: reasonOf(decision, progression.policy),
      notes: explain(
        { ...decision, notes: decision.notes.filter((note) => note !== 'trainer-leads' && note !== 'two-decreases') },
        progression.policy,
      ).notes,
      adjust: isUnloaded(loadKind)
        ? null
        : {
            exerciseId,
            name,
            loadKind,
            units: client.units,
            loadKg: step.loadKg ?? lastKg,
            lastPerformedKg: lastKg,
            capKg: next?.prescription.capKg ?? null,
            dose: next && repsMove(next.prescription) ? next.prescription.dose : null,
            reps: step.reps,
            riseMost: progression.policy.riseMost,
          },
    };
  });
}

function percentWords(fromKg: number | null, toKg: number | null, locale: string): string | null {
  if (!fromKg || toKg === null) return null;
  const percent = (toKg / fromKg - 1) * 100;
  return Math.abs(percent) < 0.05 ? null : `${formatChange(percent, locale, Math.abs(percent) < 10 ? 1 : 0)} %`;
}

/** A decision with its reason opened up, under the policy that made it. */
export function reasonOf(decision: WhyDecision, policy: Policy): Reason {
  return {
    explanation: explain(decision, policy),
    decidedAt: decision.decidedAt,
    policyVersion: decision.policyVersion,
  };
}

export const nameOfExercise =
  ({ ownNames }: Pick<ChartOverview, 'ownNames'>) =>
  (exerciseId: string): string =>
    ownNames[exerciseId] ?? exerciseById(exerciseId)?.name ?? exerciseId;

/** Why nothing changes by itself for this client; null when it does. */
export function leadWords({ proposals, nextLoads }: Pick<ChartOverview, 'proposals' | 'nextLoads'>): string | null {
  const notes = [...proposals, ...nextLoads].flatMap(({ decision }) => decision?.notes ?? []);
  if (notes.includes('trainer-leads')) return 'Usual pain is high.';
  const fell = new Set(
    [
      ...nextLoads.filter(({ fellTwice, override }) => fellTwice && override === null),
      ...[...nextLoads, ...proposals].filter(({ decision }) => decision?.notes.includes('two-decreases')),
    ].map(({ name }) => name),
  );
  return fell.size === 0 ? null : `The load fell twice in succession: ${[...fell].join(', ')}.`;
}
