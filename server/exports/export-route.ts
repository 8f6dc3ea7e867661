import { exportInput } from '@/contracts/exports';
import { env } from '@/lib/env';
import { confirmPassword } from '@/server/auth/confirm-password';
import { countAttempt } from '@/server/auth/rate-limit';
import { AppError } from '@/server/errors';
import { readBody } from '@/server/http/read-body';
import { refuseRequest } from '@/server/http/request-checks';
import { answering, answerJson, asSignedIn, privateHeaders } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { makeExport } from './service';

const limits = { type: 'application/json', maxBytes: 4_096, tooLarge: 'That is more than a password.' };

/**
 * Answers with a file. Not by tRPC, whose answers are JSON inside JSON; the checks of a tRPC request hold. By POST, so
 * that nothing of it stands in an address, and asked for with the password: see `confirmPassword`.
 */
export function answerExport(request: Request, context: RequestContext): Promise<Response> {
  return answering('export', context, async () => {
    const { method, headers } = request;
    const refusal = refuseRequest({ method, headers, origin: env().NEXTAUTH_URL }, limits);
    if (refusal) return answerJson(refusal.status, { error: refusal.words, code: 'invalid' });
    const actor = await context.actor();
    if (!actor) throw new AppError('signed_out');
    if (actor.clientId === null) throw new AppError('forbidden');
    const { kind, password } = await inputOf(request);
    await confirmPassword({ userId: actor.userId, password, origin: context.origin, now: context.now });
    // Not taken back for a rightful one: each is the whole of a record.
    const { allowed } = await countAttempt('export-record', actor.userId, context.origin.ip, context.now);
    if (!allowed) throw new AppError('rate_limited');
    const { name, mediaType, content } = await asSignedIn(context, (ctx) => makeExport(ctx, kind));
    return new Response(streamOf(content.parts), {
      headers: [
        ...privateHeaders(),
        ['content-type', mediaType],
        ['content-length', String(content.size)],
        ['content-disposition', `attachment; filename="${name}"`],
      ],
    });
  });
}

async function inputOf(request: Request) {
  const body = await readBody(request, limits.maxBytes);
  if (!body) throw new AppError('invalid');
  try {
    return exportInput.parse(JSON.parse(body.toString('utf8')));
  } catch {
    // Without its cause, which would quote what was sent.
    throw new AppError('invalid');
  }
}

/** Piece by piece, as fast as it is taken. */
const streamOf = (parts: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
