import { add, between, hanging, hangingAngle, type Point, point, rising, subtract } from '@/domain/figure/geometry';
import { radius } from '@/domain/figure/proportions';
import { fixedPoint, pivotOf } from '@/domain/figure/props';
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
    | 'lever'
    | 'long-bar'
    | 'sled'
    | 'loop';
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

/** A kettlebell in the rack or overhead hangs from the hand and lies on the wrist, `turn` degrees from the forearm. */
function bellOnWrist({ arm }: Skeleton['near'], side: LoadPlace['side'], turn: 90 | -90): LoadPlace {
  const forearm = hangingAngle(arm.elbow, arm.hand);
  const at = add(arm.wrist, hanging(radius.wrist + loadRadius.bell - 2, forearm - turn));
  return { kind: 'bell', at, grip: arm.hand, side, lengthwise: false };
}

/** Where the ball of the foot presses, under the sole. */
function underBall({ leg }: Skeleton['near']): Point {
  return add(leg.ball, hanging(radius.ball + 1, hangingAngle(leg.heel, leg.ball) - 90));
}

const line = (kind: LoadPlace['kind'], at: Point, grip: Point, side: LoadPlace['side'] = 'near'): LoadPlace => ({
  kind,
  at,
  grip,
  side,
  lengthwise: true,
});

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
      return [
        place('bell', add(between(near, far, 0.5), skeleton.view === 'front' ? point(0, -4) : point(5, 1)), near),
      ];
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
      return [place('dumbbell', add(between(near, far, 0.5), rising(6, skeleton.ribsAngle + 90)))];
    case 'sled': {
      // Middle of the sole; the grip lies behind it, where the plate is pushed to.
      const { heel, ball, toe } = skeleton.near.leg;
      const sole = between(heel, toe, 0.5);
      const along = hangingAngle(heel, ball);
      const at = add(sole, hanging(radius.heel + 1.6, along - 90));
      return [line('sled', at, add(at, hanging(24, along - 90)))];
    }
    case 'dowel-on-back': {
      const behind = rising(radius.chest + 1.4, skeleton.ribsAngle - 90);
      const lower = add(add(skeleton.hip, rising(-16, skeleton.pelvisAngle)), behind);
      const upper = add(add(skeleton.head, rising(14, skeleton.ribsAngle)), behind);
      return [line('rod', lower, upper)];
    }
    case 'bar-at-shoulders':
      return [place('plate', frontOfShoulder)];
    case 'bells-at-shoulders':
      return [bellOnWrist(skeleton.far, 'far', 90), bellOnWrist(skeleton.near, 'near', 90)];
    case 'bell-overhead':
      return [bellOnWrist(skeleton.near, 'near', -90)];
    case 'band':
    case 'cable':
      return [line(load, fixed, near)];
    case 'band-between-legs':
      return [{ kind: 'band', at: fixed, grip: near, side: 'far', lengthwise: true }];
    case 'pulldown-bar': {
      const middle = between(near, far, 0.5);
      const beyond = subtract(near, middle);
      const end = Math.hypot(beyond.x, beyond.y) || 1;
      const out = point((beyond.x / end) * (end + 8), (beyond.y / end) * (end + 8));
      return [line('cable', fixed, middle, 'far'), line('rod', subtract(middle, out), add(middle, out))];
    }
    case 'band-at-knees':
      return [line('loop', skeleton.far.leg.knee, skeleton.near.leg.knee)];
    case 'wheel':
      return [place('wheel', near)];
    case 'crank':
      return [line('crank', fixed, underBall(skeleton.far), 'far'), line('crank', fixed, underBall(skeleton.near))];
    case 'trainer': {
      const pivot = pivotOf(props) ?? near;
      return [
        line('crank', fixed, underBall(skeleton.far), 'far'),
        line('lever', pivot, far, 'far'),
        line('crank', fixed, underBall(skeleton.near)),
        line('lever', pivot, near),
      ];
    }
    case 'strap-on-foot':
      return [line('band', skeleton.near.leg.ball, near)];
  }
}
