import { add, between, hanging, hangingAngle, type Point, point, rising, subtract } from '@/domain/figure/geometry';
import { radius } from '@/domain/figure/proportions';
import { fixedPoint } from '@/domain/figure/props';
import type { Skeleton } from '@/domain/figure/skeleton';
import type { FigureLoad, FigureProp } from '@/domain/figure/types';

/** Outer radius of a full plate, a bell and a dumbbell head, in centimetres. */
export const loadRadius = { plate: 22.5, bell: 10, dumbbell: 6.5, wheel: 9 } as const;

/** How far a bell's middle hangs below the grip on its handle. */
const bellDrop = 16.5;

/** One thing that is held: where its middle is, and on which side of the body it is seen. */
export type LoadPlace = {
  readonly kind:
    | 'plate'
    | 'trap-bar'
    | 'bell'
    | 'dumbbell'
    | 'rod'
    | 'band'
    | 'cable'
    | 'wheel'
    | 'crank'
    | 'long-bar'
    | 'sled';
  readonly at: Point;
  /** The grip on it; for a rod along the spine, a band, a cable and a crank its two ends are `at` and `grip`. */
  readonly grip: Point;
  readonly side: 'near' | 'far';
  readonly lengthwise: boolean;
};

const frontOf = (skeleton: Skeleton, distance: number): Point => rising(distance, skeleton.pelvisAngle + 90);

/** Where the bar lies in the crease of the hips. */
const hipCrease = (skeleton: Skeleton): Point =>
  add(add(skeleton.hip, frontOf(skeleton, radius.hip + 2)), rising(2, skeleton.pelvisAngle));

/** A kettlebell in the rack or overhead hangs from the hand and lies on the back of the wrist. */
function bellBehindWrist({ arm }: Skeleton['near'], side: LoadPlace['side']): LoadPlace {
  const forearm = hangingAngle(arm.elbow, arm.hand);
  const at = add(arm.wrist, hanging(radius.wrist + loadRadius.bell - 4, forearm - 90));
  return { kind: 'bell', at, grip: arm.hand, side, lengthwise: false };
}

/** Where the load of a figure is, given its joints and what stands around. Nothing is returned for `none`. */
export function loadPlaces(
  load: FigureLoad,
  skeleton: Skeleton,
  props: readonly FigureProp[] = [],
): readonly LoadPlace[] {
  const near = skeleton.near.arm.hand;
  const far = skeleton.far.arm.hand;
  const place = (kind: LoadPlace['kind'], at: Point, grip = at, side: LoadPlace['side'] = 'near'): LoadPlace => ({
    kind,
    at,
    grip,
    side,
    lengthwise: false,
  });
  const fixed = fixedPoint(props) ?? near;
  const frontOfShoulder = add(
    add(skeleton.shoulder, rising(1, skeleton.ribsAngle)),
    rising(radius.shoulder + 2.5, skeleton.ribsAngle + 90),
  );
  const bellUnder = (hand: Point) => place('bell', add(hand, hanging(bellDrop, 0)), hand);
  switch (load) {
    case 'none':
      return [];
    case 'bar':
      return skeleton.view === 'front' ? [place('long-bar', between(near, far, 0.5))] : [place('plate', near)];
    case 'dowel':
      return [place('rod', near)];
    case 'trap-bar':
      // High handles stand above the sleeves.
      return [place('trap-bar', add(near, hanging(9.5, 0)), near)];
    case 'trap-bar-low':
      return [place('trap-bar', near)];
    case 'bell-swung': {
      const { elbow, hand } = skeleton.near.arm;
      return [place('bell', add(hand, hanging(bellDrop, hangingAngle(elbow, hand))), hand)];
    }
    case 'bell':
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
    case 'dumbbell-at-chest':
      return [place('dumbbell', between(near, far, 0.5))];
    case 'sled': {
      // Middle of the sole; the grip lies behind it, where the plate is pushed to.
      const { heel, ball, toe } = skeleton.near.leg;
      const sole = between(heel, toe, 0.5);
      const along = hangingAngle(heel, ball);
      const at = add(sole, hanging(radius.heel + 1.6, along - 90));
      return [place('sled', at, add(at, hanging(24, along - 90)))];
    }
    case 'dowel-on-back': {
      const behind = rising(radius.chest + 1.4, skeleton.ribsAngle - 90);
      const lower = add(add(skeleton.hip, rising(-16, skeleton.pelvisAngle)), behind);
      const upper = add(add(skeleton.head, rising(14, skeleton.ribsAngle)), behind);
      return [{ kind: 'rod', at: lower, grip: upper, side: 'near', lengthwise: true }];
    }
    case 'bar-at-shoulders':
      return [place('plate', frontOfShoulder)];
    case 'bells-at-shoulders':
      return [bellBehindWrist(skeleton.far, 'far'), bellBehindWrist(skeleton.near, 'near')];
    case 'bell-overhead':
      return [bellBehindWrist(skeleton.near, 'near')];
    case 'band':
    case 'cable':
      return [{ kind: load, at: fixed, grip: near, side: 'near', lengthwise: true }];
    case 'pulldown-bar': {
      const middle = between(near, far, 0.5);
      const beyond = subtract(near, middle);
      const end = Math.hypot(beyond.x, beyond.y) || 1;
      const out = point((beyond.x / end) * (end + 8), (beyond.y / end) * (end + 8));
      return [
        { kind: 'cable', at: fixed, grip: middle, side: 'far', lengthwise: true },
        { kind: 'rod', at: subtract(middle, out), grip: add(middle, out), side: 'near', lengthwise: true },
      ];
    }
    case 'band-at-knees':
      return [
        { kind: 'band', at: skeleton.far.leg.knee, grip: skeleton.near.leg.knee, side: 'near', lengthwise: true },
      ];
    case 'wheel':
      return [place('wheel', near)];
    case 'crank':
      return [
        { kind: 'crank', at: fixed, grip: skeleton.far.leg.ball, side: 'far', lengthwise: true },
        { kind: 'crank', at: fixed, grip: skeleton.near.leg.ball, side: 'near', lengthwise: true },
      ];
    case 'trainer':
      return [
        { kind: 'crank', at: fixed, grip: skeleton.far.leg.toe, side: 'far', lengthwise: true },
        { kind: 'crank', at: fixed, grip: skeleton.near.leg.toe, side: 'near', lengthwise: true },
      ];
  }
}
