/** A place in centimetres; z comes out of the picture and only shortens what is drawn. */
export type Point = { readonly x: number; readonly y: number; readonly z: number };

export const point = (x: number, y: number, z = 0): Point => ({ x, y, z });
export const add = (a: Point, b: Point): Point => point(a.x + b.x, a.y + b.y, a.z + b.z);
export const subtract = (a: Point, b: Point): Point => point(a.x - b.x, a.y - b.y, a.z - b.z);
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** A point `t` of the way from `a` to `b`. */
export const between = (a: Point, b: Point, t: number): Point =>
  point(mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.z, b.z, t));

/** A vector of `length` that hangs down at 0°, points forward (+x) at 90° and up at 180°, turned `out` of the plane. */
export function hanging(length: number, degrees: number, out = 0): Point {
  const angle = (degrees * Math.PI) / 180;
  const turn = (out * Math.PI) / 180;
  const flat = length * Math.cos(turn);
  return point(flat * Math.sin(angle), -flat * Math.cos(angle), length * Math.sin(turn));
}

/** A vector of `length` that points up at 0° and forward (+x) at 90°, turned `out` of the plane. */
export function rising(length: number, degrees: number, out = 0): Point {
  const angle = (degrees * Math.PI) / 180;
  const turn = (out * Math.PI) / 180;
  const flat = length * Math.cos(turn);
  return point(flat * Math.sin(angle), flat * Math.cos(angle), length * Math.sin(turn));
}

/** `[x, y]` turned clockwise by `degrees`. */
export function turned([x, y]: readonly [number, number], degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return point(x * Math.cos(angle) + y * Math.sin(angle), -x * Math.sin(angle) + y * Math.cos(angle));
}

/** Degrees of the vector from `a` to `b` in the sense of {@link hanging}. */
export const hangingAngle = (a: Point, b: Point): number => (Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI;

/** `degrees` by as many whole turns that it lies within half a turn of `from`: the short way round. */
export const nearestTurn = (from: number, degrees: number): number =>
  degrees - 360 * Math.round((degrees - from) / 360);

/**
 * Two segments of fixed length from `root` towards `target`: the middle joint, and where the chain really ends.
 * When the target is too far or too near the chain points at it as well as it can and keeps its lengths.
 * `side` +1 puts the middle joint to the left of the way from root to target (the front of a leg that hangs
 * down from someone facing right), −1 to the right (the back of an arm). The middle joint is turned `out` of the
 * plane around that way, in degrees; the target lies as deep as the root.
 */
export function reach(
  root: Point,
  target: Point,
  first: number,
  second: number,
  side: 1 | -1,
  out = 0,
): { readonly middle: Point; readonly end: Point } {
  const dx = target.x - root.x;
  const dy = target.y - root.y;
  const wanted = Math.hypot(dx, dy);
  const span = Math.min(Math.max(wanted, Math.abs(first - second)), first + second);
  const ux = wanted === 0 ? 0 : dx / wanted;
  const uy = wanted === 0 ? -1 : dy / wanted;
  const along = span === 0 ? 0 : (first * first - second * second + span * span) / (2 * span);
  const bend = Math.sqrt(Math.max(0, first * first - along * along));
  const turn = (out * Math.PI) / 180;
  const off = bend * Math.cos(turn) * side;
  return {
    middle: point(root.x + ux * along - uy * off, root.y + uy * along + ux * off, root.z + bend * Math.sin(turn)),
    end: point(root.x + ux * span, root.y + uy * span, root.z),
  };
}
