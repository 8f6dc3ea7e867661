import { answerLive } from '@/server/live/live-route';
import { requestContext } from '@/server/request-context';

/** Tells an open page when there is news for it, until it is closed. */
export function GET(request: Request): Promise<Response> {
  // A page opens this by itself, again and again: it must not keep a sign-in alive.
  const headers = new Headers(request.headers);
  headers.set('x-by-itself', '1');
  return answerLive(request, requestContext(headers));
}
