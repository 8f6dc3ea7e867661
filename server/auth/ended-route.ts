import { isLinkError } from '@/db/connection';
import { env } from '@/lib/env';
import { refuseRequest } from '@/server/http/request-checks';
import { wasEnded } from './auth-sessions';
import { sessionTokenFrom } from './cookies';

const headers = { 'cache-control': 'no-store' };

/** Tells a device that is signed out whether its sign-in was ended on purpose. Says nothing about anybody. */
export async function answerEnded(request: Request): Promise<Response> {
  const refusal = refuseRequest({ method: request.method, headers: request.headers, origin: env().NEXTAUTH_URL });
  if (refusal) return Response.json({ error: refusal.words }, { status: refusal.status, headers });
  try {
    const ended = await wasEnded(sessionTokenFrom(request.headers.get('cookie')));
    return Response.json({ ended }, { headers });
  } catch (error) {
    if (isLinkError(error)) return Response.json({ error: 'unavailable' }, { status: 503, headers });
    throw error;
  }
}
