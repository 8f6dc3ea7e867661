import { AccountPages } from '../pages/account';
import { ClientApp } from '../pages/client-app';
import { expectAccessible } from '../support/axe';
import { find, newClient, plannedOf, priya } from '../support/people';
import { expect, test } from '../support/test';

test('the pages before signing in', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open();
  for (const path of ['/about', '/sign-in', '/forgot', '/reset#x', '/invitation#x', '/no/such/page']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (path.startsWith('/invitation')) await expect(page.getByRole('link', { name: 'Go to sign-in' })).toBeVisible();
    await expectAccessible(page, path);
  }
  const account = new AccountPages(page);
  await page.goto('/sign-in');
  await account.email.fill(priya);
  await account.password.fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
  await expectAccessible(page, 'a refused sign-in');
});

test('the client’s screens', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const page = await open(priya);
  const { clientId } = await find(clinic, priya);
  const [planned] = await plannedOf(clinic, clientId);
  for (const screen of ['today', 'plan', 'report', 'progress', 'coach', 'you', 'screening', `session/${planned?.id}`]) {
    await page.goto(`/my/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/is loading|^Opening$/)).toHaveCount(0);
    await expectAccessible(page, screen);
  }
});

test('on a low screen, as large letters make it, what sticks to the foot gives its room to the page', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  const app = new ClientApp(page);
  await app.openToday();
  const start = page.getByRole('link', { name: 'Start session' });
  await expect(start).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 440 });
  await page.getByRole('heading', { level: 3 }).first().scrollIntoViewIfNeeded();
  await expect(start).not.toBeInViewport();
  await start.click();
  await expect(page.getByText('Is any of this new or worse?')).toBeVisible();
});

test('a session from its questions to its end, and the report', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const client = await newClient(clinic);
  const page = await open(client.email);
  const app = new ClientApp(page);
  await app.openToday();
  await page.getByRole('link', { name: 'Start session' }).click();
  await page.getByRole('button', { name: 'One fits' }).click();
  await expectAccessible(page, 'the questions one by one');
  await page.goto('/my/today');
  await app.startSession(6);
  await app.logNext();
  await expect(app.log(1)).toBeVisible();
  await app.log(1).click();
  await expect(app.logged(1)).toBeVisible();
  await app.change(2).click();
  await page.getByRole('button', { name: 'How hard?' }).last().click();
  await expectAccessible(page, 'a running session');
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expectAccessible(page, 'the end of a session');
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
  await expectAccessible(page, 'the last question');
  await app.finish(7);
  await expectAccessible(page, 'the summary');
  await app.report({ pain: 5 });
  await expectAccessible(page, 'the questions of a flare');
  await app.noFlare();
  await expect(page.getByRole('heading', { name: 'Thank you for telling us' })).toBeVisible();
  await expectAccessible(page, 'a report that was sent');
  await app.report({ pain: 9, yesTo: /numbness or a changed feeling/ });
  await expectAccessible(page, 'emergency advice');
  await app.tab('Today').click();
  await expectAccessible(page, 'Today, locked');
});

test('the intake', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const client = await newClient(clinic, { program: null });
  await clinic.sql`update clients set intake_completed_at = null where id = ${client.clientId}`;
  const page = await open(client.email);
  await page.goto('/my/today');
  await expect(page).toHaveURL(/\/my\/intake$/);
  const next = page.getByRole('button', { name: 'Continue' });
  await next.click();
  await expectAccessible(page, 'intake 1, with what is missing');
  await page.getByRole('radio', { name: 'Pounds' }).check();
  await next.click();
  await expectAccessible(page, 'intake 2');
  await page.getByRole('radio', { name: 'More than a year' }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await next.click();
  await page.getByRole('radio', { name: 'Yes' }).first().check();
  await next.click();
  await expectAccessible(page, 'intake 3, with what is missing');
  const none = page.getByRole('button', { name: /None of these|No to the others here/ });
  for (let left = await none.count(); left > 0; left -= 1) {
    await none.first().click();
    await expect(none).toHaveCount(left - 1);
  }
  await next.click();
  await page.getByRole('radio', { name: /^With my own equipment/ }).check();
  await expectAccessible(page, 'intake 4, own equipment');
  await next.click();
  await expectAccessible(page, 'intake 5');
});
