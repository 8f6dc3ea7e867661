'use client';

import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from '@/components/ui/sturdy-mark';

/** Around the intake, before there are other screens to go to. */
export function IntakeFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="mx-auto w-full max-w-160 px-4 pt-5 min-[390px]:px-4.5">
        <Brand />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-160 px-4 pt-5 pb-10 outline-none min-[390px]:px-4.5"
      >
        {children}
      </main>
    </>
  );
}
