import { newId } from '@/lib/id';
import { ask, call, ours, signInByHand } from '../support/http';
import { chartOf, coach, find, newClient, newTrainer, otherTrainer, owner, priya } from '../support/people';
import { expect, test } from '../support/test';

const me = '/api/trpc/account.me';

/** What an answer to somebody else's request must not carry, whatever went wrong. */
const inside = /postgres|drizzle|select .* from|insert into|at .*\.js:\d|node_modules|password_hash|\/work\/|ECONN/i;

test.describe('calls', () => {
  test('are answered to our own pages, and refused when anything about them is not ours', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    const headers = ours(clinic, cookie);
    const good = await ask(clinic, me, { method: 'POST', headers, body: '{}' });
    expect(good.status).toBe(200);
    expect(good.body).toContain(coach);

    const { origin: _, ...noOrigin } = headers;
    const refused: [string, number, Parameters<typeof ask>[2]][] = [
      ['read by GET', 405, { headers }],
      ['read by HEAD', 405, { method: 'HEAD', headers }],
      ['another method', 405, { method: 'PUT', headers, body: '{}' }],
      ['no origin', 403, { method: 'POST', headers: noOrigin, body: '{}' }],
      ['another origin', 403, { method: 'POST', headers: { ...headers, origin: 'https://evil.example' }, body: '{}' }],
      ['the null origin', 403, { method: 'POST', headers: { ...headers, origin: 'null' }, body: '{}' }],
      [
        'an origin that begins like ours',
        403,
        { method: 'POST', headers: { ...headers, origin: `${clinic.url}.evil.example` }, body: '{}' },
      ],
      [
        'from another site',
        403,
        { method: 'POST', headers: { ...headers, 'sec-fetch-site': 'cross-site' }, body: '{}' },
      ],
      [
        'from a sister site',
        403,
        { method: 'POST', headers: { ...headers, 'sec-fetch-site': 'same-site' }, body: '{}' },
      ],
      [
        'a form with parts',
        415,
        { method: 'POST', headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      ],
      ['a plain form', 415, { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: '{}' }],
      ['no length', 411, { method: 'POST', headers, body: '{}', chunked: true }],
      ['too long', 413, { method: 'POST', headers, body: JSON.stringify({ x: 'x'.repeat(300 * 1024) }) }],
    ];
    for (const [what, status, asked] of refused) {
      const answer = await ask(clinic, me, asked);
      expect(answer.status, what).toBe(status);
      expect(answer.body, what).not.toContain(coach);
      expect(answer.headers['cache-control'] ?? '', what).toContain('no-store');
    }
  });

  test('of eleven in one are refused, ten are answered', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    const batch = (count: number) =>
      ask(clinic, `/api/trpc/${Array.from({ length: count }, () => 'account.me').join(',')}?batch=1`, {
        method: 'POST',
        headers: ours(clinic, cookie),
        body: JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, {}]))),
      });
    expect((await batch(10)).status).toBe(200);
    const refused = await batch(11);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.body).not.toContain(coach);
  });

  test('without a sign-in tell nothing', async ({ clinic }) => {
    const clientId = await chartOf(clinic, 'Priya Raman');
    for (const [procedure, input] of [
      ['account.me', {}],
      ['triage.caseload', { scope: 'mine' }],
      ['charts.overview', { clientId }],
      ['plan.today', {}],
      ['audit.list', {}],
    ] as const) {
      const answer = await call(clinic, procedure, input);
      expect(answer.status, procedure).toBe(401);
      expect(answer.body, procedure).not.toContain('Priya');
    }
  });

  test('for a chart of others answer as for one that is not there', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, otherTrainer);
    const theirs = await call(clinic, 'charts.overview', { clientId: await chartOf(clinic, 'Priya Raman') }, cookie);
    const nobodys = await call(clinic, 'charts.overview', { clientId: newId() }, cookie);
    expect(theirs.status).toBe(404);
    const plain = (body: string) => body.replace(/"requestId":"[^"]*"/g, '');
    expect(plain(theirs.body)).toBe(plain(nobodys.body));
    const own = await signInByHand(clinic, coach);
    const allowed = await call(
      clinic,
      'charts.overview',
      { clientId: await chartOf(clinic, 'Priya Raman') },
      own.cookie,
    );
    expect(allowed.status).toBe(200);
    expect(allowed.body).toContain('Priya Raman');
  });

  test('that are not JSON, not a procedure or not of the right shape say so without a trace of the inside', async ({
    clinic,
  }) => {
    const { cookie } = await signInByHand(clinic, coach);
    const headers = ours(clinic, cookie);
    for (const [path, body] of [
      ['/api/trpc/charts.overview', '{'],
      ['/api/trpc/charts.overview', ''],
      ['/api/trpc/charts.overview', 'null'],
      ['/api/trpc/no.such', '{}'],
      ['/api/trpc/__proto__', '{}'],
      ['/api/trpc/charts.overview', '{"clientId":"x"}'],
      ['/api/trpc/charts.overview', '{"clientId":"\\u0000"}'],
      ['/api/trpc/triage.caseload', '{"scope":"mine","more":1}'],
    ] as const) {
      const answer = await ask(clinic, path, { method: 'POST', headers, body });
      expect(answer.status, `${path} ${body}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${path} ${body}`).toBeLessThan(500);
      expect(answer.body, `${path} ${body}`).not.toMatch(inside);
    }
  });

  test('that fail inside say nothing of it', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    const clientId = await chartOf(clinic, 'Priya Raman');
    // A table that has gone is a failure that no code foresees.
    await clinic.sql`alter table symptom_reports rename to symptom_reports_gone`;
    try {
      const answer = await call(clinic, 'charts.symptoms', { clientId }, cookie);
      expect(answer.status).toBe(500);
      expect(answer.body).not.toMatch(inside);
      expect(answer.body).not.toContain('symptom_reports');
      expect(answer.body).not.toContain(clientId);
    } finally {
      await clinic.sql`alter table symptom_reports_gone rename to symptom_reports`;
    }
    expect((await call(clinic, 'charts.symptoms', { clientId }, cookie)).status).toBe(200);
    expect(await clinic.log()).not.toContain('Priya');
  });
});

