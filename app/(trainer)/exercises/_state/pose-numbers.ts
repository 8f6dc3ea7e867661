import { bodyDiscs } from '@/domain/figure/bounds';
import { poseBounds } from '@/domain/figure/choices';
import { solvePose } from '@/domain/figure/skeleton';
import type { ArmAngles, ArmPose, LegAngles, LegPose, Pose, Spot } from '@/domain/figure/types';
import { rounded } from './measure';
import type { JointId } from './pose-drag';
import { armOf, carries, legOf, type Side, type View, withArm, withLeg } from './pose-limbs';

type AngleKey =
  | 'torso'
  | 'bend'
  | 'head'
  | 'thigh'
  | 'thighOut'
  | 'shank'
  | 'shankOut'
  | 'foot'
  | 'upper'
  | 'upperOut'
  | 'lower'
  | 'lowerOut'
  | 'palm';
export type NumberKey = AngleKey | 'x' | 'y';

export type PoseNumber = {
  readonly key: NumberKey;
  readonly label: string;
  readonly unit: '°' | 'cm';
  readonly value: number;
  readonly min: number;
  readonly max: number;
};

const words: Readonly<Record<NumberKey, string>> = {
  torso: 'Trunk, from upright',
  bend: 'Bend of the back',
  head: 'Nod of the head',
  thigh: 'Thigh, from hanging',
  thighOut: 'Thigh, out of the picture',
  shank: 'Shin, from upright',
  shankOut: 'Shin, out of the picture',
  foot: 'Heel lift',
  upper: 'Upper arm, from hanging',
  upperOut: 'Upper arm, out of the picture',
  lower: 'Forearm, from hanging',
  lowerOut: 'Forearm, out of the picture',
  palm: 'Hand, from hanging',
  x: 'To the right',
  y: 'Above the floor',
};

const limit = { x: poseBounds.x, y: poseBounds.y, angle: poseBounds.angle };

function number(key: NumberKey, value: number): PoseNumber {
  const isPlace = key === 'x' || key === 'y';
  return { key, label: words[key], unit: isPlace ? 'cm' : '°', value, ...limit[isPlace ? key : 'angle'] };
}

const place = ([x, y]: Spot): PoseNumber[] => [number('x', x), number('y', y)];
const sideOf = (joint: JointId): Side => (joint.startsWith('far') ? 'far' : 'near');

/** Whether the body rests on this very joint, so that it is given by a place. */
const bears = (pose: Pose, joint: JointId): boolean => {
  const at = pose.anchor.joint;
  if (joint === 'hip' || joint === 'shoulder') return at === joint;
  if (joint === 'near-ankle') return at === 'ankle' || at === 'ball';
  if (joint === 'near-hand') return at === 'hand' || at === 'wrist';
  return joint === `near-${at}`;
};

/** The spot that a pinned foot or hand is on; null for a limb set by angles. */
function pinnedSpot(limb: LegPose | ArmPose): Spot | null {
  if ('ankle' in limb) return limb.ankle;
  if ('ball' in limb) return limb.ball;
  if ('hand' in limb) return limb.hand;
  return 'wrist' in limb ? limb.wrist : null;
}

/** Every number that says where a joint is; none where what is pinned leaves no choice. */
export function numbersOf(pose: Pose, joint: JointId): PoseNumber[] {
  const base = bears(pose, joint) ? place(pose.anchor.at) : [];
  if (joint === 'head') return [number('head', pose.head ?? 0)];
  if (joint === 'chest') return [number('bend', pose.bend ?? 0)];
  if (joint === 'hip') return [...base, ...carryingThigh(pose), number('torso', pose.torso)];
  if (joint === 'shoulder') return [...base, ...carryingUpper(pose), number('torso', pose.torso)];
  const side = sideOf(joint);
  const leg = legOf(pose, side);
  const arm = armOf(pose, side);
  if (joint.endsWith('toe')) return [number('foot', leg.foot ?? 0)];
  if (joint.endsWith('knee')) {
    if (!('thigh' in leg)) return base;
    if (side === 'near' && carries(pose, 'near-leg') && base.length === 0) return shin(leg);
    return [...base, number('thigh', leg.thigh), number('thighOut', leg.thighOut ?? 0)];
  }
  if (joint.endsWith('ankle')) {
    const spot = pinnedSpot(leg);
    if (!('thigh' in leg)) return spot ? place(spot) : [];
    return base.length > 0 ? base : shin(leg);
  }
  if (joint.endsWith('elbow')) {
    if (!('upper' in arm)) return base;
    if (side === 'near' && carries(pose, 'near-arm') && base.length === 0) return forearm(arm);
    return [...base, number('upper', arm.upper), number('upperOut', arm.upperOut ?? 0)];
  }
  const palm = 'palm' in arm && arm.palm !== undefined ? [number('palm', arm.palm)] : [];
  const spot = pinnedSpot(arm);
  if (!('upper' in arm)) return [...(spot ? place(spot) : []), ...palm];
  return [...(base.length > 0 ? base : forearm(arm)), ...palm];
}

