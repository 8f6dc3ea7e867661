import { exerciseOf } from '@/domain/program/exercise-of';
import { leastAmount, prescribedSets, repsMove } from '@/domain/program/sets';
import type { SetDose } from '@/domain/program/types';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { type DecisionMoment, decide, type Verdict } from './decide';
import { type Effect, effectOf, type LiftFacts } from './effect';
import {
  bonusSessions,
  countedKg,
  cutsInARow,
  daysSinceRise,
  flareStanding,
  highest,
  lastLoad,
  liftsOf,
  painsOf,
  sessionBefore,
  setsOf,
  todaysDecision,
  usualOf,
  weekDelta,
} from './history';
import { type DecisionInputs, neutralInputs } from './inputs';
import { plannedLoad } from './plan-load';
import type { Policy } from './policy';
import type { ChartRecord, LiftItem, SessionRecord } from './record';

/** A decision on one lift, with all that it was made from. */
export type DecisionDraft = {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly moment: DecisionMoment;
  readonly verdict: Verdict;
  readonly inputs: DecisionInputs;
  readonly lift: LiftFacts;
  readonly effect: Effect;
};

/**
 * Decides every loaded lift that was done in a session, from what the record holds at `now`, an instant: `nextDate` is the
 * day of the lift's next turn, where there is one. A lift of which no set was done keeps what was decided before.
 */
export function decideAfter(input: {
  readonly record: ChartRecord;
  readonly session: SessionRecord;
  readonly policy: Policy;
  readonly now: string;
  readonly nextDate: (exerciseId: string) => IsoDate | null;
}): DecisionDraft[] {
  const { record, session, policy, now, nextDate } = input;
  const pains = painsOf(record, session);
  const back = {
    ...backInputs(record, session, policy, now),
    ...pains,
    weekDelta: weekDelta(record, addDays(session.date, 1)),
  };
  return liftsDone(record, session).map((item) => {
    const inputs: DecisionInputs = {
      ...back,
      ...effortInputs(session, item),
      bonusSessions: bonusSessions(record, item.exerciseId, session),
      ...liftInputs(record, item.exerciseId, session.plannedSessionId, now),
    };
    const lift = liftAfter({ record, session, item, policy, pains, date: nextDate(item.exerciseId) });
    return draft('after', item, inputs, lift, policy);
  });
}

/**
 * The loaded lifts of which a set was done, each with the exercise that it was done with: as planned or as decided before
 * the session, then those that the client took in the place of one.
 */
export function liftsDone(record: ChartRecord, session: SessionRecord): LiftDone[] {
  const planned = session.items.map((item) => ({
    ...withExercise(item, swapped(record, session, item)),
    inPlace: false,
  }));
  const chosen = session.items.flatMap((item) =>
    session.sets
      .filter(({ itemId }) => itemId === item.itemId)
      .map(({ exerciseId }) => ({ ...withExercise(item, exerciseId), inPlace: true })),
  );
  return liftsOf([...planned, ...chosen]).filter(({ exerciseId }) => setsOf(session, exerciseId).length > 0);
}

/** `inPlace`: the client took it in the place of the line's own exercise. */
type LiftDone = LiftItem & { readonly inPlace: boolean };

/** The line with another exercise in it. */
function withExercise(item: LiftItem, exerciseId: string): LiftItem {
  if (exerciseId === item.exerciseId) return item;
  const { ownExercise: _, ...line } = item;
  const own = item.ownSwaps?.find(({ id }) => id === exerciseId);
  return { ...line, exerciseId, ...(own && { ownExercise: own }) };
}

/** Decides what of a planned session holds today, with the pain before it and what was answered by `now`. */
export function decideBefore(input: {
  readonly record: ChartRecord;
  readonly planned: {
    readonly plannedSessionId: string;
    readonly date: IsoDate;
    readonly deload: boolean;
    readonly items: readonly LiftItem[];
  };
  readonly painBefore: number | null;
  readonly policy: Policy;
  /** When the session began, or now; what was lifted after it does not count. */
  readonly startedAt: string;
  /** What was answered and reported up to here counts. */
  readonly now: string;
}): DecisionDraft[] {
  const { record, planned, painBefore, policy, now, startedAt } = input;
  return liftsOf(planned.items).map((item) => {
    const plan = plannedLoad({ record, item, date: planned.date, policy, before: startedAt });
    const earlierToday = record.reports.filter(
      ({ moment, date, at }) => moment === 'any' && date === planned.date && at <= now,
    );
    const inputs: DecisionInputs = {
      ...backInputs(record, { ...planned, startedAt }, policy, now),
      ...neutralEffort,
      pre: highest([painBefore, ...earlierToday.map(({ pain }) => pain)]),
      during: null,
      after: null,
      morning: null,
      targetRpe: item.prescription.targetRpe,
      ...liftInputs(record, item.exerciseId, planned.plannedSessionId, now),
    };
    const lift: LiftFacts = {
      ...liftBasis(record, item, policy),
      lastKg: plan.lastKg,
      baseKg: null,
      plannedKg: plan.loadKg,
      lastReps: lastReps(record, item, startedAt),
      plannedReps: plan.reps,
      daysSinceRise: null,
      cutsInARow: 0,
      noRise: null,
      swapHeld: plan.swapTo,
    };
    return draft('before', item, inputs, lift, policy);
  });
}

