import type { LoadKind } from '@/domain/exercises/types';
import type { Equipment } from '@/domain/load/equipment';
import { loadable, nextLoad } from '@/domain/load/plates';
import type { SetDose } from '@/domain/program/types';
import { type DecisionMoment, ruleById, type Verdict } from './decide';
import type { Policy } from './policy';
import { type StepRegion, targetLoad } from './step';

/** What turning a level into a load needs to know of one lift. Loads in kilograms, per hand for per-hand kinds. */
export type LiftFacts = {
  readonly loadKind: LoadKind;
  readonly region: StepRegion;
  readonly equipment: Equipment;
  readonly dose: SetDose;
  /** Step that the plan prescribes instead of the usual share, kilograms. */
  readonly stepKg: number | null;
  /** The load never rises above this. */
  readonly capKg: number | null;
  /** Exercise that the plan names for bad days. */
  readonly swapTo: string | null;
  /** In place of `swapTo` for rule L, where the plan names one. */
  readonly swapForLeg?: string;
  /** Present where repetitions stay as they are written: sets that differ, or as many as go well. */
  readonly repsStay?: true;
  /** Present where the plan writes the load as a share of the estimated maximum: then it moves by plan, not by step. */
  readonly byPercent?: true;
  /** Exercise that was decided on for today already; of interest before training alone. */
  readonly swapHeld: string | null;
  /** Last load performed outside a lighter week; null before the first time. */
  readonly lastKg: number | null;
  /** What a decrease counts from: more than `lastKg` where the same session was already lowered before it began. */
  readonly baseKg: number | null;
  /** What today's plan says before this decision; of interest before training alone. */
  readonly plannedKg: number | null;
  /** Repetitions aimed at in each set last time, and those planned for today. */
  readonly lastReps: number | null;
  readonly plannedReps: number | null;
  /** Days since this lift's load last rose; null when it never did. */
  readonly daysSinceRise: number | null;
  /** Decreases in succession up to now, this decision left out. */
  readonly cutsInARow: number;
  /** Why a rise is out of the question today, whatever the table says. */
  readonly noRise: 'flare' | 'lighter-week' | 'no-pain-before' | 'no-pain-after' | 'above-plan' | 'in-place' | null;
  readonly approval: 'trainer' | 'automatic';
};

export type Step = {
  readonly kind: 'lock' | 'stop' | 'swap' | 'lower' | 'repeat' | 'reps' | 'load';
  /** Null where nothing is lifted, or when there is no load to go by. */
  readonly loadKg: number | null;
  /** Repetitions to aim at in each set; null for those of the plan. */
  readonly reps: number | null;
  readonly swapTo: string | null;
};

/** Why the step is another than the level says. */
export type EffectNote =
  | 'week-limit'
  | 'trainer-leads'
  | 'two-decreases'
  | 'at-cap'
  | 'plates'
  | 'lightest'
  | 'top-of-range'
  | 'flare'
  | 'lighter-week'
  | 'no-pain-before'
  | 'no-pain-after'
  | 'above-plan'
  | 'in-place'
  | 'by-percent';

export type Effect = {
  /** What holds at once. */
  readonly applied: Step;
  /** What waits for the trainer; unanswered, `applied` goes on. */
  readonly proposal: Step | null;
  readonly notes: readonly EffectNote[];
  /** The second decrease in succession: the trainer is told, and nothing changes by itself after it. */
  readonly alert: boolean;
};

/** Decreases in succession after which automatic changes stop. Clinical rules. */
const DECREASES_IN_SUCCESSION = 2;

/**
 * Turns what the table said into what happens to one lift. Levels 0 to 4 apply at once; 5 and 6 wait for the trainer, or
 * apply at once where the trainer chose that. Every load can be made with the client's own plates, and none lies above
 * the cap or, without a rise, above the last load. Before training a load can only stay or fall.
 *
 * With usual pain from `trainerLeadsFrom` on, or after two decreases in succession, nothing but a stop happens by itself:
 * what the table says becomes a proposal. Source: clinical rules, "Turning a level into a load" and "Who decides".
 */
