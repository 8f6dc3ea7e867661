'use client';

import { useCallback, useEffect, useRef } from 'react';

/** The same function on every render, which runs the newest: for rows that are drawn again only when they have news. */
export function useStable<Arguments extends readonly unknown[]>(run: (...given: Arguments) => void) {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  return useCallback((...given: Arguments) => newest.current(...given), []);
}
