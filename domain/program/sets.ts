import type { Prescription, SetDose } from '@/domain/program/types';

/** One working set as it is prescribed: how many, how long or how far, and its share of the line's load. */
export type PrescribedSet = { readonly dose: SetDose; readonly share: number };

/** Sets of one line, those that the client adds included. */
export const mostSetsOfLine = 20;

type Sets = Pick<Prescription, 'sets' | 'dose' | 'unlikeSets'>;

/** The working sets of a line, first to last; as many as `sets`. */
export function prescribedSets({ sets, dose, unlikeSets }: Sets): PrescribedSet[] {
  return Array.from({ length: sets }, (_, index) => unlikeSets?.[index] ?? { dose, share: 1 });
}

/** The set with this number, from 1; a set beyond the prescription is like the last one, but carries no share. */
export function prescribedSet(line: Sets, setNumber: number): PrescribedSet {
  const { dose, unlikeSets } = line;
  if (!unlikeSets) return { dose, share: 1 };
  return unlikeSets[setNumber - 1] ?? { dose: unlikeSets.at(-1)?.dose ?? dose, share: 0 };
}

/** What a set has to reach, in its own unit: 0 where it is as many as go well, for nothing of that can be missed. */
export function leastAmount(dose: SetDose): number {
  if (dose.kind === 'reps') return dose.asMany ? 0 : dose.min;
  return dose.kind === 'seconds' ? dose.seconds : dose.metres;
}

/** Whether repetitions move within a range by rule: not where sets differ, nor where it is as many as go well. */
export function repsMove({ dose, unlikeSets }: Pick<Prescription, 'dose' | 'unlikeSets'>): boolean {
  return dose.kind === 'reps' && dose.asMany === undefined && unlikeSets === undefined;
}
