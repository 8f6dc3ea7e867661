'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '@/server/root';
import { type Ask, makeTrpcClient, type TrpcClient, TrpcClientContext, useTRPCClient as usePlainClient } from './plain';
import { makeQueryClient } from './query-client';

const context = createTRPCContext<AppRouter>();

/**
 * Options for TanStack Query: `useQuery(useTRPC().plan.today.queryOptions())`. At the desk only below a QueryStore: a
 * page that can do without the store of queries takes the bare client from `trpc/plain`, which weighs a tenth of it.
 */
export const useTRPC = context.useTRPC;
/** The bare client, for calls outside of hooks. */
export const useTRPCClient: () => TrpcClient = usePlainClient;

let browserQueryClient: QueryClient | undefined;

function queryClientForRender(): QueryClient {
  // On the server each render has its own, so that no one's data reaches another.
  if (typeof window === 'undefined') return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

export function TrpcProvider(props: { keptFor?: string; ask?: Ask; children: ReactNode }) {
  const { keptFor, ask, children } = props;
  const [queryClient] = useState(queryClientForRender);
  const [trpcClient] = useState(() => makeTrpcClient(keptFor, ask));
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <TrpcClientContext value={trpcClient}>{children}</TrpcClientContext>
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