const neutralEffort = { weekDelta: 0, rpe: 1, missedReps: 0, bonusSessions: neutralInputs.bonusSessions };

function draft(
  moment: DecisionMoment,
  { itemId, exerciseId }: LiftItem,
  inputs: DecisionInputs,
  lift: LiftFacts,
  policy: Policy,
): DecisionDraft {
  const verdict = decide(inputs, policy, moment);
  const effect = effectOf({ verdict, moment, usual: inputs.usual, lift, policy });
  return { itemId, exerciseId, moment, verdict, inputs, lift, effect };
}

/** Rows about the whole back. */
function backInputs(
  record: ChartRecord,
  session: { readonly date: IsoDate; readonly startedAt: string },
  policy: Policy,
  now: string,
) {
  const before = sessionBefore(record, session.startedAt);
  const open = record.locks.filter(({ from, until }) => from <= now && (until === null || until > now));
  return {
    usual: usualOf(record),
    legWorse: record.reports.some(({ legWorse, at }) => legWorse && at <= now && at > (before?.startedAt ?? '')),
    emergency: open.some(({ level }) => level === 'emergency'),
    review: open.some(({ level }) => level === 'review'),
    daysSinceLast: before === null ? 0 : daysOff(record, before, session, policy),
  };
}

/** Once the trainer has ended the stop after a long break, the break counts as the longest one that lowers a load. */
function daysOff(
  record: ChartRecord,
  before: SessionRecord,
  session: { readonly date: IsoDate },
  policy: Policy,
): number {
  const days = Math.max(0, daysBetween(before.date, session.date));
  const checked = record.checksAfterBreak.some((at) => at > before.startedAt);
  return checked ? Math.min(days, policy.breakStopDays - 1) : days;
}

/** Rows about one lift that do not depend on how the session went. */
function liftInputs(record: ChartRecord, exerciseId: string, plannedSessionId: string, now: string) {
  const newest = <T extends { readonly exerciseId: string; readonly at: string }>(list: readonly T[]) =>
    list.findLast((each) => each.exerciseId === exerciseId && each.at <= now);
  const felt =
    record.confidence.findLast(
      (each) => each.exerciseId === exerciseId && each.plannedSessionId === plannedSessionId,
    ) ?? newest(record.confidence);
  const feared = newest(record.feared)?.feared ?? false;
  // A lift that is feared and was never answered for: as if there were no confidence yet.
  const unknown = feared ? { confidence: 0, fear: neutralInputs.fear } : neutralInputs;
  const { confidence, fear } = feared && felt ? felt : unknown;
  return { confidence, fear, techniqueOk: newest(record.signOffs)?.passed ?? false };
}

/** How hard it was and what was missed. Effort that was not told is taken as prescribed. */
function effortInputs(session: SessionRecord, item: LiftDone) {
  const { targetRpe } = item.prescription;
  const rpe = highest(setsOf(session, item.exerciseId).map((set) => set.rpe)) ?? targetRpe;
  const { wanted, made } = amounts(session, item);
  const missed = wanted === 0 ? 0 : Math.max(0, (wanted - made) / wanted);
  return { rpe, targetRpe, missedReps: Math.round(missed * 1e6) / 1e6 };
}

/** Reasons that say the load, or the lift, was more than went well. */
const tooMuch: readonly (string | null)[] = ['hurts', 'too-hard'];

/**
 * What the sets had to reach and what of it was reached; set by set where they differ. A line that was left, or done with
 * another exercise from some set on, was not too heavy by that: those sets count as missed only where the client said
 * that it hurt or was too hard. Sets beyond the prescription make up for none.
 */
function amounts(session: SessionRecord, { itemId, exerciseId, prescription, inPlace }: LiftDone) {
  const sets = setsOf(session, exerciseId).filter(({ setNumber }) => setNumber <= prescription.sets);
  const change = session.lineChanges.find((each) => each.itemId === itemId && each.kind !== 'as-planned');
  const gaveUp = change !== undefined && tooMuch.includes(change.reason);
  const left = change !== undefined && !gaveUp && (!inPlace || change.kind === 'skip');
  // Who had to stop for time missed nothing by the load.
  const isExcused = session.endedEarly === 'time' || left;
  const elsewhere = session.sets.filter(
    (set) =>
      set.itemId === itemId &&
      set.exerciseId !== exerciseId &&
      set.setNumber <= prescription.sets &&
      (inPlace || !gaveUp),
  );
  if (!prescription.unlikeSets) {
    const { dose } = prescription;
    const each = leastAmount(dose);
    const made = sets.reduce((sum, set) => sum + Math.min(each, done(set, dose)), 0);
    const asked = isExcused ? sets.length : prescription.sets - elsewhere.length;
    return { wanted: each * asked, made };
  }
  const asked = prescribedSets(prescription)
    .map(({ dose }, index) => ({
      dose,
      set: sets.find((s) => s.itemId === itemId && s.setNumber === index + 1),
      isElsewhere: elsewhere.some(({ setNumber }) => setNumber === index + 1),
    }))
    .filter(({ set, isElsewhere }) => set !== undefined || !(isExcused || isElsewhere));
  return {
    wanted: asked.reduce((sum, { dose }) => sum + leastAmount(dose), 0),
    made: asked.reduce((sum, { dose, set }) => sum + (set ? Math.min(leastAmount(dose), done(set, dose)) : 0), 0),
  };
}