export function effectOf(input: {
  readonly verdict: Verdict;
  readonly moment: DecisionMoment;
  readonly usual: number;
  readonly lift: LiftFacts;
  readonly policy: Policy;
}): Effect {
  return input.moment === 'before' ? beforeTraining(input) : afterTraining(input);
}

type Input = Parameters<typeof effectOf>[0];

const still = (kind: 'lock' | 'stop'): Step => ({ kind, loadKg: null, reps: null, swapTo: null });
const only = (applied: Step, notes: readonly EffectNote[] = []): Effect => ({
  applied,
  proposal: null,
  notes,
  alert: false,
});

function beforeTraining(input: Input): Effect {
  const effect = todaysEffect(input);
  const { applied } = effect;
  const { swapHeld } = input.lift;
  const lifts = applied.kind !== 'lock' && applied.kind !== 'stop';
  // A swap that was decided on stays, whatever today's answers add.
  if (swapHeld === null || !lifts || applied.swapTo !== null) return effect;
  return { ...effect, applied: { ...applied, kind: 'swap', swapTo: swapHeld } };
}

function todaysEffect({ verdict, usual, lift, policy }: Input): Effect {
  const planned: Step = { kind: 'repeat', loadKg: lift.plannedKg, reps: lift.plannedReps, swapTo: null };
  const level = levelToday(verdict, usual, policy);
  if (level <= 1) return only(still(level === 0 ? 'lock' : 'stop'));
  if (level > 4) return only(planned, verdict.level > 4 ? [] : ['trainer-leads']);
  const swapTo = level === 2 ? swapFor(verdict, lift) : null;
  if (level === 4) {
    const loadKg = least(lift.plannedKg, lift.lastKg);
    const rose = lift.plannedKg !== null && lift.lastKg !== null && lift.plannedKg > lift.lastKg;
    return only({ kind: 'repeat', loadKg, reps: rose ? lift.lastReps : lift.plannedReps, swapTo: null });
  }
  const lowered = loweredLoad(level, lift, policy);
  const loadKg = least(lift.plannedKg, lowered.kg);
  const kind = swapTo === null ? 'lower' : 'swap';
  return only({ kind, loadKg, reps: lift.plannedReps, swapTo }, lowered.lightest ? ['lightest'] : []);
}

/**
 * For someone whose usual pain is high already, the trainer leads: the limit alone (S6) does not lower a load each time.
 * Every other row does.
 */
function levelToday(verdict: Verdict, usual: number, policy: Policy): Verdict['level'] {
  if (usual < policy.trainerLeadsFrom || verdict.level <= 1) return verdict.level;
  const others = verdict.fired.filter((id) => id !== 'S6').map((id) => ruleById(id).level);
  return others.reduce<Verdict['level']>((lowest, level) => (level < lowest ? level : lowest), 6);
}

function afterTraining({ verdict, usual, lift, policy }: Input): Effect {
  const { level } = verdict;
  if (level <= 1) return only(still(level === 0 ? 'lock' : 'stop'));
  const repeat: Step = { kind: 'repeat', loadKg: capped(lift.lastKg, lift.capKg), reps: lift.lastReps, swapTo: null };
  const { step, notes } = stepFor(verdict, lift, policy, repeat);
  const changes = step.kind !== 'repeat';
  const falls = level <= 3;
  const leads: EffectNote | null =
    usual >= policy.trainerLeadsFrom
      ? 'trainer-leads'
      : lift.cutsInARow >= DECREASES_IN_SUCCESSION
        ? 'two-decreases'
        : null;
  if (leads) return { applied: repeat, proposal: changes ? step : null, notes: [leads, ...notes], alert: false };
  const atOnce = falls || !changes || lift.approval === 'automatic';
  return {
    applied: atOnce ? step : repeat,
    proposal: atOnce ? null : step,
    notes,
    alert: falls && lift.cutsInARow + 1 === DECREASES_IN_SUCCESSION,
  };
}

type Found = { readonly step: Step; readonly notes: readonly EffectNote[] };

