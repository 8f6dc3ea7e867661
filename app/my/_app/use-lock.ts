'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lockNow, notIn } from '@/components/advice/pending-lock';
import type { SessionDetail } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';

/**
 * What locks lifting now: the newest that was read of it, of Today or of the session that is open, and everything this
 * phone knows that the read does not. It stands over a reload, in another tab and in another session, network or none.
 */
export function useLock(session?: SessionDetail): Lock | null {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { entries } = useOutbox();
  const today = useQuery({ ...trpc.plan.today.queryOptions(), enabled: false });
  const sessionKey = session && trpc.plan.session.queryKey({ plannedSessionId: session.plannedSessionId });
  const sessionReadAt = (sessionKey && queryClient.getQueryState(sessionKey)?.dataUpdatedAt) ?? 0;
  const isTodayNewer = today.data !== undefined && today.dataUpdatedAt >= sessionReadAt;
  const gates = isTodayNewer ? today.data : (session ?? today.data);
  return lockNow(gates, notIn(entries, isTodayNewer ? today.dataUpdatedAt : sessionReadAt));
}
