import { expect, test } from 'vitest';
import type { Point } from '@/domain/figure/geometry';
import { interpolatePose } from '@/domain/figure/interpolate';
import { loadPlaces } from '@/domain/figure/load-places';
import { figures } from '@/domain/figure/poses';
import { radius } from '@/domain/figure/proportions';
import { fixedPoint, machine } from '@/domain/figure/props';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, FigureProp } from '@/domain/figure/types';

const drawn = (id: string): FigureDefinition => {
  const figure = figures[id];
  if (!figure) throw new Error(id);
  return figure;
};

const wayOf = ({ cycle, start, end, view }: FigureDefinition): Skeleton[] => {
  const ring = cycle ? [...cycle, start] : [start, end];
  return ring
    .slice(1)
    .flatMap((to, index) =>
      [0, 0.25, 0.5, 0.75, 1].map((t) => solvePose(interpolatePose(ring[index] ?? to, to, t, view), view)),
    );
};

const prop = ({ props }: FigureDefinition, kind: FigureProp['kind']): FigureProp => {
  const found = props.find((each) => each.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

const gap = (a: Point, b: Pick<Point, 'x' | 'y'>): number => Math.hypot(a.x - b.x, a.y - b.y);

test.each(['dead-hang', 'pull-up', 'inverted-row'])('%s: both hands stay on the bar', (id) => {
  const figure = drawn(id);
  const { x, height } = prop(figure, 'pull-up-bar');
  for (const { near, far } of wayOf(figure))
    for (const { hand } of [near.arm, far.arm]) expect(gap(hand, { x, y: height })).toBeLessThan(1);
});

test.each(['pallof-press', 'half-kneeling-pallof-press'])('%s: both hands stay on one handle', (id) => {
  for (const { near, far } of wayOf(drawn(id))) expect(gap(near.arm.hand, far.arm.hand)).toBeLessThan(14);
});

test.each(['wall-push-up', 'side-plank-wall'])('%s: the hand is on the wall, and nothing goes through it', (id) => {
  const figure = drawn(id);
  const wall = prop(figure, 'wall');
  const face = wall.x - wall.width / 2;
  for (const { near, head } of wayOf(figure)) {
    expect(Math.abs(face - radius.hand - near.arm.hand.x)).toBeLessThan(3);
    expect(head.x + radius.head).toBeLessThan(face);
  }
});

test.each(['dumbbell-bench-press', 'bench-press'])('%s: lies on the bench from hip to shoulder', (id) => {
  const figure = drawn(id);
  const bench = prop(figure, 'bench');
  const { hip, shoulder } = solvePose(figure.start);
  for (const { x, y } of [hip, shoulder]) {
    expect(Math.abs(y - radius.hip - bench.height)).toBeLessThan(0.5);
    expect(Math.abs(x - bench.x)).toBeLessThan(bench.width / 2);
  }
});

test('both feet go round the axle of the bike, opposite each other', () => {
  const figure = drawn('stationary-bike');
  const axle = fixedPoint(figure.props);
  for (const skeleton of wayOf(figure)) {
    const [far, near] = loadPlaces(figure.load, skeleton, figure.props).map(({ grip }) => grip);
    if (!axle || !far || !near) throw new Error('no pedals');
    for (const pedal of [far, near]) expect(Math.abs(gap(pedal, axle) - machine.bike.crank)).toBeLessThan(2);
    expect(gap(axle, { x: (near.x + far.x) / 2, y: (near.y + far.y) / 2 })).toBeLessThan(2);
  }
});
