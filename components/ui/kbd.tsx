import type { ReactNode } from 'react';

/** One key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-[5px] border border-line-strong border-b-2 px-1.5 py-0.5 text-center font-sans font-semibold text-ink-2 text-xs leading-tight">
      {children}
    </kbd>
  );
}
