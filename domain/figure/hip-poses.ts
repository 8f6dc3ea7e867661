import { flared, flat, hold, lift, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

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

/** Hips lifted and spread, lying down. */
export const hipFigures: Record<string, FigureDefinition> = {
  'glute-bridge': lift(bridge(-116), bridge(-91.6), { lowered: 'end', props: [mat(25, 170)] }),
  'hip-thrust': lift(thrust([0, 51], -91, [40, 64]), thrust([-2, 53], -62, [42, 46]), {
    lowered: 'end',
    load: 'bar-on-hips',
    props: [{ kind: 'bench', x: -4, width: 34, height: 40 }],
  }),
};

/** Face down over an edge. */
export const backExtensionFigures: Record<string, FigureDefinition> = {
  'back-extension-hold': hold(
    {
      anchor: { joint: 'hip', at: [0, 73] },
      torso: 90,
      leg: { thigh: -90, shank: 90, foot: 104 },
      arm: flared([-17, -14], [-2, -11]),
    },
    {
      props: [
        { kind: 'bench', x: -37, width: 82, height: 62 },
        { kind: 'strap', x: -70, width: 6, height: 82 },
      ],
    },
  ),
};
