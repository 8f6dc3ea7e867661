import type { Assumptions } from './assumptions';
import type { Day, Person } from './person';

/** Fewest repetitions of a set; strength and tolerance are loads for this many. */
export const FEWEST_REPS = 6;
/** From this share of a capacity on, a load trains it; fully from 0.9 on. */
const TRAINS_FROM = 0.5;
const TRAINS_FULLY_FROM = 0.9;
const REST_BEFORE_LOSS_DAYS = 7;
/** More than this share of their strength nobody gets off the floor, whatever is planned. */
const MOST_OF_STRENGTH = 1.05;

/** What a session did to the person; pain is true pain, 0–10. */
export type Performed = {
  readonly kg: number;
  readonly during: number;
  /** True effort, RPE, at most 10. */
  readonly rpe: number;
  /** Share of the repetitions that could not be done. */
  readonly missedReps: number;
};

/**
 * A back and its strength, day by day. Pain is usual pain, plus the reaction to load (part of it at once, the rest on
 * the next morning, settling over days), plus flares, plus noise. Capacities grow with what trains them, ever more
 * slowly towards a ceiling, and shrink in a break.
 */
export class Body {
  readonly #person: Person;
  readonly #a: Assumptions;
  readonly #reactionKept: number;
  readonly #flareKept: number;
  #strength: number;
  #tolerance: number;
  #reaction = 0;
  #tomorrow = 0;
  #flare = 0;
  #flareTomorrow = 0;
  #idleDays = 0;
  #noise = 0;

  constructor(person: Person, a: Assumptions) {
    this.#person = person;
    this.#a = a;
    this.#strength = person.strength;
    this.#tolerance = person.tolerance;
    this.#reactionKept = Math.exp(-1 / person.recoveryDays);
    this.#flareKept = Math.exp(-1 / a.flareDays);
  }

  /** A night passes. */
  wake(day: Day): void {
    const a = this.#a;
    this.#reaction = this.#reaction * this.#reactionKept + this.#tomorrow;
    this.#flare = this.#flare * this.#flareKept + this.#flareTomorrow;
    this.#tomorrow = 0;
    this.#flareTomorrow = 0;
    if (day.flare < a.flares / 112) this.#flare += flareSize(a, day);
    this.#noise = day.noise;
    this.#idleDays += 1;
    if (this.#idleDays > REST_BEFORE_LOSS_DAYS) {
      this.#strength = Math.max(this.#person.strength * 0.8, this.#strength * (1 - a.detraining));
      this.#tolerance = Math.max(this.#person.tolerance * 0.8, this.#tolerance * (1 - a.detraining));
    }
  }

  /** True pain now, 0–10. */
  pain(): number {
    const gained = this.#tolerance / this.#person.tolerance - 1;
    const eased = this.#a.easing * 10 * gained;
    return between(0, 10, this.#person.usual - eased + this.#reaction + this.#flare + this.#noise);
  }

  /** One session: sets of `reps` with `plannedKg`, or with as much as can be lifted at all. */
  train(plannedKg: number, reps: number, day: Day): Performed {
    const a = this.#a;
    const kg = Math.min(plannedKg, this.#strength * MOST_OF_STRENGTH);
    const felt = kg * (1 + a.perRep * (reps - FEWEST_REPS));
    const inReserve = (1 - felt / this.#strength) / a.perRep;
    const share = felt / this.#tolerance;
    const dose = (this.#person.reactivity * Math.max(0, share - a.reactionStart)) / 0.1;
    this.#reaction += dose * (1 - a.delayedShare);
    this.#tomorrow += dose * a.delayedShare;
    const during = this.pain();
    const isTooMuch = day.overloadFlare < (a.overloadFlares * Math.max(0, share - 1)) / 0.1;
    this.#strength *= 1 + a.strengthGain * this.#person.adapts * this.#growth(felt, 'strength');
    this.#tolerance *= 1 + a.toleranceGain * this.#person.adapts * this.#growth(felt, 'tolerance');
    if (isTooMuch) {
      this.#flareTomorrow = flareSize(a, day);
      this.#tolerance *= 1 - a.setback;
    }
    this.#idleDays = 0;
    return { kg, during, rpe: Math.min(10, 10 - inReserve), missedReps: between(0, 1, -inReserve / reps) };
  }

  /** How much of a full step this load gives: how hard it trains, times what is left up to the ceiling. */
  #growth(felt: number, which: 'strength' | 'tolerance'): number {
    const [now, start] =
      which === 'strength' ? [this.#strength, this.#person.strength] : [this.#tolerance, this.#person.tolerance];
    const trains = between(0, 1, (felt / now - TRAINS_FROM) / (TRAINS_FULLY_FROM - TRAINS_FROM));
    return trains * between(0, 1, 1 - (now / start - 1) / this.#a.headroom);
  }
}

const flareSize = (a: Assumptions, day: Day): number => a.flareRise * (2 / 3 + (2 / 3) * day.flareSize);

export const between = (min: number, max: number, value: number): number => Math.min(max, Math.max(min, value));
