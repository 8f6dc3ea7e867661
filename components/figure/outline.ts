import { add, between, type Point, point, rising, subtract } from '@/domain/figure/geometry';
import { foot, halfWidth, radius } from '@/domain/figure/proportions';
import type { Arm, Leg, Skeleton } from '@/domain/figure/skeleton';

const n = (value: number): string => String(Math.round(value * 10) / 10);
/** SVG counts y downwards. */
const xy = ({ x, y }: Point): string => `${n(x)} ${n(-y)}`;

export function circle(at: Point, r: number): string {
  const left = point(at.x - r, at.y);
  const right = point(at.x + r, at.y);
  return `M${xy(left)}A${n(r)} ${n(r)} 0 1 1 ${xy(right)}A${n(r)} ${n(r)} 0 1 1 ${xy(left)}Z`;
}

/** Two discs and everything between them: a limb that tapers. */
export function taper(a: Point, ra: number, b: Point, rb: number): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length <= Math.abs(ra - rb) + 0.01) return ra > rb ? circle(a, ra) : circle(b, rb);
  const heading = Math.atan2(b.y - a.y, b.x - a.x);
  const spread = Math.acos((ra - rb) / length);
  const on = (centre: Point, r: number, angle: number) =>
    point(centre.x + r * Math.cos(angle), centre.y + r * Math.sin(angle));
  const large = spread > Math.PI / 2;
  return [
    `M${xy(on(a, ra, heading + spread))}`,
    `L${xy(on(b, rb, heading + spread))}`,
    `A${n(rb)} ${n(rb)} 0 ${large ? 1 : 0} 1 ${xy(on(b, rb, heading - spread))}`,
    `L${xy(on(a, ra, heading - spread))}`,
    `A${n(ra)} ${n(ra)} 0 ${large ? 0 : 1} 1 ${xy(on(a, ra, heading + spread))}Z`,
  ].join('');
}

/** A smooth line through all points (Catmull–Rom). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? point(0, 0);
  const parts = [`M${xy(at(0))}`];
  for (let index = 0; index < points.length - 1; index += 1) {
    const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const c1 = point(p1.x + (p2.x - p0.x) / 6, p1.y + (p2.y - p0.y) / 6);
    const c2 = point(p2.x - (p3.x - p1.x) / 6, p2.y - (p3.y - p1.y) / 6);
    parts.push(`C${xy(c1)} ${xy(c2)} ${xy(p2)}`);
  }
  return parts.join('');
}

/** From the hip to the knee. */
export const thighPath = ({ hip, knee }: Leg): string => taper(hip, radius.thigh, knee, radius.knee);

/** From the knee to the toes. From the front the foot points at the reader. */
export function shankPath({ hip, knee, ankle, heel, ball, toe }: Leg, view: Skeleton['view']): string {
  const calf = between(knee, ankle, 0.3);
  const shank = taper(knee, radius.knee, calf, radius.calf) + taper(calf, radius.calf, ankle, radius.ankle);
  if (view === 'front') {
    const along = Math.atan2(ankle.x - hip.x, hip.y - ankle.y);
    const across = point(2.6 * Math.cos(along), 2.6 * Math.sin(along));
    const sole = taper(subtract(ball, across), foot.frontRadius, add(ball, across), foot.frontRadius);
    return shank + sole + taper(ankle, 5, ball, 5);
  }
  return [
    shank,
    taper(ankle, radius.ankle, heel, radius.heel),
    taper(ankle, radius.ankle, ball, radius.ball),
    taper(heel, radius.heel, ball, radius.ball),
    taper(ball, radius.ball, toe, radius.toe),
  ].join('');
}

export const legPath = (leg: Leg, view: Skeleton['view']): string => thighPath(leg) + shankPath(leg, view);

export const armPath = ({ shoulder, elbow, wrist, hand }: Arm): string =>
  [
    taper(shoulder, radius.upperArm, elbow, radius.elbow),
    taper(elbow, radius.elbow, wrist, radius.wrist),
    taper(wrist, radius.wrist, hand, radius.hand),
  ].join('');

function headPath({ shoulder, head, headAngle, view }: Skeleton): string {
  const crown = add(head, rising(1.2, headAngle));
  const parts = [taper(shoulder, radius.neck + 1.2, head, radius.neck), circle(crown, radius.head - 0.6)];
  // The chin tells which way a face looks; from the front it sits in the middle.
  const chin = add(add(head, rising(-6.4, headAngle)), rising(view === 'front' ? 0 : 4.6, headAngle + 90));
  parts.push(taper(crown, radius.head - 0.6, chin, 4.6));
  return parts.join('');
}

/** Trunk, neck and head in one outline. */
export function trunkPath(skeleton: Skeleton): string {
  const { hip, waist, chest, shoulder, pelvisAngle, ribsAngle, view } = skeleton;
  if (view === 'front') {
    const side = (centre: Point, half: number, angle: number, sign: number) =>
      add(centre, rising(half * sign, angle + 90));
    const flank = (sign: number) =>
      [
        taper(side(hip, halfWidth.hip - 1, pelvisAngle, sign), 9.4, side(waist, 5.4, pelvisAngle, sign), 8),
        taper(side(waist, 5.4, pelvisAngle, sign), 8, side(chest, 9, ribsAngle, sign), 8.6),
        taper(side(chest, 9, ribsAngle, sign), 8.6, side(shoulder, halfWidth.shoulder - 2, ribsAngle, sign), 6.8),
      ].join('');
    const yoke = add(shoulder, rising(5, ribsAngle));
    const slope = (sign: number) =>
      taper(yoke, 5.4, add(side(shoulder, halfWidth.shoulder - 1, ribsAngle, sign), rising(-0.6, ribsAngle)), 6.4);
    const middle = taper(hip, 10, chest, 10) + slope(1) + slope(-1);
    return flank(1) + flank(-1) + middle + taper(chest, 10, shoulder, 8) + headPath(skeleton);
  }
  const seat = add(add(hip, rising(-1.5, pelvisAngle)), rising(-2.2, pelvisAngle + 90));
  return [
    taper(hip, radius.hip - 0.6, waist, radius.waist),
    taper(seat, radius.hip - 1.2, waist, radius.waist - 1),
    taper(waist, radius.waist, chest, radius.chest),
    taper(chest, radius.chest, shoulder, radius.shoulder),
    headPath(skeleton),
  ].join('');
}

/** The spine, sacrum to neck: hollow at the low back and full at the ribs when it is neutral. */
export function spinePath(skeleton: Skeleton): string {
  const { hip, waist, chest, shoulder, pelvisAngle, ribsAngle, view } = skeleton;
  if (view === 'front') {
    return smooth([add(hip, rising(-3, pelvisAngle)), waist, chest, add(shoulder, rising(4, ribsAngle))]);
  }
  const middle = (pelvisAngle + ribsAngle) / 2;
  const behind = (at: Point, depth: number, angle: number) => add(at, rising(-depth, angle + 90));
  return smooth([
    behind(add(hip, rising(-5, pelvisAngle)), 8.4, pelvisAngle),
    behind(add(hip, rising(4, pelvisAngle)), 7.4, pelvisAngle),
    behind(waist, 5.8, middle),
    behind(chest, 7.4, middle),
    behind(add(shoulder, rising(-2, ribsAngle)), 6, ribsAngle),
  ]);
}
