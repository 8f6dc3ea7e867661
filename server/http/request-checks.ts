/**
 * What a request must satisfy before a procedure sees it. Functions over headers alone, so that the same router
 * can be served by another adapter.
 */

/** Bodies above this many bytes are refused. */
export const maxBodyBytes = 256 * 1024;
/** Calls in one batch. */
export const maxBatch = 10;

export type Refusal = { readonly status: 400 | 403 | 404 | 405 | 411 | 413 | 415; readonly words: string };

type RequestFacts = { readonly method: string; readonly headers: Headers; readonly origin: string };

/** What a route takes as a body. */
type BodyLimits = { readonly type: string; readonly maxBytes: number; readonly tooLarge: string };

const jsonCalls: BodyLimits = {
  type: 'application/json',
  maxBytes: maxBodyBytes,
  tooLarge: 'That is more than 256 kB.',
};

/**
 * Refuses what a browser on our own pages would not send; null when the request may pass. tRPC would otherwise
 * run a mutation without input from a form on another site.
 */
export function refuseRequest({ method, headers, origin }: RequestFacts, body: BodyLimits = jsonCalls): Refusal | null {
  if (method !== 'POST') return { status: 405, words: 'Only POST is answered here.' };
  if (headers.get('origin') !== origin) return { status: 403, words: 'This request did not come from our own pages.' };
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') {
    return { status: 403, words: 'This request did not come from our own pages.' };
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== body.type) return { status: 415, words: `Send ${body.type}.` };
  const length = headers.get('content-length');
  if (length === null || !/^\d{1,10}$/.test(length)) return { status: 411, words: 'Send a Content-Length.' };
  if (Number(length) > body.maxBytes) return { status: 413, words: body.tooLarge };
  return null;
}

/** Where a request came from. Forwarded addresses count only behind a proxy that we were told to trust. */
export function clientAddress(headers: Headers, trustProxy: boolean): string | null {
  if (!trustProxy) return null;
  // The last entry is the one our own proxy wrote.
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || null;
}
