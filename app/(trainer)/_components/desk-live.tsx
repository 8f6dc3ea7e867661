'use client';

import { type ReactNode, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useAskEvery, useLiveLink } from '@/components/messages/live';
import { NavCountsProvider } from '@/components/shell/trainer-nav';
import type { UnreadThreads } from '@/contracts/messages';
import { byItself, useTRPCClient } from '@/trpc/plain';
import { tellDesk, urgentNow, watchUrgent } from './desk-news';

type DeskLiveProps = {
  /** The same in all tabs of one person. */
  name: string;
  unread: UnreadThreads | null;
  children: ReactNode;
};

/** Several notices in succession are one look, milliseconds. */
const gatherMs = 250;

/** Hears news while the desk is open, passes it on, and keeps the counts in the menu. */
export function DeskLive({ name, unread, children }: DeskLiveProps) {
  const trpc = useTRPCClient();
  const [threads, setThreads] = useState(unread?.threads ?? null);
  const [due, setDue] = useState(0);
  const urgent = useSyncExternalStore(watchUrgent, urgentNow, () => null);
  const askEvery = useAskEvery();

  useLiveLink(name, (news) => {
    tellDesk(news);
    if (news.kind !== 'queue') setDue((count) => count + 1);
  });

  const count = useEffectEvent(() => {
    trpc.messages.unread.query(undefined, byItself).then(
      (found) => setThreads(found.threads),
      // The count stays as it was: a menu takes no page down.
      () => undefined,
    );
  });
  useEffect(() => {
    if (due === 0) return;
    const timer = setTimeout(() => count(), gatherMs);
    return () => clearTimeout(timer);
  }, [due]);
  useEffect(() => {
    if (!askEvery) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') count();
    }, askEvery);
    return () => clearInterval(timer);
  }, [askEvery]);

  // The same until a number is another one: while a page is still on its way, a new one would have it drawn twice.
  const counts = useMemo(
    () => ({
      ...(threads !== null && { '/messages': threads }),
      ...(urgent !== null && { '/triage': urgent }),
    }),
    [threads, urgent],
  );
  return <NavCountsProvider value={counts}>{children}</NavCountsProvider>;
}
