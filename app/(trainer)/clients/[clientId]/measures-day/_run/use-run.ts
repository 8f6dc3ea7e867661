import { useCallback, useEffect, useMemo, useState } from 'react';
import { newId } from '@/lib/id';
import { deviceRuns } from './device-runs';
import { keptRun } from './kept-run';
import { type Run, type StepId, takenUp } from './run';

/** Whether the device's own memory was looked into; `isKept` is false where the browser keeps nothing. */
type State = { readonly isRead: boolean; readonly run: Run | null; readonly isKept: boolean };

/**
 * The unfinished run of one client, which outlives a reload: every change is on the device before anything else is done
 * with it, and in the other tabs that show the same run.
 */
export function useRun(store: string, clientId: string, endOf: (id: StepId) => number | null) {
  const [state, setState] = useState<State>({ isRead: false, run: null, isKept: true });
  const runs = useMemo(() => deviceRuns(store), [store]);
  const kept = useMemo(
    () =>
      keptRun({
        clientId,
        runs,
        newStamp: newId,
        onRun: (run, isKept) => setState({ isRead: true, run, isKept }),
      }),
    [runs, clientId],
  );

  useEffect(() => {
    void kept.open((run) => takenUp(run, Date.now(), endOf));
    return runs.hear((of) => {
      if (of === clientId) void kept.look();
    });
  }, [kept, runs, clientId, endOf]);

  /** Resolves when the change is on the device, or the browser has refused to keep it. */
  const change = useCallback((make: (run: Run) => Run) => kept.change(make), [kept]);
  return { ...state, change, start: kept.start, finish: kept.finish };
}
