import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { isPassing } from '@/trpc/query-client';
import { type Run, type Waiting, waiting, withMessage } from './run';

const againMs = 15_000;

type Parts = {
  readonly store: string;
  readonly clientId: string;
  readonly run: Run | null;
  readonly change: (make: (run: Run) => Run) => Promise<void>;
};

/**
 * Sends what is kept, one message after the other, each under its own id, so that an answer that got lost does no harm.
 * What fails in passing is sent again by itself and by hand; what the clinic refuses is marked, and waits to be mended.
 */
export function useSending({ store, clientId, run, change }: Parts) {
  // In this person's name only: another one may have signed in since, in another tab.
  const [trpc] = useState(() => makeTrpcClient(store));
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isBusy = useRef(false);
  const next = run ? (waiting(run)[0] ?? null) : null;
  const nextId = next?.message.id ?? null;
  const latest = useRef<{ next: Waiting | null; takenOn: string }>({ next, takenOn: run?.takenOn ?? '' });
  latest.current = { next, takenOn: run?.takenOn ?? '' };

  const send = useCallback(async (): Promise<void> => {
    const { next: due, takenOn } = latest.current;
    if (isBusy.current || !due?.message.result) return;
    const { id, correctsId, result, note } = due.message;
    isBusy.current = true;
    setIsSending(true);
    try {
      await change((now) => withMessage(now, id, { attempted: true }));
      const to = { takenOn, note, result };
      if (correctsId === null) await trpc.measures.enter.mutate({ id, clientId, ...to });
      else await trpc.measures.amend.mutate({ id, clientId, correctsId, to });
      setProblem(null);
      await change((now) => withMessage(now, id, { sent: true, result: null }));
    } catch (error) {
      const { code, words } = failureOf(error);
      if (isPassing(error) || code === 'signed_out') setProblem(words);
      else await change((now) => withMessage(now, id, { refused: words }));
    } finally {
      isBusy.current = false;
      setIsSending(false);
    }
  }, [trpc, clientId, change]);

  // A new one is sent at once, unless one before it failed: then they wait together.
  useEffect(() => {
    if (nextId !== null && problem === null && !isSending) void send();
  }, [nextId, problem, isSending, send]);

  useEffect(() => {
    if (problem === null) return;
    const again = () => void send();
    const timer = setInterval(again, againMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [problem, send]);

  return { problem, isSending, sendAgain: send };
}
