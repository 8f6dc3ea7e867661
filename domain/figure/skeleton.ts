import {
  add,
  between,
  hanging,
  hangingAngle,
  type Point,
  point,
  reach,
  rising,
  subtract,
  turned,
} from '@/domain/figure/geometry';
import { foot, halfWidth, radius, segment } from '@/domain/figure/proportions';
import type { ArmAngles, ArmPose, FigureDefinition, LegAngles, LegPose, Pose, Spot } from '@/domain/figure/types';

export type Leg = {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly heel: Point;
  readonly ball: Point;
  readonly toe: Point;
};

export type Arm = {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  /** Centre of the closed hand. */
  readonly hand: Point;
};

/** Joint positions in centimetres; the floor is y = 0. */
export type Skeleton = {
  readonly view: FigureDefinition['view'];
  readonly hip: Point;
  readonly waist: Point;
  readonly chest: Point;
  readonly shoulder: Point;
  readonly head: Point;
  /** Absolute angles in degrees: 0 upright, positive leans right. */
  readonly pelvisAngle: number;
  readonly ribsAngle: number;
  readonly headAngle: number;
  readonly near: { readonly leg: Leg; readonly arm: Arm };
  readonly far: { readonly leg: Leg; readonly arm: Arm };
};

const at = ([x, y]: Spot): Point => point(x, y);
const isLegAngles = (leg: LegPose): leg is LegAngles => 'thigh' in leg;
const isArmAngles = (arm: ArmPose): arm is ArmAngles => 'upper' in arm;

/** Ankle above a ball of the foot that stands at `ball` with the heel lifted by `pitch` degrees. */
const ankleOver = (ball: Point, pitch: number): Point => subtract(ball, turned(foot.ball, pitch));

const thighOf = (leg: LegAngles, mirror: number): Point =>
  hanging(segment.thigh, leg.thigh * mirror, leg.thighOut ?? 0);
const shankOf = (leg: LegAngles, mirror: number): Point =>
  hanging(segment.shank, -leg.shank * mirror, leg.shankOut ?? 0);
const upperOf = (arm: ArmAngles, mirror: number): Point =>
  hanging(segment.upperArm, arm.upper * mirror, arm.upperOut ?? 0);
const lowerOf = (arm: ArmAngles, mirror: number, length: number): Point =>
  hanging(length, arm.lower * mirror, arm.lowerOut ?? 0);

/** From the front the foot points at the reader: all of it is one place just under the ankle. */
function footFromFront(hip: Point, knee: Point, ankle: Point): Leg {
  const sole = add(ankle, hanging(foot.frontDrop, hangingAngle(hip, ankle)));
  return { hip, knee, ankle, heel: sole, ball: sole, toe: sole };
}

function footFromSide(hip: Point, knee: Point, ankle: Point, pitch: number): Leg {
  const heel = add(ankle, turned(foot.heel, pitch));
  const ball = add(ankle, turned(foot.ball, pitch));
  // A lifted heel bends the toes, which stay flat on the floor until the foot is nearly upright.
  const toePitch = pitch > 0 && pitch < 120 ? Math.max(0, pitch - 80) : pitch;
  const toe = add(ball, turned([foot.toeLength, radius.toe - radius.ball], toePitch));
  return { hip, knee, ankle, heel, ball, toe };
}

function solveLeg(hip: Point, leg: LegPose, mirror: number, view: FigureDefinition['view']): Leg {
  const pitch = leg.foot ?? 0;
  const withFoot = (knee: Point, ankle: Point) =>
    view === 'front' ? footFromFront(hip, knee, ankle) : footFromSide(hip, knee, ankle, pitch);
  if (isLegAngles(leg)) {
    const knee = add(hip, thighOf(leg, mirror));
    return withFoot(knee, add(knee, shankOf(leg, mirror)));
  }
  const target = 'ankle' in leg ? at(leg.ankle) : ankleOver(at(leg.ball), pitch);
  const { middle, end } = reach(hip, target, segment.thigh, segment.shank, mirror === 1 ? 1 : -1, leg.kneeOut);
  return withFoot(middle, end);
}

