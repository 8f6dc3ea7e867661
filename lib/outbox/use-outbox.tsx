'use client';

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Outbox, OutboxState, OutboxView } from './outbox';
import { about, parked, type Queue, toTell, waiting } from './queue';

const OutboxContext = createContext<Outbox | null>(null);

export function OutboxProvider({ outbox, children }: { outbox: Outbox; children: ReactNode }) {
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

type Deeds = 'enqueue' | 'retry' | 'discard' | 'acknowledge' | 'flush' | 'poke' | 'restore';

export type UseOutbox = Pick<Outbox, Deeds> & {
  readonly state: OutboxState;
  /** How many wait to be sent. */
  readonly pending: number;
  /** Those that wait, in order. */
  readonly waiting: Queue;
  /** Those that the server refused, or that cannot be sent; `refused` says why. */
  readonly parked: Queue;
  /** Those that the server has, and that came out otherwise than they were meant. */
  readonly toTell: Queue;
  /** Everything kept on this device, the server's answers that are not yet in what it reads included. */
  readonly entries: Queue;
  /** Messages about one planned session that the server does not have yet, in order. */
  readonly pendingFor: (plannedSessionId: string) => Queue;
  readonly ready: boolean;
  readonly kept: boolean;
};

const onServer: OutboxView = { state: 'idle', entries: [], ready: false, kept: true };

/**
 * What this person did on this device and the server does not have yet.
 * `await enqueue('sessions.logSet', {id: newId(), …})` resolves once it is kept on the device; the receipt's
 * `delivered` settles when the server has answered.
 */
export function useOutbox(): UseOutbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox needs an OutboxProvider around it');
  const view = useSyncExternalStore(outbox.subscribe, outbox.view, () => onServer);
  return useMemo(() => {
    const { enqueue, retry, discard, acknowledge, flush, poke, restore } = outbox;
    const { state, entries, ready, kept } = view;
    const waits = waiting(entries);
    return {
      ...{ enqueue, retry, discard, acknowledge, flush, poke, restore, state, entries, ready, kept },
      pending: waits.length,
      waiting: waits,
      parked: parked(entries),
      toTell: toTell(entries),
      pendingFor: (plannedSessionId) => about(entries, plannedSessionId),
    };
  }, [outbox, view]);
}
