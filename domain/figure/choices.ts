import type { FigureLoad, FigureProp } from '@/domain/figure/types';

/** What is held, in words; a new kind that is missing here does not compile. */
export const figureLoadWords: Readonly<Record<FigureLoad, string>> = {
  none: 'Nothing',
  bar: 'Bar in both hands',
  'bar-on-back': 'Bar on the back',
  'bar-at-shoulders': 'Bar in front of the shoulders',
  'bar-on-hips': 'Bar on the hips',
  'trap-bar': 'Trap bar',
  bell: 'One bell in both hands',
  'bell-at-chest': 'Bell at the chest',
  'bell-one-side': 'Bell in one hand',
  'bells-at-shoulders': 'Bells at the shoulders',
  'bell-overhead': 'Bell overhead',
  dumbbells: 'Dumbbells',
  'dumbbell-one-side': 'One dumbbell',
  dowel: 'Dowel in both hands',
  'dowel-on-back': 'Dowel along the back',
  band: 'Band from a post',
  'band-at-knees': 'Band around the knees',
  cable: 'Cable from a stack',
  'pulldown-bar': 'Pulldown bar',
  wheel: 'Wheel under the hands',
  crank: 'Pedals of a bike',
  trainer: 'Pedals of a cross-trainer',
  'strap-on-foot': 'Strap around the foot',
  sled: 'Sled of a leg press',
  'dumbbell-at-chest': 'Dumbbell at the chest',
  'band-between-legs': 'Band between the legs',
  'bell-swung': 'Bell, swung',
  'trap-bar-low': 'Trap bar, low handles',
};

export const figurePropWords: Readonly<Record<FigureProp['kind'], string>> = {
  box: 'Box',
  block: 'Blocks',
  bench: 'Bench',
  mat: 'Mat',
  rail: 'Rail',
  strap: 'Strap',
  wall: 'Wall',
  post: 'Post for a band',
  stack: 'Weight stack',
  'pull-up-bar': 'Pull-up bar',
  ball: 'Ball or roller',
  slope: 'Slope',
  bike: 'Bike',
  rower: 'Rower',
  trainer: 'Cross-trainer',
  water: 'Water',
  incline: 'Inclined bench',
  'leg-press': 'Leg press',
};

const namesOf = <Name extends string>(words: Readonly<Record<Name, string>>) => Object.keys(words) as [Name, ...Name[]];

export const figureLoads = namesOf(figureLoadWords);
export const figureProps = namesOf(figurePropWords);

/** Numbers of a pose: degrees, and centimetres of the drawing plane. */
export const poseBounds = {
  angle: { min: -360, max: 360 },
  x: { min: -200, max: 200 },
  y: { min: -20, max: 260 },
} as const;
