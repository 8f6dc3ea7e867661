'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type TriageView, triageHref } from './groups';

const inAddress = () => new URLSearchParams(window.location.search).get('client');

/**
 * Who is shown beside the list. The address says so too, for going back, reloading and sending on, without asking the
 * server for the page again. `arrival` changes when the server has sent the page anew.
 */
export function useChosen(view: TriageView, arrival: unknown) {
  const [chosen, setChosen] = useState(view.client);
  const first = useRef(arrival);

  useEffect(() => {
    // A link within the desk has led here.
    if (first.current !== arrival) setChosen(inAddress());
    first.current = arrival;
  }, [arrival]);
  useEffect(() => {
    const onPop = () => setChosen(inAddress());
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  const choose = useCallback(
    (clientId: string | null) => {
      setChosen(clientId);
      const now = inAddress();
      if (now === clientId) return;
      const href = triageHref({ ...view, client: clientId });
      // Opening can be gone back from; moving on among those open is one step.
      if (now === null) window.history.pushState(null, '', href);
      else window.history.replaceState(null, '', href);
    },
    [view],
  );
  return [chosen, choose] as const;
}
