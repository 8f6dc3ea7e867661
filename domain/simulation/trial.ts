import type { Policy } from '@/domain/progression/policy';
import { type Arm, otherArms, rulesArm } from './arms';
import { type AssumptionKey, assumptionKeys, assumptions } from './assumptions';
import { type OutcomeKey, outcomeKeys, simulate, usualSetup } from './run';
import { answersWith, type Moved, type Question } from './sensitivity';
import { difference, type Interval, intervalOf } from './summary';

/** What the model says of an edited policy beside the one that counts now. */
export type Trial = {
  readonly clients: number;
  readonly weeks: number;
  readonly rows: readonly TrialRow[];
  /** Edited less current; null when they are the same. */
  readonly change: Readonly<Record<OutcomeKey, Interval>> | null;
};

export type TrialRow = {
  readonly id: string;
  readonly label: string;
  readonly outcomes: Readonly<Record<OutcomeKey, Interval>>;
};

/** An assumption at an end of its range with which the answer is another one. */
export type TrialMove = {
  readonly key: AssumptionKey;
  readonly value: number;
  readonly outcome: OutcomeKey;
  readonly moved: Exclude<Moved, 'same'>;
};

/** Clients that are simulated for the table, and for each row of the sensitivity. */
export const TRIAL_CLIENTS = 2_000;
export const TRIAL_SENSITIVITY_CLIENTS = 150;

const currentArm = (policy: Policy) => rulesArm(policy, 'current', 'Rules now');
const editedArm = (policy: Policy) => rulesArm(policy, 'edited', 'Rules as edited');

/** Runs the edited policy (null: none) against the current one and the simpler ways. Takes seconds. */
export function tryPolicy(current: Policy, edited: Policy | null, clients = TRIAL_CLIENTS): Trial {
  const arms: Arm[] = [...(edited ? [editedArm(edited)] : []), currentArm(current), ...otherArms];
  const setup = { ...usualSetup, clients };
  const columns = simulate(arms, setup);
  const of = (id: string) => {
    const column = columns.get(id);
    if (!column) throw new RangeError('An arm is missing');
    return column;
  };
  const each = (ask: (key: OutcomeKey) => Interval) =>
    Object.fromEntries(outcomeKeys.map((key) => [key, ask(key)])) as Record<OutcomeKey, Interval>;
  return {
    clients,
    weeks: setup.weeks,
    rows: arms.map(({ id, label }) => ({ id, label, outcomes: each((key) => intervalOf(of(id)[key])) })),
    change: edited ? each((key) => difference(of('edited'), of('current'), key)) : null,
  };
}

/**
 * How edited less current moves from the `change` of the trial, one assumption after the other. `onStep` hears the share
 * done, 0–1.
 */
export function tryAssumptions(
  input: {
    readonly current: Policy;
    readonly edited: Policy;
    readonly change: NonNullable<Trial['change']>;
    readonly clients?: number;
  },
  onStep: (done: number) => void,
): TrialMove[] {
  const { current, edited, change, clients = TRIAL_SENSITIVITY_CLIENTS } = input;
  const setup = { ...usualSetup, clients };
  const questions: Question[] = (['gained', 'flareDays'] as const).map((outcome) => ({
    arm: editedArm(edited),
    against: currentArm(current),
    outcome,
  }));
  const usual = questions.map(({ outcome }) => change[outcome]);
  return assumptionKeys.flatMap((key, index) => {
    const moves = (['low', 'high'] as const).flatMap((end) => {
      const value = assumptions[key][end];
      if (value === assumptions[key].value) return [];
      return answersWith(key, end, { questions, setup, usual }).flatMap(({ moved }, which): TrialMove[] => {
        const outcome = questions[which]?.outcome;
        return moved === 'same' || outcome === undefined ? [] : [{ key, value, outcome, moved }];
      });
    });
    onStep((index + 1) / assumptionKeys.length);
    return moves;
  });
}
