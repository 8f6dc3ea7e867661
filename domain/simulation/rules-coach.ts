import { decide } from '@/domain/progression/decide';
import { effectOf, type LiftFacts, type Step } from '@/domain/progression/effect';
import { type DecisionInputs, neutralInputs } from '@/domain/progression/inputs';
import type { Policy } from '@/domain/progression/policy';
import { targetLoad } from '@/domain/progression/step';
import type { Coach, Plan, Report } from './arms';
import type { Assumptions } from './assumptions';
import { FEWEST_REPS } from './body';
import { type Day, type Person, waitOf } from './person';
import { equipment, loadableKg } from './plates';
import { Reports } from './reports';

const MOST_REPS = 8;
const TARGET_RPE = 7;
/** 2 or more repetitions to spare. */
const SPARE_RPE = 8;

/** Monday, Wednesday and Friday. */
export const isTrainingDay = (day: number): boolean => [0, 2, 4].includes(day % 7);
const nextSession = (day: number): number => (isTrainingDay(day) ? day : nextSession(day + 1));

const dose = { kind: 'reps', min: FEWEST_REPS, max: MOST_REPS } as const;

type Session = Pick<DecisionInputs, 'pre' | 'during' | 'rpe' | 'missedReps' | 'bonusSessions'>;
type Waiting = { readonly step: Step; readonly answeredOn: number; readonly approved: boolean };

/**
 * Our rules: `decide` and `effectOf` as the product calls them, before each session and on the morning after it, with a
 * trainer who answers proposals after a while and calls after a stop. What a chart would hold is kept here.
 */
export class RulesCoach implements Coach {
  readonly #policy: Policy;
  readonly #person: Person;
  readonly #a: Assumptions;
  readonly #capKg: number;
  readonly #reports: Reports;
  #nextKg: number;
  #nextReps = FEWEST_REPS;
  #baseKg: number | null = null;
  #last: { readonly kg: number; readonly reps: number; readonly day: number } | null = null;
  #riseDay: number | null = null;
  #cuts = 0;
  #bonus = 0;
  #sessions = 0;
  /** The session that waits for its morning. */
  #open: Session | null = null;
  #waiting: Waiting | null = null;
  #pre = 0;
  #daysSinceLast: number = neutralInputs.daysSinceLast;
  #shutUntil = 0;
  #flagged = false;
  #checked = false;

  constructor(input: {
    readonly policy: Policy;
    readonly person: Person;
    readonly assumptions: Assumptions;
    readonly startKg: number;
    readonly capKg: number;
  }) {
    this.#policy = input.policy;
    this.#person = input.person;
    this.#a = input.assumptions;
    this.#capKg = input.capKg;
    this.#nextKg = Math.min(input.startKg, input.capKg);
    this.#reports = new Reports(Math.round(input.person.usual));
  }

