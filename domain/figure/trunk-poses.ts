import {
  faceDown,
  flared,
  flat,
  hold,
  kneeling,
  lift,
  onFloor,
  pointing,
  straightArm,
} from '@/domain/figure/pose-parts';
import type { ArmPose, FigureDefinition, LegPose, Pose } from '@/domain/figure/types';

const mat = (x: number, width: number) => ({ kind: 'mat', x, width, height: 0 }) as const;

/** On the back, head left: hip and knee at a right angle, or the leg long just above the floor. */
const tableTop = { thigh: 180, shank: -90, foot: -84 } as const;
const longLeg = { thigh: 101, shank: -101, foot: -78 } as const;
const onBack = { joint: 'hip', at: [0, onFloor.back] } as const;
const straightOnFloor: LegPose = { ankle: [85, 8.9], foot: -78 };

const allFours = { joint: 'hip', at: [0, onFloor.knee + 44] } as const;
const palmDown = { wrist: [51, onFloor.wrist], palm: 90 } as const;
const legBehind = { thigh: -88, shank: 88, foot: 100 } as const;
const forearmDown = { upper: 0, lower: 90 } as const;
const elbowDown = { joint: 'elbow', at: [0, onFloor.elbow] } as const;

/** Hips lowered and lifted with the hands still: a high plank on straight arms. */
const highPlank = (arm: ArmPose): Pose => ({
  anchor: { joint: 'ball', at: [-106, onFloor.ball] },
  ...faceDown(70.6, 66.6),
  arm,
  farArm: { wrist: [22, onFloor.wrist], palm: 90 },
});

export const antiExtensionFigures: Record<string, FigureDefinition> = {
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
  'dead-bug-heel-tap': lift(
    {
      anchor: onBack,
      torso: -90,
      leg: { thigh: 140, shank: -36, foot: -20 },
      farLeg: tableTop,
      arm: straightArm(180),
    },
    { anchor: onBack, torso: -90, leg: tableTop, farLeg: tableTop, arm: straightArm(180) },
    { props: [mat(-18, 184)] },
  ),
  'dead-bug': lift(
    { anchor: onBack, torso: -90, leg: longLeg, farLeg: tableTop, arm: straightArm(180), farArm: straightArm(258) },
    { anchor: onBack, torso: -90, leg: tableTop, farLeg: tableTop, arm: straightArm(180), farArm: straightArm(180) },
    { props: [mat(-18, 214)] },
  ),
  'plank-incline': hold(
    { anchor: { joint: 'elbow', at: [0, 45 + onFloor.elbow] }, ...faceDown(61.6, 55), arm: forearmDown },
    { props: [{ kind: 'bench', x: 16, width: 56, height: 45 }] },
  ),
  'plank-knees': hold({
    anchor: elbowDown,
    torso: 72.2,
    leg: { thigh: -72.2, shank: 90, foot: 152 },
    arm: forearmDown,
  }),
  plank: hold({ anchor: elbowDown, ...faceDown(81.6, 76), arm: forearmDown }),
  'bear-hold': hold({
    anchor: { joint: 'hip', at: [0, 58] },
    torso: 86,
    head: -6,
    leg: { ball: [-46, onFloor.ball], foot: 80 },
    arm: palmDown,
  }),
  'body-saw': lift(
    { anchor: elbowDown, ...faceDown(84, 80), arm: { upper: 34, lower: 90 } },
    { anchor: elbowDown, ...faceDown(81.6, 76), arm: forearmDown },
  ),
  'rollout-knees': lift(
    {
      anchor: { joint: 'knee', at: [0, onFloor.knee] },
      torso: 66,
      head: -4,
      leg: { thigh: -62, shank: 90, foot: 152 },
      arm: { hand: [128.2, 9] },
    },
    {
      anchor: { joint: 'knee', at: [0, onFloor.knee] },
      torso: 64,
      head: -4,
      leg: { thigh: -4, shank: 90, foot: 152 },
      arm: { hand: [59, 9] },
    },
    { load: 'wheel' },
  ),
};

const sidePlankArms = {
  arm: { upper: 0, lower: 90, lowerOut: 66 },
  farArm: flared([25, 15], [42, -6]),
} as const;

