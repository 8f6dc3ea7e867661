'use client';

import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { asksForCheck, readingMs } from '@/components/advice/pending-lock';
import { makeBrowserOutbox } from '@/lib/outbox/browser';
import { type Entry, plannedSessionOf } from '@/lib/outbox/entry';
import { OutboxProvider } from '@/lib/outbox/use-outbox';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import type { FirstData } from './first-data';
import { sendThrough } from './outbox-transport';
import { useLocale, usePerson } from './person';
import { threadKey, threadWith } from './thread';
import { toldOf } from './told';
import { tellingFrom } from './use-telling';
import { sessionWith, todayWith } from './with-messages';

type Trpc = ReturnType<typeof useTRPC>;

function putFirstData(queryClient: QueryClient, trpc: Trpc, first: FirstData): void {
  const { today, weeks, session, progress, you, coach, thread, intake, due, measures } = first;
  if (due) queryClient.setQueryData(trpc.measures.due.queryKey(), due);
  if (measures) queryClient.setQueryData(trpc.measures.mine.queryKey(), measures);
  if (today) queryClient.setQueryData(trpc.plan.today.queryKey(), today);
  if (weeks) queryClient.setQueryData(trpc.plan.weeks.queryKey(), weeks);
  if (session) {
    const { plannedSessionId } = session;
    queryClient.setQueryData(trpc.plan.session.queryKey({ plannedSessionId }), session);
  }
  if (progress) queryClient.setQueryData(trpc.plan.progress.queryKey({}), progress);
  if (you) queryClient.setQueryData(trpc.plan.you.queryKey(), you);
  if (coach) queryClient.setQueryData(trpc.plan.coach.queryKey(), coach);
  if (thread) queryClient.setQueryData(threadKey(trpc), { pages: [thread], pageParams: [null] });
  if (intake) queryClient.setQueryData(trpc.intake.state.queryKey(), intake);
}

/**
 * Takes an acknowledged message into what is shown, so that nothing flickers when it leaves the outbox. Gives the keys
 * of what it may have changed.
 */
function takeIn(queryClient: QueryClient, trpc: Trpc, entry: Entry, result: unknown): QueryKey[] {
  // What was read keeps the time of its reading: a lock that came since must not look older than it.
  const readAt = (queryKey: QueryKey) => ({ updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0 });
  if (entry.procedure === 'messages.send') {
    const queryKey = threadKey(trpc);
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (thread) => thread && threadWith(thread, entry.input, result), readAt(queryKey));
    return [queryKey];
  }
  const todayKey = trpc.plan.today.queryKey();
  void queryClient.cancelQueries({ queryKey: todayKey });
  // A session that is being read was asked for before the server knew of the check.
  const isCheck = asksForCheck(entry, queryClient.getQueryData(todayKey));
  if (isCheck) void queryClient.cancelQueries(trpc.plan.session.pathFilter());
  queryClient.setQueryData(todayKey, (today) => today && todayWith(today, entry, result), readAt(todayKey));

  const plannedSessionId = plannedSessionOf(entry);
  if (plannedSessionId === null) return [todayKey];
  const sessionKey = trpc.plan.session.queryKey({ plannedSessionId });
  void queryClient.cancelQueries({ queryKey: sessionKey });
  queryClient.setQueryData(sessionKey, (session) => session && sessionWith(session, entry, result), readAt(sessionKey));
  return [todayKey, sessionKey];
}

/** What an acknowledged message stays on the device for: words about what came of it, or a check that it asks for. */
function staysFor(queryClient: QueryClient, trpc: Trpc, locale: string, entry: Entry, result: unknown) {
  const told = toldOf(entry, result, tellingFrom(queryClient, trpc, locale));
  const isCheck = asksForCheck(entry, queryClient.getQueryData(trpc.plan.today.queryKey()));
  return told || isCheck ? { told } : null;
}

/** Puts what this device keeps of earlier reads in its place. */
export type Restore = (queryClient: QueryClient) => void;

/** Puts the server's first data in its place before any screen asks for it, and holds this person's outbox. */
export function DataProvider(props: { first: FirstData; restore?: Restore; children: ReactNode }) {
  const { first, restore, children } = props;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const person = usePerson();
  const { store } = person;

  const [outbox] = useState(() => {
    // A phone in a basement needs everything for hours, not the five minutes that the library keeps it.
    queryClient.setDefaultOptions({
      queries: { ...queryClient.getDefaultOptions().queries, gcTime: Number.POSITIVE_INFINITY },
    });
    restore?.(queryClient);
    putFirstData(queryClient, trpc, first);
    return makeBrowserOutbox(store, {
      send: sendThrough(client, store),
      onAccepted: async (entry, result) => {
        const keys = takeIn(queryClient, trpc, entry, result);
        const { saveNow } = await import('./device/keep-reads');
        await saveNow({ person, queryClient }, keys);
      },
      staysFor: (entry, result) => staysFor(queryClient, trpc, locale, entry, result),
      onAllSent: () => {
        void queryClient.invalidateQueries(trpc.plan.pathFilter());
        void queryClient.invalidateQueries(trpc.measures.pathFilter());
        void queryClient.invalidateQueries(trpc.messages.pathFilter());
      },
    });
  });
  useEffect(() => outbox.start(), [outbox]);
  useEffect(() => {
    // What was read before this page was opened holds everything that the server had said by then.
    const readAt = queryClient.getQueryState(trpc.plan.today.queryKey())?.dataUpdatedAt;
    if (readAt) void outbox.forgetAnswered(new Date(readAt - readingMs).toISOString());
  }, [outbox, queryClient, trpc]);

  return <OutboxProvider outbox={outbox}>{children}</OutboxProvider>;
}
