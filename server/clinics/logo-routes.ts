import { z } from 'zod';
import { env } from '@/lib/env';
import { AppError } from '@/server/errors';
import { readBody } from '@/server/http/read-body';
import { refuseRequest } from '@/server/http/request-checks';
import { answering, answerJson, asSignedIn, privateHeaders } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { assertMayChange, maxLogoBytes, openLogo, setLogo } from './logo';

const path = 'clinic-logo';
const tooLarge = 'That is more than 256 kB. Nothing was changed.';
const uploads = { type: 'application/octet-stream', maxBytes: maxLogoBytes, tooLarge };

/** Takes the clinic's sign as the plain body. Who asks is decided before it is read, and no connection is held meanwhile. */
export function answerLogoUpload(request: Request, context: RequestContext): Promise<Response> {
  return answering(path, context, async () => {
    const { method, headers } = request;
    const refusal = refuseRequest({ method, headers, origin: env().NEXTAUTH_URL }, uploads);
    if (refusal) return answerJson(refusal.status, { error: refusal.words, code: 'invalid' });
    const id = z.uuid().safeParse(headers.get('x-picture-id'));
    if (!id.success) throw new AppError('invalid');
    await asSignedIn(context, async (ctx) => assertMayChange(ctx));
    const content = await readBody(request, maxLogoBytes);
    if (!content) return answerJson(413, { error: tooLarge, code: 'invalid' });
    if (content.byteLength !== Number(headers.get('content-length'))) {
      throw new AppError('invalid', 'The picture did not arrive whole. Try again.');
    }
    return answerJson(200, await asSignedIn(context, (ctx) => setLogo(ctx, { id: id.data, content })));
  });
}

/** Shows the sign to members of its clinic. Its address changes with its content, so a browser may keep it for good. */
export function answerLogo(request: Request, sha256: string, context: RequestContext): Promise<Response> {
  return answering(path, context, async () => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('not_found');
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('not_found');
    const { mediaType, content } = await asSignedIn(context, (ctx) => openLogo(ctx, sha256));
    return new Response(new Uint8Array(content), {
      headers: [
        ...privateHeaders().filter(([name]) => name !== 'cache-control'),
        ['cache-control', 'private, max-age=31536000, immutable'],
        ['content-type', mediaType],
        ['content-length', String(content.byteLength)],
        ['content-disposition', 'inline; filename="logo"'],
      ],
    });
  });
}
