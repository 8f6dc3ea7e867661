import type { FigureDefinition } from '@/domain/figure/types';

export type MovementPattern =
  | 'squat'
  | 'hinge'
  | 'lunge'
  | 'carry'
  | 'trunk'
  | 'hip'
  | 'push'
  | 'pull'
  | 'mobility'
  | 'aerobic';

/** What is loaded, and so which weights can be made. `perHand` kinds are logged per hand and say so. */
export type LoadKind =
  | 'none'
  | 'barbell'
  | 'trap-bar'
  | 'dumbbell'
  | 'dumbbells-per-hand'
  | 'kettlebell'
  | 'kettlebells-per-hand'
  /** A weight stack, on a cable or in a machine: the whole load, whatever the pulleys make of it. */
  | 'machine'
  | 'band';

export type LoadRegion = 'lower' | 'upper' | 'trunk';

/** Patterns of symptoms for which clinical.md names exercises to pause. */
export const symptomPatterns = [
  'worse-bending',
  'worse-arching',
  'into-the-leg',
  'very-mobile',
  'osteoporosis',
  'pregnancy',
  'high-blood-pressure',
] as const;

export type SymptomPattern = (typeof symptomPatterns)[number];

/** What changes from one rung of a ladder to the next: how far, how heavy, how slow, or how much holds one up. */
export type LadderAxis = 'range' | 'load' | 'tempo' | 'support';

export type Rung = { readonly id: string; readonly axis: LadderAxis };

export type Exercise = {
  /** Kebab-case, stable for ever: logs refer to it. A clinic's own begins with `own-`. */
  readonly id: string;
  readonly name: string;
  /** What coaches type besides the name, such as "RDL"; for search and for programs as text. */
  readonly aliases: readonly string[];
  readonly pattern: MovementPattern;
  readonly region: LoadRegion;
  readonly loadKind: LoadKind;
  readonly perSide: boolean;
  /** What it needs beside its load, ids of `equipmentChoices`; each inner list is met by any of its ids. */
  readonly equipment: readonly (readonly string[])[];
  /** Two or three short cues with an external focus. */
  readonly cues: readonly string[];
  /** What often goes otherwise than meant, seen from outside, one to three. */
  readonly faults: readonly string[];
  readonly pauseFor: readonly SymptomPattern[];
  readonly easier: readonly Rung[];
  readonly harder: readonly Rung[];
  readonly figure: FigureDefinition;
};

/** Finds an exercise, built-in or the clinic's own, by its id. */
export type ExerciseLookup = (id: string) => Exercise | undefined;
