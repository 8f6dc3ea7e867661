import type { Point } from '@/domain/figure/geometry';
import { interpolatePose } from '@/domain/figure/interpolate';
import { loadPlaces, loadRadius } from '@/domain/figure/load-places';
import { foot, radius } from '@/domain/figure/proportions';
import { propTop } from '@/domain/figure/props';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition } from '@/domain/figure/types';

export type Disc = { readonly at: Point; readonly radius: number };

/** The body as discs at its joints: what touches the floor, and how much room a drawing needs. */
export function bodyDiscs({ hip, waist, chest, shoulder, head, near, far, view }: Skeleton): readonly Disc[] {
  const trunk = [
    { at: hip, radius: radius.hip },
    { at: waist, radius: radius.waist },
    { at: chest, radius: radius.chest },
    { at: shoulder, radius: radius.shoulder },
    { at: head, radius: radius.head },
  ];
  const limbs = [near, far].flatMap(({ leg, arm }) => [
    { at: leg.knee, radius: radius.knee },
    { at: leg.ankle, radius: radius.ankle },
    ...(view === 'front'
      ? [{ at: leg.ball, radius: foot.frontRadius }]
      : [
          { at: leg.heel, radius: radius.heel },
          { at: leg.ball, radius: radius.ball },
          { at: leg.toe, radius: radius.toe },
        ]),
    { at: arm.elbow, radius: radius.elbow },
    { at: arm.wrist, radius: radius.wrist },
    { at: arm.hand, radius: view === 'front' ? radius.wrist : radius.hand - 0.6 },
  ]);
  return [...trunk, ...limbs];
}

/** Half the width that a load needs in a drawing. */
const loadReach = {
  plate: loadRadius.plate,
  'trap-bar': 35,
  bell: loadRadius.bell,
  dumbbell: 13,
  rod: 3.6,
  wheel: loadRadius.wheel,
  band: 3,
  cable: 3,
  crank: 3,
  lever: 3,
  'long-bar': 86,
  sled: 18,
  loop: 3,
} as const;

export type Bounds = { readonly left: number; readonly right: number; readonly top: number };

/** The room that all positions of a figure, its load and its props need together, in centimetres above the floor. */
export function figureBounds(definition: FigureDefinition): Bounds {
  const { start, end, view } = definition;
  // A head that nods or an arm that swings can reach further half-way than at either end.
  const between = start.anchor.joint === end.anchor.joint ? [interpolatePose(start, end, 0.5, view)] : [];
  const poses = definition.cycle ?? [start, ...between, end];
  const discs = poses.flatMap((pose) => {
    const skeleton = solvePose(pose, definition.view);
    const held = loadPlaces(definition.load, skeleton, definition.props).flatMap(({ kind, at, grip, lengthwise }) => [
      { at, radius: loadReach[kind] },
      ...(lengthwise ? [{ at: grip, radius: loadReach[kind] }] : []),
    ]);
    return [...bodyDiscs(skeleton), ...held];
  });
  const solid = definition.props.filter((prop) => prop.kind !== 'mat');
  return {
    left: Math.min(...discs.map(({ at, radius: r }) => at.x - r), ...solid.map((prop) => prop.x - prop.width / 2)),
    right: Math.max(...discs.map(({ at, radius: r }) => at.x + r), ...solid.map((prop) => prop.x + prop.width / 2)),
    top: Math.max(...discs.map(({ at, radius: r }) => at.y + r), ...solid.map(propTop)),
  };
}
