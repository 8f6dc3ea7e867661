'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { makeBrowserOutbox } from '@/lib/outbox/browser';
import { type Entry, plannedSessionOf } from '@/lib/outbox/entry';
import { OutboxProvider } from '@/lib/outbox/use-outbox';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import type { FirstData } from './first-data';
import { sendThrough } from './outbox-transport';
import { sessionWith, todayWith } from './with-messages';

type Trpc = ReturnType<typeof useTRPC>;

function putFirstData(queryClient: QueryClient, trpc: Trpc, first: FirstData): void {
  const { today, weeks, session, progress, you, coach, intake, due, measures } = first;
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
  if (intake) queryClient.setQueryData(trpc.intake.state.queryKey(), intake);
}

/** Takes an acknowledged message into what is shown, so that nothing flickers when it leaves the outbox. */
function takeIn(queryClient: QueryClient, trpc: Trpc, entry: Entry, result: unknown): void {
  const todayKey = trpc.plan.today.queryKey();
  void queryClient.cancelQueries({ queryKey: todayKey });
  queryClient.setQueryData(todayKey, (today) => today && todayWith(today, entry, result));

  const plannedSessionId = plannedSessionOf(entry);
  if (plannedSessionId === null) return;
  const sessionKey = trpc.plan.session.queryKey({ plannedSessionId });
  void queryClient.cancelQueries({ queryKey: sessionKey });
  queryClient.setQueryData(sessionKey, (session) => session && sessionWith(session, entry, result));
}

/** Puts the server's first data in its place before any screen asks for it, and holds this person's outbox. */
export function DataProvider(props: { first: FirstData; store: string; children: ReactNode }) {
  const { first, store, children } = props;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();

  const [outbox] = useState(() => {
    putFirstData(queryClient, trpc, first);
    return makeBrowserOutbox(store, {
      send: sendThrough(client),
      onAccepted: (entry, result) => takeIn(queryClient, trpc, entry, result),
      onAllSent: () => {
        void queryClient.invalidateQueries(trpc.plan.pathFilter());
        void queryClient.invalidateQueries(trpc.measures.pathFilter());
      },
    });
  });
  useEffect(() => outbox.start(), [outbox]);

  return <OutboxProvider outbox={outbox}>{children}</OutboxProvider>;
}
