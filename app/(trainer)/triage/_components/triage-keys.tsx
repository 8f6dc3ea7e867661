'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/** Names in the list, in the order shown; those in a closed group are not there. */
const rowsIn = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[data-triage-row]')].filter((row) => row.offsetParent !== null);

/**
 * J and K move along the list, Enter shows the client (each row is a link), Escape closes the panel. Moving opens
 * nothing: a client can see who opened their record. The keys rest while somebody types or a dialog is open.
 */
export function TriageKeys({ closeHref, children }: { closeHref: Route | null; children: ReactNode }) {
  const listRef = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const list = listRef.current;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (!list || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (target?.closest('input, textarea, select, [contenteditable], dialog')) return;
      if (event.key === 'Escape' && closeHref) {
        router.push(closeHref, { scroll: false });
        return;
      }
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step === undefined) return;
      const rows = rowsIn(list);
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const chosen = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
      const from = at >= 0 ? at : chosen;
      const next = from < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, from + step))];
      next?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [closeHref, router]);

  return <div ref={listRef}>{children}</div>;
}
