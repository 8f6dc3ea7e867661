import { TRPCClientError } from '@trpc/client';
import type { Answer, Send } from '@/lib/outbox/delivery';
import type { Entry } from '@/lib/outbox/entry';
import type { Procedure } from '@/lib/outbox/messages';
import { failureOf } from '@/trpc/errors';
import type { TrpcClient } from '@/trpc/plain';
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

function mutate(client: TrpcClient, { procedure, input }: Entry): Promise<unknown> {
  const options = { signal: AbortSignal.timeout(patienceMs) };
  switch (procedure) {
    case 'sessions.start':
      return client.sessions.start.mutate(input, options);
    case 'sessions.logSet':
      return client.sessions.logSet.mutate(input, options);
    case 'sessions.correctSet':
      return client.sessions.correctSet.mutate(input, options);
    case 'sessions.changeLine':
      return client.sessions.changeLine.mutate(input, options);
    case 'sessions.finish':
      return client.sessions.finish.mutate(input, options);
    case 'sessions.confirm':
      return client.sessions.confirm.mutate(input, options);
    case 'floor.start':
      return client.floor.start.mutate(input, options);
    case 'floor.logSet':
      return client.floor.logSet.mutate(input, options);
    case 'floor.correctSet':
      return client.floor.correctSet.mutate(input, options);
    case 'floor.changeLine':
      return client.floor.changeLine.mutate(input, options);
    case 'floor.finish':
      return client.floor.finish.mutate(input, options);
    case 'signOffs.record':
      return client.signOffs.record.mutate(input, options);
    case 'messages.send':
      return client.messages.send.mutate(input, options);
    case 'confidence.report':
      return client.confidence.report.mutate(input, options);
    case 'screening.again':
      return client.screening.again.mutate(input, options);
    case 'symptoms.report':
      return client.symptoms.report.mutate(input, options);
    case 'flares.begin':
      return client.flares.begin.mutate(input, options);
    case 'flares.end':
      return client.flares.end.mutate(input, options);
    case 'measures.record':
      return client.measures.record.mutate(input, options);
    case 'measures.correct':
      return client.measures.correct.mutate(input, options);
    default:
      // Of another version of the app: the queue sets these aside before they come here.
      throw new Error(`Nobody sends ${String(procedure satisfies never)}.`);
  }
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
