import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePools, DatabaseAway } from '@/db/connection';
import { rereadEnv } from '@/lib/env';
import { answerAuth } from './auth-route';
import { readActorByToken } from './read-actor';
import { newToken } from './tokens';

const origin = { requestId: 'r', ip: null, userAgent: null };
const site = 'https://sturdy.example.org';

// Nobody listens there; and the site is https, which the other tests are not.
beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://app_rw@127.0.0.1:1/none',
    AUTH_DATABASE_URL: 'postgres://app_auth@127.0.0.1:1/none',
    NEXTAUTH_URL: site,
  });
  rereadEnv();
});
afterAll(() => closePools());

const csrf = () => answerAuth(new Request(`${site}/api/auth/csrf`), ['csrf'], origin);

async function post(path: string, fields: Record<string, string>, cookie: string) {
  const answer = await csrf();
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const csrfCookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  const body = JSON.stringify({ ...fields, csrfToken });
  const headers = {
    origin: site,
    'content-type': 'application/json',
    'content-length': String(body.length),
    cookie: `${csrfCookie}; ${cookie}`,
  };
  return answerAuth(
    new Request(`${site}/api/auth/${path}`, { method: 'POST', headers, body }),
    path.split('/'),
    origin,
  );
}

describe('with the database away', () => {
  it('is not signed out but unable to look', async () => {
    await expect(readActorByToken(newToken(), new Date())).rejects.toBeInstanceOf(DatabaseAway);
  });

  it('says so at sign-in', async () => {
    const response = await post('callback/credentials', { email: 'a@example.org', password: 'copper kettle' }, '');
    expect([response.status, await response.json()]).toEqual([503, { refused: 'unavailable' }]);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('keeps the cookie at sign-out, since the sign-in is still in force', async () => {
    const response = await post('signout', {}, `__Host-sturdy.session=${newToken()}`);
    expect(response.status).toBe(503);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('clear-site-data')).toBeNull();
  });
});

it('ties cookies to the host where the site is https', async () => {
  const [cookie] = (await csrf()).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-sturdy\.csrf=/);
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(cookie).not.toContain('Domain');
});
