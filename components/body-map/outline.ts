/** A place on the drawing in centimetres: from the midline, and above the ground. */
export type Spot = readonly [x: number, y: number];

export type BodyView = 'back' | 'front';

/** The crown, with some air above it. */
const TOP = 180;

const n = (value: number): string => String(Math.round(value * 10) / 10);
/** SVG counts y downwards: where a height above the ground stands. */
export const downTo = (height: number): number => TOP - height;
const xy = ([x, y]: Spot): string => `${n(x)} ${n(downTo(y))}`;

/** The straight lines of a closed shape. */
export const polygonPath = (spots: readonly Spot[]): string => `M${spots.map(xy).join('L')}Z`;

/** A smooth closed line through all spots (Catmull–Rom). */
function closedPath(spots: readonly Spot[]): string {
  const at = (index: number): Spot => spots[(index + spots.length) % spots.length] ?? [0, 0];
  const toward = (a: Spot, b: Spot, from: Spot, sign: 1 | -1): Spot => [
    from[0] + ((b[0] - a[0]) / 6) * sign,
    from[1] + ((b[1] - a[1]) / 6) * sign,
  ];
  const curves = spots.map((spot, index) => {
    const next = at(index + 1);
    return `C${xy(toward(at(index - 1), next, spot, 1))} ${xy(toward(spot, at(index + 2), next, -1))} ${xy(next)}`;
  });
  return `M${xy(at(0))}${curves.join('')}Z`;
}

/** A smooth open line through all spots. */
function linePath(spots: readonly Spot[]): string {
  const at = (index: number): Spot => spots[Math.min(Math.max(index, 0), spots.length - 1)] ?? [0, 0];
  const curves = spots.slice(1).map((spot, before) => {
    const [from, past, next] = [at(before), at(before - 1), at(before + 2)];
    const c1: Spot = [from[0] + (spot[0] - past[0]) / 6, from[1] + (spot[1] - past[1]) / 6];
    const c2: Spot = [spot[0] - (next[0] - from[0]) / 6, spot[1] - (next[1] - from[1]) / 6];
    return `C${xy(c1)} ${xy(c2)} ${xy(spot)}`;
  });
  return `M${xy(at(0))}${curves.join('')}`;
}

/** Spots along the same smooth line, near enough to each other to be joined straight. */
export function smooth(spots: readonly Spot[]): Spot[] {
  const at = (index: number): Spot => spots[Math.min(Math.max(index, 0), spots.length - 1)] ?? [0, 0];
  const parts = 4;
  return spots.flatMap((spot, index) => {
    if (index === spots.length - 1) return [spot];
    const around = [at(index - 1), spot, at(index + 1), at(index + 2)] as const;
    return Array.from(
      { length: parts },
      (_, part): Spot => [bent(around, part / parts, 0), bent(around, part / parts, 1)],
    );
  });
}

