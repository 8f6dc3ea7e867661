import { aerobicExercises } from '@/domain/exercises/aerobic';
import { backExtensions } from '@/domain/exercises/back-extension';
import { carryExercises } from '@/domain/exercises/carry';
import type { ExerciseEntry } from '@/domain/exercises/define';
import { hinges } from '@/domain/exercises/hinge';
import { hips } from '@/domain/exercises/hip';
import { lunges } from '@/domain/exercises/lunge';
import { mobilityExercises } from '@/domain/exercises/mobility';
import { pullExercises } from '@/domain/exercises/pull';
import { pushExercises } from '@/domain/exercises/push';
import { squats } from '@/domain/exercises/squat';
import { trunkExercises } from '@/domain/exercises/trunk';
import type { Exercise } from '@/domain/exercises/types';
import { figures } from '@/domain/figure/poses';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

const standing: Pose = {
  anchor: { joint: 'ankle', at: [0, 8] },
  torso: 0,
  leg: { thigh: 0, shank: 0 },
  arm: { upper: 0, lower: 0 },
};

/** Somebody standing, for an exercise that has not been drawn. */
const notDrawn: FigureDefinition = {
  view: 'side',
  start: standing,
  end: standing,
  lowered: 'end',
  load: 'none',
  props: [],
};

const entries: readonly ExerciseEntry[] = [
  ...hinges,
  ...squats,
  ...lunges,
  ...hips,
  ...backExtensions,
  ...trunkExercises,
  ...carryExercises,
  ...pushExercises,
  ...pullExercises,
  ...mobilityExercises,
  ...aerobicExercises,
];

const easierThan = (id: string) =>
  entries.flatMap((entry) => entry.harder.filter((rung) => rung.id === id).map(({ axis }) => ({ id: entry.id, axis })));

/** Every exercise that ships with the product. */
export const exercises: readonly Exercise[] = entries.map((entry) => ({
  ...entry,
  easier: easierThan(entry.id),
  figure: figures[entry.id] ?? notDrawn,
}));

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));

export function exerciseById(id: string): Exercise | undefined {
  return byId.get(id);
}
