import type { LoadKind } from '@/domain/exercises/types';
import type { Step } from '@/domain/progression/effect';
import { formatLoad, type WeightUnit } from '@/lib/units';

type StepWordsGiven = {
  readonly units: WeightUnit;
  readonly loadKind: LoadKind;
  readonly locale: string;
  /** The name of an exercise, for a swap. Without it the words speak of the plan's easier exercise. */
  readonly nameOf?: (exerciseId: string) => string;
};

/**
 * What a step comes to, in a few words that can stand after "→" or begin a line: "62.5 kg, 2.5 kg more", "one more
 * repetition in each set: 9", "the same again". `lastKg` is the last load performed, kilograms; null before the first
 * time and where there is none.
 */
export function stepWords(step: Step, lastKg: number | null, given: StepWordsGiven): string {
  switch (step.kind) {
    case 'lock':
      return 'lifting is locked';
    case 'stop':
      return 'stop';
    case 'repeat':
      return 'the same again';
    case 'reps':
      return step.reps === null ? 'one more repetition in each set' : `one more repetition in each set: ${step.reps}`;
    case 'swap':
      return swapWords(step, given);
    case 'lower':
      return step.loadKg === null ? 'less than last time' : changeWords(step.loadKg, lastKg, given);
    case 'load': {
      const words = step.loadKg === null ? 'a little more' : changeWords(step.loadKg, lastKg, given);
      return step.reps === null ? words : `${words}, with ${step.reps} repetitions`;
    }
  }
}

/** "62.5 kg", "16 kg per hand". */
export function loadWords(kg: number, { units, loadKind, locale }: StepWordsGiven): string {
  return `${formatLoad(kg, units, locale)}${loadKind.endsWith('-per-hand') ? ' per hand' : ''}`;
}

function changeWords(kg: number, lastKg: number | null, given: StepWordsGiven): string {
  const load = loadWords(kg, given);
  if (lastKg === null) return load;
  const change = kg - lastKg;
  // Loads are stored to 10 g.
  if (Math.abs(change) < 0.006) return `${load} again`;
  return `${load}, ${formatLoad(Math.abs(change), given.units, given.locale)} ${change > 0 ? 'more' : 'less'}`;
}

function swapWords({ swapTo }: Step, { nameOf }: StepWordsGiven): string {
  const name = swapTo === null ? null : (nameOf?.(swapTo) ?? null);
  return name === null ? 'the easier exercise that the plan names instead' : `${name} instead`;
}
