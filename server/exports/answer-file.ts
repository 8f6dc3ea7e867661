import type { z } from 'zod';
import { env } from '@/lib/env';
import type { Actor } from '@/server/auth/actor';
import { confirmPassword } from '@/server/auth/confirm-password';
import { countAttempt } from '@/server/auth/rate-limit';
import { AppError } from '@/server/errors';
import { readBody } from '@/server/http/read-body';
import { refuseRequest } from '@/server/http/request-checks';
import { answering, answerJson, asSignedIn, privateHeaders, type RouteContext } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';

export type AnsweredFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: { readonly parts: Uint8Array[]; readonly size: number };
};

type Given<Input extends { readonly password: string }> = {
  /** What it is called in a log. */
  readonly path: string;
  readonly input: z.ZodType<Input>;
  /** Whether such a person may ask at all; looked at before the password is. */
  readonly isFor: (actor: Actor) => boolean;
  /** Reads the database as of one instant, however long it takes. */
  readonly make: (ctx: RouteContext, input: Input) => Promise<AnsweredFile>;
};

const limits = { type: 'application/json', maxBytes: 4_096, tooLarge: 'That is more than a password.' };

/**
 * Answers with a file. Not by tRPC, whose answers are JSON inside JSON; the checks of a tRPC request hold. By POST, so
 * that nothing of it stands in an address, and asked for with the password: see `confirmPassword`.
 */
export function answerFile<Input extends { readonly password: string }>(
  request: Request,
  context: RequestContext,
  { path, input: schema, isFor, make }: Given<Input>,
): Promise<Response> {
  return answering(path, context, async () => {
    const { method, headers } = request;
    const refusal = refuseRequest({ method, headers, origin: env().NEXTAUTH_URL }, limits);
    if (refusal) return answerJson(refusal.status, { error: refusal.words, code: 'invalid' });
    const actor = await context.actor();
    if (!actor) throw new AppError('signed_out');
    if (!isFor(actor)) throw new AppError('forbidden');
    const input = await inputOf(request, schema);
    const { origin, now } = context;
    await confirmPassword({ userId: actor.userId, password: input.password, origin, now });
    // Not taken back for a rightful one: each is the whole of something.
    const { allowed } = await countAttempt('export-record', actor.userId, origin.ip, now);
    if (!allowed) throw new AppError('rate_limited');
    const { name, mediaType, content } = await asSignedIn(context, (ctx) => make(ctx, input), { isLongRead: true });
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

async function inputOf<Input>(request: Request, schema: z.ZodType<Input>): Promise<Input> {
  const body = await readBody(request, limits.maxBytes);
  if (!body) throw new AppError('invalid');
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
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
