'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';

import { useLocale } from './person';
import type { Telling } from './set-words';

/** What it takes to say an entry in words, out of what this device has read. */
export function tellingFrom(queryClient: QueryClient, trpc: ReturnType<typeof useTRPC>, locale: string): Telling {
  const today = queryClient.getQueryData(trpc.plan.today.queryKey());
  const sessionOf: Telling['sessionOf'] = (plannedSessionId) =>
    queryClient.getQueryData(trpc.plan.session.queryKey({ plannedSessionId }));
  return {
    locale,
    units: today?.client.units ?? 'kg',
    timeZone: today?.client.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    sessionOf,
  };
}

/** {@link tellingFrom}, for components. */
export function useTelling(): Telling {
  return tellingFrom(useQueryClient(), useTRPC(), useLocale());
}
