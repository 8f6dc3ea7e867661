import { type FocusEvent, useEffect, useRef } from 'react';

/** Keeps the focus in a part of the page: where a button goes with what it was pressed for, the heading takes it. */
export function useHeadingFocus() {
  const partRef = useRef<HTMLDivElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const held = useRef<Element | null>(null);

  // After every drawing: what went is known only then, and what a closing dialog gave the focus back to.
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    // Where it has left for somewhere else, or for nowhere, whoever moved it meant to.
    if (!isLost) held.current = partRef.current?.contains(active) ? active : null;
    else if (held.current?.isConnected === false) headingRef.current?.focus({ preventScroll: true });
    else held.current = null;
  });

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    held.current = target;
  };
  return { part: { ref: partRef, onFocus }, headingRef };
}