test.describe('pages and files', () => {
  test('refuse server actions', async ({ clinic }) => {
    for (const path of ['/sign-in', '/triage', '/my/today', '/']) {
      for (const method of ['POST', 'GET']) {
        const answer = await ask(clinic, path, { method, headers: { 'next-action': 'a'.repeat(40) } });
        expect(answer.status, `${method} ${path}`).toBe(404);
      }
    }
  });

  test('carry their headers, whatever the answer', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    const page = await ask(clinic, '/sign-in');
    const chunk = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? '';
    expect(chunk).not.toBe('');
    const answers = {
      'a page': page,
      'a page of somebody': await ask(clinic, '/triage', { headers: { cookie } }),
      'a redirect': await ask(clinic, '/triage'),
      'nothing there': await ask(clinic, '/no/such/page'),
      'a server action': await ask(clinic, '/sign-in', { method: 'POST', headers: { 'next-action': 'x' } }),
      'an answer': await call(clinic, 'account.me', {}, cookie),
      'an answer of 401': await call(clinic, 'account.me', {}),
      'an answer of 405': await ask(clinic, me),
      'a form token': await ask(clinic, '/api/auth/csrf'),
      'no such action': await ask(clinic, '/api/auth/providers'),
      live: await ask(clinic, '/api/health/live'),
      ready: await ask(clinic, '/api/health/ready'),
      'a script': await ask(clinic, chunk),
      'no such script': await ask(clinic, '/_next/static/chunks/none.js'),
      'an icon': await ask(clinic, '/icon.svg'),
    };
    for (const [what, { headers, status }] of Object.entries(answers)) {
      expect(headers['x-content-type-options'], `${what} ${status}`).toBe('nosniff');
      expect(headers['referrer-policy'], what).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy'], what).toBe('same-origin');
      expect(headers['cross-origin-resource-policy'], what).toBe('same-origin');
      expect(headers['x-frame-options'], what).toBe('DENY');
      expect(headers['permissions-policy'], what).toContain('camera=()');
      expect(headers['x-powered-by'], what).toBeUndefined();
      const policy = String(headers['content-security-policy'] ?? '');
      for (const part of [`default-src 'none'`, `'strict-dynamic'`, `frame-ancestors 'none'`, `base-uri 'none'`]) {
        expect(policy, what).toContain(part);
      }
      expect(policy, what).not.toMatch(/script-src[^;]*unsafe/);
      if (!what.includes('script') && what !== 'an icon') {
        expect(headers['cache-control'], what).toContain('no-store');
      }
    }
    expect(answers['a script'].headers['cache-control']).toContain('immutable');
  });

  test('have a new nonce each time, and every script carries it', async ({ clinic }) => {
    const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? '';
    const [first, second] = [await ask(clinic, '/sign-in'), await ask(clinic, '/sign-in')];
    const nonce = nonceOf(first.headers['content-security-policy']);
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(nonceOf(second.headers['content-security-policy'])).not.toBe(nonce);
    const scripts = first.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  });

  test('give away no code: no source maps, no files of the project', async ({ clinic }) => {
    const page = await ask(clinic, '/sign-in');
    const chunk = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? '';
    for (const path of [`${chunk}.map`, '/.env', '/package.json', '/.data/secret', '/_next/static/../server/app.js']) {
      expect((await ask(clinic, path)).status, path).toBe(404);
    }
  });
});

