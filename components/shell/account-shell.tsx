import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from '@/components/ui/sturdy-mark';

export type AccountShellProps = {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  /** Small words or a link below the card. */
  foot?: ReactNode;
};

/** One card in the middle, for signing in, invitations and passwords. */
export function AccountShell({ title, lead, children, foot }: AccountShellProps) {
  return (
    <>
      <SkipLink />
      <div className="mx-auto flex min-h-dvh w-full max-w-110 flex-col px-4 py-8 sm:justify-center sm:py-12">
        <header className="mb-6 flex sm:justify-center">
          <Brand />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="rounded-card border border-line bg-surface p-5 shadow-card outline-none sm:p-8"
        >
          <h1 className="font-strong text-title">{title}</h1>
          {lead && <div className="mt-2 text-ink-2">{lead}</div>}
          <div className="mt-6">{children}</div>
        </main>
        {foot && <footer className="mt-5 text-center text-ink-2 text-small">{foot}</footer>}
      </div>
    </>
  );
}
