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
  | 'band';

export type LoadRegion = 'lower' | 'upper' | 'trunk';

export type Exercise = {
  /** Kebab-case, stable for ever: logs refer to it. */
  readonly id: string;
  readonly name: string;
  readonly pattern: MovementPattern;
  readonly region: LoadRegion;
  readonly loadKind: LoadKind;
  readonly perSide: boolean;
  /** Two or three short cues with an external focus. */
  readonly cues: readonly string[];
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  readonly figure: FigureDefinition;
};
