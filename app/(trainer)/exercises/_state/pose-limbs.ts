import type { Point } from '@/domain/figure/geometry';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { ArmPose, FigureDefinition, LegPose, Pose, Spot } from '@/domain/figure/types';
import { measuredArm, measuredLeg, rounded } from './measure';

export type View = FigureDefinition['view'];
export type Side = 'near' | 'far';
export type AnchorJoint = Pose['anchor']['joint'];
export type Limb = `${Side}-${'leg' | 'arm'}`;

export const spotOf = ({ x, y }: Point): Spot => [rounded(x), rounded(y)];
export const mirrorOf = (side: Side, view: View): 1 | -1 => (side === 'far' && view === 'front' ? -1 : 1);

export const legOf = (pose: Pose, side: Side): LegPose => (side === 'far' ? (pose.farLeg ?? pose.leg) : pose.leg);
export const armOf = (pose: Pose, side: Side): ArmPose => (side === 'far' ? (pose.farArm ?? pose.arm) : pose.arm);
export const withLeg = (pose: Pose, side: Side, leg: LegPose): Pose => ({
  ...pose,
  [side === 'far' ? 'farLeg' : 'leg']: leg,
});
export const withArm = (pose: Pose, side: Side, arm: ArmPose): Pose => ({
  ...pose,
  [side === 'far' ? 'farArm' : 'arm']: arm,
});

export const legAnchors: readonly AnchorJoint[] = ['ankle', 'ball', 'knee'];
export const armAnchors: readonly AnchorJoint[] = ['elbow', 'wrist', 'hand'];

/** Whether the body rests on this limb, so that it has to be set by angles. */
export const carries = ({ anchor }: Pose, limb: Limb): boolean =>
  limb === 'near-leg' ? legAnchors.includes(anchor.joint) : limb === 'near-arm' && armAnchors.includes(anchor.joint);

export const isPinned = (pose: Pose, limb: Limb): boolean =>
  limb.endsWith('leg') ? !('thigh' in legOf(pose, sideOf(limb))) : !('upper' in armOf(pose, sideOf(limb)));

const sideOf = (limb: Limb): Side => (limb.startsWith('far') ? 'far' : 'near');

/**
 * Keeps a foot or hand on the spot where it is now while the rest moves, or lets the limb turn freely again. Nothing
 * moves by it.
 */
export function pin(pose: Pose, view: View, limb: Limb, pinned: boolean): Pose {
  if (isPinned(pose, limb) === pinned || (pinned && carries(pose, limb))) return pose;
  const side = sideOf(limb);
  const { leg, arm } = solvePose(pose, view)[side];
  const mirror = mirrorOf(side, view);
  if (limb.endsWith('leg')) {
    const now = legOf(pose, side);
    if (!pinned) return withLeg(pose, side, measuredLeg(leg, now, mirror));
    return withLeg(pose, side, { ankle: spotOf(leg.ankle), ...(now.foot === undefined ? {} : { foot: now.foot }) });
  }
  const now = armOf(pose, side);
  if (!pinned) return withArm(pose, side, measuredArm(arm, now, mirror));
  const elbow = bendsForward(arm, mirror) ? ({ elbow: 'front' } as const) : {};
  return withArm(
    pose,
    side,
    'palm' in now && now.palm !== undefined
      ? { wrist: spotOf(arm.wrist), palm: now.palm, ...elbow }
      : { hand: spotOf(arm.hand), ...elbow },
  );
}

/** Whether the elbow lies in front of the way from the shoulder to the hand. */
function bendsForward({ shoulder, elbow, wrist }: Skeleton['near']['arm'], mirror: 1 | -1): boolean {
  const across = (wrist.x - shoulder.x) * (elbow.y - shoulder.y) - (wrist.y - shoulder.y) * (elbow.x - shoulder.x);
  return across * mirror > 0.5;
}

function anchorPoint({ hip, shoulder, near }: Skeleton, joint: AnchorJoint): Point {
  if (joint === 'hip') return hip;
  if (joint === 'shoulder') return shoulder;
  if (joint === 'ankle' || joint === 'ball' || joint === 'knee') return near.leg[joint];
  return near.arm[joint];
}

/** The same position, resting on another joint. A limb that carries the body is set by angles from then on. */
export function restOn(pose: Pose, view: View, joint: AnchorJoint): Pose {
  const { near, ...rest } = solvePose(pose, view);
  return {
    ...pose,
    anchor: { joint, at: spotOf(anchorPoint({ near, ...rest }, joint)) },
    leg: legAnchors.includes(joint) ? measuredLeg(near.leg, pose.leg, 1) : pose.leg,
    arm: armAnchors.includes(joint) ? measuredArm(near.arm, pose.arm, 1) : pose.arm,
    // A far limb that went along goes on to stand where it stood.
    ...(legAnchors.includes(joint) && !('thigh' in pose.leg) && { farLeg: pose.farLeg ?? pose.leg }),
    ...(armAnchors.includes(joint) && !('upper' in pose.arm) && { farArm: pose.farArm ?? pose.arm }),
  };
}

/** Near and far change places: what the right leg did the left one does. */
export function swapSides(pose: Pose, view: View): Pose {
  if (view === 'front') return swapFront(pose);
  const { far } = solvePose(pose, view);
  const { joint } = pose.anchor;
  const swapped = {
    ...pose,
    leg: pose.farLeg ?? pose.leg,
    farLeg: pose.leg,
    arm: pose.farArm ?? pose.arm,
    farArm: pose.arm,
  };
  if (legAnchors.includes(joint)) {
    const at = joint === 'ball' ? far.leg.ball : joint === 'knee' ? far.leg.knee : far.leg.ankle;
    return { ...swapped, anchor: { joint, at: spotOf(at) }, leg: measuredLeg(far.leg, swapped.leg, 1) };
  }
  if (armAnchors.includes(joint)) {
    const at = joint === 'elbow' ? far.arm.elbow : joint === 'wrist' ? far.arm.wrist : far.arm.hand;
    return { ...swapped, anchor: { joint, at: spotOf(at) }, arm: measuredArm(far.arm, swapped.arm, 1) };
  }
  return swapped;
}

/** From the front the picture is mirrored: left and right change, the trunk leans the other way. */
function swapFront(pose: Pose): Pose {
  const central = pose.anchor.joint === 'hip' || pose.anchor.joint === 'shoulder';
  const settled = central ? pose : restOn(pose, 'front', 'hip');
  const flip = ([x, y]: Spot): Spot => [rounded(-x), y];
  const leg = (limb: LegPose): LegPose =>
    'ankle' in limb ? { ...limb, ankle: flip(limb.ankle) } : 'ball' in limb ? { ...limb, ball: flip(limb.ball) } : limb;
  const arm = (limb: ArmPose): ArmPose =>
    'hand' in limb
      ? { ...limb, hand: flip(limb.hand) }
      : 'wrist' in limb
        ? { ...limb, wrist: flip(limb.wrist), palm: rounded(-limb.palm) }
        : limb;
  return {
    ...settled,
    anchor: { ...settled.anchor, at: flip(settled.anchor.at) },
    torso: rounded(-settled.torso),
    bend: rounded(-(settled.bend ?? 0)),
    head: rounded(-(settled.head ?? 0)),
    leg: leg(settled.farLeg ?? settled.leg),
    farLeg: leg(settled.leg),
    arm: arm(settled.farArm ?? settled.arm),
    farArm: arm(settled.arm),
  };
}
