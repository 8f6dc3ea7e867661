'use client';

import { useEffect, useState } from 'react';

/** The time in milliseconds, read again every `everyMs`; still while null. Timers count from stored instants with it. */
export function useNow(everyMs: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === null) return;
    const read = () => setNow(Date.now());
    read();
    const timer = setInterval(read, everyMs);
    // A locked phone stops the interval: read at once when it wakes.
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [everyMs]);
  return now;
}
