import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { env } from '@/lib/env';
import { maxBatch, maxBodyBytes, refuseRequest } from '@/server/http/request-checks';
import { requestContext } from '@/server/request-context';
import { appRouter } from '@/server/root';

const noStore = { 'cache-control': 'no-store' };

/** The only way in for data. Everything travels by POST, so that nothing about a person is in a URL. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseRequest({ method: request.method, headers: request.headers, origin: env().NEXTAUTH_URL });
  if (refusal) return Response.json({ error: refusal.words }, { status: refusal.status, headers: noStore });
  const body = await request.text();
  // The length that was declared need not be the length that came.
  if (body.length > maxBodyBytes) {
    return Response.json({ error: 'That is more than 256 kB.' }, { status: 413, headers: noStore });
  }
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(request.url, { method: 'POST', headers: request.headers, body }),
    router: appRouter,
    createContext: () => requestContext(request.headers),
    maxBatchSize: maxBatch,
    allowMethodOverride: true,
    responseMeta: () => ({ headers: new Headers(noStore) }),
  });
}