test.describe('sign-in', () => {
  test('is ours: of next-auth only the token, the sign-in and the sign-out are there', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    for (const path of [
      'session',
      'providers',
      'signin',
      'signin/credentials',
      'error',
      'verify-request',
      '_log',
      '',
    ]) {
      for (const method of ['GET', 'POST']) {
        const answer = await ask(clinic, `/api/auth/${path}`, {
          method,
          headers: ours(clinic, cookie),
          ...(method === 'POST' && { body: '{}' }),
        });
        // Without the last part the address is that of a folder.
        expect([404, 308], `${method} ${path}`).toContain(answer.status);
        expect(answer.headers['set-cookie'], `${method} ${path}`).toBeUndefined();
      }
    }
    for (const path of ['callback/credentials', 'signout']) {
      expect((await ask(clinic, `/api/auth/${path}`)).status, `GET ${path}`).toBe(404);
    }
  });

  test('sets cookies that no script reads and no other site sends', async ({ clinic }) => {
    const { setCookies } = await signInByHand(clinic, coach);
    // That somebody has come is for a script of ours to read, and says nothing else.
    const isArrival = (line: string) => line.startsWith('sturdy.arrival=1; ');
    expect(setCookies.filter(isArrival)).toHaveLength(1);
    const others = setCookies.filter((line) => !isArrival(line));
    expect(others.length).toBeGreaterThanOrEqual(2);
    for (const line of others) {
      expect(line).toMatch(/; ?HttpOnly/i);
      expect(line).toMatch(/; ?SameSite=Lax/i);
      expect(line).toMatch(/; ?Path=\//i);
      expect(line).not.toMatch(/; ?Domain=/i);
    }
    const session = setCookies.find((line) => line.includes('session='));
    expect(session).toMatch(/=[A-Za-z0-9_-]{43};/);
  });

  test('answers a wrong password and an unknown address alike, and stays on our origin', async ({ clinic }) => {
    const csrf = await ask(clinic, '/api/auth/csrf');
    const cookie = (csrf.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
    const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
    const attempt = (fields: object) =>
      ask(clinic, '/api/auth/callback/credentials', {
        method: 'POST',
        headers: ours(clinic, cookie),
        body: JSON.stringify({ csrfToken, callbackUrl: '/', ...fields }),
      });
    const wrong = await attempt({ email: priya, password: 'not the password' });
    const unknown = await attempt({ email: 'nobody@demo.sturdy.test', password: 'not the password' });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.body).toBe(wrong.body);
    for (const callbackUrl of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await attempt({ email: priya, password: 'sturdy-demo-2026', callbackUrl });
      expect(answer.status).toBe(200);
      expect((JSON.parse(answer.body) as { next: string }).next, callbackUrl).toMatch(/^\/(?![/\\])/);
      expect(answer.body, callbackUrl).not.toContain('evil');
    }
  });

  test('ends with the sign-out: the cookie opens nothing any more', async ({ clinic }) => {
    const { cookie } = await signInByHand(clinic, coach);
    expect((await call(clinic, 'account.me', {}, cookie)).status).toBe(200);
    const csrf = await ask(clinic, '/api/auth/csrf', { headers: { cookie } });
    const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
    const bare = await ask(clinic, '/api/auth/signout', { method: 'POST', headers: ours(clinic, cookie), body: '{}' });
    expect(bare.status, 'without the form token').not.toBe(200);
    expect((await call(clinic, 'account.me', {}, cookie)).status).toBe(200);
    const left = await ask(clinic, '/api/auth/signout', {
      method: 'POST',
      headers: ours(clinic, cookie),
      body: JSON.stringify({ csrfToken, callbackUrl: '/sign-in' }),
    });
    expect(left.status).toBe(200);
    expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await call(clinic, 'account.me', {}, cookie)).status).toBe(401);
  });

  test('ends at once for somebody who is shut out, in open pages too', async ({ clinic, open }) => {
    const trainer = await newTrainer(clinic);
    const boss = await signInByHand(clinic, owner);
    const { cookie } = await signInByHand(clinic, trainer.email);
    const page = await open(trainer.email);
    await page.goto('/triage');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const { userId } = await find(clinic, trainer.email);
    const shut = await call(clinic, 'people.setDisabled', { userId, disabled: true }, boss.cookie);
    expect(shut.status).toBe(200);
    expect((await call(clinic, 'account.me', {}, cookie)).status).toBe(401);
    await page.reload();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(signInByHand(clinic, trainer.email)).rejects.toThrow('401');

    await call(clinic, 'people.setDisabled', { userId, disabled: false }, boss.cookie);
    expect((await call(clinic, 'account.me', {}, cookie)).status, 'the old sign-in stays ended').toBe(401);
    expect((await signInByHand(clinic, trainer.email)).cookie).toBeTruthy();
  });

  test('belongs to one person: an id of somebody else’s session changes nothing', async ({ clinic }) => {
    const someone = await newClient(clinic);
    const other = await newClient(clinic);
    const { cookie } = await signInByHand(clinic, other.email);
    const [planned] = someone.planned;
    const at = new Date().toISOString();
    const answer = await call(
      clinic,
      'sessions.start',
      { id: newId(), plannedSessionId: planned?.id, startedAt: at, painBefore: 2, starAnswers: null },
      cookie,
    );
    expect(answer.status).toBe(404);
    const [count] = await clinic.sql`select count(*)::int as n from session_logs where client_id = ${someone.clientId}`;
    expect(count?.n).toBe(0);
  });
});

