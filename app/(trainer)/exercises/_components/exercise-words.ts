import type { Exercise, LadderAxis, LoadKind, MovementPattern, SymptomPattern } from '@/domain/exercises/types';
import { equipmentChoices } from '@/domain/load/equipment';

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

export const loadKindWords: Readonly<Record<LoadKind, string>> = {
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
  `${loadKindWords[loadKind]}${perSide ? ', each side' : ''}`;

/** For whom clinical rules name exercises to leave out for now. */
export const symptomPatternWords: Readonly<Record<SymptomPattern, string>> = {
  'worse-bending': 'Worse with bending',
  'worse-arching': 'Worse with arching',
  'into-the-leg': 'Symptoms into the leg',
  'very-mobile': 'Very mobile joints',
  osteoporosis: 'Osteoporosis',
  pregnancy: 'Pregnancy',
  'high-blood-pressure': 'High blood pressure',
};

export const axisWords: Readonly<Record<LadderAxis, string>> = {
  range: 'range',
  load: 'load',
  tempo: 'tempo',
  support: 'support',
};

const equipmentLabels = new Map<string, string>(equipmentChoices.map(({ id, label }) => [id, label]));

export const equipmentWords = (id: string): string => equipmentLabels.get(id) ?? id;

/** "Bench or Box or sturdy chair" */
export const needWords = (anyOf: readonly string[]): string => anyOf.map(equipmentWords).join(' or ');
