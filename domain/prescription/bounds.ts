import { isRpe } from '@/domain/effort/rpe';
import { isUnloaded } from '@/domain/load/plates';
import type { DoseGrowth, Prescription, SetDose, UnlikeSet, WarmUpSet } from '@/domain/program/types';
import type { GrammarExercise } from './types';
import { isWritable, to3, type WeightUnit, writtenWeight } from './units';

export type BoundsProblem = {
  readonly field: keyof Prescription;
  readonly words: string;
  /** A weight where the exercise has none. */
  readonly unloaded?: true;
};

/** Most of what one week may add, by unit; the least is 1. */
export const growthMost: Readonly<Record<DoseGrowth['unit'], number>> = { seconds: 60, metres: 100, reps: 5, cm: 20 };

/** Most that a set may ask for, by the kind of dose. */
const doseMost: Readonly<Record<SetDose['kind'], number>> = { reps: 100, seconds: 3600, metres: 1000 };

/**
 * What is out of bounds in one line, by field; an empty list means that it may be published. The grammar and the check
 * of programs both stand on it.
 */
export function prescriptionProblems(prescription: Prescription, exercise?: GrammarExercise): BoundsProblem[] {
  const { sets, dose, perSide, startLoadKg, loadFactor, capKg, stepKg, stepPercent, percentE1rm, rangeCm } =
    prescription;
  const unit = prescription.writtenIn ?? 'kg';
  const checks: [boolean, keyof Prescription, string][] = [
    [isWhole(sets, 1, 10), 'sets', 'Sets must be 1 to 10.'],
    [isDose(dose), 'dose', doseWords(dose)],
    [!perSide || exercise?.perSide !== false, 'perSide', 'This exercise works both sides at once: leave the side out.'],
    [startLoadKg === null || isBetween(startLoadKg, 0, 500), 'startLoadKg', 'The first load must be 0 to 500 kg.'],
    [
      capKg === null || isBetween(capKg, startLoadKg ?? 0, 500),
      'capKg',
      'The cap must be 500 kg at most and not below the first load.',
    ],
    [stepKg === undefined || isBetween(stepKg, 0.25, 20), 'stepKg', 'The step must be 0.25 to 20 kg.'],
    [
      stepPercent === undefined || (isBetween(stepPercent, 0.5, 10) && isFine(stepPercent)),
      'stepPercent',
      'The step must be 0.5 to 10 %.',
    ],
    [stepKg === undefined || stepPercent === undefined, 'stepPercent', 'A step is in kilograms or per cent, not both.'],
    [
      percentE1rm === undefined || (isBetween(percentE1rm, 20, 100) && isFine(percentE1rm)),
      'percentE1rm',
      'The share of the estimated maximum must be 20 to 100 %.',
    ],
    [
      isBetween(loadFactor, 0.1, 1) && isFine(loadFactor * 100) && factorOf(percentOff(loadFactor)) === loadFactor,
      'loadFactor',
      'The share of the last load must be 0.1 to 1.',
    ],
    [
      rangeCm === undefined || (isBetween(rangeCm, 0, 100) && isFine(rangeCm)),
      'rangeCm',
      'The range must be 0 to 100 cm.',
    ],
    [isRpe(prescription.targetRpe), 'targetRpe', 'RPE must be 1 to 10 by halves.'],
    [isWhole(prescription.restSeconds, 0, 600), 'restSeconds', 'Rest must be 0 to 600 seconds.'],
    [
      prescription.tempo === null || prescription.tempo.every((part) => isBetween(part, 0, 30) && isFine(part)),
      'tempo',
      'Each part of the tempo must be 0 to 30 seconds.',
    ],
    ...weightsOf(prescription).map(([field, kg]): [boolean, keyof Prescription, string] => [
      !isBetween(kg, 0, 500) || isWritable(kg, unit),
      field,
      'Weights have three decimals at most, in the unit they are written in.',
    ]),
    [
      unit === 'kg' || weightsOf(prescription).length > 0,
      'writtenIn',
      'There is no weight that could be written in pounds.',
    ],
  ];
  return [
    ...checks.filter(([holds]) => !holds).map(([, field, words]) => ({ field, words })),
    ...unloadedProblems(prescription, exercise),
    ...unlikeProblems(prescription, unit),
    ...warmUpProblems(prescription, unit),
    ...growthProblems(prescription),
  ];
}

