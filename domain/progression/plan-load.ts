import { type LoadToday, loadForToday, type PercentLoad } from '@/domain/load/next-load';
import { exerciseOf } from '@/domain/program/exercise-of';
import { repsMove } from '@/domain/program/sets';
import type { Prescription } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { ruleById } from './decide';
import type { Step } from './effect';
import { bestEstimate, decisionFor, flareStanding, lastLoad, sessionsWith } from './history';
import type { Policy } from './policy';
import type { ChartRecord, DecisionRecord, LiftItem, OverrideRecord } from './record';
import { targetLoad } from './step';

export type PlannedLoad = LoadToday & {
  /** Repetitions to aim at in each set; null for those of the plan. */
  readonly reps: number | null;
  /** Exercise to do instead today. */
  readonly swapTo: string | null;
  /** What was decided after the last session, where it bears on this load. */
  readonly decision: DecisionRecord | null;
  /** The trainer's word that is in force. */
  readonly override: OverrideRecord | null;
  readonly lastKg: number | null;
};

/**
 * The load, repetitions and exercise that stand in the plan for a lift of a session on `date`, before anybody was asked
 * how they are today. With `before`, an instant, as it stood then. Kilograms, per hand for per-hand kinds.
 */
export function plannedLoad(input: {
  readonly record: ChartRecord;
  readonly item: LiftItem;
  readonly date: IsoDate;
  readonly policy: Policy;
  readonly before?: string;
}): PlannedLoad {
  const { record, item, policy, before } = input;
  const { exerciseId, prescription } = item;
  const { equipment } = record;
  const loadKind = exerciseOf(item)?.loadKind ?? 'none';
  const [last] = sessionsWith(record, exerciseId, before);
  const since = last?.startedAt ?? '';
  const decision = last ? decisionFor(record, last.plannedSessionId, exerciseId, 'after') : null;
  const step = decision && stepInForce(decision);
  const lastKg = lastLoad(record, exerciseId, policy, before);
  const kg = step && lastKg !== null ? decidedKg(step, lastKg, policy) : null;
  const word = record.overrides.findLast(
    (each) => each.exerciseId === exerciseId && each.at > since && (before === undefined || each.at < before),
  );
  // What is lowered after the trainer spoke is news to the trainer too.
  const lowered = decision && word && kg !== null && decision.at > word.at && decision.level <= 3;
  const override = word === undefined || (lowered && kg < word.loadKg) ? null : word;
  const load = loadForToday({
    prescription,
    lastPerformedKg: lastKg,
    override,
    decided: decision && kg !== null && kg !== lastKg ? { kg, words: ruleById(decision.rule).words(policy) } : null,
    limit: flareLimit(input),
    percent: percentOf(input, decision),
    equipment,
    loadKind,
  });
  const spent = decision !== null && isSpent(record, item, decision, before);
  return {
    ...load,
    reps: override ? overrideReps(override, prescription) : aim(step?.reps ?? null, prescription),
    swapTo: step?.kind === 'swap' && !spent ? step.swapTo : null,
    decision,
    override,
    lastKg,
  };
}

/** What holds: the step approved, else what applied at once. */
export function stepInForce({ effect, answer }: DecisionRecord): Step {
  return answer === 'approved' && effect.proposal ? effect.proposal : effect.applied;
}

/** After a stop that the trainer has ended, the way in is that of level 2. */
function decidedKg(step: Step, lastKg: number, policy: Policy): number | null {
  if (step.kind !== 'stop' && step.kind !== 'lock') return step.loadKg;
  return targetLoad({ level: 2, lastKg, region: 'lower', policy });
}

/** The trainer's word counts as it was said, save where repetitions stay as they are written. */
function overrideReps({ reps }: OverrideRecord, prescription: Prescription): number | null {
  return prescription.dose.kind === 'reps' && !repsMove(prescription) ? null : reps;
}

/** Repetitions that were decided count within the range that the plan has now. */
function aim(reps: number | null, prescription: Prescription): number | null {
  const { dose } = prescription;
  if (reps === null || dose.kind !== 'reps' || dose.min === dose.max || !repsMove(prescription)) return null;
  return Math.min(dose.max, Math.max(dose.min, reps));
}

/**
 * The share of the best estimate that the plan asks for. It may raise the load where the table left that to the plan, by
 * one step at most, and not in a lighter week.
 */
function percentOf(
  { record, item, date, policy, before }: Parameters<typeof plannedLoad>[0],
  decision: DecisionRecord | null,
): PercentLoad | null {
  const { percentE1rm, loadFactor } = item.prescription;
  if (percentE1rm === undefined) return null;
  const best = bestEstimate(record, item.exerciseId, policy, { date, ...(before !== undefined && { before }) });
  const notes = decision?.effect.notes ?? [];
  const isLeftToPlan = notes.length === 1 && notes[0] === 'by-percent' && loadFactor >= 1;
  return {
    kg: best === null ? null : (best * percentE1rm) / 100,
    mostRise: isLeftToPlan ? policy.riseMost : 0,
  };
}

/** A swap is for one session: when a session with this line has begun since, it has been done. */
function isSpent(record: ChartRecord, item: LiftItem, decision: DecisionRecord, before?: string): boolean {
  const from = record.sessions.find(({ plannedSessionId }) => plannedSessionId === decision.plannedSessionId);
  return record.sessions.some(
    (session) =>
      session.startedAt > (from?.startedAt ?? '') &&
      (before === undefined || session.startedAt < before) &&
      session.items.some(({ exerciseId }) => exerciseId === item.exerciseId),
  );
}

function flareLimit({ record, item, date, policy, before }: Parameters<typeof plannedLoad>[0]) {
  const standing = flareStanding(record, date, before);
  if (standing.kind === 'none') return null;
  const beforeFlare = record.sessions.findLast(
    (session) => session.date < standing.from && session.sets.some(({ exerciseId }) => exerciseId === item.exerciseId),
  );
  const cut = beforeFlare && lastLoad(record, item.exerciseId, policy, nextInstant(beforeFlare.startedAt));
  if (cut === undefined || cut === null) return null;
  if (standing.kind === 'open') return { kg: cut * OPEN_FACTOR, words: 'Lighter while the flare lasts.' };
  const { step, of, factor } = standing.step;
  return { kg: cut * factor, words: `On the way back after a flare: session ${step} of ${of}.` };
}

/** As the first step of the way back. */
const OPEN_FACTOR = 0.8;

/** The same instant, a moment later, so that the session itself is within "before". */
function nextInstant(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
