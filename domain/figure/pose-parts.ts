import { add, hangingAngle, nearestTurn, point, reach, rising, subtract } from '@/domain/figure/geometry';
import { radius, segment } from '@/domain/figure/proportions';
import type { ArmAngles, ArmPose, FigureDefinition, LegAngles, LegPose, Pose, Spot } from '@/domain/figure/types';

/** Heights at which a part of the body rests on the floor. */
export const onFloor = {
  ankle: 8,
  ball: radius.ball,
  knee: radius.knee,
  back: radius.hip,
  elbow: radius.elbow,
  wrist: radius.wrist,
} as const;

export const flat = (x: number, floor = 0): LegPose => ({ ankle: [x, onFloor.ankle + floor], foot: 0 });
export const onToes = (x: number, foot: number): LegPose => ({ ball: [x, onFloor.ball], foot });
export const straightArm = (degrees: number): ArmPose => ({ upper: degrees, lower: degrees });

/** Shin and top of the foot along the floor, toes behind. */
export const kneeling = { thigh: 0, shank: 90, foot: 152 } as const;

/** A movement from `end` to the lowered `start`, such as a squat or a pull. */
export function lift(
  start: Pose,
  end: Pose,
  rest: Partial<Omit<FigureDefinition, 'start' | 'end'>> = {},
): FigureDefinition {
  return { view: 'side', load: 'none', props: [], lowered: 'start', start, end, ...rest };
}

/** A position to keep: both ends are the same. */
export const hold = (pose: Pose, rest: Partial<Omit<FigureDefinition, 'start' | 'end'>> = {}): FigureDefinition =>
  lift(pose, pose, rest);

const armLength = segment.upperArm + segment.forearm + segment.hand;

type Pull = {
  /** The grip; for a bar also its middle. */
  readonly hand: Spot;
  readonly torso: number;
  /** Degrees that the arms sweep back to the bar (negative) or forward. */
  readonly arm: number;
  readonly head?: number;
  readonly leg?: LegPose;
};

/** Straight arms, chained from the hands so that whatever they hold travels in a straight line. */
export const pull = ({ hand, torso, arm, head = 0, leg = flat(0) }: Pull): Pose => ({
  anchor: { joint: 'hand', at: hand },
  torso,
  head,
  leg,
  arm: straightArm(arm),
});

/**
 * An arm whose elbow is flared out of the picture: seen at `elbow` and `hand`, both measured from the shoulder.
 * The segments keep their length and are turned towards the reader by as much as they look short.
 */
export function flared(elbow: Spot, hand: Spot): ArmAngles {
  const [joint, grip] = [point(...elbow), point(...hand)];
  const lower = subtract(grip, joint);
  const out = (seen: number, length: number) => (Math.acos(Math.min(1, seen / length)) * 180) / Math.PI;
  const upper = hangingAngle(point(0, 0), joint);
  return {
    upper,
    upperOut: out(Math.hypot(...elbow), segment.upperArm),
    lower: nearestTurn(upper, hangingAngle(joint, grip)),
    lowerOut: -out(Math.hypot(lower.x, lower.y), segment.forearm + segment.hand),
  };
}

/** A straight arm whose hand is seen at `hand`, measured from the shoulder; it points at the reader as far as it looks short. */
export function pointing(hand: Spot): ArmAngles {
  const angle = hangingAngle(point(0, 0), point(...hand));
  const out = (Math.acos(Math.min(1, Math.hypot(...hand) / armLength)) * 180) / Math.PI;
  return { upper: angle, upperOut: out, lower: angle, lowerOut: out };
}

/**
 * A bent leg between a hip and an ankle, its knee rolled over towards the reader by so many degrees from straight up.
 */
export function rolled(hip: Spot, ankle: Spot, degrees: number): LegAngles {
  const { middle } = reach(point(...hip), point(...ankle), segment.thigh, segment.shank, 1, degrees);
  const knee = subtract(middle, point(...hip));
  const shank = subtract(point(...ankle), middle);
  const outOf = (z: number, length: number) => (Math.asin(z / length) * 180) / Math.PI;
  return {
    thigh: hangingAngle(point(0, 0), knee),
    thighOut: outOf(knee.z, segment.thigh),
    shank: -hangingAngle(point(0, 0), shank),
    shankOut: outOf(shank.z, segment.shank),
  };
}

/** A spot measured from the shoulder: `up` along the trunk and `front` of it, `torso` degrees from upright. */
export function fromShoulder(torso: number, front: number, up: number): Spot {
  const spot = add(rising(up, torso), rising(front, torso + 90));
  return [spot.x, spot.y];
}

type Squat = { readonly shoulder: Spot; readonly torso: number; readonly head?: number; readonly leg?: LegPose };

/** Chained from the shoulder, so that a bar on the back travels straight up and down. */
export const squat = ({ shoulder, torso, head = 0, leg = flat(0) }: Squat, arm: ArmPose): Pose => ({
  anchor: { joint: 'shoulder', at: shoulder },
  torso,
  head,
  leg,
  arm,
});

export const backSquat = (squatted: Squat): Pose =>
  squat(
    squatted,
    flared(fromShoulder(squatted.torso * 0.6, -7, -23), fromShoulder(squatted.torso, -radius.shoulder - 1, 1)),
  );

/** Hands together in front of the breastbone, elbows down. */
export const atChest = (torso: number): ArmPose => ({ upper: torso * 0.5 - 12, lower: 142 + torso * 0.1 });

/** Both arms hang straight at the sides, whatever the trunk does. */
export const hangingArms = straightArm(0);

/** Shoulder and leg angles of a body that is one straight line, `lean` degrees from upright, face down. */
export const faceDown = (lean: number, foot: number) =>
  ({ torso: lean, leg: { thigh: -lean, shank: lean, foot } }) as const;
