import { faceDown, flared, flat, hold, kneeling, lift, onFloor, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition, LegPose, Pose } from '@/domain/figure/types';

const mat = (x: number, width: number) => ({ kind: 'mat', x, width, height: 0 }) as const;

/** On the back, head left: hip and knee at a right angle, or the leg long just above the floor. */
const tableTop = { thigh: 180, shank: -90, foot: -84 } as const;
const longLeg = { thigh: 101, shank: -101, foot: -78 } as const;
const onBack = { joint: 'hip', at: [0, onFloor.back] } as const;
const straightOnFloor: LegPose = { ankle: [85, 8.9], foot: -78 };

const allFours = { joint: 'hip', at: [0, onFloor.knee + 44] } as const;
const palmDown = { wrist: [51, onFloor.wrist], palm: 90 } as const;
const forearmDown = { upper: 0, lower: 90 } as const;
const elbowDown = { joint: 'elbow', at: [0, onFloor.elbow] } as const;

const pushUp = (lean: number): Pose => ({
  anchor: { joint: 'ball', at: [-106, onFloor.ball] },
  ...faceDown(lean, lean - 4),
  arm: { wrist: [11, 50 + onFloor.wrist], palm: 90 },
});

const rowing = (arm: Pose['arm']): Pose => ({
  anchor: { joint: 'hip', at: [0, 91] },
  torso: 79,
  head: -6,
  leg: flat(-13),
  farLeg: { thigh: 16.4, shank: 90, foot: 140 },
  arm,
  farArm: { wrist: [52, 45.6], palm: 90 },
});

export const supineFigures: Record<string, FigureDefinition> = {
  'curl-up': lift(
    {
      anchor: onBack,
      torso: -90,
      bend: 20,
      head: 4,
      leg: straightOnFloor,
      farLeg: flat(38),
      arm: { upper: 62, lower: 90, upperOut: 36, lowerOut: -64 },
    },
    {
      anchor: onBack,
      torso: -90,
      leg: straightOnFloor,
      farLeg: flat(38),
      arm: { upper: 74, lower: 90, upperOut: 36, lowerOut: -64 },
    },
    { lowered: 'end', props: [mat(8, 190)] },
  ),
  'dead-bug': lift(
    { anchor: onBack, torso: -90, leg: longLeg, farLeg: tableTop, arm: straightArm(180), farArm: straightArm(258) },
    { anchor: onBack, torso: -90, leg: tableTop, farLeg: tableTop, arm: straightArm(180), farArm: straightArm(180) },
    { props: [mat(-18, 214)] },
  ),
};

export const quadrupedFigures: Record<string, FigureDefinition> = {
  'bird-dog': lift(
    {
      anchor: allFours,
      torso: 78,
      leg: { thigh: -88, shank: 88, foot: 100 },
      farLeg: kneeling,
      arm: palmDown,
      farArm: straightArm(88),
    },
    { anchor: allFours, torso: 78, leg: kneeling, farLeg: kneeling, arm: palmDown },
    { lowered: 'end' },
  ),
  'cat-camel': lift(
    { anchor: allFours, torso: 52, bend: 58, head: 24, leg: kneeling, arm: { wrist: [55, onFloor.wrist], palm: 90 } },
    {
      anchor: allFours,
      torso: 102,
      bend: -38,
      head: -24,
      leg: kneeling,
      arm: { wrist: [55, onFloor.wrist], palm: 90 },
    },
    { lowered: 'end' },
  ),
};

const sidePlankArms = {
  arm: { upper: 0, lower: 90, lowerOut: 66 },
  farArm: flared([25, 15], [42, -6]),
} as const;

export const plankFigures: Record<string, FigureDefinition> = {
  plank: hold({ anchor: elbowDown, ...faceDown(81.6, 76), arm: forearmDown }),
  'plank-knees': hold({
    anchor: elbowDown,
    torso: 72.2,
    leg: { thigh: -72.2, shank: 90, foot: 152 },
    arm: forearmDown,
  }),
  // The lean puts the lower foot, or knee, on the floor with the elbow under the shoulder.
  'side-plank': hold(
    {
      anchor: elbowDown,
      torso: 74.6,
      leg: { thigh: -74.6, shank: 74.6 },
      farLeg: { thigh: 72.9, shank: -72.9 },
      ...sidePlankArms,
    },
    { view: 'front' },
  ),
  'side-plank-knees': hold(
    {
      anchor: elbowDown,
      torso: 67.4,
      leg: { thigh: -67.4, shank: 90, shankOut: -68 },
      farLeg: { thigh: 64.9, shank: -90, shankOut: -68 },
      ...sidePlankArms,
    },
    { view: 'front' },
  ),
  'incline-push-up': lift(pushUp(67), pushUp(48), {
    props: [{ kind: 'bench', x: 18, width: 44, height: 50 }],
  }),
  'one-arm-row': lift(rowing({ upper: -72, lower: 4 }), rowing(straightArm(0)), {
    lowered: 'end',
    load: 'dumbbell-one-side',
    props: [{ kind: 'bench', x: 16, width: 110, height: 42 }],
  }),
};
