import {
  backSquat,
  flared,
  flat,
  fromShoulder,
  hangingArms,
  kneeling,
  lift,
  onFloor,
  onToes,
  pull,
  straightArm,
} from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

/** Where a bell and a bar are gripped on the floor: the lowest that blocks can be taken away to. */
const fromFloor = {
  bell: pull({ hand: [5, 28], torso: 56, arm: -4, head: -10 }),
  bar: pull({ hand: [10, 22.5], torso: 63, arm: -5, head: -10 }),
} as const;
const blocks = { moves: 'blocks' } as const;
const standingPull = pull({ hand: [9, 79], torso: 3, arm: 5 });

/** One hand holds the dowel behind the neck, the other in the small of the back. */
const dowelArms = (torso: number) => ({
  arm: flared(fromShoulder(torso, -3, -25), fromShoulder(torso, -12, -38)),
  farArm: flared(fromShoulder(torso, 12, 20), fromShoulder(torso, -11, 10)),
});

/** Knees on the mat, thighs leaning back by `lean` degrees; the hands slide along the thighs. */
const kneelingHinge = (lean: number, torso: number, hand: readonly [number, number]): Pose => ({
  anchor: { joint: 'knee', at: [0, onFloor.knee] },
  torso,
  head: torso / -7,
  leg: { ...kneeling, thigh: lean },
  arm: { hand },
});

/** One leg stands, the far one; the near one reaches back, and the near hand holds the weight. */
const singleLeg = (hip: readonly [number, number], torso: number, leg: Pose['leg'], free: number): Pose => ({
  anchor: { joint: 'hip', at: hip },
  torso,
  head: torso / -8,
  leg,
  farLeg: flat(0),
  arm: hangingArms,
  farArm: straightArm(free),
});

const swing = (hip: readonly [number, number], torso: number, arm: number): Pose => ({
  anchor: { joint: 'hip', at: hip },
  torso,
  head: torso / -6,
  leg: flat(0),
  arm: straightArm(arm),
});

const backToes = (pose: Pose, x: number, foot: number): Pose => ({ ...pose, farLeg: onToes(x, foot) });

/** From the front, feet wide and arms between the knees; the hands hang straight down whatever the lean. */
const sumo = (hip: number, lean: number, kneeOut: number): Pose => ({
  anchor: { joint: 'hip', at: [0, hip] },
  torso: 0,
  lean,
  leg: { ankle: [36, onFloor.ankle], kneeOut },
  farLeg: { ankle: [-36, onFloor.ankle], kneeOut },
  arm: straightArm(-3),
});

/** Hinges and pulls: both feet flat, ankle at x = 0. */
export const hingeFigures: Record<string, FigureDefinition> = {
  'dowel-hinge': lift(
    { anchor: { joint: 'hip', at: [-24, 88] }, torso: 60, head: -8, leg: flat(0), ...dowelArms(60) },
    { anchor: { joint: 'hip', at: [0, 93] }, torso: 2, head: -8, leg: flat(0), ...dowelArms(2) },
    { load: 'dowel-on-back' },
  ),
  'romanian-deadlift-dowel': lift(pull({ hand: [11, 46], torso: 62, arm: -6, head: -8 }), standingPull, {
    load: 'dowel',
  }),
  'romanian-deadlift': lift(pull({ hand: [11, 40], torso: 66, arm: -7, head: -8 }), standingPull, { load: 'bar' }),
  'kettlebell-deadlift': lift(fromFloor.bell, pull({ hand: [10, 79], torso: 3, arm: 6 }), {
    load: 'bell',
    range: blocks,
  }),
  'block-pull': lift(pull({ hand: [10, 42.5], torso: 52, arm: -5, head: -10 }), standingPull, {
    load: 'bar',
    props: [{ kind: 'block', x: 12, width: 48, height: 20 }],
    range: { ...blocks, lowest: fromFloor.bar },
  }),
  'trap-bar-deadlift': lift(
    pull({ hand: [5, 32], torso: 46, arm: -3, head: -10 }),
    pull({ hand: [5, 79], torso: 3, arm: 1 }),
    { load: 'trap-bar', range: blocks },
  ),
  deadlift: lift(fromFloor.bar, standingPull, { load: 'bar', range: blocks }),
  'kneeling-hinge': lift(kneelingHinge(39, 60, [3, 18]), kneelingHinge(1, 2, [8, 42]), {
    props: [{ kind: 'mat', x: -8, width: 130, height: 0 }],
  }),
  'band-pull-through': lift(
    pull({ hand: [-8, 52], torso: 62, arm: -34, head: -8 }),
    pull({ hand: [7, 80], torso: 2, arm: 4 }),
    { load: 'band-between-legs', props: [{ kind: 'post', x: -82, width: 5, height: 22 }] },
  ),
  'kettlebell-deadlift-raised': lift(
    pull({ hand: [5, 48], torso: 45, arm: -4, head: -8 }),
    pull({ hand: [10, 79], torso: 3, arm: 6 }),
    {
      load: 'bell',
      props: [{ kind: 'block', x: 6, width: 36, height: 20 }],
      range: { ...blocks, lowest: fromFloor.bell },
    },
  ),
  'suitcase-deadlift': lift(
    { ...pull({ hand: [3, 28], torso: 55, arm: -4, head: -10 }), farArm: straightArm(14) },
    { ...pull({ hand: [4, 79], torso: 2, arm: 1 }), farArm: straightArm(6) },
    { load: 'bell-one-side' },
  ),
  'kettlebell-swing': lift(swing([-20, 82], 58, -38), swing([0, 93.6], -1, 80), { load: 'bell-swung' }),
  'dumbbell-romanian-deadlift': lift(
    pull({ hand: [12, 44], torso: 64, arm: -6, head: -8 }),
    pull({ hand: [7, 79], torso: 3, arm: 3 }),
    { load: 'dumbbells' },
  ),
  'b-stance-romanian-deadlift': lift(
    backToes(pull({ hand: [12, 46], torso: 62, arm: -6, head: -8 }), -17, 46),
    backToes(pull({ hand: [7, 79], torso: 3, arm: 3 }), -13, 40),
    { load: 'dumbbells' },
  ),
  'single-leg-romanian-deadlift': lift(
    singleLeg([-12, 91], 78, { thigh: -78, shank: 82, foot: 88 }, -66),
    singleLeg([0, 93.6], 2, { thigh: 7, shank: 27, foot: 30 }, 4),
    { load: 'dumbbell-one-side' },
  ),
  'good-morning': lift(
    backSquat({ shoulder: [14, 108], torso: 62, head: -10 }),
    backSquat({ shoulder: [3, 143], torso: 3 }),
    { load: 'bar-on-back' },
  ),
  'block-pull-low': lift(pull({ hand: [10, 32.5], torso: 57.5, arm: -5, head: -10 }), standingPull, {
    load: 'bar',
    props: [{ kind: 'block', x: 12, width: 48, height: 10 }],
    range: { ...blocks, lowest: fromFloor.bar },
  }),
  'trap-bar-deadlift-low': lift(
    pull({ hand: [5, 22.5], torso: 54, arm: -3, head: -10 }),
    pull({ hand: [5, 79], torso: 3, arm: 1 }),
    { load: 'trap-bar-low', range: blocks },
  ),
  'sumo-deadlift': lift(sumo(54.6, 50, 48), sumo(88.4, 4, 20), { view: 'front', load: 'bar' }),
  // The position that is kept: the plates a hand's width off the floor.
  'paused-deadlift': lift(pull({ hand: [10, 32.5], torso: 57.5, arm: -5, head: -10 }), standingPull, { load: 'bar' }),
};
