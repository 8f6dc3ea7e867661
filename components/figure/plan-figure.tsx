import { figureFrame, Scene } from '@/components/figure/scene';
import type { FigureDefinition } from '@/domain/figure/types';

/**
 * The figure that came with the plan, as decoration beside the name. Unlike `Figure` it brings no library of poses, so
 * the phone does not load one. `size` is the width in CSS pixels.
 */
export function PlanFigure({ definition, size }: { definition: FigureDefinition | null; size: number }) {
  const ratio = 1.3;
  const height = Math.round(size * ratio);
  if (!definition) return <svg width={size} height={height} aria-hidden="true" />;
  const frame = figureFrame(definition, ratio);
  const ghost = definition.cycle || definition.start === definition.end ? null : definition.end;
  return (
    <svg
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      width={size}
      height={height}
      className="max-w-full"
      aria-hidden="true"
    >
      <Scene definition={definition} pose={definition.start} ghost={ghost} frame={frame} />
    </svg>
  );
}
