import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CaseloadRow } from '@/contracts/triage';
import { failureOf } from '@/trpc/errors';
import { byItself, useTRPCClient } from '@/trpc/plain';

/** After the last letter, before it is asked. Milliseconds. */
const waitMs = 150;

type Pages = {
  /** What was typed when they were read. */
  readonly to: string;
  readonly rows: readonly CaseloadRow[];
  readonly next: string | null;
  readonly total: number;
};

/**
 * Those on plan with this name, a page at a time. They are read anew, as far as they were shown, when `count` changes:
 * somebody has come or gone. Until the answer to what is typed is there, the last one stays.
 */
export function useOnPlan(scope: 'mine' | 'clinic', query: string, count: number) {
  const trpc = useTRPCClient();
  const [pages, setPages] = useState<Pages | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const asking = useRef<AbortController>(null);

  /** Goes on behind `from`, from the start for null, until there are `wanted`. */
  async function read(from: Pages | null, wanted: number, signal: AbortSignal | undefined) {
    if (!signal || signal.aborted) return;
    setIsReading(true);
    setProblem(null);
    try {
      let reached: Pages = from ?? { to: query, rows: [], next: null, total: 0 };
      do {
        const after = reached.next;
        const options = after === null ? { ...byItself, signal } : { signal };
        const page = await trpc.triage.onPlan.query({ scope, query, after }, options);
        reached = { ...page, to: query, rows: [...reached.rows, ...page.rows] };
      } while (reached.next !== null && reached.rows.length < wanted);
      if (!signal.aborted) setPages(reached);
    } catch (error) {
      if (!signal.aborted) setProblem(failureOf(error).words);
    }
    if (!signal.aborted) setIsReading(false);
  }

  const held = pages?.to === query ? pages : null;
  const begin = useEffectEvent((signal: AbortSignal) => void read(null, held?.rows.length ?? 0, signal));
  // biome-ignore lint/correctness/useExhaustiveDependencies: others are there when their number has changed
  useEffect(() => {
    const dropped = new AbortController();
    asking.current = dropped;
    const timer = setTimeout(() => begin(dropped.signal), query === '' ? 0 : waitMs);
    return () => {
      clearTimeout(timer);
      dropped.abort();
    };
  }, [scope, query, count]);

  return {
    pages,
    isCurrent: held !== null,
    isReading,
    problem,
    more: () => void read(held, 0, asking.current?.signal),
    /** One further than before: what failed may have been the next page. */
    again: () => void read(null, (held?.rows.length ?? 0) + 1, asking.current?.signal),
  };
}
