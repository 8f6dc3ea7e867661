'use client';

import { createTRPCClient, type HTTPBatchLinkOptions, httpBatchLink } from '@trpc/client';
import type { inferRouterInputs } from '@trpc/server';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { AppRouter } from '@/server/root';

/** How requests travel, where that is not `fetch` alone. */
export type Ask = NonNullable<HTTPBatchLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']>;

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

type Inputs = inferRouterInputs<AppRouter>;
/** What the procedure at a path such as `sessions.start` takes. */
export type InputAt<Path extends string> = Path extends `${infer Feature extends keyof Inputs & string}.${infer Deed}`
  ? Inputs[Feature][Deed & keyof Inputs[Feature]]
  : never;

const ClientContext = createContext<TrpcClient | null>(null);
export const TrpcClientContext = ClientContext.Provider;

/** The bare client. Throws outside its provider, which both apps hold around their pages. */
export function useTRPCClient(): TrpcClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useTRPCClient needs a PlainTrpc or a TrpcProvider around it');
  return client;
}

/** The bare client alone, for pages that keep no store of queries. */
export function PlainTrpc({ children }: { children: ReactNode }) {
  const [client] = useState(() => makeTrpcClient());
  return <ClientContext value={client}>{children}</ClientContext>;
}
