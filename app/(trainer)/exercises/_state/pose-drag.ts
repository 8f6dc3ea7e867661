import { poseBounds } from '@/domain/figure/choices';
import { hangingAngle, type Point, point } from '@/domain/figure/geometry';
import { foot } from '@/domain/figure/proportions';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { ArmPose, LegPose, Pose } from '@/domain/figure/types';
import { nearest, risingAngle, rounded } from './measure';
import {
  armAnchors,
  armOf,
  carries,
  legAnchors,
  legOf,
  mirrorOf,
  type Side,
  type View,
  withArm,
  withLeg,
} from './pose-limbs';

type LimbJoint = 'knee' | 'ankle' | 'toe' | 'elbow' | 'hand';
export type JointId = 'head' | 'chest' | 'shoulder' | 'hip' | `${Side}-${LimbJoint}`;

/** Where a joint is, in centimetres of the drawing plane. */
export function jointAt({ head, chest, shoulder, hip, ...limbs }: Skeleton, joint: JointId): Point {
  if (joint === 'head' || joint === 'chest' || joint === 'shoulder' || joint === 'hip') {
    return { head, chest, shoulder, hip }[joint];
  }
  const [side, part] = partsOf(joint);
  const { leg, arm } = limbs[side];
  return part === 'elbow' || part === 'hand' ? arm[part] : leg[part];
}

function partsOf(joint: JointId): readonly [Side, LimbJoint] {
  const [side, part] = joint.split('-');
  return [side as Side, part as LimbJoint];
}

/**
 * The pose after a joint was drawn towards `to`. Segments keep their length, so the joint follows as far as it can;
 * what is pinned stays on its spot, and what the body rests on stays unless it is that which is drawn.
 */
export function drag(pose: Pose, view: View, joint: JointId, to: Point): Pose {
  const skeleton = solvePose(pose, view);
  switch (joint) {
    case 'head':
      return { ...pose, head: nearest(risingAngle(skeleton.shoulder, to) - skeleton.ribsAngle, pose.head ?? 0) };
    case 'chest':
      return { ...pose, bend: nearest(2 * (risingAngle(skeleton.waist, to) - pose.torso), pose.bend ?? 0) };
    case 'shoulder':
      return dragShoulder(pose, skeleton, to);
    case 'hip':
      return dragHip(pose, skeleton, to);
    default: {
      const [side, part] = partsOf(joint);
      return part === 'elbow' || part === 'hand'
        ? dragArm(pose, view, side, part, to)
        : dragLeg(pose, view, side, part, to);
    }
  }
}

const held = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  rounded(Math.min(max, Math.max(min, value)));

/** Moves a spot by as much as its joint was drawn. */
function moved<Key extends string>(key: Key, [x, y]: readonly [number, number], from: Point, to: Point) {
  const spot = [held(x + to.x - from.x, poseBounds.x), held(y + to.y - from.y, poseBounds.y)] as const;
  return { [key]: spot } as Record<Key, readonly [number, number]>;
}

const moveAnchor = (pose: Pose, from: Point, to: Point): Pose => ({
  ...pose,
  anchor: { ...pose.anchor, ...moved('at', pose.anchor.at, from, to) },
});

/** The whole trunk turns; a bend in it stays. */
const turnTrunk = (pose: Pose, from: number, to: number): Pose => ({
  ...pose,
  torso: nearest(pose.torso + to - from, pose.torso),
});

function dragShoulder(pose: Pose, { hip, shoulder, near }: Skeleton, to: Point): Pose {
  const { joint } = pose.anchor;
  if (joint === 'shoulder') return moveAnchor(pose, shoulder, to);
  if (armAnchors.includes(joint) && 'upper' in pose.arm) {
    // The arm that carries the body turns about its elbow.
    const at = point(near.arm.shoulder.x + to.x - shoulder.x, near.arm.shoulder.y + to.y - shoulder.y);
    return { ...pose, arm: { ...pose.arm, upper: nearest(hangingAngle(at, near.arm.elbow), pose.arm.upper) } };
  }
  return turnTrunk(pose, risingAngle(hip, shoulder), risingAngle(hip, to));
}

