import { onToes } from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

function stride(nearForward: boolean, arms: number): Pose {
  // The heel touches first, toes lifted.
  const front = { ball: [38, 7.6], foot: -14 } as const;
  const back = onToes(-22, 38);
  const forward = { upper: arms, lower: arms * 1.9 };
  const backward = { upper: -arms, lower: -arms * 0.4 };
  return {
    anchor: { joint: 'hip', at: [0, 89.6] },
    torso: 3,
    leg: nearForward ? front : back,
    farLeg: nearForward ? back : front,
    arm: nearForward ? backward : forward,
    farArm: nearForward ? forward : backward,
  };
}

/** Weight on one leg while the other swings through. */
function passing(nearStands: boolean): Pose {
  const stance = onToes(11.5, 0);
  const swing = { ball: [0.6, 10], foot: 24 } as const;
  return {
    anchor: { joint: 'hip', at: [2, 93.4] },
    torso: 3,
    leg: nearStands ? stance : swing,
    farLeg: nearStands ? swing : stance,
    arm: { upper: 0, lower: 4 },
    farArm: { upper: 0, lower: 4 },
  };
}

const walk = (arms: number, load: FigureDefinition['load']): FigureDefinition => {
  const near = stride(false, arms);
  const far = stride(true, arms);
  return {
    view: 'side',
    start: near,
    end: far,
    lowered: 'start',
    cycle: [near, passing(false), far, passing(true)],
    load,
    props: [],
  };
};

/** One foot lifted towards the reader, or both down between two steps. */
const marching = (lifted: 'near' | 'far' | 'none'): Pose => {
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

export const carryFigures: Record<string, FigureDefinition> = {
  'farmer-carry': walk(0, 'dumbbells'),
  walking: walk(22, 'none'),
  'suitcase-carry': {
    view: 'front',
    start: marching('far'),
    end: marching('near'),
    lowered: 'start',
    cycle: [marching('far'), marching('none'), marching('near'), marching('none')],
    load: 'bell-one-side',
    props: [],
  },
};
