import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppRouter } from '@/server/root';
import { keepAhead } from './keep-ahead';

const page = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() };

beforeEach(() => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
});
afterEach(() => vi.unstubAllGlobals());

it('keeps what was taken in while the sessions were read ahead, and takes the others', async () => {
  let answer: ((sessions: unknown) => void) | undefined;
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        const give = (data: unknown) => {
          observer.next({ result: { data } });
          observer.complete();
        };
        if (op.path !== 'plan.sessionsNear') return give({});
        answer = give;
      });
  const queryClient = new QueryClient();
  const client = createTRPCClient<AppRouter>({ links: [link] });
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const keyOf = (plannedSessionId: string) => trpc.plan.session.queryKey({ plannedSessionId });
  const put = (id: string, sets: number) =>
    // As the app takes an acknowledged set in: with the time of the reading.
    queryClient.setQueryData(keyOf(id), { plannedSessionId: id, sets } as never, { updatedAt: 1000 });
  put('running', 7);
  put('other', 0);

  const person = { name: 'Priya', clinic: 'Northside', store: 's' };
  const stop = keepAhead({ person, queryClient, trpc, client });
  await vi.waitFor(() => expect(answer).toBeDefined());
  put('running', 8);
  const near = ['running', 'other', 'new'].map((plannedSessionId) => ({ plannedSessionId, sets: 5 }));
  answer?.({ sessions: near });
  await vi.waitFor(() => expect(queryClient.getQueryData(keyOf('new'))).toMatchObject({ sets: 5 }));
  expect(queryClient.getQueryData(keyOf('running'))).toMatchObject({ sets: 8 });
  expect(queryClient.getQueryData(keyOf('other'))).toMatchObject({ sets: 5 });
  stop();
});
