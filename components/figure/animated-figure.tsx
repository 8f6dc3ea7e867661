'use client';

import { useState } from 'react';
import { Figure, type FigureProps } from '@/components/figure/figure';
import { figureFrame, Scene } from '@/components/figure/scene';
import { useMovement } from '@/components/figure/use-movement';
import type { Tempo } from '@/domain/figure/tempo';

type AnimatedFigureProps = FigureProps & {
  /** Seconds down, pause, up, pause; null or left out for an unforced pace. */
  readonly tempo?: Tempo | null;
  /** What the movement is called, for the button's name: "Show how: Goblet squat". */
  readonly name: string;
  /** Begin by itself. */
  readonly autoPlay?: boolean;
  /** Stops by itself after this many, back in the working position. */
  readonly repetitions?: number;
};

/**
 * The figure, moving at its tempo. It is one button that starts and stops the movement.
 * With reduced motion, and for holds, it is the still figure and no button.
 */
export function AnimatedFigure(props: AnimatedFigureProps) {
  const { tempo, name, autoPlay = true, repetitions = 4, ...figure } = props;
  const [playing, setPlaying] = useState(autoPlay);
  const { definition } = figure;
  const { moves, pose } = useMovement(definition, { playing, onEnd: () => setPlaying(false), tempo, repetitions });

  if (!moves || !definition || !pose) return <Figure {...figure} />;
  const frame = figureFrame(definition, figure.ratio === undefined ? 1.3 : figure.ratio);
  // The sign in the corner keeps its size on the screen, however large the figure is drawn.
  const unit = frame.width / figure.size;
  return (
    <button
      type="button"
      aria-label={`${playing ? 'Stop the movement' : 'Show the movement'}: ${name}`}
      className="block cursor-pointer rounded-[14px]"
      onClick={() => setPlaying(!playing)}
    >
      <svg
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        width={figure.size}
        height={Math.round((figure.size * frame.height) / frame.width)}
        className={figure.className}
        aria-hidden="true"
      >
        <Scene definition={definition} pose={pose} ghost={definition.cycle ? null : definition.end} frame={frame} />
        <path
          transform={`translate(${frame.x + frame.width - 8 * unit} ${frame.y + 8 * unit}) scale(${unit})`}
          d={playing ? 'M-2.5-4v8M2.5-4v8' : 'M-3-4.5L4.5 0L-3 4.5Z'}
          fill={playing ? 'none' : 'var(--ink-2)'}
          stroke="var(--ink-2)"
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
