import type { Answer, Send } from '@/lib/outbox/delivery';
import type { Entry } from '@/lib/outbox/entry';
import type { TrpcClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { httpCodeOf, isPassing } from '@/trpc/query-client';

/** After this long without an answer the network counts as away: it may be a connection that swallows everything. */
const patienceMs = 20_000;

/** Sends messages of the outbox to the server, and tells passing failures from lasting ones. */
export function sendThrough(client: TrpcClient): Send {
  return async (entry) => {
    try {
      return { kind: 'accepted', result: await mutate(client, entry) };
    } catch (error) {
      return answerTo(error);
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
    case 'sessions.finish':
      return client.sessions.finish.mutate(input, options);
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
  }
}

function answerTo(error: unknown): Answer {
  const { code, words } = failureOf(error);
  if (code === 'signed_out') return { kind: 'signed-out' };
  if (!isPassing(error)) return { kind: 'refused', refusal: { code, words, lasting: true } };
  return httpCodeOf(error) === 'INTERNAL_SERVER_ERROR' ? { kind: 'failed', words } : { kind: 'unreached' };
}
