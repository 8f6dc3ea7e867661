'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { isStill, poseAt, repetitionSeconds, type Tempo, unforcedTempo } from '@/domain/figure/tempo';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

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

/**
 * The pose to show of a figure that moves while `playing`, for so many repetitions, then calls `onEnd`. `moves` is
 * false with reduced motion, for a hold and without a figure.
 */
export function useMovement(
  definition: FigureDefinition | undefined,
  given: {
    readonly playing: boolean;
    readonly onEnd: () => void;
    readonly tempo?: Tempo | null | undefined;
    readonly repetitions?: number;
  },
): { readonly moves: boolean; readonly pose: Pose | null } {
  const { playing, onEnd, repetitions = 4 } = given;
  const pace = given.tempo ?? unforcedTempo;
  const reduced = useReducedMotion();
  const [seconds, setSeconds] = useState(0);
  const moves = definition !== undefined && !isStill(definition) && !reduced;
  const length = definition ? repetitionSeconds(definition, pace) * repetitions : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another onEnd does not begin the movement again
  useEffect(() => {
    if (!moves || !playing) return;
    let frame = 0;
    let begun: number | null = null;
    let drawn = 0;
    setSeconds(0);
    const tick = (now: number) => {
      begun ??= now;
      const passed = (now - begun) / 1000;
      if (passed >= length) {
        onEnd();
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

  if (!definition) return { moves, pose: null };
  return { moves, pose: moves && playing ? poseAt(definition, seconds, pace) : definition.start };
}
