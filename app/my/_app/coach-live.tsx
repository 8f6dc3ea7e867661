'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAskEvery, useLiveLink } from '@/components/messages/live';
import { useTRPC } from '@/trpc/client';
import { usePerson } from './person';

/** Once the page is quiet: hears of messages while the app is open, and knows how many are unread. */
export default function CoachLive() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { store } = usePerson();
  useLiveLink(store, () => void queryClient.invalidateQueries(trpc.messages.pathFilter()));
  useQuery(trpc.messages.unreadMine.queryOptions(undefined, { refetchInterval: useAskEvery() }));
  return null;
}
