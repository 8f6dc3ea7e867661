import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { auditEvents, authSessions, memberships, rateLimits } from '@/db/schema';
import { testDatabase } from '@/server/testing/test-database';
import { answerAuth } from './auth-route';
import { createAuthSession, listAuthSessions, moveAuthSession, revokeAuthSession } from './auth-sessions';
import { checkCredentials } from './check-credentials';
import { answerEnded } from './ended-route';
import { hashPassword } from './password';
import { readActor, readActorByToken } from './read-actor';
import { sessionLimits } from './session-limits';
import { hashToken } from './tokens';

const db = testDatabase();
const site = 'http://localhost:3000';
const password = 'copper kettle morning';
const origin = { requestId: 'r', ip: '10.0.0.9', userAgent: 'test' };
const now = new Date('2026-03-02T08:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

let clinicId: string;
let trainer: { userId: string; email: string };
let client: { userId: string | null; email: string; clientId: string };

beforeAll(async () => {
  const passwordHash = await hashPassword(password);
  ({ id: clinicId } = await makeClinic(db.admin, { name: 'Harbour Physio' }));
  trainer = await makeMember(db.admin, { clinicId, role: 'trainer', passwordHash });
  client = await makeClient(db.admin, { clinicId, trainerId: trainer.userId, passwordHash });
});
beforeEach(async () => {
  await db.sql`delete from rate_limits`;
});

const start = async (userId: string, presented?: string) => {
  const token = await createAuthSession({ userId, origin, now, presented });
  if (token === null) throw new Error('no session');
  return token;
};

/** A browser that keeps cookies and talks to the route. */
function browser() {
  const jar = new Map<string, string>();
  const send = async (method: string, path: string, body?: Record<string, string>, headers: object = {}) => {
    const text = body && JSON.stringify(body);
    const request = new Request(`${site}/api/auth/${path}`, {
      method,
      headers: {
        cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '),
        ...(text && { origin: site, 'content-type': 'application/json', 'content-length': String(text.length) }),
        ...headers,
      },
      ...(text && { body: text }),
    });
    const response = await answerAuth(request, path.split('?')[0]?.split('/') ?? [], origin);
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const csrf = async () => ((await (await send('GET', 'csrf')).json()) as { csrfToken: string }).csrfToken;
  return {
    jar,
    send,
    csrf,
    signIn: async (email: string, secret: string, callbackUrl = '/') =>
      send('POST', 'callback/credentials', { csrfToken: await csrf(), email, password: secret, callbackUrl }),
    signOut: async () => send('POST', 'signout', { csrfToken: await csrf() }),
    token: () => jar.get('sturdy.session') ?? null,
    header: () => [...jar].map(([k, v]) => `${k}=${v}`).join('; '),
  };
}

describe('signing in', () => {
  it('gives an opaque token whose hash alone is stored, and says who came', async () => {
    const b = browser();
    const response = await b.signIn(trainer.email.toUpperCase(), password, '/triage?sort=pain');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ next: '/triage?sort=pain' });
    const cookie = response.headers.getSetCookie().find((value) => value.startsWith('sturdy.session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const token = b.token();
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await db.admin
      .select()
      .from(authSessions)
      .where(eq(authSessions.tokenHash, hashToken(token ?? '')));
    expect(row).toMatchObject({ userId: trainer.userId, clinicId, revokedAt: null });
    expect(JSON.stringify(await db.admin.select().from(authSessions))).not.toContain(token);
    expect(await readActor(b.header(), new Date())).toMatchObject({
      userId: trainer.userId,
      role: 'trainer',
      clinicId,
      clinicName: 'Harbour Physio',
      clientId: null,
    });
    const trace = await db.admin.select().from(auditEvents).where(eq(auditEvents.action, 'account.sign_in'));
    expect(trace.some((event) => event.subjectId === row?.id)).toBe(true);
  });

  it('knows a client with their chart', async () => {
    const actor = await readActorByToken(await start(client.userId ?? ''), now);
    expect(actor).toMatchObject({ role: 'client', clientId: client.clientId });
  });

  it('ends the sign-in that the browser presented', async () => {
    const b = browser();
    await b.signIn(trainer.email, password);
    const first = b.token();
    await b.signIn(trainer.email, password);
    expect(b.token()).not.toBe(first);
    expect(await readActorByToken(first, new Date())).toBeNull();
    expect(await readActorByToken(b.token(), new Date())).not.toBeNull();
  });

  it('says to the next page of the app that somebody has come, in a cookie that holds nothing', async () => {
    const b = browser();
    const response = await b.signIn(client.email, password);
    const [arrival] = response.headers.getSetCookie().filter((value) => value.startsWith('sturdy.arrival='));
    expect(arrival).toMatch(/^sturdy\.arrival=1; Path=\/; SameSite=Lax; Max-Age=\d+$/);
    const refused = await browser().signIn(client.email, 'not the password');
    expect(refused.headers.getSetCookie().join()).not.toContain('arrival');
  });

  it('tells a device whose sign-in was ended from one whose sign-in ran out', async () => {
    const ended = async (token: string | null | undefined) => {
      const headers = {
        cookie: `sturdy.session=${token}`,
        origin: site,
        'content-type': 'application/json',
        'content-length': '2',
      };
      const ask = new Request(`${site}/api/sign-in-ended`, { method: 'POST', headers, body: '{}' });
      return ((await (await answerEnded(ask)).json()) as { ended: boolean }).ended;
    };
    const token = await start(client.userId ?? '');
    expect(await ended(token)).toBe(false);
    await db.sql`update auth_sessions set expires_at = now() - interval '1 hour' where token_hash = ${hashToken(token)}`;
    expect(await ended(token)).toBe(false);
    const other = await start(client.userId ?? '', token);
    expect([await ended(token), await ended(other), await ended('guessed')]).toEqual([true, false, false]);
  });

  it('answers alike for a wrong password, an unknown address and a disabled person', async () => {
    const passwordHash = await hashPassword(password);
    const gone = await makeMember(db.admin, { clinicId, role: 'trainer', passwordHash, disabledAt: now.toISOString() });
    const answers = await Promise.all(
      [
        [trainer.email, 'not the password'],
        ['nobody@example.org', password],
        [gone.email, password],
        [trainer.email, 'x'.repeat(3_000)],
      ].map(async ([email = '', secret = '']) => {
        const response = await browser().signIn(email, secret);
        return { status: response.status, body: await response.json(), cookies: response.headers.getSetCookie() };
      }),
    );
    for (const answer of answers) expect(answer).toEqual({ status: 401, body: { refused: 'wrong' }, cookies: [] });
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const time = async (email: string) => {
      const times: number[] = [];
      for (let i = 0; i < 7; i++) {
        const from = performance.now();
        await checkCredentials({ email, password: 'not the password', ip: null, now });
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    await time('warm@example.org');
    const [known, unknown] = [await time(trainer.email), await time('nobody2@example.org')];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
  });

  it('needs the token of the form, our own origin and a small JSON body', async () => {
    const b = browser();
    await b.csrf();
    const form = { csrfToken: 'guessed', email: trainer.email, password };
    const stale = await b.send('POST', 'callback/credentials', form);
    expect([stale.status, await stale.json()]).toEqual([409, { refused: 'stale_form' }]);
    const csrfToken = await b.csrf();
    const from = (headers: object) => b.send('POST', 'callback/credentials', { ...form, csrfToken }, headers);
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'content-type': 'text/plain' })).status).toBe(415);
    expect(b.token()).toBeNull();
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    'javascript:alert(1)',
    '/\\evil.example',
    '/api/auth/signout',
    'http://localhost:3000@evil.example',
  ])('stays at home when asked to go to %s', async (url) => {
    const response = await browser().signIn(trainer.email, password, url);
    const { next } = (await response.json()) as { next: string };
    expect(new URL(next, site).origin).toBe(site);
    expect(next).not.toMatch(/^\/\/|\/api/);
  });

  it('sends a form that came before the script back to the page, without the password', async () => {
    const text = new URLSearchParams({ email: trainer.email, password, callbackUrl: '/triage' }).toString();
    const response = await answerAuth(
      new Request(`${site}/api/auth/callback/credentials`, {
        method: 'POST',
        headers: {
          origin: site,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(text.length),
        },
        body: text,
      }),
      ['callback', 'credentials'],
      origin,
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/sign-in?refused=stale_form&callbackUrl=%2Ftriage');
  });

  it.each([
    ['GET', 'session'],
    ['GET', 'providers'],
    ['GET', 'signin'],
    ['GET', 'signout'],
    ['GET', 'error'],
    ['GET', 'callback/credentials'],
    ['POST', 'session'],
    ['POST', 'signin/credentials'],
    ['POST', '_log'],
    ['POST', 'callback/credentials/more'],
  ])('has nothing at %s %s', async (method, path) => {
    expect((await browser().send(method, path, method === 'POST' ? {} : undefined)).status).toBe(404);
  });

  it('forgets a stray next-auth cookie', async () => {
    const b = browser();
    b.jar.set('next-auth.callback-url', 'not a url');
    b.jar.set('sturdy.sessionx', 'joined');
    expect((await b.signIn(trainer.email, password)).status).toBe(200);
  });
});

describe('signing out', () => {
  it('ends the sign-in, clears the cookie and what the device kept', async () => {
    const b = browser();
    await b.signIn(trainer.email, password);
    const token = b.token();
    const response = await b.signOut();
    expect(response.status).toBe(200);
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(b.token()).toBeNull();
    expect(await readActorByToken(token, new Date())).toBeNull();
  });

  it('does nothing without the token of the form', async () => {
    const b = browser();
    await b.signIn(trainer.email, password);
    const response = await b.send('POST', 'signout', { csrfToken: 'guessed' });
    expect(response.status).toBe(409);
    expect(await readActorByToken(b.token(), new Date())).not.toBeNull();
  });
});

describe('how long a sign-in lasts', () => {
  it.each([
    ['staff', () => trainer.userId],
    ['client', () => client.userId ?? ''],
  ] as const)('%s: idle and total limits by the given clock', async (kind, who) => {
    const { idleMs, totalMs } = sessionLimits[kind];
    const idle = await start(who());
    expect(await readActorByToken(idle, later(idleMs - 1_000))).not.toBeNull();
    expect(await readActorByToken(idle, later(2 * idleMs - 500))).toBeNull();

    const busy = await start(who());
    let at = 0;
    while (at + idleMs * 0.9 < totalMs) {
      at += idleMs * 0.9;
      expect(await readActorByToken(busy, later(at))).not.toBeNull();
    }
    expect(await readActorByToken(busy, later(totalMs + 1_000))).toBeNull();
  });

  it('writes the last use down at most once a minute', async () => {
    const token = await start(trainer.userId);
    const seen = async () =>
      (
        await db.admin
          .select()
          .from(authSessions)
          .where(eq(authSessions.tokenHash, hashToken(token)))
      )[0]?.lastSeenAt;
    const first = await seen();
    await readActorByToken(token, later(30_000));
    expect(await seen()).toBe(first);
    await readActorByToken(token, later(61_000));
    expect(Date.parse((await seen()) ?? '')).toBe(later(61_000).getTime());
  });

  it('counts a disabled membership and a changed role at once', async () => {
    const person = await makeMember(db.admin, { clinicId, role: 'client' });
    const token = await start(person.userId);
    const set = (values: Partial<typeof memberships.$inferInsert>) =>
      db.admin.update(memberships).set(values).where(eq(memberships.userId, person.userId));
    await set({ role: 'trainer' });
    expect(await readActorByToken(token, later(1_000))).toMatchObject({ role: 'trainer' });
    // Staff limits now hold for a sign-in that began as a client's.
    expect(await readActorByToken(token, later(sessionLimits.staff.idleMs + 2_000))).toBeNull();
    await set({ disabledAt: now.toISOString() });
    expect(await readActorByToken(token, later(2_000))).toBeNull();
  });

  it('is listed and ended one by one, and only by its owner', async () => {
    const person = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const [one, two] = [await start(person.userId), await start(person.userId)];
    const listed = await listAuthSessions(person.userId, now);
    expect(listed).toHaveLength(2);
    const actor = await readActorByToken(one, now);
    expect(await revokeAuthSession(client.userId ?? '', actor?.authSessionId ?? '', now)).toBe(false);
    expect(await revokeAuthSession(person.userId, actor?.authSessionId ?? '', now)).toBe(true);
    expect(await readActorByToken(one, now)).toBeNull();
    expect(await readActorByToken(two, now)).not.toBeNull();
  });

  it('works in one clinic at a time, and only where the person belongs', async () => {
    const person = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const other = await makeClinic(db.admin, { name: 'Other' });
    const foreign = await makeClinic(db.admin, { name: 'Foreign' });
    await makeMember(db.admin, { clinicId: other.id, role: 'owner', userId: person.userId, email: person.email });
    const token = await start(person.userId);
    const actor = await readActorByToken(token, now);
    expect(actor).toMatchObject({ clinicId, role: 'trainer' });
    const move = (to: string) => moveAuthSession(actor?.authSessionId ?? '', person.userId, to);
    expect(await move(foreign.id)).toBe(false);
    expect(await move(other.id)).toBe(true);
    expect(await readActorByToken(token, now)).toMatchObject({ clinicId: other.id, role: 'owner' });
  });

  it.each([null, '', 'short', 'x'.repeat(43), "' or 1=1 --", 'é'.repeat(43)])('knows nobody by %s', async (token) => {
    expect(await readActorByToken(token, now)).toBeNull();
  });
});

describe('limits', () => {
  const attempt = (email: string, secret: string, ip: string | null) =>
    checkCredentials({ email, password: secret, ip, now });

  it('stops guesses at one account wherever they come from, even the right one', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 25 }, (_, i) => attempt(trainer.email, `guess number ${i}`, `10.1.0.${i}`)),
    );
    expect(guesses.filter((g) => !g.ok && g.why === 'rate_limited')).toHaveLength(5);
    expect(await attempt(trainer.email, password, '10.2.0.1')).toEqual({ ok: false, why: 'rate_limited' });
    expect((await checkCredentials({ email: trainer.email, password, ip: null, now: later(16 * 60_000) })).ok).toBe(
      true,
    );
  });

  it('limits an account that does not exist in the same way', async () => {
    for (let i = 0; i < 20; i++) await attempt('nobody3@example.org', 'a guess at it', null);
    expect(await attempt('nobody3@example.org', 'a guess at it', null)).toEqual({ ok: false, why: 'rate_limited' });
  });

  it('does not count what was right', async () => {
    for (let i = 0; i < 25; i++) expect((await attempt(trainer.email, password, '10.3.0.1')).ok).toBe(true);
  });

  it('keeps no address and no e-mail in its keys', async () => {
    await attempt(trainer.email, 'a guess at it', '10.4.0.1');
    const keys = (await db.admin.select().from(rateLimits)).map((row) => row.key);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});
