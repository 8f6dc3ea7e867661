'use client';

import type { ReactNode } from 'react';
import { AppLink, type Navigate, NavigationProvider } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from '@/components/ui/sturdy-mark';
import type { ClinicSign as Sign } from '@/contracts/clinics';
import { type ClientTab, ClientTabs } from './client-tabs';
import { ClinicSign } from './clinic-sign';

export type ClientShellProps = {
  /** The tab that is open; null on a screen outside the five. */
  current: ClientTab | null;
  /** Moves within /my by pushState. Every AppLink and ButtonLink inside uses it. */
  onNavigate: Navigate;
  children: ReactNode;
  /** A message of the trainer has not been read. */
  hasNews?: boolean;
  /** Shown at the side on a desk, where it leads to "you". */
  person?: { name: string; clinic?: string; sign?: Sign | null } | null;
  /** A lock banner or the state of the connection, above the page. */
  banner?: ReactNode;
  /** Beside the page from 1200 px on, below it otherwise. */
  aside?: ReactNode;
  /**
   * Takes the place of the tabs at the foot of a phone, such as the rest timer of a running session. It pushes the
   * content up and never covers it. Null leaves the foot empty.
   */
  foot?: ReactNode;
};

/** The client's app around a screen: tabs at the foot of a phone, at the side of a desk. */
export function ClientShell(props: ClientShellProps) {
  const { current, onNavigate, children, hasNews = false, person, banner, aside, foot } = props;
  const hasOwnFoot = foot !== undefined;
  return (
    <NavigationProvider navigate={onNavigate} within="/my">
      <SkipLink />
      <div
        className={classNames(
          'mx-auto flex min-h-dvh flex-col md:flex-row md:gap-10 md:px-8 lg:gap-14',
          aside ? 'md:max-w-240 xl:max-w-310' : 'md:max-w-240',
        )}
      >
        <header className="hidden md:block md:w-48 md:shrink-0 print:hidden">
          <div className="sticky top-0 flex h-dvh flex-col gap-7 py-8">
            <span className="grid justify-items-start gap-4 px-3.5">
              <Brand />
              {person?.sign && <ClinicSign sign={person.sign} name={person.clinic ?? ''} />}
            </span>
            <nav aria-label="Main">
              <ClientTabs current={current} hasNews={hasNews} />
            </nav>
            {person && (
              <AppLink
                href="/my/you"
                className="mt-auto flex min-h-12 items-center gap-3 rounded-field p-2 hover:bg-sunken"
              >
                <Avatar name={person.name} />
                <span className="min-w-0">
                  <span className="block truncate font-semibold text-item">{person.name}</span>
                  {person.clinic && <span className="block truncate text-ink-quiet text-tiny">{person.clinic}</span>}
                </span>
              </AppLink>
            )}
          </div>
        </header>

        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex-1 xl:flex xl:gap-8">
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto w-full max-w-160 px-4 pt-4.5 pb-8 outline-none min-[390px]:px-4.5 md:px-0 md:pt-10"
            >
              {banner && <div className="mb-4">{banner}</div>}
              {children}
            </main>
            {aside && (
              <aside
                aria-label="More"
                className="mx-auto w-full max-w-160 px-4.5 pb-8 md:px-0 xl:w-72 xl:shrink-0 xl:pt-10"
              >
                {aside}
              </aside>
            )}
          </div>
          {hasOwnFoot && (
            <footer className="sticky bottom-0 z-30 mx-auto w-full max-w-160 print:hidden md:bottom-4">{foot}</footer>
          )}
          {!hasOwnFoot && (
            <nav
              aria-label="Main"
              className="sticky bottom-0 z-30 border-line border-t bg-surface px-1.5 pt-0 pb-[max(--spacing(3),env(safe-area-inset-bottom))] md:hidden print:hidden"
            >
              <ClientTabs current={current} hasNews={hasNews} />
            </nav>
          )}
        </div>
      </div>
    </NavigationProvider>
  );
}