test.describe('health', () => {
  test('tells a living process from one that can work', async ({ clinic }) => {
    for (const path of ['/api/health/live', '/api/health/ready']) {
      const answer = await ask(clinic, path);
      expect(answer.status).toBe(200);
      expect(answer.body).not.toMatch(inside);
    }
    const { cookie } = await signInByHand(clinic, coach);
    await clinic.databaseLink.cut();
    try {
      expect((await ask(clinic, '/api/health/live')).status).toBe(200);
      const unready = await ask(clinic, '/api/health/ready');
      expect(unready.status).toBe(503);
      expect(unready.body).not.toMatch(inside);
      const away = await call(clinic, 'account.me', {}, cookie);
      expect(away.status).toBe(503);
      expect(away.body).not.toMatch(inside);
      expect(away.headers['set-cookie'], 'nobody is signed out by it').toBeUndefined();
      const page = await ask(clinic, '/triage', { headers: { cookie } });
      expect(page.status).toBeGreaterThanOrEqual(500);
      expect(page.body).not.toMatch(inside);
    } finally {
      await clinic.databaseLink.mend();
    }
    await expect.poll(async () => (await ask(clinic, '/api/health/ready')).status).toBe(200);
    expect((await call(clinic, 'account.me', {}, cookie)).status).toBe(200);
  });
});
