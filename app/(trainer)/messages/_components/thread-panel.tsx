'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LetterFacts } from '@/components/messages/letter';
import { Letters } from '@/components/messages/letters';
import { useAskEvery } from '@/components/messages/live';
import { EmptyState } from '@/components/ui/empty-state';
import type { ChartThread, Message } from '@/contracts/messages';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { byItself } from '@/trpc/plain';
import { Reply } from './reply';

type ThreadPanelProps = {
  clientId: string;
  /** As the page read it. */
  first: ChartThread;
  locale: string;
};

const letterOf = (message: Message, ownId: string): LetterFacts => ({
  id: message.id,
  author: message.authorId === ownId ? 'You' : message.authorName,
  authorName: message.authorName,
  isOwn: message.side === 'staff',
  body: message.body,
  at: message.createdAt,
  writtenAt: message.writtenAt,
  pictures: message.pictures.map((picture) => ({ ...picture, src: `/api/message-pictures/${picture.id}` })),
});

/** One client's thread at the desk: what was said, who has read it, and where one answers. */
export function ThreadPanel({ clientId, first, locale }: ThreadPanelProps) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const query = useInfiniteQuery({
    queryKey: trpc.messages.thread.infiniteQueryKey({ clientId }),
    queryFn: ({ pageParam }) => api.messages.thread.query({ clientId, cursor: pageParam }, byItself),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: useAskEvery(),
  });
  const { pages } = query.data;
  const newest = pages[0] ?? first;
  const { client, me } = newest;
  const messages = pages.toReversed().flatMap((page) => page.messages);
  const newFrom = useReading(clientId, newest, messages);
  const lastOwn = messages.findLast(({ side }) => side === 'staff');
  const lastTheirs = messages.findLast(({ side }) => side === 'client')?.createdAt ?? '';
  const isOpen = messages.at(-1)?.side === 'client';
  const endRef = useEnd(messages.at(-1)?.id);

  const stateOf = ({ id, at }: LetterFacts) => {
    // What was answered was read; only the newest says more.
    if (id !== lastOwn?.id || at < lastTheirs) return null;
    return at <= (newest.otherRead ?? '') ? 'Read' : 'Sent, not read yet';
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <section aria-label="Messages" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-1 py-4 lg:px-5">
        {messages.length === 0 ? (
          <EmptyState icon="coach" title="No messages yet">
            {client.name.split(' ')[0]} finds what you write under Coach, in the app.
          </EmptyState>
        ) : (
          <Letters
            letters={messages.map((message) => letterOf(message, me.userId))}
            newFrom={newFrom}
            stateOf={stateOf}
            timeZone={client.timeZone}
            locale={locale}
            earlier={
              query.hasNextPage
                ? { isLoading: query.isFetchingNextPage, onShow: () => void query.fetchNextPage() }
                : null
            }
          />
        )}
        <div ref={endRef} />
      </section>
      <div className="border-line border-t bg-paper px-1 py-3 max-lg:bottom-0 max-lg:tall:sticky lg:bg-surface lg:px-5">
        {me.mayWrite ? (
          <Reply client={client} isOpen={isOpen} />
        ) : (
          <p className="text-ink-2 text-small">
            You may read this. {client.trainerName ?? 'Nobody yet'}{' '}
            {client.trainerName ? 'answers' : 'is there to answer'}.
          </p>
        )}
      </div>
    </div>
  );
}

/** Shows the newest message on opening and when one comes. */
function useEnd(newest: string | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (newest) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  return ref;
}

/** Notes how far was read, while somebody looks. Gives the first message that was new on opening. */
function useReading(clientId: string, page: ChartThread, messages: readonly Message[]): string | null {
  const api = useTRPCClient();
  const [readOnOpening] = useState(page.ownRead ?? '');
  const newest = messages.findLast(({ side }) => side === 'client')?.createdAt ?? '';
  const told = useRef('');
  const { mayWrite } = page.me;

  useEffect(() => {
    const tell = () => {
      const isSeen = document.visibilityState === 'visible';
      if (!mayWrite || !isSeen || newest <= (page.ownRead ?? '') || newest <= told.current) return;
      told.current = newest;
      api.messages.markRead.mutate({ clientId, until: newest }, byItself).catch(() => {
        // Told at the next look.
        told.current = '';
      });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [api, clientId, mayWrite, newest, page.ownRead]);

  const lastAnswer = messages.findLast(({ side }) => side === 'staff')?.createdAt ?? '';
  const first = messages.find(({ side, createdAt }) => side === 'client' && createdAt > readOnOpening);
  return first && first.createdAt > lastAnswer ? first.id : null;
}
