import type { ReactNode } from 'react';

/** What the marks of a drawing mean; they differ in shape too. */
export function Legend({ children }: { children: ReactNode }) {
  return <ul className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-tiny">{children}</ul>;
}

export function Key({ look, children }: { look: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={look} />
      {children}
    </li>
  );
}
