'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Brand } from '@/components/ui/sturdy-mark';

/** The head of the desk at phone width: the name, and a menu that opens below it. */
export function TrainerTopBar({ search, children }: { search?: ReactNode; children: ReactNode }) {
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  // Open only at the address where it was opened: a new page starts with the menu closed.
  const isOpen = openAt === path;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Escape from the menu inside
    <header
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpenAt(null);
        buttonRef.current?.focus();
      }}
      className="sticky top-0 z-30 border-line border-b bg-paper md:hidden print:hidden"
    >
      <div className="flex flex-wrap items-center justify-between px-4 py-1.5">
        <Brand />
        <div className="ml-auto">{search}</div>
        <Button
          ref={buttonRef}
          variant="quiet"
          className="-mr-3"
          icon={isOpen ? 'close' : 'menu'}
          aria-expanded={isOpen}
          aria-controls="trainer-menu"
          onClick={() => setOpenAt(isOpen ? null : path)}
        >
          Menu
        </Button>
      </div>
      <div
        id="trainer-menu"
        hidden={!isOpen}
        className="flex max-h-[calc(100dvh-4rem)] flex-col gap-4 overflow-y-auto px-4 pt-1 pb-4 [[hidden]]:hidden"
      >
        {isOpen && children}
      </div>
    </header>
  );
}
