import type { Exercise, LoadKind, MovementPattern } from '@/domain/exercises/types';

export const patternWords: Readonly<Record<MovementPattern, string>> = {
  hinge: 'Hinge',
  squat: 'Squat',
  lunge: 'Lunge',
  hip: 'Hips',
  carry: 'Carry',
  trunk: 'Trunk',
  push: 'Push',
  pull: 'Pull',
  mobility: 'Mobility',
  aerobic: 'Aerobic',
};

/** The main lifts first. */
export const patternOrder = Object.keys(patternWords) as MovementPattern[];

const loads: Readonly<Record<LoadKind, string>> = {
  none: 'Body mass',
  barbell: 'Barbell',
  'trap-bar': 'Trap bar',
  dumbbell: 'One dumbbell',
  'dumbbells-per-hand': 'Dumbbells, load per hand',
  kettlebell: 'One kettlebell',
  'kettlebells-per-hand': 'Kettlebells, load per hand',
  machine: 'Weight stack',
  band: 'Band',
};

/** "One dumbbell, each side" */
export const loadWords = ({ loadKind, perSide }: Pick<Exercise, 'loadKind' | 'perSide'>): string =>
  `${loads[loadKind]}${perSide ? ', each side' : ''}`;
