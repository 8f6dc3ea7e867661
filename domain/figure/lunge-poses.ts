import { flared, flat, hangingArms, lift, onFloor, onToes, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

const splitLow = { joint: 'hip', at: [-32, 53] } as const;
const splitHigh = { joint: 'hip', at: [-33, 82] } as const;
const backFoot = onToes(-78, 66);
const backFootUp = onToes(-78, 52);

/** On top of a bench behind, sole up. */
const laces = { ankle: [-76, 44], foot: 150 } as const;

/** A long step with both knees bent; the walker stays in the middle of the picture. */
function stepped(nearForward: boolean): Pose {
  const front = onToes(43.5, 0);
  const back = onToes(-46, 66);
  return {
    anchor: { joint: 'hip', at: [0, 53] },
    torso: 8,
    leg: nearForward ? front : back,
    farLeg: nearForward ? back : front,
    arm: hangingArms,
  };
}

/** Tall between two steps, one foot swinging through. */
function passed(nearStands: boolean): Pose {
  const stance = onToes(11.5, 0);
  const swing = { ball: [2, 16], foot: 26 } as const;
  return {
    anchor: { joint: 'hip', at: [1, 93.2] },
    torso: 4,
    leg: nearStands ? stance : swing,
    farLeg: nearStands ? swing : stance,
    arm: hangingArms,
  };
}

/** From the front: the far foot stays, the near one steps out to `foot`; a bell is hugged with both hands. */
const sideways = (hip: readonly [number, number], lean: number, foot: number, kneeOut: number): Pose => ({
  anchor: { joint: 'hip', at: hip },
  torso: 0,
  lean,
  leg: { ankle: [foot, onFloor.ankle], kneeOut },
  farLeg: { ankle: [-58, onFloor.ankle], kneeOut },
  arm: flared([3, -24], [-12, -9]),
});

/** The near foot on a box of that height; the far one pushes off the floor, then stands beside it. */
const stepUp = (height: number): FigureDefinition =>
  lift(
    {
      anchor: { joint: 'hip', at: [-4, 88] },
      torso: 16,
      head: -6,
      leg: flat(28, height),
      farLeg: onToes(-14, 18),
      arm: hangingArms,
    },
    {
      anchor: { joint: 'hip', at: [28, 92.5 + height] },
      torso: 4,
      leg: flat(28, height),
      farLeg: { ball: [37.5, onFloor.ball + height], foot: 0 },
      arm: hangingArms,
    },
    { props: [{ kind: 'box', x: 36, width: 46, height }], range: { moves: 'step' } },
  );

/** Split stances and steps: one foot before the other, beside it or on a box. */
export const lungeFigures: Record<string, FigureDefinition> = {
  'split-squat': lift(
    { anchor: splitLow, torso: 12, leg: flat(0), farLeg: backFoot, arm: hangingArms },
    { anchor: splitHigh, torso: 8, leg: flat(0), farLeg: backFootUp, arm: hangingArms },
    { load: 'dumbbells' },
  ),
  'supported-split-squat': lift(
    { anchor: splitLow, torso: 6, leg: flat(0), farLeg: backFoot, arm: hangingArms, farArm: { hand: [24, 98] } },
    { anchor: splitHigh, torso: 4, leg: flat(0), farLeg: backFootUp, arm: hangingArms, farArm: { hand: [24, 98] } },
    { props: [{ kind: 'rail', x: 24, width: 5, height: 112 }] },
  ),
  'reverse-lunge': lift(
    { anchor: splitLow, torso: 12, leg: flat(0), farLeg: backFoot, arm: hangingArms },
    { anchor: { joint: 'hip', at: [1, 93.4] }, torso: 3, leg: flat(0), farLeg: onToes(11.5, 0), arm: hangingArms },
    { load: 'dumbbells' },
  ),
  'walking-lunge': {
    view: 'side',
    start: stepped(true),
    end: stepped(false),
    lowered: 'start',
    cycle: [stepped(true), passed(true), stepped(false), passed(false)],
    cycleSeconds: 4,
    load: 'dumbbells',
    props: [],
  },
  'lateral-lunge': lift(sideways([13, 64.5], 40, 30, 49), sideways([-48, 93], 3, -38, 49), {
    view: 'front',
    load: 'bell-at-chest',
  }),
  'rear-foot-elevated-split-squat': lift(
    { anchor: { joint: 'hip', at: [-30, 54] }, torso: 16, head: -4, leg: flat(0), farLeg: laces, arm: hangingArms },
    { anchor: { joint: 'hip', at: [-23, 84] }, torso: 10, head: -2, leg: flat(0), farLeg: laces, arm: hangingArms },
    { load: 'dumbbells', props: [{ kind: 'bench', x: -88, width: 42, height: 39 }] },
  ),
  'step-up-low': stepUp(15),
  'step-up': { ...stepUp(30), load: 'dumbbells' },
  'step-down': lift(
    {
      anchor: { joint: 'hip', at: [-2, 84] },
      torso: 14,
      head: -4,
      leg: flat(0, 20),
      // The heel touches, toes lifted.
      farLeg: { ankle: [31, 8.6], foot: -10 },
      arm: straightArm(34),
    },
    {
      anchor: { joint: 'hip', at: [1, 113] },
      torso: 2,
      leg: flat(0, 20),
      farLeg: { ankle: [18, 31], foot: 4 },
      arm: straightArm(4),
    },
    { props: [{ kind: 'box', x: -6, width: 44, height: 20 }], range: { moves: 'step' } },
  ),
};
