import { describe, expect, test } from 'vitest';
import { bodyDiscs, figureBounds } from '@/domain/figure/bounds';
import { distance, type Point } from '@/domain/figure/geometry';
import { interpolatePose } from '@/domain/figure/interpolate';
import { loadPlaces, loadRadius } from '@/domain/figure/load-places';
import { figures } from '@/domain/figure/poses';
import { radius, segment } from '@/domain/figure/proportions';
import { restAt } from '@/domain/figure/props';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, LegPose, Pose } from '@/domain/figure/types';

const all = Object.entries(figures);
const steps = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1];

/** Every pose that a figure passes through, its walking cycle closed to a ring. */
function posesOf({ cycle, start, end, view }: FigureDefinition): { pose: Pose; t: number }[] {
  const ring = cycle ? [...cycle, start] : [start, end];
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index] ?? to;
    return steps.map((t) => ({ pose: interpolatePose(from, to, t, view), t }));
  });
}

const skeletonsOf = (figure: FigureDefinition): Skeleton[] =>
  posesOf(figure).map(({ pose }) => solvePose(pose, figure.view));

function segmentsOf({ hip, waist, chest, shoulder, head, near, far }: Skeleton): [string, number, number][] {
  const trunk: [string, Point, Point, number][] = [
    ['pelvis', hip, waist, segment.pelvis],
    ['loin', waist, chest, segment.loin],
    ['ribs', chest, shoulder, segment.ribs],
    ['head', shoulder, head, segment.head],
  ];
  const limbs = [near, far].flatMap(({ leg, arm }): [string, Point, Point, number][] => [
    ['thigh', leg.hip, leg.knee, segment.thigh],
    ['shank', leg.knee, leg.ankle, segment.shank],
    ['upper arm', arm.shoulder, arm.elbow, segment.upperArm],
    ['forearm', arm.elbow, arm.wrist, segment.forearm],
    ['hand', arm.wrist, arm.hand, segment.hand],
  ]);
  return [...trunk, ...limbs].map(([name, a, b, length]) => [name, distance(a, b), length]);
}

describe.each(all)('%s', (_id, figure) => {
  test('keeps the length of every segment on the whole way', () => {
    for (const skeleton of skeletonsOf(figure))
      for (const [name, length, wanted] of segmentsOf(skeleton)) expect(length, name).toBeCloseTo(wanted, 3);
  });

  test('never sinks below the floor', () => {
    for (const skeleton of skeletonsOf(figure))
      for (const { at, radius: r } of bodyDiscs(skeleton)) expect(at.y - r).toBeGreaterThan(-1.2);
  });

  test('does not float: something rests on the floor or on what stands there, or hangs from a bar', () => {
    const bars = figure.props.filter(({ kind }) => kind === 'pull-up-bar');
    for (const skeleton of skeletonsOf(figure)) {
      const gaps = bodyDiscs(skeleton).flatMap(({ at, radius: r }) =>
        [0, ...figure.props.map((prop) => restAt(prop, at.x))].map((top) =>
          top === null ? Number.POSITIVE_INFINITY : Math.abs(at.y - r - top),
        ),
      );
      const hanging = bars.map(({ x, height }) => gap(skeleton.near.arm.hand, [x, height]));
      const pedals = loadPlaces(figure.load, skeleton, figure.props)
        .filter(({ kind }) => kind === 'crank')
        .map(({ grip }) => Math.abs(skeleton.near.leg.ball.y - radius.ball - grip.y));
      expect(Math.min(...gaps, ...hanging, ...pedals)).toBeLessThan(2);
    }
  });

  test('reaches every spot that a hand or foot is put on', () => {
    for (const { pose } of posesOf(figure)) {
      const skeleton = solvePose(pose, figure.view);
      const sides = [
        [pose.leg, pose.arm, skeleton.near],
        [pose.farLeg ?? pose.leg, pose.farArm ?? pose.arm, skeleton.far],
      ] as const;
      for (const [leg, arm, limbs] of sides) {
        expect(gapTo(leg, limbs.leg)).toBeLessThan(0.6);
        if ('hand' in arm) expect(gap(limbs.arm.hand, arm.hand)).toBeLessThan(0.6);
        if ('wrist' in arm) expect(gap(limbs.arm.wrist, arm.wrist)).toBeLessThan(0.6);
      }
    }
  });

  test('knees bend forwards only, and no more than a knee can', () => {
    if (figure.view === 'front') return;
    for (const { near, far } of skeletonsOf(figure))
      for (const { hip, knee, ankle } of [near.leg, far.leg]) {
        const bend = flexion(hip, knee, ankle);
        expect(bend).toBeGreaterThan(-2);
        expect(bend).toBeLessThan(150);
      }
  });

  test('fits its frame', () => {
    const { left, right, top } = figureBounds(figure);
    expect(right - left).toBeLessThan(230);
    // A bar overhead is the highest.
    expect(top).toBeLessThan(235);
  });
});

