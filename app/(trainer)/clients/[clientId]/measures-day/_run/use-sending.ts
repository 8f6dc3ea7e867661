import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { isPassing } from '@/trpc/query-client';
import {
  hasDelivery,
  type Message,
  type Run,
  type StepNote,
  waiting,
  waitingNotes,
  withMessage,
  withNote,
} from './run';

const againMs = 15_000;

type Parts = {
  readonly store: string;
  readonly clientId: string;
  readonly run: Run | null;
  readonly change: (make: (run: Run) => Run) => Promise<Run | null>;
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
  // Why something was broken off goes first.
  const next: StepNote | Message | null = run ? (waitingNotes(run)[0] ?? waiting(run)[0]?.message ?? null) : null;
  const nextId = next?.id ?? null;
  const latest = useRef<{ next: StepNote | Message | null; takenOn: string }>({ next, takenOn: run?.takenOn ?? '' });
  latest.current = { next, takenOn: run?.takenOn ?? '' };

  const send = useCallback(async (): Promise<void> => {
    const { next: due, takenOn } = latest.current;
    if (isBusy.current || !due || ('result' in due && due.result === null)) return;
    const { id } = due;
    const isNote = 'body' in due;
    const mark = (how: { attempted?: true; sent?: true; refused?: string }) =>
      change((now) =>
        isNote ? withNote(now, id, how) : withMessage(now, id, how.sent ? { ...how, result: null } : how),
      );
    isBusy.current = true;
    setIsSending(true);
    try {
      const now = await mark({ attempted: true });
      // Another tab of this run has written it anew: that one is sent instead.
      if (!now || !hasDelivery(now, id)) return;
      if (isNote) {
        await trpc.notes.add.mutate({ id, clientId, kind: 'note', body: due.body, pinned: false, untilDate: null });
      } else if (due.result) {
        const { correctsId, result, note } = due;
        const to = { takenOn, note, result };
        if (correctsId === null) await trpc.measures.enter.mutate({ id, clientId, ...to });
        else await trpc.measures.amend.mutate({ id, clientId, correctsId, to });
      }
      setProblem(null);
      await mark({ sent: true });
    } catch (error) {
      const { code, words } = failureOf(error);
      if (isPassing(error) || code === 'signed_out') setProblem(words);
      else await mark({ refused: words });
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
