'use client';

import { useState } from 'react';
import { figureFrame, Scene } from '@/components/figure/scene';
import { useMovement } from '@/components/figure/use-movement';
import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import type { LibraryExercise } from '@/contracts/exercises';
import { isStill } from '@/domain/figure/tempo';
import { loadWords, patternWords } from './exercise-words';

const height = 148;

/** One exercise of the library. Its figure moves while the card is pointed at, focused or pressed. */
export function ExerciseCard({ exercise }: { exercise: LibraryExercise }) {
  const { figure, own } = exercise;
  const [playing, setPlaying] = useState(false);
  const { pose } = useMovement(figure, { playing, onEnd: () => setPlaying(false) });
  const frame = figureFrame(figure, null);
  const stop = () => setPlaying(false);
  return (
    <AppLink
      href={`/exercises/${exercise.id}`}
      onPointerEnter={() => setPlaying(true)}
      onPointerDown={() => setPlaying(true)}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onFocus={() => setPlaying(true)}
      onBlur={stop}
      className="group grid h-full grid-rows-[auto_1fr] overflow-hidden rounded-card border border-line bg-surface shadow-card hover:border-edge"
    >
      <span className="grid justify-items-center bg-sunken px-3 pt-3" style={{ height: height + 12 }}>
        <svg
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          preserveAspectRatio="xMidYMax meet"
          className="size-full"
          aria-hidden="true"
        >
          <Scene
            definition={figure}
            pose={pose ?? figure.start}
            ghost={figure.cycle || isStill(figure) ? null : figure.end}
            frame={frame}
          />
        </svg>
      </span>
      <span className="grid content-start gap-0.5 p-3.5">
        <span className="font-strong text-item group-hover:underline">{exercise.name}</span>
        <span className="text-ink-quiet text-tiny">
          {patternWords[exercise.pattern]} · {loadWords(exercise)}
        </span>
        {own && (
          <span className="mt-1.5">
            <Chip tone="spruce">Our own</Chip>
          </span>
        )}
      </span>
    </AppLink>
  );
}
