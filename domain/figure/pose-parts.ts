import { add, hanging, point, rising, subtract } from '@/domain/figure/geometry';
import { radius, segment } from '@/domain/figure/proportions';
import type { ArmPose, FigureDefinition, LegPose, Pose, Spot } from '@/domain/figure/types';

/** Length from shoulder to the middle of the closed hand. */
const armLength = segment.upperArm + segment.forearm + segment.hand;
const trunkLength = segment.pelvis + segment.loin + segment.ribs;

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

/** Where a bar lies on the upper back of someone whose shoulder joint is at `shoulder`. */
function barOnBack(shoulder: Spot, torso: number): Spot {
  const bar = add(add(point(...shoulder), rising(1, torso)), rising(radius.shoulder + 1, torso - 90));
  return [bar.x, bar.y];
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
  squat(squatted, { hand: barOnBack(squatted.shoulder, squatted.torso) });

/** Hands together in front of the breastbone, elbows down. */
export const atChest = (torso: number): ArmPose => ({ upper: torso * 0.45 - 6, lower: 134 + torso * 0.1 });

/** Both arms hang straight at the sides, whatever the trunk does. */
export const hangingArms = straightArm(0);

/** The height of the shoulder when the arm hangs straight to a hand at `y`. */
export const shoulderOver = ([x, y]: Spot, arm: number): Spot => {
  const shoulder = subtract(point(x, y), hanging(armLength, arm));
  return [shoulder.x, shoulder.y];
};

/** Shoulder and leg angles of a body that is one straight line, `lean` degrees from upright, face down. */
export const faceDown = (lean: number, foot: number) =>
  ({ torso: lean, leg: { thigh: -lean, shank: lean, foot } }) as const;

/** A point `along` centimetres up the trunk from the hip. */
export const trunkSpot = (hip: Spot, torso: number, along = trunkLength): Spot => {
  const spot = add(point(...hip), rising(along, torso));
  return [spot.x, spot.y];
};
