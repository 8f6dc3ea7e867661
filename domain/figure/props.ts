import { type Point, point } from '@/domain/figure/geometry';
import type { FigureProp } from '@/domain/figure/types';

/** Places on the machines, in centimetres: measured from the prop's `x` and the floor. */
export const machine = {
  bike: { axle: 28, crank: 17 },
  wheelRadius: 20,
  /** Seat of a rower, on its rail. */
  railTop: 26,
  /** Pivot of a cross-trainer's handles: before its right end, and above the floor. */
  pivot: { inset: 12, height: 62 },
  /** Where the rails begin and end before the seat, and how much higher than that far they are. */
  legPress: { low: 26, high: 98, rise: 9 },
} as const;

/** How far up a prop is drawn; a stack stands on, above where its cable comes out. */
export function propTop({ kind, height }: FigureProp): number {
  if (kind === 'stack') return Math.max(height + 8, 110);
  if (kind === 'post') return height + 6;
  if (kind === 'rower' || kind === 'trainer') return height + machine.wheelRadius;
  if (kind === 'leg-press') return machine.legPress.high + machine.legPress.rise;
  return height;
}

/** What a hand or a foot is joined to by a band, a cable or a crank; null where there is nothing of the kind. */
export function fixedPoint(props: readonly FigureProp[]): Point | null {
  for (const { kind, x, width, height } of props) {
    if (kind === 'post' || kind === 'stack') return point(x, height);
    if (kind === 'rower') return point(x + width / 2 - machine.wheelRadius, height);
    if (kind === 'trainer') return point(x - width / 2 + machine.wheelRadius, height);
    if (kind === 'bike') return point(x, machine.bike.axle);
  }
  return null;
}

/** Where the handles of a cross-trainer turn; null without one. */
export function pivotOf(props: readonly FigureProp[]): Point | null {
  const trainer = props.find(({ kind }) => kind === 'trainer');
  return trainer ? point(trainer.x + trainer.width / 2 - machine.pivot.inset, machine.pivot.height) : null;
}

/** Height of what one can stand, sit or lie on at `x`; null beside it, and for what carries nobody. */
export function restAt({ kind, x: middle, width, height }: FigureProp, x: number): number | null {
  const along = (x - middle) / width + 0.5;
  if (kind === 'mat') return 0;
  if (along < -0.1 || along > 1.1) return null;
  if (kind === 'box' || kind === 'block' || kind === 'bench') return height;
  if (kind === 'rower') return machine.railTop;
  if (kind === 'slope') return height * along;
  if (kind === 'incline') return height - width * (1 - along);
  if (kind === 'ball' || kind === 'bike' || kind === 'leg-press') return height;
  return null;
}
