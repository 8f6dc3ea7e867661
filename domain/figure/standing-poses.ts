import {
  atChest,
  backSquat,
  flared,
  flat,
  fromShoulder,
  hangingArms,
  lift,
  onToes,
  pull,
  squat,
  straightArm,
} from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

const standingPull = pull({ hand: [9, 79], torso: 3, arm: 5 });
const standing = { shoulder: [3, 143], torso: 3 } as const;
const seated = { shoulder: [3, 93.5], torso: 42, head: -14, leg: flat(0) } as const;
const deep = { shoulder: [5, 86], torso: 34, head: -12 } as const;
const boxToSitOn = { kind: 'box', x: -40, width: 42, height: 45 } as const;

/** One hand holds the dowel behind the neck, the other in the small of the back. */
const dowelArms = (torso: number) => ({
  arm: flared(fromShoulder(torso, -3, -25), fromShoulder(torso, -12, -38)),
  farArm: flared(fromShoulder(torso, 12, 20), fromShoulder(torso, -11, 10)),
});

/** Squats, hinges and pulls: both feet flat, ankle at x = 0. */
export const bilateralFigures: Record<string, FigureDefinition> = {
  'dowel-hinge': lift(
    { anchor: { joint: 'hip', at: [-24, 88] }, torso: 60, head: -8, leg: flat(0), ...dowelArms(60) },
    { anchor: { joint: 'hip', at: [0, 93] }, torso: 2, head: -8, leg: flat(0), ...dowelArms(2) },
    { load: 'dowel-on-back' },
  ),
  'romanian-deadlift-dowel': lift(pull({ hand: [11, 46], torso: 62, arm: -6, head: -8 }), standingPull, {
    load: 'dowel',
  }),
  'romanian-deadlift': lift(pull({ hand: [11, 40], torso: 66, arm: -7, head: -8 }), standingPull, { load: 'bar' }),
  'kettlebell-deadlift': lift(
    pull({ hand: [5, 28], torso: 56, arm: -4, head: -10 }),
    pull({ hand: [10, 79], torso: 3, arm: 6 }),
    {
      load: 'bell',
    },
  ),
  'block-pull': lift(pull({ hand: [10, 42.5], torso: 52, arm: -5, head: -10 }), standingPull, {
    load: 'bar',
    props: [{ kind: 'block', x: 12, width: 48, height: 20 }],
  }),
  'trap-bar-deadlift': lift(
    pull({ hand: [5, 32], torso: 46, arm: -3, head: -10 }),
    pull({ hand: [5, 79], torso: 3, arm: 1 }),
    { load: 'trap-bar' },
  ),
  deadlift: lift(pull({ hand: [10, 22.5], torso: 63, arm: -5, head: -10 }), standingPull, { load: 'bar' }),
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

const splitLow = { joint: 'hip', at: [-32, 53] } as const;
const splitHigh = { joint: 'hip', at: [-33, 82] } as const;
const backFoot = onToes(-78, 66);
const backFootUp = onToes(-78, 52);

export const splitFigures: Record<string, FigureDefinition> = {
  'split-squat': lift(
    { anchor: splitLow, torso: 12, leg: flat(0), farLeg: backFoot, arm: hangingArms },
    { anchor: splitHigh, torso: 8, leg: flat(0), farLeg: backFootUp, arm: hangingArms },
    { load: 'dumbbells' },
  ),
  'supported-split-squat': lift(
    { anchor: splitLow, torso: 6, leg: flat(0), farLeg: backFoot, arm: hangingArms, farArm: { hand: [24, 98] } },
    { anchor: splitHigh, torso: 4, leg: flat(0), farLeg: backFootUp, arm: hangingArms, farArm: { hand: [24, 98] } },
    { props: [{ kind: 'rail', x: 24, width: 5, height: 112 }] },
  ),
  'step-up': lift(
    {
      anchor: { joint: 'hip', at: [-4, 88] },
      torso: 16,
      head: -6,
      leg: flat(28, 30),
      farLeg: onToes(-14, 18),
      arm: hangingArms,
    },
    {
      anchor: { joint: 'hip', at: [28, 122.5] },
      torso: 4,
      leg: flat(28, 30),
      farLeg: { ball: [37.5, 33.3], foot: 0 },
      arm: hangingArms,
    },
    { load: 'dumbbells', props: [{ kind: 'box', x: 36, width: 46, height: 30 }] },
  ),
};

function stride(nearForward: boolean, arms: number): Pose {
  // The heel touches first, toes lifted.
  const front = { ball: [38, 7.6], foot: -14 } as const;
  const back = onToes(-22, 38);
  const forward = { upper: arms, lower: arms * 1.9 };
  const backward = { upper: -arms, lower: -arms * 0.4 };
  return {
    anchor: { joint: 'hip', at: [0, 89.6] },
    torso: 3,
    leg: nearForward ? front : back,
    farLeg: nearForward ? back : front,
    arm: nearForward ? backward : forward,
    farArm: nearForward ? forward : backward,
  };
}

/** Weight on one leg while the other swings through. */
function passing(nearStands: boolean): Pose {
  const stance = onToes(11.5, 0);
  const swing = { ball: [0.6, 10], foot: 24 } as const;
  return {
    anchor: { joint: 'hip', at: [2, 93.4] },
    torso: 3,
    leg: nearStands ? stance : swing,
    farLeg: nearStands ? swing : stance,
    arm: { upper: 0, lower: 4 },
    farArm: { upper: 0, lower: 4 },
  };
}

const walk = (arms: number, load: FigureDefinition['load']): FigureDefinition => {
  const near = stride(false, arms);
  const far = stride(true, arms);
  return {
    view: 'side',
    start: near,
    end: far,
    lowered: 'start',
    cycle: [near, passing(false), far, passing(true)],
    load,
    props: [],
  };
};

/** One foot lifted towards the reader, or both down between two steps. */
const marching = (lifted: 'near' | 'far' | 'none'): Pose => {
  const stance = { thigh: 1, shank: -1, thighOut: 0, shankOut: 0 };
  const swing = { thigh: 2, shank: -2, thighOut: 37, shankOut: -20 };
  return {
    anchor: { joint: 'hip', at: [0, 93.9] },
    torso: 0,
    leg: lifted === 'near' ? swing : stance,
    farLeg: lifted === 'far' ? swing : stance,
    arm: { upper: 10, lower: 3 },
    farArm: { upper: 13, lower: 7 },
  };
};

export const carryFigures: Record<string, FigureDefinition> = {
  'farmer-carry': walk(0, 'dumbbells'),
  walking: walk(22, 'none'),
  'suitcase-carry': {
    view: 'front',
    start: marching('far'),
    end: marching('near'),
    lowered: 'start',
    cycle: [marching('far'), marching('none'), marching('near'), marching('none')],
    load: 'bell-one-side',
    props: [],
  },
};