/** One coordinate of a Catmull–Rom curve, `t` of the way between the second and the third spot. */
function bent([p0, p1, p2, p3]: readonly [Spot, Spot, Spot, Spot], t: number, axis: 0 | 1): number {
  const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

export const mirrored = (spots: readonly Spot[]): Spot[] => spots.map(([x, y]): Spot => [-x, y]).reverse();

/** One half of the trunk and one leg: from the neck down the outside; the inside up to the fork follows the foot. */
const halfTrunk: readonly Spot[] = [
  [4.4, 161],
  [5.4, 156],
  [5.9, 151.6],
  [8.6, 148.6],
  [13, 146.9],
  [17.4, 143.8],
  [18.6, 139.6],
  [17.4, 135],
  [16.6, 129],
  [15.4, 121],
  [14.4, 113],
  [14.3, 107],
  [15.2, 101],
  [16.9, 95],
  [18, 88.5],
  [18.2, 82],
  [17.6, 73],
  [16.4, 64],
  [15, 56],
  [14.2, 49.5],
  [14.5, 43.5],
  [15, 37],
  [14.6, 30],
  [13.2, 21],
  [12, 13.5],
  [11.8, 9],
];
const halfInside: readonly Spot[] = [
  [5.9, 9],
  [5.7, 13.5],
  [4.8, 21],
  [3.8, 30],
  [3.6, 37],
  [4.2, 43.5],
  [4.4, 49.5],
  [3.6, 56],
  [2.5, 64],
  [1.3, 73],
];
const feet: Readonly<Record<BodyView, readonly Spot[]>> = {
  back: [
    [12.3, 5.4],
    [12.9, 2.4],
    [11.4, 0.4],
    [8.9, -0.1],
    [6.5, 0.4],
    [5.2, 2.4],
    [5.5, 5.4],
  ],
  front: [
    [12.7, 5.8],
    [14.7, 2.4],
    [15.3, -0.8],
    [13.8, -2.7],
    [10.8, -3.3],
    [7.7, -2.8],
    [6.1, -0.9],
    [6.1, 2.2],
    [5.8, 5.8],
  ],
};

const arm: readonly Spot[] = [
  [12.4, 142],
  [14.2, 146],
  [18.6, 144.7],
  [22.5, 141.6],
  [24.3, 135.8],
  [24.9, 128],
  [25.9, 119.5],
  [27.9, 112],
  [29.3, 104],
  [30.4, 96],
  [31.2, 90],
  [32.8, 85.5],
  [33.6, 79],
  [32.9, 73.2],
  [31, 70.6],
  [29.2, 72.4],
  [28.6, 77],
  [27.7, 75.6],
  [26.6, 76],
  [26.4, 80],
  [26.9, 85.5],
  [26.9, 90],
  [25.1, 97],
  [22.8, 105],
  [21.2, 113],
  [19.9, 120],
  [18.2, 128],
  [15.6, 135],
];

const head: readonly Spot[] = [
  [0, 178],
  [4.5, 176.7],
  [7.3, 172.8],
  [7.9, 167.4],
  [7.2, 162],
  [5.2, 157.4],
  [2.3, 154.8],
  [0, 154.3],
];

const ear: readonly Spot[] = [
  [7.4, 169],
  [8.7, 169.3],
  [9.1, 167.2],
  [8.4, 164.4],
  [7.2, 163.6],
];

const fork: Spot = [0, 80.5];
const trunkOf = (view: BodyView): readonly Spot[] => {
  const half = [...halfTrunk, ...feet[view], ...halfInside];
  return [...half, fork, ...mirrored(half)];
};

/** Trunk and legs as spots, for whoever asks what lies within. */
export const trunk: Readonly<Record<BodyView, readonly Spot[]>> = { back: trunkOf('back'), front: trunkOf('front') };

/** Trunk and legs as one path. */
export const trunkPath: Readonly<Record<BodyView, string>> = {
  back: closedPath(trunk.back),
  front: closedPath(trunk.front),
};

/** Arms, head and ears, alike from both sides. */
export const limbsPath: string = [arm, mirrored(arm), ear, mirrored(ear), [...head, ...mirrored(head.slice(1, -1))]]
  .map(closedPath)
  .join('');

const bothSides = (spots: readonly Spot[]): string => linePath(spots) + linePath(mirrored(spots));

/** Lines that tell a back from a front: shoulder blades; collar bones, navel and kneecaps. */
export const features: Readonly<Record<BodyView, string>> = {
  back: bothSides([
    [5.4, 142],
    [6.6, 136],
    [9.4, 131.6],
  ]),
  front: [
    bothSides([
      [2, 145.4],
      [7.5, 146],
      [14, 143.6],
    ]),
    bothSides([
      [6.4, 46.6],
      [9.3, 44.6],
      [12.2, 46.6],
    ]),
    linePath([
      [0, 99.4],
      [0, 98.2],
    ]),
  ].join(''),
};

/** From the neck to the sacrum, in copper as in every figure. */
export const spine = linePath([
  [0, 150],
  [0, 93.5],
]);

export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is shown, in the units of the paths: all of it, or the low back with the legs. Both are as high by their width. */
export const frames: Readonly<Record<'whole' | 'low', Frame>> = {
  whole: { x: -54.25, y: -1, width: 108.5, height: 187 },
  low: { x: -38, y: 55, width: 76, height: 131 },
};
