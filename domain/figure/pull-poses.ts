import { flared, flat, hold, lift, straightArm } from '@/domain/figure/pose-parts';
import type { ArmPose, FigureDefinition, Pose, Spot } from '@/domain/figure/types';

const rowing = (arm: Pose['arm']): Pose => ({
  anchor: { joint: 'hip', at: [0, 91] },
  torso: 79,
  head: -6,
  leg: flat(-13),
  farLeg: { thigh: 16.4, shank: 90, foot: 140 },
  arm,
  farArm: { wrist: [52, 45.6], palm: 90 },
});

/** Knees soft, upright, pulling something that is fixed in front. */
const standing = (arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [-3, 92] },
  torso: 2,
  leg: flat(0),
  arm,
});

/** On a low seat, feet against a plate, pulling from in front. */
const seated = (torso: number, arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [0, 43] },
  torso,
  leg: { ankle: [75, 24], foot: -68 },
  arm,
});

const onIncline = (arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [-22, 72] },
  torso: 45,
  head: -6,
  leg: { ball: [-66, 3.3], foot: 40 },
  arm,
});

const bentOver = (arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [-29, 84] },
  torso: 62,
  head: -12,
  leg: flat(0),
  arm,
});

/** Seen from the front, thighs pointing at the reader, hands on a bar above. */
const underPulldown = (arm: ArmPose): Pose => {
  const leg = { thigh: 70, thighOut: 74, shank: 0, shankOut: 0 };
  return { anchor: { joint: 'hip', at: [0, 53] }, torso: 0, leg, arm };
};

/** A straight body that turns over its heels, hanging from a bar. */
const underBar = (lean: number, bar: Spot): Pose => ({
  anchor: { joint: 'ankle', at: [0, 9.8] },
  torso: -lean,
  head: 6,
  leg: { thigh: lean, shank: -lean, foot: -lean },
  arm: { hand: bar },
});

const barLow: Spot = [-100, 92];
const barHigh: Spot = [0, 218];

const hanging = (arm: ArmPose, leg: Pose['leg']): Pose => ({
  anchor: { joint: 'hand', at: barHigh },
  torso: 3,
  head: 14,
  leg,
  arm,
});

const kneesBent = { thigh: 6, shank: 66, foot: 118 } as const;

export const pullFigures: Record<string, FigureDefinition> = {
  'band-row': lift(standing({ upper: -44, lower: 76 }), standing(straightArm(82)), {
    lowered: 'end',
    load: 'band',
    props: [{ kind: 'post', x: 108, width: 5, height: 118 }],
  }),
  'face-pull': lift(standing(flared([6, 4], [10, 22])), standing(straightArm(96)), {
    lowered: 'end',
    load: 'cable',
    props: [{ kind: 'stack', x: 112, width: 34, height: 158 }],
  }),
  'seated-cable-row': lift(seated(-2, { upper: -40, lower: 70 }), seated(8, straightArm(68)), {
    lowered: 'end',
    load: 'cable',
    props: [
      { kind: 'bench', x: -8, width: 60, height: 32 },
      { kind: 'rail', x: 91, width: 5, height: 46 },
      { kind: 'stack', x: 122, width: 34, height: 62 },
    ],
  }),
  'chest-supported-row': lift(onIncline({ upper: -46, lower: 12 }), onIncline(straightArm(4)), {
    lowered: 'end',
    load: 'dumbbells',
    props: [{ kind: 'incline', x: -1, width: 50, height: 103 }],
  }),
  'one-arm-row': lift(rowing({ upper: -72, lower: 4 }), rowing(straightArm(0)), {
    lowered: 'end',
    load: 'dumbbell-one-side',
    props: [{ kind: 'bench', x: 16, width: 110, height: 42 }],
  }),
  'inverted-row': lift(underBar(54, barLow), underBar(78, barLow), {
    lowered: 'end',
    props: [{ kind: 'pull-up-bar', x: barLow[0], width: 1, height: barLow[1] }],
  }),
  'barbell-row': lift(bentOver({ upper: -50, lower: 22 }), bentOver(straightArm(-4)), { lowered: 'end', load: 'bar' }),
  'lat-pulldown': lift(underPulldown({ upper: 34, lower: 164 }), underPulldown({ upper: 158, lower: 164 }), {
    view: 'front',
    lowered: 'end',
    load: 'pulldown-bar',
    props: [
      { kind: 'stack', x: 0, width: 44, height: 200 },
      { kind: 'box', x: 0, width: 40, height: 42 },
    ],
  }),
  'dead-hang': hold(hanging(straightArm(182), { thigh: 2, shank: 12, foot: 64 }), {
    props: [{ kind: 'pull-up-bar', x: barHigh[0], width: 70, height: barHigh[1] }],
  }),
  'pull-up': lift(hanging({ upper: 62, lower: 200 }, kneesBent), hanging(straightArm(182), kneesBent), {
    lowered: 'end',
    props: [{ kind: 'pull-up-bar', x: barHigh[0], width: 70, height: barHigh[1] }],
  }),
};
