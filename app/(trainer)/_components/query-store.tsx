'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { TrpcProvider, useTRPC } from '@/trpc/client';
import { onDeskNews } from './desk-news';

/**
 * The store of queries, around those places of the desk that use one: a layout of theirs holds it. The desk as a whole
 * goes without, so that pages which do not need it, triage above all, do not load it.
 */
export function QueryStore({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider>
      <FreshMessages />
      {children}
    </TrpcProvider>
  );
}

/** Threads and lists of threads are read again when there is news of them. */
function FreshMessages() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onDeskNews(({ kind }) => {
        if (kind !== 'queue') void queryClient.invalidateQueries(trpc.messages.pathFilter());
      }),
    [queryClient, trpc],
  );
  return null;
}
