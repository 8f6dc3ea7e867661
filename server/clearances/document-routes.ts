import { z } from 'zod';
import { env } from '@/lib/env';
import { AppError } from '@/server/errors';
import { readBody } from '@/server/http/read-body';
import { refuseRequest } from '@/server/http/request-checks';
import { answering, answerJson, asSignedIn, privateHeaders } from '@/server/http/signed-in-request';
import type { RequestContext } from '@/server/trpc';
import { attachmentHeader, maxDocumentBytes } from './document-type';
import { addDocument, chartOfClearance, openDocument } from './documents';

const tooLarge = 'That is more than 10 MB. Nothing was kept.';
const uploads = { type: 'application/octet-stream', maxBytes: maxDocumentBytes, tooLarge };

const uploadHeaders = z.object({ id: z.uuid(), clearanceId: z.uuid(), fileName: z.string().min(1).max(1000) });

/**
 * Takes a letter. Not by tRPC, whose bodies are text and small. The checks of a tRPC request hold, and who asks is
 * decided before the body is read, without holding a connection while it arrives.
 */
export function answerUpload(request: Request, context: RequestContext): Promise<Response> {
  return answering('clearance-documents', context, async () => {
    const { method, headers } = request;
    const refusal = refuseRequest({ method, headers, origin: env().NEXTAUTH_URL }, uploads);
    if (refusal) return answerJson(refusal.status, { error: refusal.words, code: 'invalid' });
    const parsed = uploadHeaders.safeParse({
      id: headers.get('x-document-id'),
      clearanceId: headers.get('x-clearance-id'),
      fileName: decoded(headers.get('x-file-name')),
    });
    if (!parsed.success) throw new AppError('invalid');
    await asSignedIn(context, (ctx) => chartOfClearance(ctx, parsed.data.clearanceId));
    const content = await readBody(request, maxDocumentBytes);
    if (!content) return answerJson(413, { error: tooLarge, code: 'invalid' });
    if (content.byteLength !== Number(headers.get('content-length'))) {
      throw new AppError('invalid', 'The file did not arrive whole. Try again.');
    }
    return answerJson(200, await asSignedIn(context, (ctx) => addDocument(ctx, { ...parsed.data, content })));
  });
}

/** Names travel percent-encoded: a header holds no other letters. */
function decoded(value: string | null): string | null {
  if (value === null) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Gives a letter to be saved. It is never run: its type is the one that its first bytes said, and the answer is a sandbox. */
export function answerDownload(request: Request, documentId: string, context: RequestContext): Promise<Response> {
  return answering('clearance-documents', context, async () => {
    const site = request.headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('not_found');
    if (!z.uuid().safeParse(documentId).success) throw new AppError('not_found');
    const { fileName, mediaType, content } = await asSignedIn(context, (ctx) => openDocument(ctx, documentId));
    return new Response(new Uint8Array(content), {
      headers: [
        ...privateHeaders(),
        ['content-type', mediaType],
        ['content-length', String(content.byteLength)],
        ['content-disposition', attachmentHeader(fileName)],
      ],
    });
  });
}
