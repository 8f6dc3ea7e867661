import type { LoadKind } from '@/domain/exercises/types';
import type { Prescription } from '@/domain/program/types';
import type { Rng } from './random';

/** What one set was like. */
export type SetResult = { readonly amount: number; readonly rpe: number };

/** The load at which a lift reaches its target effort for this person, in kilograms, and how it grows with training. */
export class Capacities {
  readonly #kg = new Map<string, number>();

  constructor(
    private readonly strength: number,
    private readonly weeklyGain: number,
    private readonly rng: Rng,
  ) {}

  of(exerciseId: string, startKg: number): number {
    const known = this.#kg.get(exerciseId);
    if (known !== undefined) return known;
    const kg = startKg * this.strength * this.rng.around(1, 0.12);
    this.#kg.set(exerciseId, kg);
    return kg;
  }

  /** A session of this lift was done: about three of them make a week. */
  train(exerciseId: string): void {
    const kg = this.#kg.get(exerciseId);
    if (kg !== undefined) this.#kg.set(exerciseId, kg * (1 + this.weeklyGain / 2));
  }
}

const halves = (rpe: number) => Math.round(rpe * 2) / 2;

/** One set of what was prescribed, at `loadKg`, for a person with that capacity; the later the set, the harder. */
export function doSet(
  given: {
    readonly prescription: Prescription;
    readonly loadKind: LoadKind;
    readonly loadKg: number | null;
    readonly capacityKg: number;
    readonly setNumber: number;
    /** 0–10: a sore back makes everything harder. */
    readonly pain: number;
    /** Nothing goes wrong by chance. */
    readonly settled: boolean;
    /** Repetitions to aim at; null for the fewest that the plan asks for. */
    readonly reps: number | null;
    /** This lift goes badly. */
    readonly tooHard: boolean;
  },
  rng: Rng,
): SetResult {
  const { prescription, loadKg, capacityKg, setNumber, pain } = given;
  const { dose, targetRpe } = prescription;
  const relative = loadKg === null ? 0.92 : loadKg / capacityKg;
  const hard = targetRpe + (relative - 1) * 5 + (setNumber - 2) * 0.25 + Math.max(0, pain - 3) * 0.25;
  const felt = halves(rng.around(hard, 0.45));
  const most = given.settled ? targetRpe : 10;
  const rpe = given.tooHard ? 9.5 : Math.max(Math.min(targetRpe, 4), Math.min(most, felt));
  const asked = dose.kind === 'reps' ? (given.reps ?? dose.min) : dose.kind === 'seconds' ? dose.seconds : dose.metres;
  const misses = given.settled ? 0 : rpe >= 9 ? 0.5 : rpe >= 8 ? 0.12 : 0.015;
  if (dose.kind === 'reps') {
    const short = rng.chance(misses) ? rng.int(1, 2) : 0;
    return { amount: Math.max(1, asked - short), rpe };
  }
  const amount = rng.chance(misses) ? Math.round((asked * 0.8) / 5) * 5 : asked;
  return { amount, rpe };
}
