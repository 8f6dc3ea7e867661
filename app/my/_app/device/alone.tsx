import type { ReactNode } from 'react';
import { Brand } from '@/components/ui/sturdy-mark';

/** A page of its own, before or after the app. */
export function Alone({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-160 gap-8 px-4.5 pt-6">
      <Brand />
      <main id="main" className="grid gap-4">
        {children}
      </main>
    </div>
  );
}
