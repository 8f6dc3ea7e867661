/**
 * A pose is joint angles, not a picture: centimetres and degrees, for an adult of about 1.78 m.
 * x grows to the right, y grows upwards, and the floor is y = 0.
 *
 * Angles are absolute and measured from the vertical.
 * - `torso`: 0 upright, positive leans to the right (forwards, as people face right); −90 lies on the back, head left.
 * - `thigh`: 0 hangs straight down, positive brings the knee forward of the hip.
 * - `shank`: 0 stands upright, positive brings the knee forward of the ankle.
 * - `upper`, `lower` (arm): 0 hangs straight down, positive swings forward; 180 points up.
 * - `foot`: 0 flat, positive lifts the heel (toes down).
 *
 * In a front view the near limbs are the ones on the right of the picture, and the far limbs' angles are mirrored.
 */
export type Spot = readonly [x: number, y: number];

/** Turned out of the picture plane by `…Out` degrees, towards whoever looks, so that it is drawn shorter. */
export type LegAngles = {
  readonly thigh: number;
  readonly shank: number;
  readonly foot?: number;
  readonly thighOut?: number;
  readonly shankOut?: number;
};

/**
 * The ankle, or the ball of the foot, stands on a spot and the knee follows; knees only bend forwards. From the front
 * they bend sideways, and `kneeOut` turns them towards the reader by so many degrees.
 */
type LegReach = ({ readonly ankle: Spot } | { readonly ball: Spot }) & {
  readonly foot?: number;
  readonly kneeOut?: number;
};

export type LegPose = LegAngles | LegReach;

export type ArmAngles = {
  readonly upper: number;
  readonly lower: number;
  /** Angle of the hand where it is not in line with the forearm; 90 lies flat on the floor, fingers forward. */
  readonly palm?: number;
  readonly upperOut?: number;
  readonly lowerOut?: number;
};

/** The grip (`hand`) or the wrist is on a spot and the elbow follows, on the back of the arm unless said otherwise. */
type ArmReach =
  | { readonly hand: Spot; readonly elbow?: 'back' | 'front' }
  | { readonly wrist: Spot; readonly palm: number; readonly elbow?: 'back' | 'front' };

export type ArmPose = ArmAngles | ArmReach;

/** The joint of the near side that the chain starts from. Limbs between it and the trunk must be given as angles. */
type Anchor = {
  readonly joint: 'ankle' | 'ball' | 'knee' | 'hip' | 'shoulder' | 'elbow' | 'wrist' | 'hand';
  readonly at: Spot;
};

export type Pose = {
  readonly anchor: Anchor;
  /** Angle of the pelvis. */
  readonly torso: number;
  /** Degrees that the trunk leans out of the picture, towards whoever looks: a bow seen from the front. */
  readonly lean?: number;
  /** Degrees that the rib cage is turned forward from the pelvis, evenly along the spine; 0 is neutral. */
  readonly bend?: number;
  /** Degrees that the head nods forward from the line of the rib cage; negative looks up. */
  readonly head?: number;
  readonly leg: LegPose;
  /** The far leg and arm where they differ from the near ones (bird dog, split stance). */
  readonly farLeg?: LegPose;
  readonly arm: ArmPose;
  readonly farArm?: ArmPose;
};

/**
 * `bar`, `dowel` and `bell` are in both hands; `bar-on-back` lies on the shoulders, `bar-at-shoulders` in front of them,
 * `bar-on-hips` in the crease of the hips, `dowel-on-back` along the spine; `bell-at-chest` is held in both hands,
 * `bells-at-shoulders` one in each. `…-one-side` is in the near hand, and `bell-overhead` lies behind its wrist.
 * `band` and `cable` run from the prop they are fixed to (a post, a stack, a rower) to the near hand, `pulldown-bar` to
 * a bar in both; `band-at-knees` runs around the knees, `wheel` rolls under the hands. `crank` joins the feet to the
 * axle of the bike, `trainer` to the wheel of the cross-trainer. `trap-bar-low` is gripped at the height of its sleeves;
 * `bell-swung` stays in line with the arms; `dumbbell-at-chest` is hugged; `sled` is pushed by the feet;
 * `band-between-legs` comes from behind; `strap-on-foot` runs from the near hand around the near foot.
 */
export type FigureLoad =
  | 'none'
  | 'bar'
  | 'bar-on-back'
  | 'bar-on-hips'
  | 'trap-bar'
  | 'bell'
  | 'bell-at-chest'
  | 'bell-one-side'
  | 'dumbbells'
  | 'dumbbell-one-side'
  | 'dowel'
  | 'dowel-on-back'
  | 'bar-at-shoulders'
  | 'bells-at-shoulders'
  | 'bell-overhead'
  | 'band'
  | 'band-at-knees'
  | 'cable'
  | 'pulldown-bar'
  | 'wheel'
  | 'crank'
  | 'trainer'
  | 'trap-bar-low'
  | 'band-between-legs'
  | 'bell-swung'
  | 'dumbbell-at-chest'
  | 'sled'
  | 'strap-on-foot';

/**
 * A `post` and a `stack` hold a band or cable at their height; a `pull-up-bar` is gripped at its height, its upright
 * stands half its width in front; a `ball` is anything round, its top at its height; a `slope` rises from nothing on the
 * left to its height on the right; of a `bike` x is the axle of the cranks and the height that of the saddle; of a
 * `rower` and a `trainer` x is the middle and the height that of the wheel's axle; `water` stands as high as its height; of a
 * `leg-press` x is the middle of the hips and the height that of the seat; an `incline` is a bench set to 45°, its upper end
 * on the right.
 */
export type FigureProp = {
  readonly kind:
    | 'box'
    | 'block'
    | 'bench'
    | 'mat'
    | 'rail'
    | 'strap'
    | 'wall'
    | 'post'
    | 'stack'
    | 'pull-up-bar'
    | 'ball'
    | 'slope'
    | 'bike'
    | 'rower'
    | 'trainer'
    | 'water'
    | 'leg-press'
    | 'incline';
  /** Centimetres: middle, full width and top edge above the floor. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
};

/** What a prescribed range in centimetres moves in the figure, and the lowered end with it. */
export type FigureRange = {
  /** Blocks under the load, the seat under the hips, or the step under the near foot. */
  readonly moves: 'blocks' | 'seat' | 'step';
  /** The lowered end with the load on the floor, or on a very low seat, where `start` is higher than that. */
  readonly lowest?: Pose;
};

export type FigureDefinition = {
  readonly view: 'side' | 'front';
  /** The working position, drawn solid. */
  readonly start: Pose;
  /** The other end of the movement, drawn as a ghost; the same as `start` for holds. */
  readonly end: Pose;
  /** Which end is the lowered one, so that a tempo's first number (seconds down) runs towards it. */
  readonly lowered: 'start' | 'end';
  /** Poses to run through in a loop instead, for walking; the still figure then has no ghost. */
  readonly cycle?: readonly Pose[];
  /** Seconds to go round the cycle once; those of a walking stride unless given. */
  readonly cycleSeconds?: number;
  readonly load: FigureLoad;
  readonly props: readonly FigureProp[];
  readonly range?: FigureRange;
};
