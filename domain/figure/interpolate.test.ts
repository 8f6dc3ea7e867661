import { expect, test } from 'vitest';
import { interpolatePose } from '@/domain/figure/interpolate';
import { figures } from '@/domain/figure/poses';
import { solvePose } from '@/domain/figure/skeleton';
import { depthAt, isStill, poseAt, repetitionSeconds, unforcedTempo } from '@/domain/figure/tempo';
import type { FigureDefinition } from '@/domain/figure/types';

const figure = (id: string): FigureDefinition => {
  const found = figures[id];
  if (!found) throw new Error(id);
  return found;
};

test.each(Object.entries(figures))('%s: begins and ends in its own poses, without a jump', (_id, definition) => {
  const { start, end, view } = definition;
  for (const [pose, near] of [
    [start, 0.0001],
    [end, 0.9999],
  ] as const) {
    const exact = solvePose(pose, view);
    const close = solvePose(interpolatePose(start, end, near, view), view);
    for (const side of ['near', 'far'] as const) {
      expect(close[side].arm.elbow.x).toBeCloseTo(exact[side].arm.elbow.x, 0);
      expect(close[side].arm.hand.y).toBeCloseTo(exact[side].arm.hand.y, 0);
      expect(close[side].leg.knee.x).toBeCloseTo(exact[side].leg.knee.x, 0);
      expect(close[side].leg.ankle.y).toBeCloseTo(exact[side].leg.ankle.y, 0);
    }
    expect(close.head.x).toBeCloseTo(exact.head.x, 0);
  }
  expect(interpolatePose(start, end, 0, view)).toBe(start);
  expect(interpolatePose(start, end, 1, view)).toBe(end);
});

test('two anchors cannot be mixed', () => {
  expect(() => interpolatePose(figure('deadlift').start, figure('plank').start, 0.5)).toThrow(RangeError);
});

test('a tempo is seconds down, pause, up, pause', () => {
  const tempo = [3, 1, 2, 1] as const;
  expect(depthAt(tempo, 0)).toBe(0);
  expect(depthAt(tempo, 1.5)).toBeCloseTo(0.5);
  expect(depthAt(tempo, 3)).toBe(1);
  expect(depthAt(tempo, 3.9)).toBe(1);
  expect(depthAt(tempo, 5)).toBeCloseTo(0.5);
  expect(depthAt(tempo, 6.5)).toBe(0);
  expect(depthAt(tempo, 8.5)).toBeCloseTo(0.5);
  expect(repetitionSeconds(figure('deadlift'), tempo)).toBe(7);
});

test('a movement as fast as it goes can still be seen', () => {
  expect(repetitionSeconds(figure('deadlift'), [0, 0, 0, 0])).toBe(1);
});

test('lifts go down first, towards the end that is lowered', () => {
  const squat = figure('goblet-squat');
  expect(poseAt(squat, 0)).toBe(squat.end);
  expect(poseAt(squat, unforcedTempo[0] + 0.1)).toBe(squat.start);
  const bridge = figure('glute-bridge');
  expect(poseAt(bridge, 0)).toBe(bridge.start);
  expect(poseAt(bridge, unforcedTempo[0] + 0.1)).toBe(bridge.end);
});

test('holds stand still and walking goes round', () => {
  expect(isStill(figure('plank'))).toBe(true);
  expect(poseAt(figure('plank'), 1.7)).toBe(figure('plank').start);
  const walking = figure('walking');
  expect(isStill(walking)).toBe(false);
  expect(poseAt(walking, repetitionSeconds(walking))).toBe(walking.start);
  const lunge = figure('walking-lunge');
  expect(repetitionSeconds(lunge)).toBeGreaterThan(repetitionSeconds(walking));
  expect(poseAt(lunge, repetitionSeconds(lunge) / 2)).toEqual(lunge.end);
});