  morning(day: number, pain: number | null): void {
    if (pain !== null) this.#reports.add(day, pain);
    this.#reports.wake(day);
    const chance = this.#person.days[day];
    if (!chance) return;
    if (chance.redFlag < this.#a.redFlags / 7) this.#flagged = true;
    if (this.#open) this.#decideAfter(this.#open, day, pain, chance);
  }

  plan(day: number, pain: number): Plan {
    const chance = this.#person.days[day];
    if (!chance || this.isShut(day)) return null;
    this.#reports.add(day, pain);
    this.#takeAnswer(day);
    this.#pre = pain;
    const since = this.#last ? day - this.#last.day : neutralInputs.daysSinceLast;
    // After the check that D4 asks for, the break is one that can be eased back from.
    this.#daysSinceLast = this.#checked ? Math.min(since, this.#policy.breakStopDays - 1) : since;
    const told = { pre: pain, during: null, morning: null, review: this.#flagged };
    const inputs = this.#inputs({ ...told, weekDelta: 0, rpe: 1, missedReps: 0, bonusSessions: 2 });
    const verdict = decide(inputs, this.#policy, 'before');
    const lift = this.#lift(this.#nextKg, this.#nextReps, null, day);
    const usual = this.#reports.usual;
    const { applied } = effectOf({ verdict, moment: 'before', usual, lift, policy: this.#policy });
    if (applied.kind === 'stop' || applied.kind === 'lock') {
      this.#shut(day, this.#flagged ? waitOf(chance.lock, this.#a.lockDays) : waitOf(chance.lock, this.#a.callDays));
      this.#checked = verdict.rule === 'D4';
      this.#flagged = false;
      return null;
    }
    const kg = applied.loadKg ?? this.#nextKg;
    this.#baseKg = applied.kind === 'lower' && this.#last ? Math.max(kg, this.#last.kg) : null;
    return { kg, reps: applied.reps ?? FEWEST_REPS };
  }

  done(day: number, report: Report): void {
    const { kg, reps, pain, rpe, missedReps } = report;
    this.#reports.add(day, pain);
    this.#sessions += 1;
    this.#bonus = rpe <= SPARE_RPE && missedReps === 0 ? this.#bonus + 1 : 0;
    if (this.#last && kg > this.#last.kg) this.#riseDay = day;
    this.#last = { kg, reps, day };
    this.#nextKg = kg;
    this.#nextReps = reps;
    this.#waiting = null;
    this.#checked = false;
    this.#open = { pre: this.#pre, during: pain, rpe, missedReps, bonusSessions: this.#bonus };
  }

  isShut(day: number): boolean {
    return day < this.#shutUntil;
  }

  #decideAfter(session: Session, day: number, morning: number | null, chance: Day): void {
    this.#open = null;
    const usual = this.#reports.usual;
    const weekDelta = this.#reports.weekDelta(day);
    const inputs = this.#inputs({ ...session, morning, weekDelta, review: false });
    const verdict = decide(inputs, this.#policy);
    const lift = this.#lift(null, null, this.#baseKg, day);
    const { applied, proposal, notes } = effectOf({ verdict, moment: 'after', usual, lift, policy: this.#policy });
    if (applied.kind === 'stop' || applied.kind === 'lock') {
      this.#shut(day, waitOf(chance.lock, this.#a.callDays));
      this.#cuts = 0;
      return;
    }
    // What a trainer who knows the client takes back is no decrease, and a word of the trainer.
    const takenBack = verdict.level === 3 && applied.kind === 'lower' && chance.approve < this.#a.takenBack;
    if (takenBack) this.#cuts = 0;
    if (takenBack) return;
    this.#take(applied);
    if (!notes.includes('two-decreases')) this.#cuts = applied.kind === 'lower' ? this.#cuts + 1 : 0;
    if (proposal) {
      const answeredOn = day + waitOf(chance.answer, this.#a.approvalDays);
      this.#waiting = { step: proposal, answeredOn, approved: chance.approve < this.#a.approved };
    }
  }

  /** The trainer's answer, if it came in time. Either answer is a word of the trainer after two decreases. */
  #takeAnswer(day: number): void {
    const waiting = this.#waiting;
    if (!waiting || waiting.answeredOn > day) return;
    this.#waiting = null;
    this.#cuts = 0;
    if (waiting.approved) this.#take(waiting.step);
  }

  #take({ loadKg, reps }: Step): void {
    this.#nextKg = loadKg ?? this.#nextKg;
    this.#nextReps = reps ?? FEWEST_REPS;
  }

  #shut(day: number, days: number): void {
    this.#shutUntil = day + Math.max(1, Math.ceil(days));
    // After a stop that the trainer has ended, the way in is that of level 2.
    const lastKg = this.#last?.kg ?? this.#nextKg;
    const targetKg = targetLoad({ level: 2, lastKg, region: 'lower', policy: this.#policy }) ?? lastKg;
    this.#nextKg = Math.min(this.#nextKg, loadableKg(targetKg));
    this.#waiting = null;
  }

  // Every key is written out: spreading these thousands of times costs more than the rules do.
  #inputs(
    told: Pick<
      DecisionInputs,
      'pre' | 'during' | 'morning' | 'review' | 'weekDelta' | 'rpe' | 'missedReps' | 'bonusSessions'
    >,
  ): DecisionInputs {
    return {
      pre: told.pre,
      during: told.during,
      after: told.during,
      morning: told.morning,
      usual: this.#reports.usual,
      weekDelta: told.weekDelta,
      rpe: told.rpe,
      targetRpe: TARGET_RPE,
      missedReps: told.missedReps,
      bonusSessions: told.bonusSessions,
      legWorse: false,
      review: told.review,
      emergency: false,
      daysSinceLast: this.#daysSinceLast,
      confidence: neutralInputs.confidence,
      fear: neutralInputs.fear,
      techniqueOk: this.#sessions >= this.#person.signOffAfter,
    };
  }

  #lift(plannedKg: number | null, plannedReps: number | null, baseKg: number | null, day: number): LiftFacts {
    return {
      loadKind: 'barbell',
      region: 'lower',
      equipment,
      dose,
      stepKg: this.#a.stepKg > 0 ? this.#a.stepKg : null,
      capKg: this.#capKg,
      swapTo: null,
      swapHeld: null,
      lastKg: this.#last?.kg ?? null,
      baseKg,
      plannedKg,
      lastReps: this.#last?.reps ?? null,
      plannedReps,
      daysSinceRise: this.#riseDay === null ? null : nextSession(day) - this.#riseDay,
      cutsInARow: this.#cuts,
      noRise: null,
      approval: this.#policy.approval,
    };
  }
}
