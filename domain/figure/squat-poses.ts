import {
  atChest,
  backSquat,
  flared,
  flat,
  fromShoulder,
  hold,
  lift,
  squat,
  straightArm,
} from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

const standing = { shoulder: [3, 143], torso: 3 } as const;
const seated = { shoulder: [3, 93.5], torso: 42, head: -14, leg: flat(0) } as const;
const deep = { shoulder: [5, 86], torso: 34, head: -12 } as const;
/** Sitting 20 cm above the floor, as low as a seat is taken. */
const low = { shoulder: [5, 70], torso: 40, head: -14 } as const;
const boxToSitOn = { kind: 'box', x: -40, width: 42, height: 45 } as const;

const lowSeat = { moves: 'seat', lowest: squat(low, straightArm(82)) } as const;

/** Elbows high in front, the bar lying on the shoulders. */
const frontSquat = (squatted: Parameters<typeof backSquat>[0]): Pose =>
  squat(squatted, flared(fromShoulder(squatted.torso, 27, -6), fromShoulder(squatted.torso, 12, 3)));

/** Leaning back on the pad, feet flat against the sled, which runs up at 45°; `reached` is hip to ankle. */
const pressed = (reached: number): Pose => ({
  anchor: { joint: 'hip', at: [0, 34] },
  torso: -50,
  head: 16,
  leg: { ankle: [reached * Math.SQRT1_2, 34 + reached * Math.SQRT1_2], foot: -135 },
  arm: { hand: [9, 33] },
});

const gobletSquat = lift(squat(deep, atChest(34)), squat(standing, atChest(3)), { load: 'bell-at-chest' });
const freeBackSquat = lift(backSquat(deep), backSquat(standing), { load: 'bar-on-back' });

/** Squats: both feet flat, ankle at x = 0. */
export const squatFigures: Record<string, FigureDefinition> = {
  'goblet-box-squat': lift(squat(seated, atChest(42)), squat(standing, atChest(3)), {
    load: 'bell-at-chest',
    props: [boxToSitOn],
    range: { moves: 'seat', lowest: squat(low, atChest(40)) },
  }),
  'goblet-squat': gobletSquat,
  'tempo-goblet-squat': gobletSquat,
  'box-squat': lift(backSquat(seated), backSquat(standing), {
    load: 'bar-on-back',
    props: [boxToSitOn],
    range: { moves: 'seat', lowest: backSquat(low) },
  }),
  'back-squat': freeBackSquat,
  'paused-back-squat': freeBackSquat,
  'sit-to-stand': lift(
    squat({ shoulder: [-8, 98], torso: 30, head: -10 }, straightArm(80)),
    squat(standing, straightArm(4)),
    { props: [{ kind: 'bench', x: -40, width: 46, height: 45 }], range: lowSeat },
  ),
  'sit-to-stand-high': lift(
    squat({ shoulder: [-10, 113], torso: 26, head: -8 }, straightArm(80)),
    squat(standing, straightArm(4)),
    { props: [{ kind: 'bench', x: -40, width: 46, height: 58 }], range: lowSeat },
  ),
  'wall-sit': hold(
    {
      anchor: { joint: 'hip', at: [-43, 51] },
      torso: 0,
      leg: flat(0),
      arm: straightArm(10),
    },
    { props: [{ kind: 'wall', x: -60, width: 10, height: 150 }] },
  ),
  'bodyweight-squat': lift(squat(deep, straightArm(84)), squat(standing, straightArm(40))),
  'front-squat': lift(
    frontSquat({ shoulder: [3, 90], torso: 22, head: -6 }),
    frontSquat({ shoulder: [0, 143.4], torso: 1 }),
    { load: 'bar-at-shoulders' },
  ),
  'leg-press': lift(pressed(47), pressed(83), {
    load: 'sled',
    props: [{ kind: 'leg-press', x: 0, width: 40, height: 23 }],
  }),
};
