'use client';

import { useEffect, useRef, useState } from 'react';

/** So long after a touch, in milliseconds, the next one may be on its way. */
const handsOffMs = 800;

/**
 * The value, held back while somebody is tapping: a line that comes or goes above what is about to be tapped would move
 * it from under the finger.
 */
export function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value);
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onTouch = () => {
      touchedAt.current = performance.now();
    };
    window.addEventListener('pointerdown', onTouch, true);
    return () => window.removeEventListener('pointerdown', onTouch, true);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      const leftMs = touchedAt.current + handsOffMs - performance.now();
      if (leftMs > 0) timer = setTimeout(settle, leftMs);
      else setSteady(value);
    };
    settle();
    return () => clearTimeout(timer);
  }, [value]);
  return steady;
}
