import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { isLinkError } from '@/db/connection';
import { env, isHttps } from '@/lib/env';
import type { RequestOrigin } from '@/server/audit/audit';
import { log } from '@/server/log';
import { createAuthSession, revokeAuthSessionByToken } from './auth-sessions';
import { checkCredentials } from './check-credentials';
import { cookieOptions, csrfCookieName, sessionCookieName } from './cookies';
import { sessionLimits } from './session-limits';
import { stayOnOrigin } from './stay-on-origin';

/** What next-auth is asked: nothing else of it is reachable. */
export type AuthAction = 'csrf' | 'callback' | 'signout';

export type AuthRequest = {
  readonly action: AuthAction;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly origin: RequestOrigin;
  readonly now: Date;
};

export type AuthAnswer = {
  /** What next-auth answers to GET csrf. */
  readonly csrfToken: string | null;
  /** Values for `Set-Cookie`. */
  readonly setCookies: readonly string[];
  /** Where the person goes next, a path on our origin; null when it did not work. */
  readonly next: string | null;
  readonly refused: 'wrong' | 'rate_limited' | 'stale_form' | null;
};

type Notes = { refused: 'wrong' | 'rate_limited' | null; signedIn: boolean; failure: unknown };

/**
 * next-auth with its token replaced by ours: `encode` starts a row in `auth_sessions` and hands its opaque token
 * to the cookie. Made for one request, since what goes wrong inside is told through `notes`: next-auth swallows
 * what its callbacks throw.
 */
function optionsFor(request: AuthRequest, notes: Notes): NextAuthOptions {
  const presented = request.cookies.get(sessionCookieName());
  const noteFailure = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      notes.failure = error;
    }
  };
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: sessionLimits.client.totalMs / 1000 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
    },
    logger: {
      error: (code) => log.error({ code, requestId: request.origin.requestId }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          let user: { id: string } | null = null;
          await noteFailure(async () => {
            const result = await checkCredentials({
              email: credentials?.email ?? '',
              password: credentials?.password ?? '',
              ip: request.origin.ip,
              now: request.now,
            });
            if (result.ok) user = { id: result.userId };
            else notes.refused = result.why;
          });
          return user;
        },
      }),
    ],
    callbacks: { redirect: ({ url, baseUrl }) => stayOnOrigin(url, baseUrl) },
    jwt: {
      async encode({ token }) {
        let value: string | null = null;
        await noteFailure(async () => {
          const { origin, now } = request;
          value = await createAuthSession({ userId: token?.sub ?? '', origin, now, presented });
          notes.signedIn = value !== null;
        });
        return value ?? 'none';
      },
      // Asked only at sign-out, where the event below does the work. Reading a session is readActor's.
      decode: async () => null,
    },
    events: { signOut: () => noteFailure(() => revokeAuthSessionByToken(presented, request.now)) },
  };
}

/** The part of Node's response that next-auth writes to. */
function recorder() {
  const headers = new Map<string, string | string[]>();
  const record = { body: null as unknown, headers };
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json: (body: unknown) => {
      record.body = body;
    },
    send: (body: unknown) => {
      record.body = body;
    },
    end: () => undefined,
  };
  return { record, response };
}

/**
 * Asks next-auth, through the interface of API routes: that one takes cookies, body and query from what it is
 * given, so a stray cookie or parameter cannot reach it. Throws `DatabaseAway` when the database is away; a
 * sign-out that could not be written down throws too, and the cookie stays.
 */
export async function askNextAuth(request: AuthRequest): Promise<AuthAnswer> {
  // biome-ignore lint/style/noProcessEnv: next-auth finds its own address only here, and would else believe a forwarded host
  process.env.NEXTAUTH_URL = env().NEXTAUTH_URL;
  const notes: Notes = { refused: null, signedIn: false, failure: null };
  const { record, response } = recorder();
  const own = [sessionCookieName(), csrfCookieName()];
  const asked = {
    method: request.action === 'csrf' ? 'GET' : 'POST',
    query: { nextauth: request.action === 'callback' ? ['callback', 'credentials'] : [request.action] },
    body: { ...request.body, json: 'true' },
    cookies: Object.fromEntries([...request.cookies].filter(([name]) => own.includes(name))),
    headers: {},
  };
  // next-auth reads and writes no more of the two than the fields above.
  const handle = NextAuth(optionsFor(request, notes)) as (req: NextApiRequest, res: NextApiResponse) => Promise<void>;
  await handle(asked as unknown as NextApiRequest, response as unknown as NextApiResponse);
  if (notes.failure !== null) {
    if (!isLinkError(notes.failure)) log.error({ requestId: request.origin.requestId }, 'sign-in or sign-out failed');
    throw notes.failure;
  }
  const setCookies = [record.headers.get('set-cookie') ?? []].flat();
  const body = (record.body ?? {}) as { csrfToken?: string; url?: string };
  // Of next-auth's cookies we keep two: where to go next travels in the form.
  const kept = setCookies.filter((value) => own.some((name) => value.startsWith(`${name}=`)));
  if (request.action === 'csrf') {
    return { csrfToken: body.csrfToken ?? null, setCookies: kept, next: null, refused: null };
  }
  const target = new URL(body.url ?? '/', env().NEXTAUTH_URL);
  // Only next-auth itself sends somebody to /api: stayOnOrigin does not.
  const stale = target.pathname.startsWith('/api/auth/') && target.searchParams.get('csrf') === 'true';
  const refused = notes.refused ?? (stale ? 'stale_form' : null);
  const done = refused === null && (request.action === 'signout' || notes.signedIn);
  return {
    csrfToken: null,
    setCookies: done || stale ? kept : [],
    next: done ? target.pathname + target.search + target.hash : null,
    refused: refused ?? (done ? null : 'wrong'),
  };
}
