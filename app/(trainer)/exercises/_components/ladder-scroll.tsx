'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A graph that is wider than its place: it scrolls sideways, and begins with the exercise of the page in the middle. */
export function LadderScroll({ label, children }: { label: string; children: ReactNode }) {
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = area.current?.querySelector('[aria-current]')?.closest('li');
    if (area.current && here)
      area.current.scrollLeft = here.offsetLeft + (here.offsetWidth - area.current.clientWidth) / 2;
  }, []);
  return (
    <section ref={area} aria-label={label} className="overflow-x-auto rounded-card border border-line bg-surface p-3">
      {children}
    </section>
  );
}
