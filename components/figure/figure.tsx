import { figureFrame, Scene } from '@/components/figure/scene';
import { isStill } from '@/domain/figure/tempo';
import type { FigureDefinition } from '@/domain/figure/types';

export type FigureProps = {
  /** Width in CSS pixels. */
  readonly size: number;
  /** Height by width; 1.3 unless given. Null fits the figure closely, so that a lying one is low. */
  readonly ratio?: number | null;
  /** Read out instead of the picture; without it the figure is decoration. */
  readonly title?: string;
  readonly className?: string;
  /** Comes with the exercise or with the plan: looked up here, every figure of the library would go to the phone. */
  readonly definition: FigureDefinition | undefined;
};

/**
 * An exercise drawn from its joint angles: the working position solid, the other end as a ghost.
 * Needs no script. Without a definition it is an empty box of the same size.
 */
export function Figure({ size, ratio = 1.3, title, className, definition }: FigureProps) {
  const named = title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title };
  if (!definition) {
    return <svg width={size} height={Math.round(size * (ratio ?? 1))} className={className} {...named} />;
  }
  const frame = figureFrame(definition, ratio);
  const ghost = definition.cycle || isStill(definition) ? null : definition.end;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden
    <svg
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      width={size}
      height={Math.round((size * frame.height) / frame.width)}
      className={className}
      {...named}
    >
      <Scene definition={definition} pose={definition.start} ghost={ghost} frame={frame} />
    </svg>
  );
}
