'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { currentConnection, onConnection, watchedFetch } from '@/app/my/_app/device/connection';
import { wasEnded } from '@/app/my/_app/device/was-ended';
import type { Person } from '@/app/my/_app/first-data';
import { leaveAsTold } from '@/app/my/_app/leave';
import { sendThrough } from '@/app/my/_app/outbox-transport';
import { toldOf } from '@/app/my/_app/told';
import { readingMs } from '@/components/advice/pending-lock';
import { makeBrowserOutbox } from '@/lib/outbox/browser';
import type { Entry } from '@/lib/outbox/entry';
import { makeTrpcClient } from '@/trpc/plain';
import { type BoardStore, type BoardView, makeBoardStore } from './board-store';
import { tellingOf } from './floor-words';
import { boardKeeper } from './keep-board';
import { mustStay } from './must-stay';
import { clientOf, onPhone } from './on-phone';

/** What the clients' own phones enter meanwhile is looked up this often. */
const lookEveryMs = 20_000;
const patienceMs = 8_000;

/** What is fetched when it is first opened: there may be no network then. */
function fetchParts(): void {
  import('@/app/my/_components/why-details').catch(() => undefined);
}

async function leaveIfEnded(): Promise<void> {
  if (await wasEnded(AbortSignal.timeout(patienceMs))) await leaveAsTold();
}

function makeFloor(person: Person, locale: string) {
  const client = makeTrpcClient(person.store, watchedFetch);
  const board = makeBoardStore(client, boardKeeper(person));

  /** What an acknowledged entry stays on the device for: words on what came of it, or a check that it asks for. */
  function staysFor(entry: Entry, result: unknown) {
    const phone = onPhone(entry);
    const column = board.view().columns.get(clientOf(entry) ?? '')?.column;
    if (!phone) return null;
    const told = toldOf(phone, result, tellingOf(column, locale));
    return told || mustStay(entry, () => column) ? { told } : null;
  }

  const outbox = makeBrowserOutbox(person.store, {
    send: sendThrough(client, person.store),
    onAccepted: board.takeIn,
    staysFor,
    onAllSent: () => void board.readAgain(),
  });
  return { client, board, outbox };
}

/**
 * The floor of one person on this device: what is known of those chosen, and what was entered for them. `clientIds` is
 * null while nobody can say yet who was chosen.
 */
export function useFloor(person: Person, locale: string, clientIds: readonly string[] | null) {
  const [{ client, board, outbox }] = useState(() => makeFloor(person, locale));
  const view = useBoard(board);
  const chosen = clientIds?.join() ?? null;

  useEffect(() => outbox.start(), [outbox]);
  const isSignedOut = view.failure?.code === 'signed_out';
  useEffect(() => {
    // A tablet that was lost may show nothing any more. A sign-in that has run out leaves the page to its owner.
    if (isSignedOut) void leaveIfEnded();
  }, [isSignedOut]);
  useEffect(fetchParts, []);
  useEffect(() => {
    if (chosen === null) return;
    const ids = chosen === '' ? [] : chosen.split(',');
    void board.restore(ids).then(() => board.read(ids));
  }, [board, chosen]);

  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible' && currentConnection() === 'here') void board.readAgain(true);
  });
  useEffect(() => {
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  const onBack = useEffectEvent(() => {
    if (currentConnection() === 'away') return;
    fetchParts();
    outbox.poke();
    void board.readAgain();
  });
  useEffect(() => onConnection(onBack), []);

  const readAt = Math.min(...[...view.columns.values()].map((known) => known.readAt));
  useEffect(() => {
    // What was read holds everything that the server had said by then.
    if (!Number.isFinite(readAt)) return;
    const isAnswered = outbox.view().entries.some(({ answered }) => answered && !answered.told);
    if (isAnswered) void outbox.forgetAnswered(new Date(readAt - readingMs).toISOString());
  }, [outbox, readAt]);

  return { client, outbox, board, view };
}

const nothing: BoardView = { columns: new Map(), absent: new Set(), isReading: false, failure: null };

const useBoard = (board: BoardStore): BoardView => useSyncExternalStore(board.subscribe, board.view, () => nothing);
