'use client';

import { useEffect, useRef } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

export type LinkTab = { href: string; label: string; count?: number };

/**
 * Tabs that are pages: a row of links, the current one underlined. Scrolls sideways where there is no room, with the
 * current one in sight, and fades towards the edge there, so that one sees that there is more.
 */
export function LinkTabs({ label, tabs, current }: { label: string; tabs: readonly LinkTab[]; current: string }) {
  const row = useRef<HTMLUListElement>(null);
  // The page itself stays where it is.
  useEffect(() => {
    const tab = row.current?.querySelector(`a[href="${current}"]`)?.parentElement;
    if (tab && row.current) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label={label} className="min-w-0 border-line border-b print:hidden">
      <ul
        ref={row}
        className="-mb-px flex gap-6 overflow-x-auto px-1 [scrollbar-width:none] max-xl:pr-12 max-xl:[mask-image:linear-gradient(to_right,black_calc(100%-3rem),transparent)]"
      >
        {tabs.map((tab) => {
          const isCurrent = tab.href === current;
          return (
            <li key={tab.href} className="shrink-0">
              <AppLink
                href={tab.href}
                aria-current={isCurrent ? 'page' : undefined}
                className={classNames(
                  'flex min-h-12 items-center gap-1.5 border-b-2 font-semibold -outline-offset-2!',
                  isCurrent ? 'border-ink text-ink' : 'border-transparent text-ink-quiet hover:text-ink',
                )}
              >
                {tab.label}
                {tab.count !== undefined && <span className="font-normal text-ink-quiet text-small">{tab.count}</span>}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
