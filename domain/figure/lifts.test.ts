import { describe, expect, test } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { bodyDiscs } from '@/domain/figure/bounds';
import { interpolatePose } from '@/domain/figure/interpolate';
import { type LoadPlace, loadPlaces, loadRadius } from '@/domain/figure/load-places';
import { figures } from '@/domain/figure/poses';
import { radius } from '@/domain/figure/proportions';
import { figureWithRange } from '@/domain/figure/range';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, FigureLoad } from '@/domain/figure/types';

const all = Object.entries(figures);
const steps = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];

const wayOf = ({ start, end, view }: FigureDefinition): Skeleton[] =>
  steps.map((t) => solvePose(interpolatePose(start, end, t, view), view));

const heldOn = (figure: FigureDefinition): (readonly LoadPlace[])[] =>
  wayOf(figure).map((skeleton) => loadPlaces(figure.load, skeleton, figure.props));

const holding = (...loads: readonly FigureLoad[]) =>
  all.filter(([, { load, view }]) => view === 'side' && loads.includes(load));

/** Squats and pulls with a bar that belongs over the feet; in a good morning it goes round with the bow. */
const overTheFeet = holding('bar', 'trap-bar', 'trap-bar-low', 'bar-on-back', 'bar-at-shoulders').filter(
  ([id]) => ['hinge', 'squat'].includes(exerciseById(id)?.pattern ?? '') && id !== 'good-morning',
);

describe.each(overTheFeet)('%s', (_id, figure) => {
  test('the bar travels straight up over the middle of the foot', () => {
    const path = heldOn(figure).flatMap((places) => places.map(({ at }) => at));
    const across = path.map(({ x }) => x);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(7);
    expect(Math.min(...across)).toBeGreaterThan(-9);
    expect(Math.max(...across)).toBeLessThan(17);
    const up = path.map(({ y }) => y);
    expect([...up].sort((a, b) => a - b)).toEqual(up);
  });
});

test('hands stay on a bar that lies on the shoulders, all the way', () => {
  const found = holding('bar-on-back', 'bar-at-shoulders');
  expect(found.map(([id]) => id)).toContain('front-squat');
  for (const [id, figure] of found)
    for (const { near, ...skeleton } of wayOf(figure)) {
      const bar = loadPlaces(figure.load, { ...skeleton, near })[0]?.at;
      expect(bar && Math.hypot(near.arm.hand.x - bar.x, near.arm.hand.y - bar.y), id).toBeLessThan(4);
    }
});

test('nothing that is held sinks below the floor', () => {
  const thickness: Partial<Record<LoadPlace['kind'], number>> = loadRadius;
  for (const [id, figure] of all)
    for (const { kind, at } of heldOn(figure).flat())
      expect(at.y - (thickness[kind] ?? 0), id).toBeGreaterThan(kind === 'trap-bar' ? loadRadius.plate - 1 : -0.6);
});

test('a figure at another height of its blocks, seat or step neither sinks nor folds a knee flat', () => {
  const spanOf = ({ leg }: Skeleton['near']) => Math.hypot(leg.hip.x - leg.ankle.x, leg.hip.y - leg.ankle.y);
  for (const [id, figure] of all.filter(([, { range }]) => range))
    for (const cm of [0, 10, 20, 30, 45, 60]) {
      const way = wayOf(figureWithRange(figure, cm));
      const undersides = way.flatMap((skeleton) => bodyDiscs(skeleton).map(({ at, radius: half }) => at.y - half));
      expect(Math.min(...undersides), `${id} at ${cm}`).toBeGreaterThan(-1.2);
      const spans = way.flatMap(({ near, far }) => [spanOf(near), spanOf(far)]);
      expect(Math.min(...spans), `${id} at ${cm}`).toBeGreaterThan(24);
    }
});

test('who sits against the wall touches it', () => {
  const figure = figures['wall-sit'] as FigureDefinition;
  const wall = figure.props.find(({ kind }) => kind === 'wall');
  const { chest, hip } = solvePose(figure.start);
  for (const back of [chest.x - radius.chest, hip.x - radius.hip])
    expect(Math.abs(back - ((wall?.x ?? 0) + (wall?.width ?? 0) / 2))).toBeLessThan(2);
});

test.each(['sit-to-stand', 'sit-to-stand-high', 'box-squat', 'goblet-box-squat'])('%s: sits on the seat', (id) => {
  const figure = figures[id] as FigureDefinition;
  const seat = figure.props[0];
  const { hip } = solvePose(figure.start);
  expect(Math.abs(hip.y - radius.hip - (seat?.height ?? 0))).toBeLessThan(1.6);
  expect(hip.x).toBeLessThan((seat?.x ?? 0) + (seat?.width ?? 0) / 2);
});