/** Per cent that a deload takes off, of the factor that it leaves: 0.9 is 10. */
export function percentOff(loadFactor: number): number {
  return to3((1 - loadFactor) * 100);
}

/** The factor that stays after so many per cent are taken off, to five decimals: 10 is 0.9. */
export function factorOf(percent: number): number {
  return Math.round((100 - percent) * 1000) / 100_000;
}

/** Every weight of the line that is in kilograms. */
function weightsOf({ startLoadKg, capKg, stepKg }: Prescription): [keyof Prescription, number][] {
  const all: [keyof Prescription, number | null | undefined][] = [
    ['startLoadKg', startLoadKg],
    ['capKg', capKg],
    ['stepKg', stepKg],
  ];
  return all.filter((entry): entry is [keyof Prescription, number] => typeof entry[1] === 'number');
}

function unloadedProblems(prescription: Prescription, exercise?: GrammarExercise): BoundsProblem[] {
  if (!exercise || !isUnloaded(exercise.loadKind)) return [];
  const words = 'This exercise has no weight to set.';
  const fields = ['startLoadKg', 'capKg', 'stepKg', 'stepPercent', 'percentE1rm', 'warmUp'] as const;
  const set = fields.filter((field) => prescription[field] !== undefined && prescription[field] !== null);
  const lighter = prescription.unlikeSets?.some(({ share }) => share !== 1);
  return [...set, ...(lighter ? (['unlikeSets'] as const) : [])].map((field) => ({ field, words, unloaded: true }));
}

function unlikeProblems(prescription: Prescription, unit: WeightUnit): BoundsProblem[] {
  const { unlikeSets, sets, startLoadKg, percentE1rm, dose } = prescription;
  if (!unlikeSets) return [];
  const heaviest = unlikeSets.find(({ share }) => share === 1);
  const top = topOf(prescription, unit);
  const checks: [boolean, string][] = [
    [unlikeSets.length >= 2 && unlikeSets.length === sets, 'There must be as many single sets as sets, 2 to 10.'],
    [unlikeSets.every((set) => isDose(set.dose)), doseWords(dose)],
    [
      unlikeSets.every((set) => set.dose.kind === dose.kind),
      'All sets of a line count the same: reps, seconds or metres.',
    ],
    [heaviest !== undefined && sameDose(heaviest.dose, dose), 'The line must stand for its heaviest set.'],
    [unlikeSets.some((set) => !sameDose(set.dose, dose) || set.share !== 1), 'The sets are all alike.'],
    [
      unlikeSets.every(({ share }) => isBetween(share, 0.1 - HAIR, 1) && isShare(share, top)),
      'Each set must be a tenth of the heaviest at least.',
    ],
    [
      unlikeSets.every(({ share }) => share === 1) || (startLoadKg === null) !== (percentE1rm === undefined),
      'Sets with different loads say them all in weight, or all in per cent.',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, words]) => ({ field: 'unlikeSets', words }));
}

function warmUpProblems(prescription: Prescription, unit: WeightUnit): BoundsProblem[] {
  const { warmUp } = prescription;
  if (!warmUp) return [];
  const top = prescription.startLoadKg === null ? null : writtenWeight(prescription.startLoadKg, unit);
  const fits = ({ reps, share }: WarmUpSet) =>
    isWhole(reps, 1, 30) && isBetween(share, 0.05 - HAIR, 1) && (isPercent(share) || isShare(share, top));
  const holds = warmUp.length >= 1 && warmUp.length <= 6 && warmUp.every(fits);
  const words = 'A warm-up has 1 to 6 sets of 1 to 30 reps, with 5 to 100 % of the heaviest weight.';
  return holds ? [] : [{ field: 'warmUp', words }];
}