const done = (set: SessionRecord['sets'][number], dose: SetDose): number =>
  (dose.kind === 'reps' ? set.reps : dose.kind === 'seconds' ? set.seconds : set.metres) ?? 0;

function liftBasis(record: ChartRecord, item: LiftItem, policy: Policy) {
  const exercise = exerciseOf(item);
  const { prescription, swapForLeg } = item;
  return {
    loadKind: exercise?.loadKind ?? 'none',
    region: exercise?.region === 'lower' ? ('lower' as const) : ('upper' as const),
    equipment: record.equipment,
    dose: prescription.dose,
    stepKg: prescription.stepKg ?? null,
    capKg: prescription.capKg,
    swapTo: item.swapTo,
    ...(swapForLeg !== undefined && { swapForLeg }),
    ...(prescription.dose.kind === 'reps' && !repsMove(prescription) && { repsStay: true as const }),
    ...(prescription.percentE1rm !== undefined && { byPercent: true as const }),
    swapHeld: null,
    approval: record.approval ?? policy.approval,
  };
}

function liftAfter(input: {
  readonly record: ChartRecord;
  readonly session: SessionRecord;
  readonly item: LiftDone;
  readonly policy: Policy;
  readonly pains: { readonly after: number | null };
  readonly date: IsoDate | null;
}): LiftFacts {
  const { record, session, item, policy, pains } = input;
  const { exerciseId } = item;
  const counted = countedKg(record, session, exerciseId, policy);
  // Who ran out of time before the heaviest set goes on with what was lifted before.
  const elsewhere = session.deload || (counted.kg === null && item.prescription.unlikeSets !== undefined);
  const lastKg = elsewhere ? lastLoad(record, exerciseId, policy) : counted.kg;
  const today = todaysDecision(record, session.plannedSessionId, exerciseId);
  const lowered = today?.effect.applied.kind === 'lower';
  const nextDay = input.date ?? addDays(session.date, 1);
  const { stepPercent } = item.prescription;
  const basis = liftBasis(record, item, policy);
  return {
    ...basis,
    stepKg: stepPercent === undefined || lastKg === null ? basis.stepKg : (lastKg * stepPercent) / 100,
    lastKg,
    baseKg: lowered && lastKg !== null ? Math.max(lastKg, today.lift.lastKg ?? lastKg) : null,
    plannedKg: null,
    lastReps: repsOf(session, item),
    plannedReps: null,
    daysSinceRise: daysSinceRise(record, exerciseId, policy, nextDay),
    cutsInARow: cutsInARow(record, exerciseId, session),
    noRise: noRise(record, session, counted.abovePlan, pains.after) ?? (item.inPlace ? 'in-place' : null),
  };
}

function noRise(
  record: ChartRecord,
  session: SessionRecord,
  abovePlan: boolean,
  painAfter: number | null,
): LiftFacts['noRise'] {
  if (session.kind === 'flare' || flareStanding(record, session.date, session.startedAt).kind !== 'none')
    return 'flare';
  if (record.flares.some(({ until }) => until === null)) return 'flare';
  if (session.deload) return 'lighter-week';
  // Whoever was not asked before a session gets no more load for it.
  if (session.painBefore === null) return 'no-pain-before';
  if (painAfter === null) return 'no-pain-after';
  return abovePlan ? 'above-plan' : null;
}

/** Repetitions that every set reached, within the range of the plan; null where none move by rule. */
function repsOf(session: SessionRecord, item: LiftItem): number | null {
  const { dose } = item.prescription;
  if (dose.kind !== 'reps' || !repsMove(item.prescription)) return null;
  const reached = Math.min(...setsOf(session, item.exerciseId).map(({ reps }) => reps ?? 0));
  return Math.min(dose.max, Math.max(dose.min, reached));
}

function lastReps(record: ChartRecord, item: LiftItem, before: string): number | null {
  const last = record.sessions.findLast(
    (session) => session.startedAt < before && setsOf(session, item.exerciseId).length > 0,
  );
  return last ? repsOf(last, item) : null;
}

/** The exercise that a line was done with. */
function swapped(record: ChartRecord, session: SessionRecord, item: LiftItem): string {
  return todaysDecision(record, session.plannedSessionId, item.exerciseId)?.effect.applied.swapTo ?? item.exerciseId;
}
