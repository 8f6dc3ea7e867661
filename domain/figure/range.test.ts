import { describe, expect, test } from 'vitest';
import { loadPlaces } from '@/domain/figure/load-places';
import { figures } from '@/domain/figure/poses';
import { figureWithRange } from '@/domain/figure/range';
import { solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition } from '@/domain/figure/types';

const ranged = Object.entries(figures).filter(([, { range }]) => range);
const movedBy = (moves: string) => ranged.filter(([, { range }]) => range?.moves === moves);
const heights = [0, 5, 10, 15, 20, 25, 30, 35];

const standing = ({ props }: FigureDefinition): number =>
  Math.max(0, ...props.filter(({ kind }) => ['block', 'box', 'bench'].includes(kind)).map(({ height }) => height));

/** How far the load's middle is above what it stands on, before the lift. */
function loadAbove(figure: FigureDefinition): number {
  const load = loadPlaces(figure.load, solvePose(figure.start), figure.props)[0];
  return (load?.at.y ?? Number.NaN) - standing(figure);
}

test('pulls, seats and steps have a range', () => {
  expect(movedBy('blocks').map(([id]) => id)).toContain('block-pull');
  expect(movedBy('seat').map(([id]) => id)).toContain('box-squat');
  expect(movedBy('step').map(([id]) => id)).toContain('step-up');
});

describe.each(movedBy('blocks'))('%s', (_id, figure) => {
  test.each(heights)('from blocks of %i cm: they are that high, and the load stands on them', (cm) => {
    const moved = figureWithRange(figure, cm);
    expect(standing(moved)).toBeCloseTo(cm, 1);
    expect(loadAbove(moved)).toBeCloseTo(loadAbove(figure), 1);
    expect(moved.end).toBe(figure.end);
  });
});

describe.each(movedBy('seat'))('%s', (_id, figure) => {
  const above = ({ start, props }: FigureDefinition) => solvePose(start).hip.y - standing({ ...figure, props });
  test.each([25, 30, 35, 40, 45, 50, 60])('to a seat of %i cm: it is that high, under the hips', (cm) => {
    const moved = figureWithRange(figure, cm);
    const seat = moved.props[0];
    expect(standing(moved)).toBeCloseTo(cm, 1);
    expect(above(moved)).toBeCloseTo(above(figure), 1);
    const aside = (at: FigureDefinition) => solvePose(at.start).hip.x - (at.props[0]?.x ?? 0);
    expect(aside(moved)).toBeCloseTo(aside(figure), 3);
    expect(seat?.kind).toBe(figure.props[0]?.kind);
  });
});

describe.each(movedBy('step'))('%s', (_id, figure) => {
  test.each([5, 15, 30, 45])('on a step of %i cm: the near foot stands on it at both ends', (cm) => {
    const moved = figureWithRange(figure, cm);
    expect(standing(moved)).toBe(cm);
    for (const pose of [moved.start, moved.end]) expect(solvePose(pose).near.leg.ankle.y).toBeCloseTo(cm + 8, 1);
  });
});

test('what the body cannot follow is drawn as near to it as it can', () => {
  for (const [id, figure] of ranged)
    for (const cm of [0, 100]) {
      const moved = figureWithRange(figure, cm);
      expect(solvePose(moved.end).hip.y - solvePose(moved.start).hip.y, `${id} at ${cm}`).toBeGreaterThan(1);
      if (figure.range?.moves === 'blocks') expect(loadAbove(moved), id).toBeCloseTo(loadAbove(figure), 1);
    }
});

test('a figure without a range stays as it is', () => {
  const plank = figures.plank as FigureDefinition;
  expect(figureWithRange(plank, 20)).toBe(plank);
});