function solveArm(shoulder: Point, arm: ArmPose, mirror: number): Arm {
  if (isArmAngles(arm)) {
    const elbow = add(shoulder, upperOf(arm, mirror));
    const wrist = add(elbow, lowerOf(arm, mirror, segment.forearm));
    const hand =
      arm.palm === undefined
        ? add(wrist, lowerOf(arm, mirror, segment.hand))
        : add(wrist, hanging(segment.hand, arm.palm));
    return { shoulder, elbow, wrist, hand };
  }
  const side = (arm.elbow === 'front') === (mirror === 1) ? 1 : -1;
  if ('wrist' in arm) {
    const { middle, end } = reach(shoulder, at(arm.wrist), segment.upperArm, segment.forearm, side);
    return { shoulder, elbow: middle, wrist: end, hand: add(end, hanging(segment.hand, arm.palm)) };
  }
  const lower = segment.forearm + segment.hand;
  const { middle, end } = reach(shoulder, at(arm.hand), segment.upperArm, lower, side);
  return { shoulder, elbow: middle, wrist: between(middle, end, segment.forearm / lower), hand: end };
}

function legAngles(pose: Pose): LegAngles {
  if (isLegAngles(pose.leg)) return pose.leg;
  throw new RangeError(`A pose anchored at the ${pose.anchor.joint} needs its leg as angles`);
}

function armAngles(pose: Pose): ArmAngles {
  if (isArmAngles(pose.arm)) return pose.arm;
  throw new RangeError(`A pose anchored at the ${pose.anchor.joint} needs its arm as angles`);
}

/** Middle of the hips, found by walking the chain back from the anchor. */
function findHip(pose: Pose, hipToShoulder: Point, nearHip: Point, nearShoulder: Point): Point {
  const anchor = at(pose.anchor.at);
  const fromHipJoint = (hip: Point) => subtract(hip, nearHip);
  const fromShoulder = (shoulder: Point) => subtract(subtract(shoulder, nearShoulder), hipToShoulder);
  const fromElbow = (elbow: Point) => fromShoulder(subtract(elbow, upperOf(armAngles(pose), 1)));
  const fromKnee = (knee: Point) => fromHipJoint(subtract(knee, thighOf(legAngles(pose), 1)));
  const fromAnkle = (ankle: Point) => fromKnee(subtract(ankle, shankOf(legAngles(pose), 1)));
  switch (pose.anchor.joint) {
    case 'hip':
      return anchor;
    case 'knee':
      return fromKnee(anchor);
    case 'ankle':
      return fromAnkle(anchor);
    case 'ball':
      return fromAnkle(ankleOver(anchor, legAngles(pose).foot ?? 0));
    case 'shoulder':
      return subtract(anchor, hipToShoulder);
    case 'elbow':
      return fromElbow(anchor);
    case 'wrist':
      return fromElbow(subtract(anchor, lowerOf(armAngles(pose), 1, segment.forearm)));
    case 'hand':
      return fromElbow(subtract(anchor, lowerOf(armAngles(pose), 1, segment.forearm + segment.hand)));
  }
}

/**
 * Forward kinematics: where every joint is, in centimetres above the floor.
 * Segment lengths never change. Limbs given by a spot bend to it, and stop short when it is out of reach.
 *
 * @throws RangeError when the anchor lies on a limb that is given by a spot instead of angles.
 */
export function solvePose(pose: Pose, view: FigureDefinition['view'] = 'side'): Skeleton {
  const pelvisAngle = pose.torso;
  const ribsAngle = pose.torso + (pose.bend ?? 0);
  const headAngle = ribsAngle + (pose.head ?? 0);
  const lean = pose.lean ?? 0;
  const pelvis = rising(segment.pelvis, pelvisAngle, lean);
  const loin = rising(segment.loin, (pelvisAngle + ribsAngle) / 2, lean);
  const ribs = rising(segment.ribs, ribsAngle, lean);
  const wide = view === 'front' ? 1 : 0;
  const nearHip = rising(halfWidth.hip * wide, pelvisAngle + 90);
  const nearShoulder = rising(halfWidth.shoulder * wide, ribsAngle + 90);

  const hip = findHip(pose, add(add(pelvis, loin), ribs), nearHip, nearShoulder);
  const waist = add(hip, pelvis);
  const chest = add(waist, loin);
  const shoulder = add(chest, ribs);
  const mirror = view === 'front' ? -1 : 1;
  return {
    view,
    hip,
    waist,
    chest,
    shoulder,
    head: add(shoulder, rising(segment.head, headAngle, lean)),
    pelvisAngle,
    ribsAngle,
    headAngle,
    near: {
      leg: solveLeg(add(hip, nearHip), pose.leg, 1, view),
      arm: solveArm(add(shoulder, nearShoulder), pose.arm, 1),
    },
    far: {
      leg: solveLeg(subtract(hip, nearHip), pose.farLeg ?? pose.leg, mirror, view),
      arm: solveArm(subtract(shoulder, nearShoulder), pose.farArm ?? pose.arm, mirror),
    },
  };
}
