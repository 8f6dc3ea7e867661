import { addDays } from '@/domain/schedule/dates';
import { AccountPages } from '../pages/account';
import { ClientApp } from '../pages/client-app';
import { keptOn, readyWithoutConnection } from '../pages/device';
import { cut, mend, test } from '../support/away';
import { newClient, today } from '../support/people';
import { type Clinic, expect } from '../support/test';

/** Every sign-in of this client has reached its last moment. */
const runOut = ({ sql }: Clinic, clientId: string) => sql`
  update auth_sessions s set expires_at = now() - interval '1 hour' from clients c
  where c.user_id = s.user_id and c.id = ${clientId}`;

test('signed in once, every screen opens with no network, and a session never visited can be logged', async ({
  clinic,
  front,
  open,
}) => {
  const robin = await newClient(clinic);
  const [, next] = robin.planned;
  const page = await open(robin.email, { baseURL: front.url });
  const context = page.context();
  const app = new ClientApp(page);
  const began = Date.now();
  await app.openToday();
  const online = Date.now() - began;
  await readyWithoutConnection(page);
  await page.close();
  await cut(context, front);

  const cold = await context.newPage();
  const offline = new ClientApp(cold);
  const coldBegan = Date.now();
  await cold.goto('/my/today');
  await expect(cold.getByRole('link', { name: 'Start session' })).toBeVisible();
  const times = [`Today with no network ${Date.now() - coldBegan} ms (the first time, with one: ${online} ms)`];
  await expect(cold.getByText('No connection.')).toBeVisible();
  expect(await cold.title()).toBe('Today · Sturdy');

  for (const [path, what] of [
    [`/my/session/${next?.id}`, next?.prescription.title],
    ['/my/plan', 'Hinge foundations'],
    ['/my/progress', 'Progress'],
    ['/my/report', 'It hurts'],
    ['/my/coach', 'Coach'],
  ] as const) {
    const from = Date.now();
    await cold.goto(path);
    await expect(offline.title).toContainText(what ?? '');
    times.push(`${path.split('/')[2]} ${Date.now() - from} ms`);
  }
  console.log(times.join(' · '));

  await offline.tap(offline.tab('Today'));
  await offline.startSession(1);
  await offline.logNext();
  // A phone that is restarted in the basement goes on where it was.
  await cold.reload();
  await expect.poll(() => offline.setsDone()).toBe(1);
  await mend(context, front);
  await offline.allSent();
  const [{ count } = { count: 0 }] = await clinic.sql<{ count: number }[]>`
    select count(*)::int as count from set_logs where client_id = ${robin.clientId}`;
  expect(count).toBe(1);
});

test('the next day in the basement has that day’s session, and says how old it is', async ({ clinic, front, open }) => {
  const robin = await newClient(clinic);
  const page = await open(robin.email, { baseURL: front.url });
  await new ClientApp(page).openToday();
  await readyWithoutConnection(page);
  await page.close();
  await cut(page.context(), front);

  const later = await page.context().newPage();
  await later.clock.setSystemTime(new Date(`${addDays(today(), 2)}T07:30:00Z`));
  await later.goto('/my/today');
  await expect(later.getByRole('heading', { name: robin.planned[1]?.prescription.title ?? '' })).toBeVisible();
  await expect(later.getByText(/As of 2 days ago \d\d:\d\d\./)).toBeVisible();
  const app = new ClientApp(later);
  await app.startSession(0);
  await expect(app.log(1)).toBeVisible();
});

