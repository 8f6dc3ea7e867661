import { hangingAngle, mix, nearestTurn } from '@/domain/figure/geometry';
import { type Arm, type Leg, solvePose } from '@/domain/figure/skeleton';
import type { ArmAngles, ArmPose, FigureDefinition, LegAngles, LegPose, Pose, Spot } from '@/domain/figure/types';

const mixSpot = (a: Spot, b: Spot, t: number): Spot => [mix(a[0], b[0], t), mix(a[1], b[1], t)];

/** Measured angles come without whole turns, so they are mixed the short way round. */
const mixTurn = (from: number, to: number, t: number): number => mix(from, nearestTurn(from, to), t);

function measuredLeg(leg: Leg, pose: LegPose): LegAngles {
  return {
    thigh: hangingAngle(leg.hip, leg.knee),
    shank: -hangingAngle(leg.knee, leg.ankle),
    foot: pose.foot ?? 0,
  };
}

function measuredArm(arm: Arm): ArmAngles {
  return {
    upper: hangingAngle(arm.shoulder, arm.elbow),
    lower: hangingAngle(arm.elbow, arm.wrist),
    palm: hangingAngle(arm.wrist, arm.hand),
  };
}

function mixLeg(a: LegPose, b: LegPose, t: number, measured: () => readonly [LegAngles, LegAngles]): LegPose {
  const foot = mix(a.foot ?? 0, b.foot ?? 0, t);
  if ('ankle' in a && 'ankle' in b)
    return { ankle: mixSpot(a.ankle, b.ankle, t), foot, kneeOut: mix(a.kneeOut ?? 0, b.kneeOut ?? 0, t) };
  if ('ball' in a && 'ball' in b)
    return { ball: mixSpot(a.ball, b.ball, t), foot, kneeOut: mix(a.kneeOut ?? 0, b.kneeOut ?? 0, t) };
  const angles = 'thigh' in a && 'thigh' in b;
  const [from, to] = angles ? ([a, b] as const) : measured();
  const turn = angles ? mix : mixTurn;
  return {
    thigh: turn(from.thigh, to.thigh, t),
    shank: turn(from.shank, to.shank, t),
    foot,
    thighOut: mix(from.thighOut ?? 0, to.thighOut ?? 0, t),
    shankOut: mix(from.shankOut ?? 0, to.shankOut ?? 0, t),
  };
}

function mixArm(a: ArmPose, b: ArmPose, t: number, measured: () => readonly [ArmAngles, ArmAngles]): ArmPose {
  const elbow = 'elbow' in a && a.elbow ? { elbow: a.elbow } : {};
  if ('hand' in a && 'hand' in b) return { hand: mixSpot(a.hand, b.hand, t), ...elbow };
  if ('wrist' in a && 'wrist' in b)
    return { wrist: mixSpot(a.wrist, b.wrist, t), palm: mix(a.palm, b.palm, t), ...elbow };
  const angles = 'upper' in a && 'upper' in b;
  const [from, to] = angles ? ([a, b] as const) : measured();
  const turn = angles ? mix : mixTurn;
  const straight = from.palm === undefined && to.palm === undefined;
  return {
    upper: turn(from.upper, to.upper, t),
    lower: turn(from.lower, to.lower, t),
    ...(straight ? {} : { palm: mix(from.palm ?? from.lower, to.palm ?? to.lower, t) }),
    upperOut: mix(from.upperOut ?? 0, to.upperOut ?? 0, t),
    lowerOut: mix(from.lowerOut ?? 0, to.lowerOut ?? 0, t),
  };
}

/**
 * The pose `t` of the way from `a` to `b` (0–1, not clamped). Angles, spots and the anchor move evenly; a limb that
 * is given by a spot at one end and by angles at the other turns through the angles it has at both ends.
 *
 * @throws RangeError when the two poses hang from different anchors.
 */
export function interpolatePose(a: Pose, b: Pose, t: number, view: FigureDefinition['view'] = 'side'): Pose {
  if (a.anchor.joint !== b.anchor.joint) throw new RangeError('Both poses must hang from the same anchor');
  if (t === 0) return a;
  if (t === 1) return b;
  const farLeg = [a.farLeg ?? a.leg, b.farLeg ?? b.leg] as const;
  const farArm = [a.farArm ?? a.arm, b.farArm ?? b.arm] as const;
  const ends = () => [solvePose(a, view), solvePose(b, view)] as const;
  const legs = (side: 'near' | 'far', poses: readonly [LegPose, LegPose]) => () => {
    const [from, to] = ends();
    return [measuredLeg(from[side].leg, poses[0]), measuredLeg(to[side].leg, poses[1])] as const;
  };
  const arms = (side: 'near' | 'far') => () => {
    const [from, to] = ends();
    return [measuredArm(from[side].arm), measuredArm(to[side].arm)] as const;
  };
  return {
    anchor: { joint: a.anchor.joint, at: mixSpot(a.anchor.at, b.anchor.at, t) },
    torso: mix(a.torso, b.torso, t),
    lean: mix(a.lean ?? 0, b.lean ?? 0, t),
    bend: mix(a.bend ?? 0, b.bend ?? 0, t),
    head: mix(a.head ?? 0, b.head ?? 0, t),
    leg: mixLeg(a.leg, b.leg, t, legs('near', [a.leg, b.leg])),
    farLeg: mixLeg(...farLeg, t, legs('far', farLeg)),
    arm: mixArm(a.arm, b.arm, t, arms('near')),
    farArm: mixArm(...farArm, t, arms('far')),
  };
}
