'use client';

import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/**
 * The token behind `#` in the address; null until the page runs in the browser, '' when there is none. It stays in
 * the address so that a reload works: it is used up by accepting, and a fragment is never sent to a server.
 */
export const useLinkToken = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  );
