import { onFloor } from '@/domain/figure/pose-parts';
import type { ArmPose, FigureDefinition, Pose, Spot } from '@/domain/figure/types';

type Gait = Partial<Pick<FigureDefinition, 'load' | 'props'>> & {
  /** Degrees that the arms swing; or how both, or the near one alone, are kept. */
  readonly arms?: number;
  readonly kept?: ArmPose;
  readonly keptNear?: ArmPose;
  /** Centimetres that the ground rises on one metre. */
  readonly rise?: number;
  readonly torso?: number;
};

/** Walking to the right, round and round; uphill the trunk leans and the stride is shorter. */
export function walk({
  arms = 0,
  kept,
  keptNear,
  rise = 0,
  torso = 3,
  load = 'none',
  props = [],
}: Gait): FigureDefinition {
  const pitch = (Math.atan(rise / 100) * 180) / Math.PI;
  const ground = ([x, y]: Spot): Spot => [x, y + ((x + 75) * rise) / 100];
  const onGround = (ball: Spot, foot: number) => ({ ball: ground(ball), foot: foot - pitch });
  const armsOf = (near: ArmPose, far: ArmPose) => ({ arm: keptNear ?? kept ?? near, farArm: kept ?? far });

  const stride = (nearForward: boolean): Pose => {
    // The heel touches first, toes lifted.
    const front = onGround([38 - rise * 0.4, 7.6], -14);
    const back = onGround([-22, onFloor.ball], 38);
    const forward = { upper: arms, lower: arms * 1.9 };
    const backward = { upper: -arms, lower: -arms * 0.4 };
    return {
      anchor: { joint: 'hip', at: ground([0, 89.6]) },
      torso,
      leg: nearForward ? front : back,
      farLeg: nearForward ? back : front,
      ...armsOf(nearForward ? backward : forward, nearForward ? forward : backward),
    };
  };
  /** Weight on one leg while the other swings through. */
  const passing = (nearStands: boolean): Pose => {
    const stance = onGround([11.5, onFloor.ball], 0);
    const swing = onGround([0.6, 10], 24);
    const hanging = { upper: 0, lower: 4 };
    return {
      anchor: { joint: 'hip', at: ground([2, 93.4 - rise * 0.1]) },
      torso,
      leg: nearStands ? stance : swing,
      farLeg: nearStands ? swing : stance,
      ...armsOf(hanging, hanging),
    };
  };

  const near = stride(false);
  const far = stride(true);
  return {
    view: 'side',
    start: near,
    end: far,
    lowered: 'start',
    cycle: [near, passing(false), far, passing(true)],
    load,
    props,
  };
}

/** Seen from the front: one foot lifted towards the reader, or both down. */
export const step = (lifted: 'near' | 'far' | 'none'): Pose => {
  const stance = { thigh: 1, shank: -1, thighOut: 0, shankOut: 0 };
  const swing = { thigh: 2, shank: -2, thighOut: 37, shankOut: -20 };
  return {
    anchor: { joint: 'hip', at: [0, 93.9] },
    torso: 0,
    leg: lifted === 'near' ? swing : stance,
    farLeg: lifted === 'far' ? swing : stance,
    arm: { upper: 10, lower: 3 },
    farArm: { upper: 13, lower: 7 },
  };
};