function dragHip(pose: Pose, { hip, shoulder, near }: Skeleton, to: Point): Pose {
  const { joint } = pose.anchor;
  if (joint === 'hip') return moveAnchor(pose, hip, to);
  if (legAnchors.includes(joint) && 'thigh' in pose.leg) {
    const at = point(near.leg.hip.x + to.x - hip.x, near.leg.hip.y + to.y - hip.y);
    return { ...pose, leg: { ...pose.leg, thigh: nearest(hangingAngle(at, near.leg.knee), pose.leg.thigh) } };
  }
  return turnTrunk(pose, risingAngle(hip, shoulder), risingAngle(to, shoulder));
}

/** Degrees of the foot from flat, when its ball is drawn towards `to`. */
function pitchOf(ankle: Point, to: Point): number {
  const flat = Math.atan2(foot.ball[1], foot.ball[0]);
  return ((flat - Math.atan2(to.y - ankle.y, to.x - ankle.x)) * 180) / Math.PI;
}

function dragLeg(pose: Pose, view: View, side: Side, part: 'knee' | 'ankle' | 'toe', to: Point): Pose {
  const leg: LegPose = legOf(pose, side);
  const { hip, knee, ankle } = solvePose(pose, view)[side].leg;
  const mirror = mirrorOf(side, view);
  const set = (change: object): Pose => withLeg(pose, side, { ...leg, ...change } as LegPose);
  if (part === 'toe') return set({ foot: nearest(pitchOf(ankle, to), leg.foot ?? 0) });
  const { joint } = pose.anchor;
  const carried = side === 'near' && carries(pose, 'near-leg');
  if (part === 'ankle') {
    if (carried && joint !== 'knee') return moveAnchor(pose, ankle, to);
    if ('ankle' in leg) return set(moved('ankle', leg.ankle, ankle, to));
    if ('ball' in leg) return set(moved('ball', leg.ball, ankle, to));
    return set({ shank: nearest(-mirror * hangingAngle(knee, to), leg.shank) });
  }
  if (carried && joint === 'knee') return moveAnchor(pose, knee, to);
  // The knee of a leg whose foot is pinned is where it has to be.
  if (!('thigh' in leg)) return pose;
  if (carried) return set({ shank: nearest(-hangingAngle(to, ankle), leg.shank) });
  return set({ thigh: nearest(mirror * hangingAngle(hip, to), leg.thigh) });
}

function dragArm(pose: Pose, view: View, side: Side, part: 'elbow' | 'hand', to: Point): Pose {
  const arm: ArmPose = armOf(pose, side);
  const { shoulder, elbow, wrist, hand } = solvePose(pose, view)[side].arm;
  const mirror = mirrorOf(side, view);
  const set = (change: object): Pose => withArm(pose, side, { ...arm, ...change } as ArmPose);
  const { joint } = pose.anchor;
  const carried = side === 'near' && carries(pose, 'near-arm');
  if (part === 'hand') {
    if (carried && joint !== 'elbow') return moveAnchor(pose, hand, to);
    if ('hand' in arm) return set(moved('hand', arm.hand, hand, to));
    if ('wrist' in arm) return set(moved('wrist', arm.wrist, hand, to));
    // A hand with an angle of its own keeps it: the wrist is drawn by as much.
    const aim = arm.palm === undefined ? to : point(wrist.x + to.x - hand.x, wrist.y + to.y - hand.y);
    return set({ lower: nearest(mirror * hangingAngle(elbow, aim), arm.lower) });
  }
  if (carried && joint === 'elbow') return moveAnchor(pose, elbow, to);
  if (!('upper' in arm)) return pose;
  if (carried) return set({ lower: nearest(hangingAngle(to, joint === 'hand' ? hand : wrist), arm.lower) });
  return set({ upper: nearest(mirror * hangingAngle(shoulder, to), arm.upper) });
}
