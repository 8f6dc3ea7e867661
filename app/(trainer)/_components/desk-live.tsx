'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAskEvery, useLiveLink } from '@/components/messages/live';
import { NavCountsProvider } from '@/components/shell/trainer-nav';
import type { UnreadThreads } from '@/contracts/messages';
import { byItself, useTRPC } from '@/trpc/client';

type DeskLiveProps = {
  /** The same in all tabs of one person. */
  name: string;
  unread: UnreadThreads | null;
  children: ReactNode;
};

/** Hears of messages while the desk is open, and keeps the count in the menu. */
export function DeskLive({ name, unread, children }: DeskLiveProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useLiveLink(name, () => void queryClient.invalidateQueries(trpc.messages.pathFilter()));
  const { data } = useQuery(
    trpc.messages.unread.queryOptions(undefined, {
      ...(unread && { initialData: unread }),
      refetchInterval: useAskEvery(),
      trpc: byItself,
    }),
  );
  return <NavCountsProvider value={data ? { '/messages': data.threads } : {}}>{children}</NavCountsProvider>;
}
