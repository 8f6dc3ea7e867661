import type { LadderAxis, LoadKind, LoadRegion, MovementPattern } from '@/domain/exercises/types';

type AllOf<Name extends string> = Readonly<Record<Name, true>>;
const namesOf = <Name extends string>(all: AllOf<Name>) => Object.keys(all) as [Name, ...Name[]];

/** What can be chosen for an exercise; a new kind that is missing here does not compile. */
export const movementPatterns = namesOf<MovementPattern>({
  squat: true,
  hinge: true,
  lunge: true,
  hip: true,
  carry: true,
  trunk: true,
  push: true,
  pull: true,
  mobility: true,
  aerobic: true,
});

export const loadRegions = namesOf<LoadRegion>({ lower: true, upper: true, trunk: true });

export const loadKinds = namesOf<LoadKind>({
  none: true,
  barbell: true,
  'trap-bar': true,
  dumbbell: true,
  'dumbbells-per-hand': true,
  kettlebell: true,
  'kettlebells-per-hand': true,
  machine: true,
  band: true,
});

export const ladderAxes = namesOf<LadderAxis>({ range: true, load: true, tempo: true, support: true });
