import { walk } from '@/domain/figure/gait';
import { flat, lift, onFloor } from '@/domain/figure/pose-parts';
import { radius } from '@/domain/figure/proportions';
import { machine } from '@/domain/figure/props';
import type { FigureDefinition, LegPose, Pose, Spot } from '@/domain/figure/types';

const turns = [0, 45, 90, 135, 180, 225, 270, 315];

/** From the pedal, under the sole, to the ball of the foot. */
const sole = radius.ball + 1;

/** A foot on a pedal that goes round the axle clockwise, so many centimetres `across` and `up` from it. */
function pedalling([x, y]: Spot, across: number, up: number, degrees: number, foot: number): LegPose {
  const [turn, pitch] = [(degrees * Math.PI) / 180, (foot * Math.PI) / 180];
  const pedal = { x: x + across * Math.cos(turn), y: y - up * Math.sin(turn) };
  return { ball: [pedal.x + sole * Math.sin(pitch), pedal.y + sole * Math.cos(pitch)], foot };
}

/** Both feet go round opposite each other. */
function round(poseOf: (near: number, far: number) => Pose, rest: Pick<FigureDefinition, 'load' | 'props'>) {
  const cycle = turns.map((turn) => poseOf(turn, turn + 180));
  const [start, , , , end] = cycle as [Pose, Pose, Pose, Pose, Pose];
  return { view: 'side', lowered: 'start', start, end, cycle, ...rest } as const;
}

const cycling = (near: number, far: number): Pose => {
  const { axle, crank } = machine.bike;
  return {
    anchor: { joint: 'hip', at: [-26, 97] },
    torso: 24,
    head: -12,
    leg: pedalling([0, axle], crank, crank, near, 16),
    farLeg: pedalling([0, axle], crank, crank, far, 16),
    arm: { hand: [45, 110] },
  };
};

const reclining = (near: number, far: number): Pose => ({
  anchor: { joint: 'hip', at: [-80, 46] },
  torso: -14,
  head: 10,
  leg: pedalling([-4, 40], 13, 13, near, -62),
  farLeg: pedalling([-4, 40], 13, 13, far, -62),
  arm: { hand: [-66, 52] },
});

const striding = (near: number, far: number): Pose => {
  const swing = Math.cos((near * Math.PI) / 180);
  return {
    anchor: { joint: 'hip', at: [0, 111] },
    torso: 5,
    leg: pedalling([4, 24], 26, 9, near, 10),
    farLeg: pedalling([4, 24], 26, 9, far, 10),
    // The handle on one side comes as the foot goes.
    arm: { hand: [38 - 13 * swing, 126] },
    farArm: { hand: [38 + 13 * swing, 126] },
  };
};

const onRower: LegPose = { ankle: [66, 30], foot: -52 };
const raised: Spot = [0, onFloor.ankle];

/** Weight on the spot: one knee up, or both feet down. */
const marching = (up: 'near' | 'far' | 'none'): Pose => {
  const stance = { thigh: 0, shank: 0, foot: 0 };
  const knee = { thigh: 78, shank: 4, foot: 14 };
  const swing = up === 'none' ? 0 : up === 'near' ? -1 : 1;
  return {
    anchor: { joint: 'hip', at: [0, raised[1] + 86] },
    torso: 1,
    leg: up === 'near' ? knee : stance,
    farLeg: up === 'far' ? knee : stance,
    arm: { upper: 24 * swing, lower: 40 + 44 * swing },
    farArm: { upper: -24 * swing, lower: 40 - 44 * swing },
  };
};

const stair = (x: number, height: number) => ({ kind: 'box', x, width: 32, height }) as const;

export const aerobicFigures: Record<string, FigureDefinition> = {
  walking: walk({ arms: 22 }),
  'incline-walk': walk({ arms: 24, rise: 13, torso: 8, props: [{ kind: 'slope', x: 10, width: 170, height: 22.1 }] }),
  'pool-walking': walk({ arms: 26, torso: 4, props: [{ kind: 'water', x: 0, width: 168, height: 112 }] }),
  marching: {
    view: 'side',
    lowered: 'start',
    start: marching('near'),
    end: marching('far'),
    cycle: [marching('near'), marching('none'), marching('far'), marching('none')],
    load: 'none',
    props: [],
  },
  'stationary-bike': round(cycling, { load: 'crank', props: [{ kind: 'bike', x: 0, width: 120, height: 86 }] }),
  'recumbent-bike': round(reclining, {
    load: 'crank',
    props: [
      { kind: 'rail', x: -104, width: 6, height: 92 },
      { kind: 'bench', x: -84, width: 40, height: 35 },
      { kind: 'rower', x: -24, width: 80, height: 40 },
    ],
  }),
  'cross-trainer': round(striding, { load: 'trainer', props: [{ kind: 'trainer', x: -8, width: 150, height: 26 }] }),
  'stair-climb': lift(
    {
      anchor: { joint: 'hip', at: [20, 107] },
      torso: 12,
      head: -6,
      leg: flat(38, 36),
      farLeg: flat(8, 18),
      arm: { upper: -18, lower: 20 },
      farArm: { upper: 26, lower: 54 },
    },
    {
      anchor: { joint: 'hip', at: [38, 128] },
      torso: 8,
      head: -4,
      leg: flat(38, 36),
      farLeg: flat(68, 54),
      arm: { upper: 22, lower: 50 },
      farArm: { upper: -20, lower: 10 },
    },
    { props: [stair(14, 18), stair(46, 36), stair(78, 54)] },
  ),
  'rowing-machine': lift(
    {
      anchor: { joint: 'hip', at: [-20, 37] },
      torso: -18,
      head: 12,
      leg: onRower,
      arm: { hand: [-4, 62] },
    },
    {
      anchor: { joint: 'hip', at: [14, 37] },
      torso: 22,
      head: -8,
      leg: onRower,
      arm: { hand: [90, 58] },
    },
    {
      lowered: 'end',
      load: 'cable',
      props: [
        { kind: 'rower', x: 26, width: 222, height: 46 },
        { kind: 'rail', x: 80, width: 4, height: 40 },
      ],
    },
  ),
};
