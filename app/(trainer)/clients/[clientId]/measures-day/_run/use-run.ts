import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceRuns } from './device-runs';
import { type Run, type StepId, takenUp } from './run';

/** Whether the device's own memory was looked into. */
type State = { readonly isRead: boolean; readonly run: Run | null };

/**
 * The unfinished run of one client, which outlives a reload: every change is on the device before anything else is done
 * with it. `isKept` is false where the browser keeps nothing.
 */
export function useRun(store: string, clientId: string, endOf: (id: StepId) => number | null) {
  const [{ isRead, run }, setState] = useState<State>({ isRead: false, run: null });
  const [isKept, setIsKept] = useState(true);
  const [runs] = useState(() => deviceRuns(store));
  const latest = useRef<Run | null>(null);
  // One write after the other, so that the last one is what stays.
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isGone = false;
    runs
      .read(clientId)
      .catch(() => {
        if (!isGone) setIsKept(false);
        return null;
      })
      .then((found) => {
        if (isGone) return;
        latest.current = found && takenUp(found, Date.now(), endOf);
        setState({ isRead: true, run: latest.current });
      });
    return () => {
      isGone = true;
    };
  }, [runs, clientId, endOf]);

  const write = useCallback(
    (next: Run | null): Promise<void> => {
      latest.current = next;
      setState({ isRead: true, run: next });
      writing.current = writing.current
        .then(() => (next ? runs.write(clientId, next) : runs.drop(clientId)))
        .then(
          () => setIsKept(true),
          () => setIsKept(false),
        );
      return writing.current;
    },
    [runs, clientId],
  );

  /** Resolves when the change is on the device, or the browser has refused to keep it. */
  const change = useCallback(
    async (make: (run: Run) => Run): Promise<void> => {
      if (latest.current) await write(make(latest.current));
    },
    [write],
  );

  return { run, isRead, isKept, change, start: write, finish: useCallback(() => write(null), [write]) };
}