const gap = (at: Point, [x, y]: readonly [number, number]): number => Math.hypot(at.x - x, at.y - y);

function gapTo(pose: LegPose, leg: Skeleton['near']['leg']): number {
  if ('ankle' in pose) return gap(leg.ankle, pose.ankle);
  if ('ball' in pose) return gap(leg.ball, pose.ball);
  return 0;
}

/** Degrees that the shank is folded back from the line of the thigh. */
function flexion(hip: Point, knee: Point, ankle: Point): number {
  const thigh = Math.atan2(knee.y - hip.y, knee.x - hip.x);
  const shank = Math.atan2(ankle.y - knee.y, ankle.x - knee.x);
  const turn = ((thigh - shank) * 180) / Math.PI;
  return ((turn + 540) % 360) - 180;
}

/** A barbell's way, from the lowered end to the raised one. */
const barPath = (id: string): Point[] => {
  const figure = figures[id];
  if (!figure) throw new Error(id);
  return skeletonsOf(figure).flatMap((skeleton) => loadPlaces(figure.load, skeleton).map(({ at }) => at));
};

describe('loads', () => {
  const pulls = ['deadlift', 'block-pull', 'romanian-deadlift', 'trap-bar-deadlift', 'kettlebell-deadlift'];

  test.each([...pulls, 'back-squat', 'box-squat'])('%s: travels straight up over the middle of the foot', (id) => {
    const path = barPath(id);
    const across = path.map(({ x }) => x);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(7);
    for (const x of across) expect(x, 'between heel and toes').toBeGreaterThan(-9);
    for (const x of across) expect(x, 'between heel and toes').toBeLessThan(17);
    const up = path.map(({ y }) => y);
    expect([...up].sort((a, b) => a - b)).toEqual(up);
  });

  test('plates stand on the floor or on the blocks', () => {
    expect(barPath('deadlift')[0]?.y).toBeCloseTo(loadRadius.plate, 1);
    expect(barPath('trap-bar-deadlift')[0]?.y).toBeCloseTo(loadRadius.plate, 1);
    const block = figures['block-pull']?.props.find(({ kind }) => kind === 'block');
    expect(barPath('block-pull')[0]?.y).toBeCloseTo(loadRadius.plate + (block?.height ?? 0), 1);
  });

  test.each(['back-squat', 'box-squat'])('%s: hands hold the bar at both ends', (id) => {
    const figure = figures[id];
    if (!figure) throw new Error(id);
    for (const pose of [figure.start, figure.end]) {
      const skeleton = solvePose(pose);
      const bar = loadPlaces(figure.load, skeleton)[0];
      expect(bar && gap(skeleton.near.arm.hand, [bar.at.x, bar.at.y])).toBeLessThan(0.6);
    }
  });

  test.each(['box-squat', 'goblet-box-squat', 'sit-to-stand'])('%s: sits down on the seat', (id) => {
    const figure = figures[id];
    if (!figure) throw new Error(id);
    const { hip } = solvePose(figure.start);
    const seat = figure.props[0];
    expect(seat).toBeDefined();
    expect(hip.y - 11 - (seat?.height ?? 0)).toBeGreaterThan(-2);
    expect(hip.y - 11 - (seat?.height ?? 0)).toBeLessThan(1.5);
    expect(hip.x).toBeLessThan((seat?.x ?? 0) + (seat?.width ?? 0) / 2);
  });
});

test('the spine is straight wherever an exercise is not about bending it', () => {
  const bending = ['cat-camel', 'curl-up', 'pelvic-tilt', 'prone-press-up', 'thoracic-extension'];
  for (const [id, figure] of all.filter(([name]) => !bending.includes(name)))
    for (const skeleton of skeletonsOf(figure)) expect(skeleton.ribsAngle, id).toBeCloseTo(skeleton.pelvisAngle, 6);
});

test('a spot out of reach is pointed at without stretching the limb', () => {
  const skeleton = solvePose({
    anchor: { joint: 'hip', at: [0, 200] },
    torso: 0,
    leg: { ankle: [0, 8] },
    arm: { upper: 0, lower: 0 },
  });
  expect(skeleton.near.leg.ankle.y).toBeCloseTo(200 - segment.thigh - segment.shank);
});

test('an anchor on a limb that is given by a spot is refused', () => {
  const pose: Pose = {
    anchor: { joint: 'ankle', at: [0, 8] },
    torso: 0,
    leg: { ankle: [0, 8] },
    arm: { upper: 0, lower: 0 },
  };
  expect(() => solvePose(pose)).toThrow(RangeError);
});