function growthProblems({ growth, dose, rangeCm, unlikeSets }: Prescription): BoundsProblem[] {
  if (!growth) return [];
  const problem = (words: string): BoundsProblem[] => [{ field: 'growth', words }];
  const { by, unit, until } = growth;
  if (!isWhole(by, 1, growthMost[unit])) return problem(`A week may add 1 to ${growthMost[unit]} ${unit}.`);
  if (unit === 'cm') {
    if (rangeCm === undefined) return problem('Say where the range begins, such as 20cm.');
    return until === null || (isWhole(until, 0, 100) && until < rangeCm)
      ? []
      : problem('The range ends below where it begins, at 0 cm at least.');
  }
  if (unit !== dose.kind) return problem(`These sets are counted in ${dose.kind}: let them grow in ${dose.kind}.`);
  const now = Math.max(...[dose, ...(unlikeSets ?? []).map((set) => set.dose)].map(mostOf));
  return until === null || isWhole(until, now + 1, doseMost[dose.kind])
    ? []
    : problem(`It ends above where it begins, at ${doseMost[dose.kind]} ${unit} at most.`);
}

/** The number that the shares of the sets refer to, as written: the heaviest weight or its per cent. */
export function topOf(
  { startLoadKg, percentE1rm }: { readonly startLoadKg: number | null; readonly percentE1rm?: number | undefined },
  unit: WeightUnit,
): number | null {
  return startLoadKg === null ? (percentE1rm ?? null) : writtenWeight(startLoadKg, unit);
}

/** Whether a share is that of a number with three decimals at most. */
export function isShare(share: number, top: number | null): boolean {
  return share === 1 || (top !== null && top > 0 && to3(share * top) / top === share);
}

/** Whether a share is so many per cent, with three decimals at most. */
export function isPercent(share: number): boolean {
  return to3(share * 100) / 100 === share;
}

export function sameDose(a: SetDose, b: SetDose): boolean {
  if (a.kind === 'reps' && b.kind === 'reps') return a.min === b.min && a.max === b.max && a.asMany === b.asMany;
  if (a.kind === 'seconds' && b.kind === 'seconds') return a.seconds === b.seconds;
  return a.kind === 'metres' && b.kind === 'metres' && a.metres === b.metres;
}

/** All sets of a line alike, or the list of them where they are not: nothing is kept twice. */
export function unlike(sets: readonly UnlikeSet[]): readonly UnlikeSet[] | undefined {
  const [first] = sets;
  return first && sets.some(({ dose, share }) => share !== first.share || !sameDose(dose, first.dose))
    ? sets
    : undefined;
}

/** The most of a dose: its upper repetitions, or its seconds or metres. */
function mostOf(dose: SetDose): number {
  if (dose.kind === 'reps') return dose.max;
  return dose.kind === 'seconds' ? dose.seconds : dose.metres;
}

function isDose(dose: SetDose): boolean {
  if (dose.kind === 'seconds') return isWhole(dose.seconds, 1, doseMost.seconds);
  if (dose.kind === 'metres') return isWhole(dose.metres, 1, doseMost.metres);
  return (
    isWhole(dose.min, 1, doseMost.reps) &&
    isWhole(dose.max, dose.min, doseMost.reps) &&
    (!dose.asMany || dose.min === 1)
  );
}

function doseWords({ kind }: SetDose): string {
  if (kind === 'seconds') return 'Seconds must be 1 to 3600.';
  return kind === 'metres' ? 'Metres must be 1 to 1000.' : 'Reps must be 1 to 100 with the lower first.';
}

/** Shares are not exact in binary. */
const HAIR = 1e-9;
const isFine = (value: number): boolean => Math.abs(to3(value) - value) < HAIR;
const isBetween = (value: number, min: number, max: number): boolean => value >= min && value <= max;
const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && isBetween(value, min, max);