const sidePlank = {
  anchor: elbowDown,
  torso: 74.6,
  leg: { thigh: -74.6, shank: 74.6 },
  farLeg: { thigh: 72.9, shank: -72.9 },
  ...sidePlankArms,
} as const;

/** Seen from the front. The lean puts the lower foot, or knee, on the floor with the elbow under the shoulder. */
export const sidePlankFigures: Record<string, FigureDefinition> = {
  'side-plank-wall': hold(
    {
      anchor: { joint: 'hip', at: [0, 93] },
      torso: 14,
      leg: { thigh: -14, shank: 14 },
      farLeg: { thigh: 15, shank: -15 },
      arm: { upper: 86, lower: 180 },
      farArm: flared([17, -24], [8, -48]),
    },
    { view: 'front', props: [{ kind: 'wall', x: 69, width: 12, height: 184 }] },
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
  'side-plank': hold(sidePlank, { view: 'front' }),
  'side-plank-leg-raise': lift({ ...sidePlank, farLeg: { thigh: 101, shank: -101 } }, sidePlank, {
    view: 'front',
    lowered: 'end',
  }),
  'copenhagen-plank-knees': hold(
    {
      anchor: elbowDown,
      torso: 86,
      leg: { thigh: -66, thighOut: 48, shank: 60, shankOut: -50 },
      farLeg: { thigh: 77, shank: -90, shankOut: -60 },
      ...sidePlankArms,
    },
    { view: 'front', props: [{ kind: 'bench', x: -104, width: 48, height: 41 }] },
  ),
};

/** Seen from the front, feet apart. */
const standingWide = { thigh: 9, shank: -9 } as const;
/** Seen from the front: the near foot stands before the body, the far knee is on the floor. */
const halfKneelingLegs = {
  leg: { thigh: 82, thighOut: 76, shank: -3 },
  farLeg: { thigh: 2, shank: 178, shankOut: -84 },
} as const;
const high = { joint: 'hip', at: [0, 93.2] } as const;
const low = { joint: 'hip', at: [0, onFloor.knee + 44] } as const;

/** Hands together before the breastbone: pressed out towards the reader, or held close. */
const pressedOut = { arm: pointing([-12, -17]), farArm: pointing([-12, -17]) };
const heldClose: ArmPose = { upper: 4, upperOut: -18, lower: -120, lowerOut: 62 };

const press = (legs: Pick<Pose, 'anchor' | 'leg' | 'farLeg'>, height: number): FigureDefinition =>
  lift(
    { ...legs, torso: 0, ...pressedOut },
    { ...legs, torso: 0, arm: heldClose },
    {
      view: 'front',
      lowered: 'end',
      load: 'band',
      props: [{ kind: 'post', x: -84, width: 5, height }],
    },
  );

export const antiRotationFigures: Record<string, FigureDefinition> = {
  'bird-dog-leg': lift(
    { anchor: allFours, torso: 78, leg: legBehind, farLeg: kneeling, arm: palmDown },
    { anchor: allFours, torso: 78, leg: kneeling, farLeg: kneeling, arm: palmDown },
    { lowered: 'end' },
  ),
  'bird-dog': lift(
    {
      anchor: allFours,
      torso: 78,
      leg: legBehind,
      farLeg: kneeling,
      arm: palmDown,
      farArm: straightArm(88),
    },
    { anchor: allFours, torso: 78, leg: kneeling, farLeg: kneeling, arm: palmDown },
    { lowered: 'end' },
  ),
  'pallof-press': press({ anchor: high, leg: standingWide }, 126),
  'half-kneeling-pallof-press': press({ anchor: low, ...halfKneelingLegs }, 84),
  'half-kneeling-chop': lift(
    { anchor: low, ...halfKneelingLegs, torso: 4, arm: pointing([14, -50]), farArm: pointing([-24, -36]) },
    { anchor: low, ...halfKneelingLegs, torso: -3, arm: pointing([-40, 24]), farArm: pointing([28, 36]) },
    {
      view: 'front',
      load: 'pulldown-bar',
      props: [{ kind: 'stack', x: -84, width: 34, height: 168 }],
    },
  ),
  'plank-shoulder-tap': lift(highPlank({ hand: [31, 53] }), highPlank({ wrist: [22, onFloor.wrist], palm: 90 }), {
    lowered: 'end',
  }),
};
