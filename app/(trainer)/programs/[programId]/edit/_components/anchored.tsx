'use client';

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';

type AnchoredProps = {
  /** What it stands below; above it where there is no room. */
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
  id?: string;
  className?: string;
};

const gap = 4;
const margin = 8;

/** Something small that belongs to an element and is not cut off by the box in which that element scrolls. */
export function Anchored({ anchor, children, id, className }: AnchoredProps) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.showPopover?.();
    const place = () => {
      const at = anchor.current?.getBoundingClientRect();
      if (!at) return;
      const { offsetWidth: width, offsetHeight: height } = element;
      const isBelow = at.bottom + gap + height <= window.innerHeight - margin || at.top < height + gap + margin;
      element.style.left = `${Math.max(margin, Math.min(at.left, window.innerWidth - width - margin))}px`;
      element.style.top = `${isBelow ? at.bottom + gap : at.top - gap - height}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [anchor]);

  return (
    <div
      ref={ref}
      id={id}
      popover="manual"
      className={classNames('fixed inset-auto m-0 max-w-[calc(100vw-1rem)] overflow-visible border p-0', className)}
    >
      {children}
    </div>
  );
}
