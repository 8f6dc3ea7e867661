'use client';

import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { type Place, placeOf } from './places';

export type MyPath = '/my' | `/my/${string}`;
type Options = {
  /** The screen that is left does not come back with the back button. */
  readonly replace?: boolean;
};

const sameScreen = 'sturdy:same-screen';

/** Calls back when the person asks for the screen that is open already, such as by its tab. */
export function useAskedAgain(onAskedAgain: () => void): void {
  const latest = useRef(onAskedAgain);
  latest.current = onAskedAgain;
  useEffect(() => {
    const listener = () => latest.current();
    window.addEventListener(sameScreen, listener);
    return () => window.removeEventListener(sameScreen, listener);
  }, []);
}

/**
 * Moves within the client's app, with or without a network: Next keeps `usePathname` in step with `pushState`, and no
 * request is made.
 */
export function navigate(href: MyPath, { replace = false }: Options = {}): void {
  if (href === window.location.pathname) {
    window.dispatchEvent(new Event(sameScreen));
    window.scrollTo({ top: 0 });
    document.getElementById('page-title')?.focus({ preventScroll: true });
    return;
  }
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  // What the browser does for a new page. Going back is left to it: it remembers where the person was.
  window.scrollTo({ top: 0 });
}

/** `navigate`, for components: `const navigate = useNavigate(); navigate('/my/today')`. */
export const useNavigate = () => navigate;

const never = () => () => {};
const PlaceContext = createContext<Place | null>(null);

/**
 * The path: the server's until the page is hydrated, then the browser's. In the shell that a service worker serves
 * for every address, only the browser knows it.
 */
function usePath(serverPath: string): string {
  const pathname = usePathname();
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHydrated ? pathname : serverPath;
}

export function PlaceProvider({ serverPath, children }: { serverPath: string; children: ReactNode }) {
  const place = placeOf(usePath(serverPath)) ?? { screen: 'today', plannedSessionId: null };
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** The screen that is open. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace needs the client app around it');
  return place;
}
