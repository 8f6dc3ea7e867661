'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChartOverview, Timeline } from '@/contracts/charts';
import type { ChartFlares } from '@/contracts/flares';
import type { Restriction, StaffNotes } from '@/contracts/notes';
import { type Failure, failureOf } from '@/trpc/errors';
import { byItself, type TrpcClient, useTRPCClient } from '@/trpc/plain';
import { panelWeeks } from '../_state/panel-weeks';

export type PanelData = {
  readonly overview: ChartOverview;
  readonly timeline: Timeline;
  readonly flares: ChartFlares;
  readonly restrictions: readonly Restriction[];
  readonly notes: StaffNotes;
};

/** One rests on a client for this long before the record is opened: who only passes by opens nothing. Milliseconds. */
const restMs = 160;

const readPanel = async (trpc: TrpcClient, clientId: string, own: boolean): Promise<PanelData> => {
  const options = own ? undefined : byItself;
  // Asked in one breath, they travel as one request.
  const [overview, timeline, flares, restrictions, notes] = await Promise.all([
    trpc.charts.overview.query({ clientId }, options),
    trpc.charts.timeline.query({ clientId, weeks: panelWeeks }, options),
    trpc.flares.ofChart.query({ clientId }, options),
    trpc.notes.restrictions.query({ clientId }, options),
    trpc.notes.list.query({ clientId }, options),
  ]);
  return { overview, timeline, flares, restrictions, notes };
};

type Kept = { readonly data: PanelData | null; readonly failure: Failure | null };

export type Panel = Kept & {
  /** Reads it again, if it is the client shown. */
  readonly reread: (clientId: string | null) => void;
  /** Puts in what an answer has just told, until it is read again. */
  readonly patch: (clientId: string, change: (data: PanelData) => PanelData) => void;
};

/**
 * The record of the client who is shown beside the list. Showing it is an opening, which the client can look up; nothing
 * is read ahead for that reason. What was shown before is there at once, and read again behind it.
 */
export function usePanel(clientId: string | null, initial: PanelData | null): Panel {
  const trpc = useTRPCClient();
  const [kept, setKept] = useState<Readonly<Record<string, Kept>>>(() =>
    initial ? { [initial.overview.client.id]: { data: initial, failure: null } } : {},
  );
  /** The newest question about each client: an answer that was overtaken says nothing new. */
  const turns = useRef(new Map<string, number>());
  const first = useRef(initial?.overview.client.id ?? null);

  // The page was read again on the server.
  useEffect(() => {
    if (initial) setKept((all) => ({ ...all, [initial.overview.client.id]: { data: initial, failure: null } }));
  }, [initial]);

  const ask = useCallback(
    async (id: string, own: boolean) => {
      const mine = (turns.current.get(id) ?? 0) + 1;
      turns.current.set(id, mine);
      const isNewest = () => turns.current.get(id) === mine;
      try {
        const data = await readPanel(trpc, id, own);
        if (isNewest()) setKept((all) => ({ ...all, [id]: { data, failure: null } }));
      } catch (error) {
        if (!isNewest()) return;
        const failure = failureOf(error);
        setKept((all) => ({ ...all, [id]: { data: all[id]?.data ?? null, failure } }));
      }
    },
    [trpc],
  );

  useEffect(() => {
    if (clientId === null) return;
    if (first.current === clientId) {
      // It came with the page.
      first.current = null;
      return;
    }
    const timer = setTimeout(() => void ask(clientId, true), restMs);
    return () => clearTimeout(timer);
  }, [clientId, ask]);

  const shown = (clientId === null ? undefined : kept[clientId]) ?? { data: null, failure: null };
  return {
    ...shown,
    reread: useCallback(
      (id: string | null) => {
        if (clientId !== null && (id === null || id === clientId)) void ask(clientId, false);
      },
      [ask, clientId],
    ),
    patch: useCallback((id, change) => {
      setKept((all) => {
        const data = all[id]?.data;
        return data ? { ...all, [id]: { data: change(data), failure: null } } : all;
      });
    }, []),
  };
}
