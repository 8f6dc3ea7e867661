import type { BodyRegionId } from '@/domain/symptoms/regions';
import { type BodyView, downTo, frames } from './outline';
import { type DrawnRegion, drawnRegions } from './regions';

export type FrameName = keyof typeof frames;

/** The regions whose number stands within a frame. */
export function regionsIn(view: BodyView, frame: FrameName): readonly DrawnRegion[] {
  const { y, height } = frames[frame];
  return drawnRegions[view].filter(({ centre }) => downTo(centre[1]) > y && downTo(centre[1]) < y + height);
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where an arrow key leads from a region: the nearest that way, sideways steps counting double. Null for nowhere. */
export function stepFrom(from: DrawnRegion, key: string, regions: readonly DrawnRegion[]): BodyRegionId | null {
  const way = directions[key];
  if (!way) return null;
  const found = regions
    .map((region) => {
      const [dx, dy] = [region.centre[0] - from.centre[0], region.centre[1] - from.centre[1]];
      const along = dx * way[0] + dy * way[1];
      const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
      return { id: region.id, along, cost: along + 2 * aside };
    })
    .filter(({ along, cost }) => along > 1 && cost < along * 5)
    .sort((a, b) => a.cost - b.cost);
  return found[0]?.id ?? null;
}
