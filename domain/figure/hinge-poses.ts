import { flared, flat, fromShoulder, lift, pull } from '@/domain/figure/pose-parts';
import type { FigureDefinition } from '@/domain/figure/types';

const standingPull = pull({ hand: [9, 79], torso: 3, arm: 5 });

/** One hand holds the dowel behind the neck, the other in the small of the back. */
const dowelArms = (torso: number) => ({
  arm: flared(fromShoulder(torso, -3, -25), fromShoulder(torso, -12, -38)),
  farArm: flared(fromShoulder(torso, 12, 20), fromShoulder(torso, -11, 10)),
});

/** Hinges and pulls: both feet flat, ankle at x = 0. */
export const hingeFigures: Record<string, FigureDefinition> = {
  'dowel-hinge': lift(
    { anchor: { joint: 'hip', at: [-24, 88] }, torso: 60, head: -8, leg: flat(0), ...dowelArms(60) },
    { anchor: { joint: 'hip', at: [0, 93] }, torso: 2, head: -8, leg: flat(0), ...dowelArms(2) },
    { load: 'dowel-on-back' },
  ),
  'romanian-deadlift-dowel': lift(pull({ hand: [11, 46], torso: 62, arm: -6, head: -8 }), standingPull, {
    load: 'dowel',
  }),
  'romanian-deadlift': lift(pull({ hand: [11, 40], torso: 66, arm: -7, head: -8 }), standingPull, { load: 'bar' }),
  'kettlebell-deadlift': lift(
    pull({ hand: [5, 28], torso: 56, arm: -4, head: -10 }),
    pull({ hand: [10, 79], torso: 3, arm: 6 }),
    {
      load: 'bell',
    },
  ),
  'block-pull': lift(pull({ hand: [10, 42.5], torso: 52, arm: -5, head: -10 }), standingPull, {
    load: 'bar',
    props: [{ kind: 'block', x: 12, width: 48, height: 20 }],
  }),
  'trap-bar-deadlift': lift(
    pull({ hand: [5, 32], torso: 46, arm: -3, head: -10 }),
    pull({ hand: [5, 79], torso: 3, arm: 1 }),
    { load: 'trap-bar' },
  ),
  deadlift: lift(pull({ hand: [10, 22.5], torso: 63, arm: -5, head: -10 }), standingPull, { load: 'bar' }),
};
