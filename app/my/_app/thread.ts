import type { InfiniteData } from '@tanstack/react-query';
import type { MessageSent, MyThread, SendMessageInput } from '@/contracts/messages';
import type { useTRPC } from '@/trpc/client';
import type { TrpcClient } from '@/trpc/plain';

type Trpc = ReturnType<typeof useTRPC>;
type Pages = InfiniteData<MyThread, string | null>;

/** Under which the thread with the trainer is kept: its pages, the newest first. */
export const threadKey = (trpc: Trpc) => trpc.messages.mine.infiniteQueryKey({});

/** How it is read. Called directly: what the generated options add to the input, a strict contract refuses. */
export const threadOptions = (trpc: Trpc, client: TrpcClient) => ({
  queryKey: threadKey(trpc),
  queryFn: ({ pageParam }: { pageParam: string | null }) => client.messages.mine.query({ cursor: pageParam }),
  initialPageParam: null as string | null,
  getNextPageParam: (page: MyThread) => page.nextCursor,
});

/** The thread with a message that the server has taken, until it is read again. */
export function threadWith(thread: Pages, input: SendMessageInput, result: unknown): Pages {
  const sent = result as MessageSent | null;
  const [newest, ...older] = thread.pages;
  if (!newest || newest.messages.some(({ id }) => id === input.id)) return thread;
  const message = {
    id: input.id,
    side: 'client' as const,
    authorId: '',
    authorName: '',
    body: input.body,
    writtenAt: input.writtenAt,
    createdAt: sent?.createdAt ?? new Date().toISOString(),
    pictures: sent?.pictures ?? [],
  };
  return { ...thread, pages: [{ ...newest, messages: [...newest.messages, message] }, ...older] };
}
