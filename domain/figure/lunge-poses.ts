import { flat, hangingArms, lift, onToes } from '@/domain/figure/pose-parts';
import type { FigureDefinition } from '@/domain/figure/types';

const splitLow = { joint: 'hip', at: [-32, 53] } as const;
const splitHigh = { joint: 'hip', at: [-33, 82] } as const;
const backFoot = onToes(-78, 66);
const backFootUp = onToes(-78, 52);

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
  'step-up': lift(
    {
      anchor: { joint: 'hip', at: [-4, 88] },
      torso: 16,
      head: -6,
      leg: flat(28, 30),
      farLeg: onToes(-14, 18),
      arm: hangingArms,
    },
    {
      anchor: { joint: 'hip', at: [28, 122.5] },
      torso: 4,
      leg: flat(28, 30),
      farLeg: { ball: [37.5, 33.3], foot: 0 },
      arm: hangingArms,
    },
    { load: 'dumbbells', props: [{ kind: 'box', x: 36, width: 46, height: 30 }] },
  ),
};
