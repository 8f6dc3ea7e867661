import type { BodyRegionId } from '@/domain/symptoms/regions';
import { type BodyView, mirrored, type Spot, smooth } from './outline';

/** A region as it is drawn in one view. Its shape reaches beyond the body: what is outside is target, not picture. */
export type DrawnRegion = {
  readonly id: BodyRegionId;
  readonly shape: readonly Spot[];
  /** Where its number stands. */
  readonly centre: Spot;
};

/** Beyond the arms, so that a finger beside the body still hits. */
const OUT = 38;

const blades = smooth([
  [0, 128.6],
  [8, 129.2],
  [15.8, 130.6],
  [OUT, 131],
]);

/** Seams from the midline outwards. They follow the body: a fold, a belt, the joints. */
const seams = {
  skull: smooth([
    [0, 157],
    [5, 158],
    [12, 162],
  ]),
  nape: smooth([
    [0, 145.6],
    [5, 147.2],
    [9.4, 151.4],
    [12, 157],
  ]),
  /** From the nape down the shoulder blade to the armpit. */
  shoulder: smooth([
    [9.4, 151.4],
    [11.2, 145],
    [13.2, 138],
    [15.8, 130.6],
  ]),
  armpit: blades.filter(([x]) => x > 15.7),
  blades,
  ribs: smooth([
    [0, 112],
    [6.2, 112.6],
    [12, 114],
    [OUT, 117],
  ]),
  belt: smooth([
    [0, 94.6],
    [3, 95.4],
    [6.2, 96.6],
    [12, 98.6],
    [OUT, 102],
  ]),
  fold: smooth([
    [0, 79.4],
    [4, 77.6],
    [9, 76.8],
    [14, 78.4],
    [19, 82],
    [OUT, 86],
  ]),
  overKnee: smooth([
    [0, 53.6],
    [4, 54.4],
    [9.3, 55.4],
    [14.6, 54.4],
    [OUT, 51],
  ]),
  underKnee: smooth([
    [0, 43.4],
    [4, 42.8],
    [9.3, 41.8],
    [14.6, 42.8],
    [OUT, 46],
  ]),
  ankle: smooth([
    [0, 10.8],
    [5.6, 10.6],
    [8.9, 9.8],
    [12, 10.6],
    [OUT, 12],
  ]),
  ground: [
    [0, -5.5],
    [OUT, -5.5],
  ],
  waist: smooth([
    [0, 112.4],
    [8, 113],
    [15, 114.6],
    [OUT, 116],
  ]),
  hips: smooth([
    [0, 92.6],
    [3.6, 93.2],
    [6.8, 94.6],
    [12, 97.4],
    [OUT, 102],
  ]),
  /** Where the front of the thigh begins. */
  crease: smooth([
    [0, 76.4],
    [3, 78.2],
    [6, 80.6],
    [12, 84.8],
    [OUT, 92],
  ]),
} satisfies Record<string, readonly Spot[]>;

const fromX = (seam: readonly Spot[], x: number): Spot[] => seam.filter((spot) => spot[0] >= x - 0.01);
const toX = (seam: readonly Spot[], x: number): Spot[] => seam.filter((spot) => spot[0] <= x + 0.01);

/** Between two seams, on the side of positive x. */
const band = (upper: readonly Spot[], lower: readonly Spot[]): Spot[] => [...upper, ...lower.toReversed()];
/** Both halves as one shape. */
const across = (half: readonly Spot[]): Spot[] => [...half, ...mirrored(half)];

type Half = readonly (readonly [stem: string, shape: readonly Spot[], centre: Spot])[];

const shoulder: Half[number] = [
  'shoulder',
  [[12, 157], [OUT, 157], ...seams.armpit.toReversed(), ...seams.shoulder.toReversed()],
  [18.6, 138.6],
];
const knee: Half[number] = ['knee', band(seams.overKnee, seams.underKnee), [9.3, 48.6]];

const backHalf: Half = [
  shoulder,
  ['low-back', band(fromX(seams.ribs, 6.2), fromX(seams.belt, 6.2)), [10.4, 105.2]],
  ['buttock', band(seams.belt, seams.fold), [9.2, 87.4]],
  ['thigh-back', band(seams.fold, seams.overKnee), [9.4, 66]],
  knee,
  ['calf', band(seams.underKnee, seams.ankle), [9.2, 30]],
  ['foot', band(seams.ankle, seams.ground), [8.9, 4.8]],
];

const frontHalf: Half = [
  shoulder,
  ['hip', band(fromX(seams.hips, 6.8), fromX(seams.crease, 6)), [12.2, 91]],
  ['thigh-front', band(seams.crease, seams.overKnee), [9.6, 67.6]],
  knee,
  ['shin', band(seams.underKnee, seams.ankle), [9.2, 28]],
  ['foot', band(seams.ankle, seams.ground), [10.4, 2.4]],
];

const middle: Readonly<Record<BodyView, readonly DrawnRegion[]>> = {
  back: [
    { id: 'neck', shape: across(band(seams.skull, seams.nape)), centre: [0, 151.4] },
    {
      id: 'upper-back',
      shape: across([...toX(seams.nape, 9.4), ...seams.shoulder, ...toX(seams.blades, 15.8).toReversed()]),
      centre: [0, 137],
    },
    { id: 'mid-back', shape: across(band(seams.blades, seams.ribs)), centre: [0, 120] },
    { id: 'low-back-centre', shape: across(band(toX(seams.ribs, 6.2), toX(seams.belt, 6.2))), centre: [0, 104.4] },
  ],
  front: [
    { id: 'belly', shape: across(band(seams.waist, seams.hips)), centre: [0, 104] },
    { id: 'groin', shape: across(band(toX(seams.hips, 6.8), toX(seams.crease, 6))), centre: [0, 85.6] },
  ],
};

/** Whoever looks at a back has its left on the left; from the front it is the other way round. */
function pairs(view: BodyView): DrawnRegion[] {
  const [atRight, atLeft] = view === 'back' ? ['right', 'left'] : ['left', 'right'];
  return (view === 'back' ? backHalf : frontHalf).flatMap(([stem, shape, [x, y]]): DrawnRegion[] => [
    { id: `${stem}-${atRight}` as BodyRegionId, shape, centre: [x, y] },
    { id: `${stem}-${atLeft}` as BodyRegionId, shape: mirrored(shape), centre: [-x, y] },
  ]);
}

/** From the top down, and from left to right, as they are reached by keyboard. */
const ordered = (view: BodyView): readonly DrawnRegion[] =>
  [...middle[view], ...pairs(view)].sort((a, b) => b.centre[1] - a.centre[1] || a.centre[0] - b.centre[0]);

export const drawnRegions: Readonly<Record<BodyView, readonly DrawnRegion[]>> = {
  back: ordered('back'),
  front: ordered('front'),
};
