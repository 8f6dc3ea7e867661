import type { Policy } from '@/domain/progression/policy';
import type { Assumptions } from './assumptions';
import { FEWEST_REPS } from './body';
import type { Person } from './person';
import { loadableKg } from './plates';
import { RulesCoach } from './rules-coach';

/** A way of choosing the next load. */
export type Arm = {
  readonly id: string;
  /** For a table. */
  readonly label: string;
  readonly does:
    | { readonly kind: 'rules'; readonly policy: Policy }
    | { readonly kind: 'linear'; readonly addKg: number; readonly addShare: number }
    | { readonly kind: 'never' }
    | { readonly kind: 'stop'; readonly above: 'usual' | 'none' };
};

/** What is planned for today; null: no lifting today. */
export type Plan = { readonly kg: number; readonly reps: number } | null;

/** What the client says of a session; pain and effort as reported. */
export type Report = {
  readonly kg: number;
  readonly reps: number;
  readonly pain: number;
  readonly rpe: number;
  readonly missedReps: number;
};

/** Chooses loads by what is reported; knows nothing of the body. Days are counted from 0. */
export type Coach = {
  /** Pain of this morning as reported, 0–10; null without a report. */
  morning: (day: number, pain: number | null) => void;
  /** Called when the client is about to train, with pain as reported now. */
  plan: (day: number, pain: number) => Plan;
  done: (day: number, report: Report) => void;
  /** Lifting is locked or stopped on this day. */
  isShut: (day: number) => boolean;
};

export const rulesArm = (policy: Policy, id = 'rules', label = 'Our rules'): Arm => ({
  id,
  label,
  does: { kind: 'rules', policy },
});

/** What our rules are compared with. */
export const otherArms: readonly Arm[] = [
  { id: 'linear', label: 'Linear, +2.5 kg a week', does: { kind: 'linear', addKg: 2.5, addShare: 0 } },
  { id: 'linear-share', label: 'Linear, +5 % a week', does: { kind: 'linear', addKg: 0, addShare: 0.05 } },
  { id: 'never', label: 'Never progressing', does: { kind: 'never' } },
  { id: 'stop-usual', label: 'Stop at pain above usual', does: { kind: 'stop', above: 'usual' } },
  { id: 'stop-any', label: 'Stop at any pain', does: { kind: 'stop', above: 'none' } },
];

export function coachFor(arm: Arm, person: Person, a: Assumptions, capKg: number): Coach {
  const { does } = arm;
  const startKg = loadableKg(person.startKg);
  switch (does.kind) {
    case 'rules':
      return new RulesCoach({ policy: does.policy, person, assumptions: a, startKg, capKg });
    case 'linear':
      return weekly(startKg, (kg) => kg + does.addKg + kg * does.addShare);
    case 'never':
      return weekly(startKg, (kg) => kg);
    case 'stop':
      return stopping(startKg, does.above === 'usual' ? Math.round(person.usual) : 0);
  }
}

/** Adds the same after every week with a session, whatever is felt. */
function weekly(startKg: number, add: (kg: number) => number): Coach {
  let aim = startKg;
  let week = 0;
  let trained = false;
  return {
    morning: () => undefined,
    plan(day) {
      const now = Math.floor(day / 7);
      if (now > week && trained) aim = add(aim);
      if (now > week) trained = false;
      week = now;
      return { kg: loadableKg(aim), reps: FEWEST_REPS };
    },
    done() {
      trained = true;
    },
    isShut: () => false,
  };
}

const REST_DAYS = 7;
const BACK_WITH = 0.5;

/** Adds 2.5 kg a week; on pain above `accepted` a week of rest, and then half the load. */
function stopping(startKg: number, accepted: number): Coach {
  let coach = weekly(startKg, (kg) => kg + 2.5);
  let lastKg = startKg;
  let shutUntil = 0;
  const look = (day: number, pain: number | null) => {
    if (pain === null || pain <= accepted || day < shutUntil) return;
    shutUntil = day + REST_DAYS;
    coach = weekly(Math.max(loadableKg(0), loadableKg(lastKg * BACK_WITH)), (kg) => kg + 2.5);
  };
  return {
    morning: look,
    plan(day, pain) {
      look(day, pain);
      return day < shutUntil ? null : coach.plan(day, pain);
    },
    done(day, report) {
      lastKg = report.kg;
      coach.done(day, report);
      look(day + 1, report.pain);
    },
    isShut: (day) => day < shutUntil,
  };
}
