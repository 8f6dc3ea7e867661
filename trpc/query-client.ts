import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';

const lasting = new Set(['BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PRECONDITION_FAILED']);

/** tRPC's code of an answer; null when nobody answered, or not in our words. */
export function httpCodeOf(error: unknown): string | null {
  const code = error instanceof TRPCClientError ? error.data?.code : undefined;
  return typeof code === 'string' ? code : null;
}

/** True when asking again could help: the network, a busy or restarting server. */
export function isPassing(error: unknown): boolean {
  const code = httpCodeOf(error);
  return code === null || !lasting.has(code);
}

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      // What a person did is repeated by the outbox with the same id, or by the person, never blindly.
      mutations: { retry: false },
    },
  });
