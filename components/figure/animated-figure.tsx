'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Figure, type FigureProps } from '@/components/figure/figure';
import { figureFrame, Scene } from '@/components/figure/scene';
import { figures } from '@/domain/figure/poses';
import { isStill, poseAt, repetitionSeconds, type Tempo, unforcedTempo } from '@/domain/figure/tempo';

const stillness = '(prefers-reduced-motion: reduce)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(stillness);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Still until the browser says that movement is welcome. */
const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(stillness).matches,
    () => true,
  );

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
  const reduced = useReducedMotion();
  const [playing, setPlaying] = useState(autoPlay);
  const [seconds, setSeconds] = useState(0);
  const definition = 'definition' in figure ? figure.definition : figures[figure.exerciseId];
  const pace = tempo ?? unforcedTempo;
  const moves = definition !== undefined && !isStill(definition) && !reduced;
  const length = definition ? repetitionSeconds(definition, pace) * repetitions : 0;

  useEffect(() => {
    if (!moves || !playing) return;
    let frame = 0;
    let begun: number | null = null;
    let drawn = 0;
    const tick = (now: number) => {
      begun ??= now;
      const passed = (now - begun) / 1000;
      if (passed >= length) {
        setPlaying(false);
        return;
      }
      // 30 pictures a second are smooth enough and spare the battery.
      if (now - drawn > 30) {
        drawn = now;
        setSeconds(passed);
      }
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [moves, playing, length]);

  if (!moves || !definition) return <Figure {...figure} />;
  const frame = figureFrame(definition, figure.ratio === undefined ? 1.3 : figure.ratio);
  // The sign in the corner keeps its size on the screen, however large the figure is drawn.
  const unit = frame.width / figure.size;
  return (
    <button
      type="button"
      aria-label={`${playing ? 'Stop the movement' : 'Show the movement'}: ${name}`}
      className="block cursor-pointer rounded-[14px]"
      onClick={() => {
        setSeconds(0);
        setPlaying(!playing);
      }}
    >
      <svg
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        width={figure.size}
        height={Math.round((figure.size * frame.height) / frame.width)}
        className={figure.className}
        aria-hidden="true"
      >
        <Scene
          definition={definition}
          pose={playing ? poseAt(definition, seconds, pace) : definition.start}
          ghost={definition.cycle ? null : definition.end}
          frame={frame}
        />
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
