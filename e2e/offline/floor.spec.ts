import { Floor } from '../pages/floor';
import { cut, mend, test } from '../support/away';
import { coach, newClient } from '../support/people';
import { expect } from '../support/test';

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true } as const;

test('the floor opens with no network, goes on, and sends each set once; not for whoever finds the tablet later', async ({
  clinic,
  front,
  open,
}) => {
  test.setTimeout(120_000);
  const [robin, kim] = [await newClient(clinic), await newClient(clinic)];
  const page = await open(coach, { ...tablet, baseURL: front.url });
  const context = page.context();
  const floor = new Floor(page);
  await floor.choose([robin.name, kim.name]);
  await floor.start(robin.name, 2);
  await floor.log(robin.name);
  await expect(floor.waiting).toHaveCount(0);
  await floor.readyWithoutConnection();
  // What the worker keeps is the same for everybody.
  const shell = await page.request.get('/floor/shell');
  expect(shell.ok()).toBe(true);
  expect(await shell.text()).not.toMatch(/Daniel Okafor|Northside|Robin/);

  await cut(context, front);
  const logged = [await floor.log(robin.name)];
  await page.reload();
  await expect(floor.column(kim.name)).toBeVisible();
  await expect(page.getByText('No connection.')).toBeVisible();
  await expect(floor.waiting).toHaveText('1 waiting to send');
  logged.push(await floor.log(robin.name));
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  const chooser = page.getByRole('dialog', { name: 'Who is on the floor?' });
  await expect(chooser.getByText('There is no connection to read your caseload with.')).toBeVisible();
  await chooser.getByRole('button', { name: 'Cancel' }).click();

  // A tab of its own, as after the browser was closed.
  await page.close();
  const again = await context.newPage();
  const later = new Floor(again);
  await again.goto('/floor');
  await expect(later.waiting).toHaveText('2 waiting to send');

  // Longer unused than a sign-in lasts: what is kept is shown to nobody, and is not lost.
  await again.evaluate(() => localStorage.setItem('sturdy-last-use', String(Date.now() - 16 * 60_000)));
  await again.goto('/floor');
  await expect(again.getByText('The floor needs a connection to open')).toBeVisible();
  await expect(again.locator('body')).not.toContainText(robin.name);
  await expect(again.locator('body')).not.toContainText(kim.name);

  // The page comes by itself as soon as the server answers, and says who is signed in.
  await mend(context, front);
  await expect(later.column(kim.name)).toBeVisible({ timeout: 30_000 });
  await expect(later.waiting).toHaveCount(0, { timeout: 30_000 });
  const stored = await clinic.sql`select id from set_logs where client_id = ${robin.clientId}`;
  expect(stored).toHaveLength(1 + logged.length);
});

test('after a sign-out, or one ordered from elsewhere, the floor shows nobody without a network', async ({
  clinic,
  front,
  open,
}) => {
  test.setTimeout(120_000);
  const robin = await newClient(clinic);
  const page = await open(coach, { ...tablet, baseURL: front.url });
  const context = page.context();
  const floor = new Floor(page);
  await floor.choose([robin.name]);
  await floor.readyWithoutConnection();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await cut(context, front);
  // The worker is gone with all else: nothing opens at all.
  await expect(page.goto('/floor')).rejects.toThrow();
  await mend(context, front);

  const lost = await open(coach, { ...tablet, baseURL: front.url });
  const elsewhere = new Floor(lost);
  await elsewhere.choose([robin.name]);
  await elsewhere.readyWithoutConnection();
  await cut(lost.context(), front);
  await lost.reload();
  await expect(elsewhere.column(robin.name)).toBeVisible();
  await clinic.sql`
    update auth_sessions s set revoked_at = now() from memberships m where m.user_id = s.user_id and m.email = ${coach}`;
  await mend(lost.context(), front);
  await lost.waitForURL('**/sign-in', { timeout: 30_000 });
  await cut(lost.context(), front);
  await lost.goto('/floor');
  await expect(lost.getByText('The floor needs a connection to open')).toBeVisible();
  await expect(lost.locator('body')).not.toContainText(robin.name);
});
