import { interpolatePose } from '@/domain/figure/interpolate';
import { solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, FigureProp, FigureRange, LegPose, Pose, Spot } from '@/domain/figure/types';

/** Steps are drawn no lower and no higher than this, in centimetres. */
const stepBounds = { min: 5, max: 50 } as const;
/** A shortened movement keeps this share of its way at least, so that start and end can still be told apart. */
const shortest = 0.15;

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);

const propOf = ({ moves }: FigureRange, props: readonly FigureProp[]): FigureProp | undefined =>
  props.find(({ kind }) => (moves === 'blocks' ? kind === 'block' : kind === 'box' || kind === 'bench'));

/**
 * The figure of an exercise that is done from blocks, to a seat or on a step of `rangeCm`: what stands there is as high
 * as that, and the lowered end meets it. Heights that the body cannot follow are drawn as near to it as it can.
 * A figure without a range comes back as it is.
 */
export function figureWithRange(definition: FigureDefinition, rangeCm: number): FigureDefinition {
  const { range } = definition;
  if (!range) return definition;
  return range.moves === 'step' ? onStep(definition, range, rangeCm) : onHeight(definition, range, rangeCm);
}

/** Blocks and seats: the lowered end lies further up, or down, on the way that the movement takes anyway. */
function onHeight(definition: FigureDefinition, range: FigureRange, rangeCm: number): FigureDefinition {
  const { start, end, view } = definition;
  const prop = propOf(range, definition.props);
  const solved = (pose: Pose) => solvePose(pose, view);
  /** What meets the prop: the grip on the load, or the hips. */
  const met = (pose: Pose): Spot => {
    const { hip, near } = solved(pose);
    const { x, y } = range.moves === 'seat' ? hip : near.arm.hand;
    return [x, y];
  };
  const [x, y] = met(start);
  const wanted = y + rangeCm - (prop?.height ?? 0);
  const above = (t: number) => interpolatePose(start, end, t, view);
  const below = (t: number) => interpolatePose(range.lowest ?? start, start, t, view);
  const lowered = wanted < y ? poseAt(below, wanted, 1) : poseAt(above, wanted, 1 - shortest);
  const [newX, newY] = met(lowered);
  const height = Math.max(0, (prop?.height ?? 0) + newY - y);
  const moved = prop
    ? { ...prop, height, x: range.moves === 'seat' ? prop.x + newX - x : prop.x }
    : ({ kind: 'block', x: x + 2, width: 48, height } as const);
  const others = definition.props.filter((other) => other !== prop);
  return { ...definition, start: lowered, props: height > 0.5 ? [...others, moved] : others };

  /** The pose on a way upwards whose part is at that height, found by halving; the nearest end when there is none. */
  function poseAt(way: (t: number) => Pose, atHeight: number, last: number): Pose {
    let [low, high] = [0, last];
    for (let round = 0; round < 24; round += 1) {
      const middle = (low + high) / 2;
      if (met(way(middle))[1] < atHeight) low = middle;
      else high = middle;
    }
    return way(met(way(0))[1] >= atHeight ? 0 : high);
  }
}

const raisedSpot = ([x, y]: Spot, by: number): Spot => [x, y + by];

function raisedLeg(leg: LegPose, by: number): LegPose {
  if ('ankle' in leg) return { ...leg, ankle: raisedSpot(leg.ankle, by) };
  if ('ball' in leg) return { ...leg, ball: raisedSpot(leg.ball, by) };
  return leg;
}

/** Steps: the near foot stands on it at both ends; at the raised one the rest of the body is above it too. */
function onStep(definition: FigureDefinition, range: FigureRange, rangeCm: number): FigureDefinition {
  const { start, end, props } = definition;
  const prop = propOf(range, props);
  if (!prop) return definition;
  const height = clamp(rangeCm, stepBounds.min, stepBounds.max);
  const by = height - prop.height;
  const { anchor, farLeg } = end;
  return {
    ...definition,
    start: { ...start, leg: raisedLeg(start.leg, by) },
    end: {
      ...end,
      anchor: { ...anchor, at: raisedSpot(anchor.at, by) },
      leg: raisedLeg(end.leg, by),
      ...(farLeg && { farLeg: raisedLeg(farLeg, by) }),
    },
    props: props.map((other) => (other === prop ? { ...prop, height } : other)),
  };
}
