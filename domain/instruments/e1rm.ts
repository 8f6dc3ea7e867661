import { InvalidAnswer, requireWhole } from '@/domain/instruments/answers';
import { roundHalfUp } from '@/domain/instruments/rounding';

/** Beyond ten repetitions the formulas drift apart and away from what people lift. */
const MAX_REPS = 10;
const MAX_WEIGHT_KG = 1000;

export const e1rmFormulas = ['epley', 'brzycki', 'wathan'] as const;

export type E1rmFormula = (typeof e1rmFormulas)[number];

/** The largest load for one repetition, by weight and by the repetitions that were in the set, reserve included. */
const estimate: Readonly<Record<E1rmFormula, (weightKg: number, reps: number) => number>> = {
  epley: (weightKg, reps) => (weightKg * (30 + reps)) / 30,
  brzycki: (weightKg, reps) => (weightKg * 36) / (37 - reps),
  wathan: (weightKg, reps) => (100 * weightKg) / (48.8 + 53.8 * Math.exp(-0.075 * reps)),
};

/**
 * The estimated one-repetition maximum, kilograms to two decimals, halves up, of a set of `reps` (whole, from 1) with
 * `weightKg` (above 0, up to 1000) and `rir` more in reserve (from 0, by halves); reps and reserve make 10 at most.
 * One repetition with none in reserve is the weight itself, by every formula.
 * Throws InvalidAnswer for anything else. Source: Epley 1985; Brzycki 1993; Wathan 1994; reserve: Zourdos 2016.
 */
export function e1rmKg(set: {
  readonly weightKg: number;
  readonly reps: number;
  readonly rir: number;
  readonly formula: E1rmFormula;
}): number {
  const { weightKg, reps, rir, formula } = set;
  if (!(Number.isFinite(weightKg) && weightKg > 0 && weightKg <= MAX_WEIGHT_KG)) {
    throw new InvalidAnswer(`weightKg: expected a weight above 0 and up to ${MAX_WEIGHT_KG}.`);
  }
  requireWhole('reps', reps, 1, MAX_REPS);
  if (!(Number.isFinite(rir) && rir >= 0 && Number.isInteger(rir * 2))) {
    throw new InvalidAnswer('rir: expected 0 or more, by halves.');
  }
  if (reps + rir > MAX_REPS) throw new InvalidAnswer(`reps and rir: expected ${MAX_REPS} together at most.`);
  if (!e1rmFormulas.includes(formula)) throw new InvalidAnswer(`formula: expected one of ${e1rmFormulas.join(', ')}.`);
  return roundHalfUp(reps + rir === 1 ? weightKg : estimate[formula](weightKg, reps + rir), 2);
}
