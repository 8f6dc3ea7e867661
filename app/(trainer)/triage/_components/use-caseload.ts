'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useAskEvery } from '@/components/messages/live';
import type { Caseload, CaseloadRow } from '@/contracts/triage';
import { byItself, useTRPCClient } from '@/trpc/plain';
import { onDeskNews, setUrgent } from '../../_components/desk-news';
import { arrivals, inPlace, type Place, sorted } from '../_state/places';

/** Several notices in succession are one look, milliseconds. */
const gatherMs = 400;
/** How many who left the queue by somebody else's hand are looked up, to say whose. */
const lookedUp = 5;

export type Queue = {
  /** As read last. */
  readonly caseload: Caseload;
  readonly places: readonly Place[];
  readonly arrived: { readonly fresh: readonly CaseloadRow[]; readonly urgent: readonly CaseloadRow[] };
  /** Reads everything again; what has changed shows in its place. */
  readonly reread: () => Promise<void>;
  /** Sorts the list as it would stand if the page was opened now. */
  readonly sort: () => void;
};

/**
 * The queue as it stands on screen. It is read again when there is news of it and after every decision, and rows keep
 * their places until somebody sorts. `onNews` hears of which client there was news; null when it may be any.
 */
export function useCaseload(
  initial: Caseload,
  scope: 'mine' | 'clinic',
  onNews: (clientId: string | null) => void,
): Queue {
  const trpc = useTRPCClient();
  const [caseload, setCaseload] = useState(initial);
  const [places, setPlaces] = useState(() => sorted(initial.rows));
  const newest = useRef(initial.asOf);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Readings under way, and whether one of them was asked to be sorted when it comes. */
  const reading = useRef({ count: 0, isSortedNext: false });

  const take = useCallback((read: Caseload) => {
    // An answer that was overtaken says nothing new.
    if (read.asOf < newest.current) return;
    newest.current = read.asOf;
    setCaseload(read);
    const { isSortedNext } = reading.current;
    reading.current.isSortedNext = false;
    setPlaces((now) => (isSortedNext ? sorted(read.rows) : inPlace(now, read.rows)));
  }, []);

  // The page was read again on the server.
  useEffect(() => take(initial), [initial, take]);

  const reread = useCallback(async () => {
    reading.current.count += 1;
    try {
      take(await trpc.triage.caseload.query({ scope }, byItself));
    } catch {
      // What stands here stays; the next notice, or the next look, asks again.
    }
    reading.current.count -= 1;
    // Nothing that comes later was asked to be sorted.
    if (reading.current.count === 0) reading.current.isSortedNext = false;
  }, [trpc, scope, take]);

  const sort = useCallback(() => {
    // What was decided a moment ago is in the answer that is still to come.
    reading.current.isSortedNext = reading.current.count > 0;
    setPlaces(sorted(caseload.rows));
  }, [caseload]);

  const hear = useEffectEvent((clientId: string | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void reread(), gatherMs);
    onNews(clientId);
  });
  useEffect(() => {
    const stop = onDeskNews((news) => {
      if (news.kind === 'again') hear(null);
      else if (news.kind !== 'read') hear(news.clientId);
    });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, []);
  const askEvery = useAskEvery();
  useEffect(() => {
    if (!askEvery) return;
    const each = setInterval(() => document.visibilityState === 'visible' && hear(null), askEvery);
    return () => clearInterval(each);
  }, [askEvery]);

  const { stop, decide, drifting } = caseload.counts;
  useEffect(() => {
    if (scope === 'mine') setUrgent(stop + decide + drifting);
  }, [scope, stop, decide, drifting]);

  return {
    caseload,
    places,
    arrived: useMemo(() => arrivals(places, caseload.rows), [places, caseload]),
    reread,
    sort,
  };
}

/**
 * Rows of those who left the queue since it was sorted, as they are now, so that it can be said who saw to them. Those
 * in `own` were the reader's doing.
 */
export function useLeft(queue: Queue, own: ReadonlySet<string>, scope: 'mine' | 'clinic') {
  const trpc = useTRPCClient();
  const [found, setFound] = useState<Readonly<Record<string, CaseloadRow>>>({});
  const asked = useRef(new Set<string>());
  const { caseload, places } = queue;

  const elsewhere = useMemo(
    () => new Map([...caseload.snoozed, ...caseload.reviewed].map((row) => [row.clientId, row])),
    [caseload],
  );
  const wanted = places.filter(
    ({ isSettled, row }) => isSettled && !own.has(row.clientId) && !elsewhere.has(row.clientId),
  );
  const key = wanted
    .map(({ row }) => row.clientId)
    .slice(0, lookedUp)
    .join(' ');

  const lookUp = useEffectEvent(() => {
    for (const { row } of wanted.slice(0, lookedUp)) {
      if (asked.current.has(row.clientId)) continue;
      asked.current.add(row.clientId);
      trpc.triage.onPlan.query({ scope, query: row.name }, byItself).then(
        ({ rows }) => {
          const now = rows.find(({ clientId }) => clientId === row.clientId);
          if (now) setFound((all) => ({ ...all, [row.clientId]: now }));
        },
        // Then it says that the row was answered, and not by whom.
        () => asked.current.delete(row.clientId),
      );
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked anew when others have left
  useEffect(() => lookUp(), [key]);

  return (clientId: string): CaseloadRow | null => elsewhere.get(clientId) ?? found[clientId] ?? null;
}
