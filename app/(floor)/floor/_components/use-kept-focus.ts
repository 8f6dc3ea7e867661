'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { focusAfter } from '../_state/focus-after';

/**
 * Keeps the keyboard in the column where it was pressed last: what is pressed there often goes with its press, and the
 * focus with it. Places are marked with `data-focus`: `next`, `exercise` and `name`.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const column = ref.current;
    if (!column) return;
    let pressed: { readonly opener: Element; readonly wasRunning: boolean } | null = null;
    /** The title that has the focus for as long as there is no set to log: the screen may be about to move on. */
    let stopgap: Element | null = null;
    const find = (place: string) => column.querySelector<HTMLElement>(`[data-focus="${place}"]`);

    function onPress({ target }: MouseEvent) {
      const at = target instanceof Element && column?.contains(target) ? target : null;
      const opener = at?.closest('dialog') ? pressed?.opener : at?.closest('button');
      pressed = opener ? { opener, wasRunning: find('exercise') !== null } : null;
      stopgap = null;
    }

    function settle() {
      const { activeElement, body } = document;
      if (!pressed || (activeElement !== body && activeElement !== stopgap)) return;
      const { opener, wasRunning } = pressed;
      const isThere = opener instanceof HTMLElement && opener.isConnected;
      const exercise = find('exercise');
      const place = focusAfter({
        opener: isThere ? opener : null,
        wasRunning,
        next: find('next'),
        exercise,
        name: find('name'),
      });
      stopgap = place === exercise ? place : null;
      if (place !== activeElement) place?.focus({ preventScroll: true });
    }

    const observer = new MutationObserver(settle);
    observer.observe(column, { childList: true, subtree: true });
    window.addEventListener('click', onPress, true);
    return () => {
      observer.disconnect();
      window.removeEventListener('click', onPress, true);
    };
  }, []);
  return ref;
}
