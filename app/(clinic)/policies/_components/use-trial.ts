'use client';

import { useEffect, useRef, useState } from 'react';
import type { Policy } from '@/domain/progression/policy';
import type { Trial, TrialMove } from '@/domain/simulation/trial';
import type { TrialNews, TrialRequest } from './simulation.worker';

export type TrialState = {
  readonly current: Policy;
  readonly edited: Policy | null;
  readonly trial: Trial | null;
  /** Null until the assumptions have been gone through. */
  readonly moves: readonly TrialMove[] | null;
  /** Share of the assumptions done, 0–1. */
  readonly done: number;
  readonly failed: boolean;
};

/** Runs the model in a worker, one run at a time; a new run ends the one before. */
export function useTrial() {
  const [state, setState] = useState<TrialState | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  function run(current: Policy, edited: Policy | null) {
    worker.current?.terminate();
    const began: TrialState = { current, edited, trial: null, moves: null, done: 0, failed: false };
    setState(began);
    try {
      const started = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<TrialNews>) => {
        setState((before) => {
          if (!before) return before;
          if (data.kind === 'table') return { ...before, trial: data.trial };
          return data.kind === 'step' ? { ...before, done: data.done } : { ...before, moves: data.moves };
        });
      };
      started.onerror = () => setState({ ...began, failed: true });
      started.postMessage({ current, edited } satisfies TrialRequest);
    } catch {
      setState({ ...began, failed: true });
    }
  }

  return { state, run };
}
