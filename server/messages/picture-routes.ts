import { z } from 'zod';
import { env } from '@/lib/env';
import { AppError } from '@/server/errors';
import { readBody } from '@/server/http/read-body';
import { refuseRequest } from '@/server/http/request-checks';
import { answering, answerJson, asSignedIn, privateHeaders } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { addPicture, openPicture, threadFor } from './pictures';

/** Pictures above this many bytes are refused. 4 MB; the app makes them smaller before it sends them. */
const maxPictureBytes = 4 * 1024 * 1024;

const path = 'message-pictures';
const tooLarge = 'That is more than 4 MB. Nothing was kept.';
const uploads = { type: 'application/octet-stream', maxBytes: maxPictureBytes, tooLarge };

const uploadHeaders = z.object({ id: z.uuid(), clientId: z.uuid().nullable() });

/**
 * Takes a picture. Not by tRPC, whose bodies are text and small. The checks of a tRPC request hold, and who asks is
 * decided before the body is read, without holding a connection while it arrives.
 */
export function answerPictureUpload(request: Request, context: RequestContext): Promise<Response> {
  return answering(path, context, async () => {
    const { method, headers } = request;
    const refusal = refuseRequest({ method, headers, origin: env().NEXTAUTH_URL }, uploads);
    if (refusal) return answerJson(refusal.status, { error: refusal.words, code: 'invalid' });
    const parsed = uploadHeaders.safeParse({ id: headers.get('x-picture-id'), clientId: headers.get('x-client-id') });
    if (!parsed.success) throw new AppError('invalid');
    await asSignedIn(context, (ctx) => threadFor(ctx, parsed.data.clientId));
    const content = await readBody(request, maxPictureBytes);
    if (!content) return answerJson(413, { error: tooLarge, code: 'invalid' });
    if (content.byteLength !== Number(headers.get('content-length'))) {
      throw new AppError('invalid', 'The picture did not arrive whole. Try again.');
    }
    return answerJson(200, await asSignedIn(context, (ctx) => addPicture(ctx, { ...parsed.data, content })));
  });
}

/** Shows a picture inside our own pages, and nowhere else. Its type is the one that its bytes said. */
export function answerPicture(request: Request, pictureId: string, context: RequestContext): Promise<Response> {
  return answering(path, context, async () => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('not_found');
    if (!z.uuid().safeParse(pictureId).success) throw new AppError('not_found');
    const { mediaType, content } = await asSignedIn(context, (ctx) => openPicture(ctx, pictureId));
    return new Response(new Uint8Array(content), {
      headers: [
        ...privateHeaders(),
        ['content-type', mediaType],
        ['content-length', String(content.byteLength)],
        ['content-disposition', 'inline; filename="picture"'],
      ],
    });
  });
}
