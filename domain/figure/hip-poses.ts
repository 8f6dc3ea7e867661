import { flared, flat, fromShoulder, hold, lift, onFloor, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition, LegPose, Pose } from '@/domain/figure/types';

const mat = (x: number, width: number) => ({ kind: 'mat', x, width, height: 0 }) as const;

const armsOnFloor = straightArm(86);

const bridge = (torso: number): Pose => ({
  anchor: { joint: 'shoulder', at: [0, 9.6] },
  torso,
  head: -89 - torso,
  leg: flat(88),
  arm: armsOnFloor,
});

const thrust = (shoulder: readonly [number, number], torso: number, hand: readonly [number, number]): Pose => ({
  anchor: { joint: 'shoulder', at: shoulder },
  torso,
  head: 24,
  leg: flat(93),
  arm: { hand },
});

const straightBelow = { thigh: -87, shank: 87 } as const;

/** On the side, face to the reader, the lower arm long under the head and the upper hand on the hip. */
const sideLying = (upper: LegPose, lower: LegPose): Pose => ({
  anchor: { joint: 'hip', at: [0, 17] },
  torso: 83,
  head: 5,
  leg: lower,
  farLeg: upper,
  arm: straightArm(90),
  farArm: flared([25, 15], [42, -6]),
});

/** From the front in a shallow squat, hands on the hips: the near foot stays and the far one steps. */
const sideStep = (hip: readonly [number, number], foot: number): Pose => ({
  anchor: { joint: 'hip', at: hip },
  torso: 0,
  lean: 20,
  leg: { ankle: [26, onFloor.ankle], kneeOut: 68 },
  farLeg: { ankle: [foot, onFloor.ankle], kneeOut: 68 },
  arm: flared([13, -22], [-2, -37]),
});

const crossedArms = (torso: number) => flared(fromShoulder(torso, 14, -17), fromShoulder(torso, 11, -2));

/** Hips on the edge of a bench, feet held; the trunk hangs over it. */
const overEdge = (torso: number): Pose => ({
  anchor: { joint: 'hip', at: [0, 73] },
  torso,
  leg: { thigh: -90, shank: 90, foot: 104 },
  arm: crossedArms(torso),
});
const benchAndStrap = [
  { kind: 'bench', x: -37, width: 82, height: 62 },
  { kind: 'strap', x: -70, width: 6, height: 82 },
] as const;

/** Face down, arms long overhead. */
const prone = (leg: number, farArm: number): Pose => ({
  anchor: { joint: 'hip', at: [0, onFloor.back] },
  torso: 90,
  leg: { thigh: -leg, shank: leg, foot: leg + 72 },
  farLeg: { thigh: -86, shank: 86, foot: 158 },
  arm: straightArm(86),
  farArm: straightArm(farArm),
});

/** Hips lifted and spread, lying down. */
export const hipFigures: Record<string, FigureDefinition> = {
  'glute-bridge': lift(bridge(-116), bridge(-91.6), { lowered: 'end', props: [mat(25, 170)] }),
  'hip-thrust': lift(thrust([0, 51], -91, [40, 64]), thrust([-2, 53], -62, [42, 46]), {
    lowered: 'end',
    load: 'bar-on-hips',
    props: [{ kind: 'bench', x: -4, width: 34, height: 40 }],
  }),
  'single-leg-glute-bridge': lift(
    { ...bridge(-116), farLeg: { thigh: 116, shank: -116, foot: -96 } },
    { ...bridge(-91.6), farLeg: { thigh: 116, shank: -116, foot: -96 } },
    { lowered: 'end', props: [mat(25, 170)] },
  ),
  clamshell: lift(
    sideLying({ ankle: [-58, 17], kneeOut: 28 }, { ankle: [-60, 6.5], kneeOut: 90 }),
    sideLying({ ankle: [-58, 17], kneeOut: 90 }, { ankle: [-60, 6.5], kneeOut: 90 }),
    { view: 'front', lowered: 'end', props: [mat(20, 200)] },
  ),
  'side-lying-leg-raise': lift(
    sideLying({ thigh: 116, shank: -116 }, straightBelow),
    sideLying({ thigh: 84, shank: -83 }, straightBelow),
    { view: 'front', lowered: 'end', props: [mat(14, 220)] },
  ),
  'lateral-band-walk': lift(sideStep([0, 80], -26), sideStep([11, 83], 0), { view: 'front', load: 'band-at-knees' }),
};

/** Face down over an edge. */
export const backExtensionFigures: Record<string, FigureDefinition> = {
  'back-extension-hold': hold(overEdge(90), { props: benchAndStrap }),
  'back-extension': lift(overEdge(140), overEdge(90), { props: benchAndStrap }),
  'back-extension-loaded': lift(overEdge(140), overEdge(90), { load: 'dumbbell-at-chest', props: benchAndStrap }),
  'prone-arm-leg-lift': lift(prone(97, 101), prone(86, 86), { lowered: 'end', props: [mat(0, 200)] }),
};
