import { atChest, backSquat, flat, lift, squat, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition } from '@/domain/figure/types';

const standing = { shoulder: [3, 143], torso: 3 } as const;
const seated = { shoulder: [3, 93.5], torso: 42, head: -14, leg: flat(0) } as const;
const deep = { shoulder: [5, 86], torso: 34, head: -12 } as const;
const boxToSitOn = { kind: 'box', x: -40, width: 42, height: 45 } as const;

/** Squats: both feet flat, ankle at x = 0. */
export const squatFigures: Record<string, FigureDefinition> = {
  'goblet-box-squat': lift(squat(seated, atChest(42)), squat(standing, atChest(3)), {
    load: 'bell-at-chest',
    props: [boxToSitOn],
  }),
  'goblet-squat': lift(squat(deep, atChest(34)), squat(standing, atChest(3)), { load: 'bell-at-chest' }),
  'box-squat': lift(backSquat(seated), backSquat(standing), { load: 'bar-on-back', props: [boxToSitOn] }),
  'back-squat': lift(backSquat(deep), backSquat(standing), { load: 'bar-on-back' }),
  'sit-to-stand': lift(
    squat({ shoulder: [-8, 98], torso: 30, head: -10 }, straightArm(80)),
    squat(standing, straightArm(4)),
    { props: [{ kind: 'bench', x: -40, width: 46, height: 45 }] },
  ),
};
