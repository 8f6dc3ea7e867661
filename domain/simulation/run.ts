import { type Arm, coachFor } from './arms';
import { type Assumptions, usualAssumptions } from './assumptions';
import { Body, between } from './body';
import { makePerson, type Person } from './person';
import { loadableKg } from './plates';
import { isTrainingDay } from './rules-coach';

/** What happened to one client in one arm. */
export type Outcome = {
  /** Last load lifted against the first that was planned, percent of the first. */
  readonly gained: number;
  /** Days with true pain at least 2 points above the client's own true usual pain, whatever they reported. */
  readonly flareDays: number;
  /** Days on which lifting was locked or stopped. */
  readonly shutDays: number;
  readonly sessions: number;
};

export type OutcomeKey = keyof Outcome;
export const outcomeKeys: readonly OutcomeKey[] = ['gained', 'flareDays', 'shutDays', 'sessions'];

/** Each outcome of each client, in the order of the clients. */
export type Column = Readonly<Record<OutcomeKey, Float64Array>>;

export type Setup = {
  readonly seed: number;
  readonly clients: number;
  readonly weeks: number;
  readonly assumptions: Assumptions;
  /** The plan's cap for our rules, as a share of the first load. */
  readonly capShare: number;
};

export const usualSetup: Setup = {
  seed: 20260714,
  clients: 10_000,
  weeks: 16,
  assumptions: usualAssumptions,
  capShare: 2,
};

/** Runs every client through every arm: the same people on the same days. By arm id. Pure; the same setup gives the same numbers. */
export function simulate(arms: readonly Arm[], setup: Setup): ReadonlyMap<string, Column> {
  const columns = new Map(arms.map(({ id }) => [id, emptyColumn(setup.clients)]));
  for (let index = 0; index < setup.clients; index += 1) {
    const person = makePerson(setup.seed, index, setup.weeks * 7, setup.assumptions);
    for (const arm of arms) {
      const outcome = runClient(arm, person, setup);
      const column = columns.get(arm.id);
      for (const key of outcomeKeys) if (column) column[key][index] = outcome[key];
    }
  }
  return columns;
}

const emptyColumn = (count: number): Column => ({
  gained: new Float64Array(count),
  flareDays: new Float64Array(count),
  shutDays: new Float64Array(count),
  sessions: new Float64Array(count),
});

/** Points above true usual pain from which on a day counts as one of a flare. */
const FLARE_POINTS = 2;
/** With pain from here on nobody trains, whatever the plan says. */
const STAYS_AT_HOME_FROM = 8;
const BREAK_DAYS = 14;
const HONEST_DAYS = 7;

/** One client through one arm. */
export function runClient(arm: Arm, person: Person, setup: Omit<Setup, 'seed' | 'clients'>): Outcome {
  const a = setup.assumptions;
  const startKg = loadableKg(person.startKg);
  const coach = coachFor(arm, person, a, startKg * setup.capShare);
  const body = new Body(person, a);
  let [lastKg, flareDays, shutDays, sessions, breakUntil] = [startKg, 0, 0, 0, 0];
  for (const [day, chance] of person.days.entries()) {
    const said = (pain: number) => between(0, 10, Math.round(pain - (day < HONEST_DAYS ? 0 : person.hides)));
    body.wake(chance);
    const pain = body.pain();
    let worst = pain;
    coach.morning(day, chance.morning < a.missingMornings ? null : said(pain));
    if (day % 7 === 0 && day > 0 && day >= breakUntil && chance.pause < a.breaks) breakUntil = day + BREAK_DAYS;
    if (isTrainingDay(day) && day >= breakUntil && chance.miss >= a.missedSessions) {
      const plan = coach.plan(day, said(pain));
      if (plan && pain < STAYS_AT_HOME_FROM) {
        const { kg, during, rpe, missedReps } = body.train(plan.kg, plan.reps, chance);
        const felt = Math.round((rpe + a.rpeBias + a.rpeNoise * chance.effort) * 2) / 2;
        coach.done(day, { kg, reps: plan.reps, pain: said(during), rpe: between(1, 10, felt), missedReps });
        worst = Math.max(worst, during);
        lastKg = kg;
        sessions += 1;
      }
    }
    if (coach.isShut(day)) shutDays += 1;
    if (worst >= person.usual + FLARE_POINTS) flareDays += 1;
  }
  return { gained: (lastKg / startKg - 1) * 100, flareDays, shutDays, sessions };
}