test('a new deployment takes over when one tab is left and reloads, though a file of it is gone', async ({
  clinic,
  front,
  open,
}) => {
  const robin = await newClient(clinic);
  const page = await open(robin.email, { baseURL: front.url });
  const other = await page.context().newPage();
  await page.goto('/my/today');
  await readyWithoutConnection(page);
  await page.reload();
  await other.goto('/my/plan');

  front.change('/my/shell', (html) => html.replace('</head>', '<meta name="deployment" content="2"></head>'));
  front.change('/_next/static/chunks/gone.js', () => null);
  front.change('/my/sw.js', (script) =>
    script.replace(
      /\{url:"\/my\/shell",revision:"\w+"\}/,
      '{url:"/my/shell",revision:"2"},{url:"/_next/static/chunks/gone.js",revision:null}',
    ),
  );
  const isWaiting = () =>
    page.evaluate(() => navigator.serviceWorker.getRegistration('/my/').then((found) => found?.waiting != null));
  await page.evaluate(() => navigator.serviceWorker.getRegistration('/my/').then((found) => found?.update()));
  await expect.poll(isWaiting, 'the new worker waits').toBe(true);
  expect(front.asked()).toContain('/_next/static/chunks/gone.js');

  const deployment = page.locator('meta[name=deployment]');
  const app = new ClientApp(page);
  await page.reload();
  await expect(app.title).toBeVisible();
  await expect(deployment).toHaveCount(0);
  await app.tap(app.tab('Progress'));
  await expect(app.title).toHaveText('Progress');

  await other.close();
  await cut(page.context(), front);
  // The browser says a moment later that the other tab is gone: the next load after that one changes over.
  await expect(async () => {
    await page.reload();
    await expect(deployment).toHaveCount(1, { timeout: 3_000 });
  }).toPass();
  await expect(app.title).toHaveText('Progress');
});

test('a sign-out leaves nothing behind, and the next person sees nothing of the one before', async ({
  clinic,
  front,
  open,
}) => {
  const [robin, kim] = [await newClient(clinic), await newClient(clinic)];
  const page = await open(null, { baseURL: front.url });
  const account = new AccountPages(page);
  const app = new ClientApp(page);
  await account.signIn(robin.email);
  await expect(app.title).toContainText('Robin');
  await readyWithoutConnection(page);

  // Robin never signed out; the sign-in ran out, and somebody else signs in here.
  await runOut(clinic, robin.clientId);
  await account.signIn(kim.email);
  const shown = page.locator('body');
  await expect(app.title).toBeVisible();
  await expect(shown).not.toContainText(robin.name);
  await page.goto('/my/you');
  await expect(page.getByText(kim.email)).toBeVisible();
  await expect(shown).not.toContainText(robin.email);
  await readyWithoutConnection(page);
  const names = await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name ?? '')));
  expect(names.filter((name) => name.startsWith('sturdy-read-'))).toHaveLength(1);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  expect(await keptOn(page)).toEqual([]);
  await page.goto('/my/today');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a sign-out with no network locks the screen in every tab, and reaches the server later', async ({
  clinic,
  front,
  open,
}) => {
  const robin = await newClient(clinic);
  const page = await open(robin.email, { baseURL: front.url });
  await new ClientApp(page).openToday();
  await readyWithoutConnection(page);
  const other = await page.context().newPage();
  await other.goto('/my/plan');
  await cut(page.context(), front);
  await page.goto('/my/you');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const locked = { name: 'Signed out on this device' };
  await expect(page.getByRole('heading', locked)).toBeVisible();
  await expect(other.getByRole('heading', locked)).toBeVisible();
  await other.close();
  await page.goto('/my/today');
  await expect(page.getByRole('heading', locked)).toBeVisible();
  expect(await keptOn(page)).toEqual([]);

  await mend(page.context(), front);
  await page.waitForURL('**/sign-in');
  const inForce = await clinic.sql`
    select s.id from auth_sessions s join clients c on c.user_id = s.user_id
    where c.id = ${robin.clientId} and s.revoked_at is null`;
  expect(inForce).toHaveLength(0);
});

test('a sign-in that has run out leaves what was read; one that was ended elsewhere does not', async ({
  clinic,
  front,
  open,
}) => {
  const robin = await newClient(clinic);
  const page = await open(robin.email, { baseURL: front.url });
  await new ClientApp(page).openToday();
  await readyWithoutConnection(page);
  await runOut(clinic, robin.clientId);
  await page.goto('/my/today');
  await expect(page.getByRole('link', { name: 'Start session' })).toBeVisible();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await clinic.sql`
    update auth_sessions s set revoked_at = now() from clients c where c.user_id = s.user_id and c.id = ${robin.clientId}`;
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === '/sign-in') loads += 1;
  });
  await page.goto('/my/today');
  await page.waitForURL('**/sign-in');
  expect(await keptOn(page)).toEqual([]);
  expect(loads, 'one load of the page, not one more by its own word to the other tabs').toBe(1);
});
