import { useEffect, useState } from 'react';
import type { Found } from '@/contracts/search';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import { recentClients } from './recent';

const waitMs = 120;
const nothing: Found = { clients: [], programs: [], exercises: [] };

type Answer = { readonly to: string | null; readonly found: Found; readonly problem: string | null };

/**
 * What the server finds for what is typed, a moment after it was typed. An answer to something that was typed before is
 * dropped; until the new one is there, the last one stays, and `isCurrent` says so.
 */
export function useFind(query: string) {
  const trpc = useTRPCClient();
  const [answer, setAnswer] = useState<Answer>({ to: null, found: nothing, problem: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    const dropped = new AbortController();
    const timer = setTimeout(
      () => {
        trpc.search.find.query({ query: query.slice(0, 80), recent: recentClients() }, { signal: dropped.signal }).then(
          (found) => !dropped.signal.aborted && setAnswer({ to: query, found, problem: null }),
          (error: unknown) =>
            !dropped.signal.aborted && setAnswer({ to: query, found: nothing, problem: failureOf(error).words }),
        );
      },
      query === '' ? 0 : waitMs,
    );
    return () => {
      clearTimeout(timer);
      dropped.abort();
    };
  }, [query, trpc, attempt]);

  return {
    found: answer.found,
    problem: answer.problem,
    isCurrent: answer.to === query,
    again: () => setAttempt((count) => count + 1),
  };
}
