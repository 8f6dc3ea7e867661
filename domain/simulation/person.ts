import type { Assumptions } from './assumptions';
import { type Random, randomOf } from './random';

/**
 * One simulated client. Everything that chance decides about them is drawn here, before any arm is run, so that the
 * client is the same person on the same days in every arm and under every assumption: arms differ by what they do.
 */
export type Person = {
  /** Load that leaves no repetition in reserve at the lowest number of repetitions, kilograms. */
  readonly strength: number;
  /** Load that the back tolerates, kilograms. */
  readonly tolerance: number;
  /** First load, kilograms, before it is rounded down to what can be loaded. */
  readonly startKg: number;
  /** Usual pain, 0–10. */
  readonly usual: number;
  /** Points of pain for each 10 % of tolerance. */
  readonly reactivity: number;
  readonly recoveryDays: number;
  /** Personal speed of adapting; 1 is the middle. */
  readonly adapts: number;
  /** Points that are not reported. */
  readonly hides: number;
  /** Sessions until the technique is signed off. */
  readonly signOffAfter: number;
  readonly days: readonly Day[];
};

/** What chance holds for one day. Shares are even, 0 up to 1; each is compared with a chance when it matters. */
export type Day = {
  /** Change of pain without a reason, points. */
  readonly noise: number;
  readonly flare: number;
  readonly flareSize: number;
  readonly overloadFlare: number;
  readonly miss: number;
  readonly pause: number;
  readonly morning: number;
  readonly redFlag: number;
  readonly lock: number;
  readonly approve: number;
  readonly answer: number;
  /** Error of reported effort, in standard deviations. */
  readonly effort: number;
};

const STRENGTH_KG = 70;
const NOISE_KEPT = 0.5;

/** Client number `index` of the crowd with this seed, for `days` days. */
export function makePerson(seed: number, index: number, days: number, a: Assumptions): Person {
  const random = randomOf(seed, index);
  const { next, normal } = random;
  const strength = STRENGTH_KG * Math.exp(0.25 * clipped(normal()));
  const toleranceShare = Math.max(0.5, a.toleranceShare + 0.15 * clipped(normal()));
  const startShare = Math.max(0.4, a.startShare + 0.07 * clipped(normal()));
  const usual = Math.min(7, Math.max(0, a.usualPain + 1.5 * normal()));
  const reactivity = a.reactivity * Math.exp(0.5 * clipped(normal()));
  const recoveryDays = a.recoveryDays * Math.exp(0.4 * clipped(normal()));
  const adapts = Math.exp(0.4 * clipped(normal()));
  const hides = next() < a.underReporters ? a.underReportBy : 0;
  const signOffAfter = Math.round(-Math.log(1 - next()) * a.signOffSessions);
  return {
    strength,
    tolerance: strength * toleranceShare,
    startKg: strength * startShare,
    usual,
    reactivity,
    recoveryDays,
    adapts,
    hides,
    signOffAfter,
    days: makeDays(random, days, a.noise),
  };
}

function makeDays({ next, normal }: Random, count: number, spread: number): Day[] {
  const days: Day[] = [];
  let kept = normal();
  for (let day = 0; day < count; day += 1) {
    if (day > 0) kept = NOISE_KEPT * kept + Math.sqrt(1 - NOISE_KEPT ** 2) * normal();
    days.push({
      noise: spread * kept,
      flare: next(),
      flareSize: next(),
      overloadFlare: next(),
      miss: next(),
      pause: next(),
      morning: next(),
      redFlag: next(),
      lock: next(),
      approve: next(),
      answer: next(),
      effort: normal(),
    });
  }
  return days;
}

/** Nobody is further from the middle than this many spreads. */
const clipped = (z: number): number => Math.max(-2.5, Math.min(2.5, z));

/** Days until something happens that takes `mean` days on average, from an even share. */
export const waitOf = (share: number, mean: number): number => -Math.log(1 - share) * mean;
