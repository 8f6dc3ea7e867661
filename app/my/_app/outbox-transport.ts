import { getUntypedClient, TRPCClientError } from '@trpc/client';
import type { Answer, Send } from '@/lib/outbox/delivery';
import type { Entry } from '@/lib/outbox/entry';
import { forms, type Messages, type Procedure } from '@/lib/outbox/messages';
import { failureOf } from '@/trpc/errors';
import type { InputAt, TrpcClient } from '@/trpc/plain';
import { httpCodeOf, isPassing } from '@/trpc/query-client';

/** After this long without an answer the network counts as away: it may be a connection that swallows everything. */
const patienceMs = 20_000;

/** Sends messages of the outbox to the server, and tells passing failures from lasting ones. */
export function sendThrough(client: TrpcClient, store: string): Send {
  return async (entry) => {
    try {
      if (entry.procedure === 'messages.send' && entry.input.pictureIds?.length) {
        const { sendPictures } = await import('../_screens/coach/send-pictures');
        const problem = await sendPictures(store, entry.input.pictureIds);
        if (problem) return problem;
      }
      return { kind: 'accepted', result: await mutate(client, entry) };
    } catch (error) {
      return answerTo(error, entry.procedure);
    }
  };
}

/** The messages that are what their procedure takes. One that is not makes `mutate` below wrong to the compiler. */
type Fitting = { [P in Procedure]: Messages[P]['input'] extends InputAt<P> ? P : never }[Procedure];

/** By the path as it is kept: a line of code for each message would be carried to every phone. */
function mutate(client: TrpcClient, { procedure, input }: Entry): Promise<unknown> {
  const path: Fitting = procedure;
  // Of another version of the app: the queue sets these aside before they come here.
  if (!Object.hasOwn(forms, path)) throw new Error(`Nobody sends ${path}.`);
  return getUntypedClient(client).mutation(path, input, { signal: AbortSignal.timeout(patienceMs) });
}

/** What the server says when an entry of two devices clashes, by message; its own words for any other. */
const clashes: Partial<Record<Procedure, string>> = {
  'sessions.correctSet':
    'This set was corrected on another device in the meantime, and that is kept. Open the session to correct it again.',
  'floor.correctSet': 'This set was corrected on another device in the meantime, and that is kept.',
  'measures.correct': 'This measure was corrected on another device in the meantime, and that is kept.',
};

/** Answers of whatever stands before the app that no second try changes. */
const lastingStatus = new Set([400, 411, 413, 414, 415, 431]);

function answerTo(error: unknown, procedure: Procedure): Answer {
  const { code, words } = failureOf(error);
  if (code === 'signed_out') return { kind: 'signed-out' };
  if (!isPassing(error)) {
    const said = code === 'conflict' ? (clashes[procedure] ?? words) : words;
    return { kind: 'refused', refusal: { code, words: said, lasting: true } };
  }
  if (httpCodeOf(error) === 'INTERNAL_SERVER_ERROR') return { kind: 'failed', words };
  const status = httpStatusOf(error);
  // It is counted, so that one message that cannot get through does not hold up those behind it.
  if (httpCodeOf(error) === null && status !== null && lastingStatus.has(status)) {
    return { kind: 'failed', words: 'The server did not accept this entry.' };
  }
  return { kind: 'unreached' };
}

/** The status of an answer that was not in our words; null when nobody answered. */
function httpStatusOf(error: unknown): number | null {
  const response = error instanceof TRPCClientError ? error.meta?.response : undefined;
  return response instanceof Response ? response.status : null;
}
