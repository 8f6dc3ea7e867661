import { add, between, hanging, type Point, point, rising } from '@/domain/figure/geometry';
import { radius } from '@/domain/figure/proportions';
import type { Skeleton } from '@/domain/figure/skeleton';
import type { FigureLoad } from '@/domain/figure/types';

/** Outer radius of a full plate, a bell and a dumbbell head, in centimetres. */
export const loadRadius = { plate: 22.5, bell: 10, dumbbell: 6.5 } as const;

/** How far a bell's middle hangs below the grip on its handle. */
const bellDrop = 16.5;

/** One thing that is held: where its middle is, and on which side of the body it is seen. */
export type LoadPlace = {
  readonly kind: 'plate' | 'trap-bar' | 'bell' | 'dumbbell' | 'rod';
  readonly at: Point;
  /** The grip on it; for a rod along the spine its two ends are `at` and `grip`. */
  readonly grip: Point;
  readonly side: 'near' | 'far';
  readonly lengthwise: boolean;
};

const frontOf = (skeleton: Skeleton, distance: number): Point => rising(distance, skeleton.pelvisAngle + 90);

/** Where the bar lies in the crease of the hips. */
const hipCrease = (skeleton: Skeleton): Point =>
  add(add(skeleton.hip, frontOf(skeleton, radius.hip + 2)), rising(2, skeleton.pelvisAngle));

/** Where the load of a figure is, given its joints. Nothing is returned for `none`. */
export function loadPlaces(load: FigureLoad, skeleton: Skeleton): readonly LoadPlace[] {
  const near = skeleton.near.arm.hand;
  const far = skeleton.far.arm.hand;
  const place = (kind: LoadPlace['kind'], at: Point, grip = at, side: LoadPlace['side'] = 'near'): LoadPlace => ({
    kind,
    at,
    grip,
    side,
    lengthwise: false,
  });
  const bellUnder = (hand: Point) => place('bell', add(hand, hanging(bellDrop, 0)), hand);
  switch (load) {
    case 'none':
      return [];
    case 'bar':
      return [place('plate', near)];
    case 'dowel':
      return [place('rod', near)];
    case 'trap-bar':
      // High handles stand above the sleeves.
      return [place('trap-bar', add(near, hanging(9.5, 0)), near)];
    case 'bell':
      return [bellUnder(near)];
    case 'bell-one-side':
      return [bellUnder(near)];
    case 'bell-at-chest':
      return [place('bell', add(between(near, far, 0.5), point(5, 1)), near)];
    case 'bar-on-back':
      return [
        place(
          'plate',
          add(
            add(skeleton.shoulder, rising(1, skeleton.ribsAngle)),
            rising(radius.shoulder + 1, skeleton.ribsAngle - 90),
          ),
        ),
      ];
    case 'bar-on-hips':
      return [place('plate', hipCrease(skeleton))];
    case 'dumbbells':
      return [place('dumbbell', far, far, 'far'), place('dumbbell', near)];
    case 'dumbbell-one-side':
      return [place('dumbbell', near)];
    case 'dowel-on-back': {
      const behind = rising(radius.chest + 1.4, skeleton.ribsAngle - 90);
      const lower = add(add(skeleton.hip, rising(-16, skeleton.pelvisAngle)), behind);
      const upper = add(add(skeleton.head, rising(14, skeleton.ribsAngle)), behind);
      return [{ kind: 'rod', at: lower, grip: upper, side: 'near', lengthwise: true }];
    }
  }
}
