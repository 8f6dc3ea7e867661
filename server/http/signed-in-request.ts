import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { inTransaction } from '@/db/connection';
import { storeNameOf } from '@/server/auth/store-name';
import { AppError, asAppError, trpcCodeOf, unexpectedWords } from '@/server/errors';
import { log } from '@/server/log';
import type { RequestContext, WorkContext } from '@/server/trpc';
import { securityHeaders } from './security-headers';

/** What a route without tRPC works with. Nothing of it waits for the commit. */
export type RouteContext = Omit<WorkContext, 'afterCommit'>;

/** Headers of an answer about a person: kept nowhere, and never run as a page. */
export const privateHeaders = (): [string, string][] => [
  ...securityHeaders(),
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox"],
];

/** An answer in our own words. */
export const answerJson = (status: number, body: object): Response =>
  Response.json(body, { status, headers: privateHeaders() });

/** Runs `work` as whoever is signed in, in one transaction with their rights. Throws `signed_out`. */
export async function asSignedIn<T>(
  context: RequestContext,
  work: (ctx: RouteContext) => Promise<T>,
  options?: Parameters<typeof inTransaction>[2],
): Promise<T> {
  const actor = await context.actor();
  // Signed out, or somebody else has signed in since: what a page kept must not end up in their record.
  const isAnother = actor !== null && context.askedFor !== null && context.askedFor !== storeNameOf(actor);
  if (!actor || isAnother) throw new AppError('signed_out');
  const { clinicId, userId, role } = actor;
  return inTransaction({ clinicId, userId, role }, (db) => work({ ...context, actor, db }), options);
}

/** Turns what `answer` throws into an answer, as tRPC's formatter does: no word of the database ever leaves. */
export async function answering(path: string, context: RequestContext, answer: () => Promise<Response>) {
  const { requestId } = context.origin;
  try {
    return await answer();
  } catch (error) {
    const app = asAppError(error);
    if (app) {
      log.info({ requestId, path, code: app.code }, 'request refused');
      const status = getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodeOf(app.code) }));
      return answerJson(status, { error: app.message, code: app.code });
    }
    log.error({ requestId, path, error: error instanceof Error ? error.name : typeof error }, 'request failed');
    return answerJson(500, { error: unexpectedWords, code: null });
  }
}
