import { faceDown, flared, flat, kneeling, lift, onFloor, straightArm } from '@/domain/figure/pose-parts';
import type { ArmPose, FigureDefinition, Pose } from '@/domain/figure/types';

/** Feet flat, the body one line that leans to hands at a wall. */
const atWall = (lean: number): Pose => ({
  anchor: { joint: 'ankle', at: [0, onFloor.ankle] },
  ...faceDown(lean, 0),
  arm: { wrist: [86, 134], palm: 180 },
});

/** Hands at `height`, feet on the balls behind. */
const pushUp = (lean: number, x: number, height: number): Pose => ({
  anchor: { joint: 'ball', at: [-106, onFloor.ball] },
  ...faceDown(lean, lean - 4),
  arm: { wrist: [x, height + onFloor.wrist], palm: 90 },
});

/** On the back, head left, knees bent, feet on the floor. */
const lying = (seat: number, foot: number, arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [0, seat + onFloor.back] },
  torso: -90,
  leg: flat(foot),
  arm,
});

const bench = { kind: 'bench', x: -30, width: 104, height: 42 } as const;

const halfKneeling = (arm: ArmPose): Pose => ({
  anchor: { joint: 'hip', at: [0, onFloor.knee + 44] },
  torso: 2,
  head: 12,
  leg: kneeling,
  farLeg: flat(42),
  arm,
  farArm: straightArm(4),
});

const standing = (arm: ArmPose): Pose => ({
  anchor: { joint: 'shoulder', at: [3, 143.6] },
  torso: 3,
  head: 10,
  leg: flat(0),
  arm,
});

export const pushFigures: Record<string, FigureDefinition> = {
  'wall-push-up': lift(atWall(23), atWall(12), { props: [{ kind: 'wall', x: 96, width: 12, height: 186 }] }),
  'incline-push-up': lift(pushUp(67, 11, 50), pushUp(48, 11, 50), {
    props: [{ kind: 'bench', x: 18, width: 44, height: 50 }],
  }),
  'push-up': lift(pushUp(84, 22, 0), pushUp(70.6, 22, 0)),
  'floor-press': lift(lying(0, 40, flared([14, -5], [14, 28])), lying(0, 40, straightArm(180)), {
    load: 'dumbbells',
    props: [{ kind: 'mat', x: -16, width: 190, height: 0 }],
  }),
  'dumbbell-bench-press': lift(lying(42, 46, flared([12, -10], [12, 23])), lying(42, 46, straightArm(180)), {
    load: 'dumbbells',
    props: [bench],
  }),
  'bench-press': lift(lying(42, 46, flared([14, -10], [14, 16])), lying(42, 46, straightArm(178)), {
    load: 'bar',
    props: [bench],
  }),
  'half-kneeling-press': lift(halfKneeling({ hand: [2, 165] }), halfKneeling({ hand: [13, 108] }), {
    lowered: 'end',
    load: 'dumbbell-one-side',
  }),
  'overhead-press': lift(standing({ hand: [8, 207.5] }), standing({ hand: [14, 150] }), {
    lowered: 'end',
    load: 'bar',
  }),
};
