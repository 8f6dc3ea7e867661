'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LiveNews } from '@/lib/live/live-link';

/** How often a page asks by itself while news does not come by itself, in milliseconds. */
const askEveryMs = 30_000;

let isLive = false;
const listeners = new Set<() => void>();

function setLive(next: boolean): void {
  isLive = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Hears news for as long as the part that uses it stands: once a page. `name` is the same in all tabs of one person. */
export function useLiveLink(name: string, onNews: (news: LiveNews) => void): void {
  const hear = useEffectEvent(onNews);
  useEffect(() => {
    let isLeft = false;
    let close = () => {};
    // The page stands without it: it comes after everything that one sees.
    import('@/lib/live/live-link').then(
      ({ openLiveLink }) => {
        if (!isLeft) close = openLiveLink(`sturdy-live-${name}`, { onNews: hear, onUp: setLive });
      },
      // Without it the page asks by itself.
      () => undefined,
    );
    return () => {
      isLeft = true;
      close();
      setLive(false);
    };
  }, [name]);
}

/** For a query's `refetchInterval`: it asks by itself only while news does not come by itself. */
export function useAskEvery(): number | false {
  const isUp = useSyncExternalStore(
    subscribe,
    () => isLive,
    () => true,
  );
  return isUp ? false : askEveryMs;
}
