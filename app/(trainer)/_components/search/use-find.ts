import { useEffect, useState } from 'react';
import type { Found } from '@/contracts/search';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import { recentClients } from './recent';

const waitMs = 120;
const nothing: Found = { clients: [], programs: [], exercises: [] };

type Asked = { readonly query: string; readonly coachOnly: boolean };
type Answer = { readonly to: Asked | null; readonly found: Found; readonly problem: string | null };

/**
 * What the server finds for what is typed, a moment after it was typed. An answer to something that was typed before is
 * dropped; until the new one is there, the last one stays, and `isCurrent` says so. `coachOnly` leaves out clients of
 * others.
 */
export function useFind(query: string, coachOnly: boolean) {
  const trpc = useTRPCClient();
  const [answer, setAnswer] = useState<Answer>({ to: null, found: nothing, problem: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    const dropped = new AbortController();
    const timer = setTimeout(
      () => {
        const input = { query: query.slice(0, 80), recent: recentClients(), coachOnly };
        const to = { query, coachOnly };
        trpc.search.find.query(input, { signal: dropped.signal }).then(
          (found) => !dropped.signal.aborted && setAnswer({ to, found, problem: null }),
          (error: unknown) =>
            !dropped.signal.aborted && setAnswer({ to, found: nothing, problem: failureOf(error).words }),
        );
      },
      query === '' ? 0 : waitMs,
    );
    return () => {
      clearTimeout(timer);
      dropped.abort();
    };
  }, [query, coachOnly, trpc, attempt]);

  return {
    found: answer.found,
    problem: answer.problem,
    isCurrent: answer.to?.query === query && answer.to.coachOnly === coachOnly,
    again: () => setAttempt((count) => count + 1),
  };
}
