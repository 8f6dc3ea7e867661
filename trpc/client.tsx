'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, type HTTPBatchLinkOptions, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '@/server/root';
import { makeQueryClient } from './query-client';

const context = createTRPCContext<AppRouter>();

/** How requests travel, where that is not `fetch` alone. */
export type Ask = NonNullable<HTTPBatchLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']>;

/** Options for TanStack Query: `useQuery(useTRPC().plan.today.queryOptions())`. */
export const useTRPC = context.useTRPC;
/** The bare client, for calls outside of hooks. */
export const useTRPCClient = context.useTRPCClient;

/** For what a page asks by itself, such as when news has come: it does not count as use of the sign-in. */
export const byItself = { context: { isByItself: true } } as const;

/**
 * A client that sends everything by POST, so that no input is ever in a URL. Each request says what this device's clock
 * shows, for it may be wrong, and `keptFor` the store of whoever this page belongs to: another person may have signed in
 * since, in another tab.
 */
export const makeTrpcClient = (keptFor?: string, ask?: Ask) =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        methodOverride: 'POST',
        maxItems: 10,
        ...(ask && { fetch: ask }),
        headers: ({ opList }) => ({
          'x-phone-time': new Date().toISOString(),
          ...(keptFor && { 'x-kept-for': keptFor }),
          ...(opList.every(({ context }) => context.isByItself === true) && { 'x-by-itself': '1' }),
        }),
      }),
    ],
  });

export type TrpcClient = ReturnType<typeof makeTrpcClient>;

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
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