const shin = (leg: LegAngles) => [number('shank', leg.shank), number('shankOut', leg.shankOut ?? 0)];
const forearm = (arm: ArmAngles) => [number('lower', arm.lower), number('lowerOut', arm.lowerOut ?? 0)];

/** On a leg that carries the body the hip goes where the thigh points; likewise the shoulder on an arm. */
const carryingThigh = (pose: Pose) =>
  carries(pose, 'near-leg') && 'thigh' in pose.leg ? [number('thigh', pose.leg.thigh)] : [];
const carryingUpper = (pose: Pose) =>
  carries(pose, 'near-arm') && 'upper' in pose.arm ? [number('upper', pose.arm.upper)] : [];

/** The pose with one of a joint's numbers set; the number is held within what a pose may have. */
export function withNumber(pose: Pose, joint: JointId, key: NumberKey, value: number): Pose {
  const isPlace = key === 'x' || key === 'y';
  const { min, max } = limit[isPlace ? key : 'angle'];
  const held = rounded(Math.min(max, Math.max(min, value)));
  if (isPlace) return withPlace(pose, joint, key, held);
  if (key === 'torso' || key === 'bend' || key === 'head') return { ...pose, [key]: held };
  const side = sideOf(joint);
  if (key === 'thigh' || key === 'thighOut' || key === 'shank' || key === 'shankOut' || key === 'foot') {
    return withLeg(pose, side, { ...legOf(pose, side), [key]: held } as LegPose);
  }
  return withArm(pose, side, { ...armOf(pose, side), [key]: held } as ArmPose);
}

function withPlace(pose: Pose, joint: JointId, key: 'x' | 'y', value: number): Pose {
  const set = ([x, y]: Spot): Spot => (key === 'x' ? [value, y] : [x, value]);
  if (bears(pose, joint)) return { ...pose, anchor: { ...pose.anchor, at: set(pose.anchor.at) } };
  const side = sideOf(joint);
  if (joint.endsWith('ankle')) return withLeg(pose, side, onSpot(legOf(pose, side), set) as LegPose);
  return withArm(pose, side, onSpot(armOf(pose, side), set) as ArmPose);
}

function onSpot(limb: LegPose | ArmPose, change: (spot: Spot) => Spot): LegPose | ArmPose {
  if ('ankle' in limb) return { ...limb, ankle: change(limb.ankle) };
  if ('ball' in limb) return { ...limb, ball: change(limb.ball) };
  if ('hand' in limb) return { ...limb, hand: change(limb.hand) };
  return 'wrist' in limb ? { ...limb, wrist: change(limb.wrist) } : limb;
}

/** The whole body moved up or down until its lowest part touches `floor`, in centimetres. */
export function onFloor(pose: Pose, view: View, floor = 0): Pose {
  const lowest = Math.min(...bodyDiscs(solvePose(pose, view)).map(({ at, radius }) => at.y - radius));
  const raise = ([x, y]: Spot): Spot => [x, rounded(y + floor - lowest)];
  return {
    ...pose,
    anchor: { ...pose.anchor, at: raise(pose.anchor.at) },
    leg: onSpot(pose.leg, raise) as LegPose,
    ...(pose.farLeg && { farLeg: onSpot(pose.farLeg, raise) as LegPose }),
    arm: onSpot(pose.arm, raise) as ArmPose,
    ...(pose.farArm && { farArm: onSpot(pose.farArm, raise) as ArmPose }),
  };
}
