import { isLinkError } from '@/db/connection';
import { env } from '@/lib/env';
import type { RequestOrigin } from '@/server/audit/audit';
import { refuseRequest } from '@/server/http/request-checks';
import { arrivalCookie, parseCookies } from './cookies';
import { type AuthAction, askNextAuth } from './next-auth';
import { pathAfterSignIn } from './stay-on-origin';

/** What may be asked of /api/auth, by method and path; everything else is not there. */
const answered: Record<string, AuthAction> = {
  'GET csrf': 'csrf',
  'POST callback/credentials': 'callback',
  'POST signout': 'signout',
};

/** A sign-in form is small. */
const maxFormBytes = 8 * 1024;

const statusOf = { wrong: 401, rate_limited: 429, stale_form: 409, unavailable: 503 } as const;
type Refused = keyof typeof statusOf;

const form = 'application/x-www-form-urlencoded';
const typeOf = (headers: Headers) => headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

async function readBody(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  if (text.length > maxFormBytes) return {};
  if (typeOf(request.headers) === form) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed === null || typeof parsed !== 'object') return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/**
 * Answers sign-in and sign-out. A script sends JSON and gets `{next}` or `{refused}`; a plain form, sent before
 * the page's script had loaded, gets a redirect, so that no password ends up in an address.
 */
export async function answerAuth(request: Request, path: readonly string[], origin: RequestOrigin): Promise<Response> {
  const action = answered[`${request.method} ${path.join('/')}`];
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (action === undefined) return new Response(null, { status: 404, headers });
  const plain = typeOf(request.headers) === form;
  if (action !== 'csrf') {
    const facts = new Headers(request.headers);
    if (plain) facts.set('content-type', 'application/json');
    const refusal = refuseRequest({ method: request.method, headers: facts, origin: env().NEXTAUTH_URL });
    if (refusal) return Response.json({ error: refusal.words }, { status: refusal.status, headers });
  }
  const body = action === 'csrf' ? {} : await readBody(request);
  const refuse = (why: Refused): Response => {
    if (!plain) return Response.json({ refused: why }, { status: statusOf[why], headers });
    const back = new URL(action === 'signout' ? '/sign-out' : '/sign-in', env().NEXTAUTH_URL);
    back.searchParams.set('refused', why);
    if (action === 'callback') {
      back.searchParams.set('callbackUrl', pathAfterSignIn(body.callbackUrl, env().NEXTAUTH_URL));
    }
    headers.set('location', back.pathname + back.search);
    return new Response(null, { status: 303, headers });
  };
  try {
    const answer = await askNextAuth({
      action,
      body,
      cookies: parseCookies(request.headers.get('cookie')),
      origin,
      now: new Date(),
    });
    for (const value of answer.setCookies) headers.append('set-cookie', value);
    if (action === 'csrf') return Response.json({ csrfToken: answer.csrfToken }, { headers });
    if (answer.next === null) return refuse(answer.refused ?? 'wrong');
    if (action === 'callback') headers.append('set-cookie', arrivalCookie());
    // Takes what this device kept about the person's health with it.
    if (action === 'signout') headers.set('clear-site-data', '"cache", "storage"');
    if (!plain) return Response.json({ next: answer.next }, { headers });
    headers.set('location', answer.next);
    return new Response(null, { status: 303, headers });
  } catch (error) {
    if (isLinkError(error)) return refuse('unavailable');
    throw error;
  }
}
