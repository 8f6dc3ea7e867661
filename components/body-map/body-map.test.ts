import { expect, test } from 'vitest';
import { bodyRegions } from '@/domain/symptoms/regions';
import { type BodyView, downTo, frames, type Spot, trunk } from './outline';
import { drawnRegions } from './regions';
import { regionsIn, stepFrom } from './steps';

const views: readonly BodyView[] = ['back', 'front'];

/** Whether a spot lies within a shape: how often a line from it crosses the edge. */
function within([x, y]: Spot, shape: readonly Spot[]): boolean {
  let inside = false;
  shape.forEach(([ax, ay], index) => {
    const [bx, by] = shape[(index + 1) % shape.length] ?? [0, 0];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

test('every region but "somewhere else" is drawn, at most once in a view', () => {
  const drawn = views.flatMap((view) => drawnRegions[view].map(({ id }) => id));
  expect(new Set(drawn)).toEqual(new Set(bodyRegions.map(({ id }) => id).filter((id) => id !== 'other')));
  for (const view of views) {
    const ids = drawnRegions[view].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a centre lies on the body, within its own region and no other, and within the picture', () => {
  const { x, y, width, height } = frames.whole;
  for (const view of views) {
    for (const { id, centre } of drawnRegions[view]) {
      const at = drawnRegions[view].filter(({ shape }) => within(centre, shape)).map((region) => region.id);
      expect(at, `${id}, ${view}`).toEqual([id]);
      if (!id.startsWith('shoulder') && id !== 'neck') expect(within(centre, trunk[view]), id).toBe(true);
      expect(centre[0] > x && centre[0] < x + width, id).toBe(true);
      expect(downTo(centre[1]) > y && downTo(centre[1]) < y + height, id).toBe(true);
    }
  }
});

test('regions lie beside each other: no place of the picture belongs to two', () => {
  for (const view of views) {
    for (let x = -36.35; x < 37; x += 1.7) {
      for (let y = -4.85; y < 170; y += 1.7) {
        const found = drawnRegions[view].filter(({ shape }) => within([x, y], shape));
        expect(found.length, `${view} ${x} ${y}: ${found.map(({ id }) => id)}`).toBeLessThan(2);
      }
    }
  }
});

test('left is where it belongs: on the left of a back, on the right of a front', () => {
  for (const view of views) {
    for (const { id, centre } of drawnRegions[view]) {
      if (id.endsWith('-left')) expect(Math.sign(centre[0]), id).toBe(view === 'back' ? -1 : 1);
      if (id.endsWith('-right')) expect(Math.sign(centre[0]), id).toBe(view === 'back' ? 1 : -1);
    }
  }
});

test('in the near frame every target is at least 44 px wide and high at 290 px', () => {
  const { x, y, width, height } = frames.low;
  const scale = 290 / width;
  for (const view of views) {
    for (const { id, shape, centre } of regionsIn(view, 'low')) {
      const inFrame = (value: number, from: number, size: number) => Math.min(Math.max(value, from), from + size);
      // Measured through the centre, where a finger aims.
      const steps = Array.from({ length: 800 }, (_, index) => (index - 400) / 8);
      const wide = steps.filter((by) => within([inFrame(centre[0] + by, x, width), centre[1]], shape)).length / 8;
      const lowest = 180 - y - height;
      const high =
        steps.filter((by) => {
          const at = centre[1] + by;
          return at > lowest && at < lowest + height && within([centre[0], at], shape);
        }).length / 8;
      expect(wide * scale, `${id} wide`).toBeGreaterThanOrEqual(44);
      expect(high * scale, `${id} high`).toBeGreaterThanOrEqual(44);
    }
  }
});

test('arrow keys reach every region, in both frames', () => {
  for (const view of views) {
    for (const frame of ['low', 'whole'] as const) {
      const regions = regionsIn(view, frame);
      const reached = new Set(regions.slice(0, 1).map(({ id }) => id));
      for (const id of reached) {
        const from = regions.find((region) => region.id === id);
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = from && stepFrom(from, key, regions);
          if (next) reached.add(next);
        }
      }
      expect(reached.size, `${view}, ${frame}`).toBe(regions.length);
    }
  }
  const left = drawnRegions.back.find(({ id }) => id === 'calf-left');
  if (!left) throw new Error('No calf');
  expect(stepFrom(left, 'ArrowRight', drawnRegions.back)).toBe('calf-right');
  expect(stepFrom(left, 'ArrowLeft', drawnRegions.back)).toBeNull();
  expect(stepFrom(left, 'ArrowDown', drawnRegions.back)).toBe('foot-left');
  expect(stepFrom(left, 'ArrowUp', drawnRegions.back)).toBe('knee-left');
});
