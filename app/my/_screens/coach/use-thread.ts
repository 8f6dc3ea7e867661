'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { threadOptions } from '@/app/my/_app/thread';
import type { LetterFacts } from '@/components/messages/letter';
import { useAskEvery } from '@/components/messages/live';
import type { Message, MyThread } from '@/contracts/messages';
import type { Entry } from '@/lib/outbox/entry';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC, useTRPCClient } from '@/trpc/client';

/** The thread with the trainer, newest last. */
export function useThread() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({ ...threadOptions(trpc, client), refetchInterval: useAskEvery() });
}

export const messagesOf = (pages: readonly MyThread[]): Message[] =>
  pages.toReversed().flatMap((page) => page.messages);

export const letterOf = (message: Message, name: string): LetterFacts => ({
  id: message.id,
  author: message.side === 'client' ? 'You' : message.authorName,
  authorName: message.side === 'client' ? name : message.authorName,
  isOwn: message.side === 'client',
  body: message.body,
  at: message.createdAt,
  writtenAt: message.writtenAt,
  pictures: message.pictures.map((picture) => ({ ...picture, src: `/api/message-pictures/${picture.id}` })),
});

type SendEntry = Entry<'messages.send'>;

/** Messages that the clinic does not have yet, in order: those that wait, and those that were not taken. */
export function useUnsent(known: readonly Message[]): SendEntry[] {
  const { waiting, parked } = useOutbox();
  const isKnown = new Set(known.map(({ id }) => id));
  return [...parked, ...waiting].filter(
    (entry): entry is SendEntry => entry.procedure === 'messages.send' && !isKnown.has(entry.id),
  );
}

const isSeen = () => document.visibilityState === 'visible';

/** Tells the clinic how far the thread was read, while somebody looks at it. Gives what was unread on opening. */
export function useReading(thread: MyThread | undefined, messages: readonly Message[]): string | null {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const ownRead = thread?.ownRead ?? '';
  // As it stood when the thread was first there: the mark of what is new stays for this visit.
  const [readOnOpening, setReadOnOpening] = useState<string | null>(thread ? ownRead : null);
  if (readOnOpening === null && thread) setReadOnOpening(ownRead);
  const newest = messages.findLast(({ side }) => side === 'staff')?.createdAt ?? '';
  const told = useRef('');

  useEffect(() => {
    const tell = () => {
      if (!isSeen() || newest <= ownRead || newest <= told.current) return;
      told.current = newest;
      client.messages.read.mutate({ until: newest }).then(
        () => queryClient.setQueryData(trpc.messages.unreadMine.queryKey(), { messages: 0 }),
        () => {
          // Told at the next look.
          told.current = '';
        },
      );
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [client, queryClient, trpc, newest, ownRead]);

  if (readOnOpening === null) return null;
  return messages.find(({ side, createdAt }) => side === 'staff' && createdAt > readOnOpening)?.id ?? null;
}
