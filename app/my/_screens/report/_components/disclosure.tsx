import { type ReactNode, useEffect, useRef } from 'react';

type DisclosureProps = { title: string; count: number; isOpen?: boolean; children: ReactNode };

/** A part that may stay closed. */
export function Disclosure({ title, count, isOpen = false, children }: DisclosureProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  // Opened for what is missing, and left as it is once that is answered.
  useEffect(() => {
    if (isOpen && ref.current) ref.current.open = true;
  }, [isOpen]);
  return (
    <details ref={ref} className="rounded-card border border-line bg-surface shadow-card [&[open]>summary]:border-b">
      <summary className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 rounded-card border-line px-4.5 py-2 font-semibold">
        <span>{title}</span>
        <span className="text-ink-quiet text-small">{count > 0 ? `${count} chosen` : 'optional'}</span>
      </summary>
      <div className="p-4.5">{children}</div>
    </details>
  );
}