function stepFor(verdict: Verdict, lift: LiftFacts, policy: Policy, repeat: Step): Found {
  const { level } = verdict;
  if (level <= 3) {
    const lowered = loweredLoad(level, lift, policy);
    const swapTo = level === 2 ? swapFor(verdict, lift) : null;
    const step: Step = { kind: swapTo === null ? 'lower' : 'swap', loadKg: lowered.kg, reps: lift.lastReps, swapTo };
    return { step, notes: lowered.lightest ? ['lightest'] : [] };
  }
  if (level === 4) return { step: repeat, notes: [] };
  if (lift.noRise) return { step: repeat, notes: [lift.noRise] };
  if (lift.byPercent && verdict.fired.every((id) => id === 'P1' || id === 'P2')) {
    return { step: repeat, notes: [rosePastWeek(lift, policy) ? 'week-limit' : 'by-percent'] };
  }
  if (level === 5) return oneMoreRep(lift, repeat, []);
  return rise(lift, policy, repeat);
}

function rise(lift: LiftFacts, policy: Policy, repeat: Step): Found {
  const { lastKg, loadKind, equipment, region, stepKg, capKg } = lift;
  if (rosePastWeek(lift, policy)) return { step: repeat, notes: ['week-limit'] };
  if (lastKg === null) return oneMoreRep(lift, repeat, []);
  if (capKg !== null && lastKg >= capKg) return oneMoreRep(lift, repeat, ['at-cap']);
  const target = targetLoad({ level: 6, lastKg, region, stepKg, policy }) ?? lastKg;
  const { kg } = loadable({ loadKind, targetKg: Math.min(target, capKg ?? target), equipment });
  if (kg === null || kg <= lastKg) return oneMoreRep(lift, repeat, ['plates']);
  const { dose, repsStay } = lift;
  const reps = dose.kind === 'reps' && dose.min < dose.max && !repsStay ? dose.min : null;
  return { step: { kind: 'load', loadKg: kg, reps, swapTo: null }, notes: [] };
}

const rosePastWeek = ({ daysSinceRise }: LiftFacts, policy: Policy): boolean =>
  daysSinceRise !== null && daysSinceRise < policy.daysBetweenRises;

/**
 * One more repetition in each set; at the top of the range, for holds and carries, and where repetitions stay as they are
 * written, the same again.
 */
function oneMoreRep({ dose, lastReps, repsStay }: LiftFacts, repeat: Step, notes: readonly EffectNote[]): Found {
  if (dose.kind !== 'reps' || repsStay) return { step: repeat, notes };
  const reps = (lastReps ?? dose.min) + 1;
  if (reps > dose.max) return { step: repeat, notes: [...notes, 'top-of-range'] };
  return { step: { ...repeat, kind: 'reps', reps }, notes };
}

/** The lowered load that can be made; the lightest one where nothing that light can, if that is no rise. */
function loweredLoad(level: 2 | 3 | Verdict['level'], lift: LiftFacts, policy: Policy) {
  const { lastKg, baseKg, loadKind, equipment, region, capKg } = lift;
  if (lastKg === null) return { kg: null, lightest: false };
  const target = targetLoad({ level, lastKg: baseKg ?? lastKg, region, policy }) ?? lastKg;
  const most = Math.min(lastKg, capKg ?? lastKg);
  const made = loadable({ loadKind, targetKg: Math.min(target, most), equipment }).kg;
  if (made !== null) return { kg: made, lightest: false };
  const lightestKg = nextLoad({ kg: null, direction: 1, loadKind, equipment });
  return { kg: lightestKg !== null && lightestKg < most ? lightestKg : most, lightest: true };
}

/** The swap is for changed leg symptoms and for pain above the limit; after a break it is the load that is lowered. */
function swapFor({ rule }: Verdict, { swapTo, swapForLeg }: LiftFacts): string | null {
  if (rule === 'L') return swapForLeg ?? swapTo;
  return rule === 'S6' ? swapTo : null;
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

const capped = (kg: number | null, capKg: number | null): number | null =>
  kg === null ? null : Math.min(kg, capKg ?? kg);
