import { demoPassword } from '@/db/seed/accounts';
import { ClientApp } from '../pages/client-app';
import { AssignPage } from '../pages/desk';
import { choose, press, tabTo } from '../support/keys';
import { coach, newClient } from '../support/people';
import { desk, expect, test } from '../support/test';

test('a client signs in, answers the morning, trains and tells where it hurts without a pointer', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic);
  const page = await open();
  const app = new ClientApp(page);
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type(client.email);
  await tabTo(page, page.getByRole('textbox', { name: 'Password' }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/my\/today$/);

  const morning = page.getByRole('group', { name: /How (is|was) your back this morning/ });
  await choose(page, morning, morning.getByRole('radio', { name: '3', exact: true }));
  await press(page, page.getByRole('button', { name: /^Save 3/ }));
  await expect(page.getByRole('heading', { name: /^This morning/ })).toBeFocused();

  await press(page, page.getByRole('link', { name: 'Start session' }));
  await expect(page).toHaveURL(/\/my\/session\//);
  const before = page.getByRole('group', { name: /^None of these, and the pain in your back/ });
  await choose(page, before, before.getByRole('radio', { name: '2', exact: true }));
  await press(page, page.getByRole('button', { name: 'None of these: start with 2' }));
  await expect(page.getByRole('navigation', { name: 'Exercises' })).toBeVisible();

  await press(page, app.log(1));
  await expect.poll(() => app.setsDone()).toBe(1);
  await expect(page.getByRole('heading', { level: 1, name: /goblet/i })).toBeVisible();
  await press(page, app.log(1));
  await expect.poll(() => app.setsDone()).toBe(2);
  // The focus goes on to the next tick by itself.
  await expect(app.log(2)).toBeFocused();

  await press(page, app.change(2));
  const reps = page.getByRole('spinbutton', { name: /^Reps/ });
  await tabTo(page, reps);
  const was = Number(await reps.inputValue());
  await page.keyboard.press('ArrowDown');
  await expect(reps).toHaveValue(String(was - 1));
  await app.allSent();

  await press(page, page.getByRole('link', { name: 'It hurts' }));
  await expect(page.getByRole('heading', { level: 1, name: 'It hurts' })).toBeFocused();
  const pain = page.getByRole('group', { name: 'How strong is it now?' });
  await choose(page, pain, pain.getByRole('radio', { name: '4', exact: true }));
  await press(page, page.getByRole('button', { name: 'None of these' }));
  await press(page, page.getByRole('button', { name: 'Send', exact: true }));
  await expect(page.getByRole('heading', { name: 'Thank you for telling us' })).toBeFocused();
  await app.allSent();
});

test('a trainer opens a client and assigns a program without a pointer', async ({ clinic, open }) => {
  const client = await newClient(clinic, { program: null });
  const page = await open(coach, desk);
  await page.goto('/clients');
  await press(page, page.getByRole('link', { name: client.name, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: client.name })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Assign program' }));
  const programs = page.getByRole('group', { name: 'Program' });
  await choose(page, programs, programs.getByRole('radio', { name: /^Hinge foundations/ }));
  const date = page.getByLabel('Start date');
  await tabTo(page, date);
  // In which order its parts stand is the browser's: one step up, and back.
  const first = await date.inputValue();
  await page.keyboard.press('ArrowUp');
  await expect(date).not.toHaveValue(first);
  await page.keyboard.press('ArrowDown');
  await expect(date).toHaveValue(first);
  const wanted = new Set([2, 4, 6]);
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  for (const [index, name] of names.entries()) {
    const box = page.getByRole('checkbox', { name });
    await tabTo(page, box);
    if ((await box.isChecked()) !== wanted.has(index + 1)) await page.keyboard.press('Space');
  }
  await new AssignPage(page).calendarIsThere();
  await press(page, page.getByRole('button', { name: `Assign to ${client.name}` }));
  await expect(page.getByText('Hinge foundations assigned')).toBeVisible();
  const [row] = await clinic.sql<{ n: number }[]>`
    select count(*)::int as n from planned_sessions where client_id = ${client.clientId}`;
  expect(row?.n).toBe(36);
});

test('the queue is walked with J and K, opened with Enter and closed with Escape', async ({ open }) => {
  const page = await open(coach, desk);
  await page.goto('/triage');
  const rows = page.getByRole('heading', { level: 3 }).getByRole('link');
  await expect(rows.first()).toBeVisible();
  // The keys work once the page's script runs. K on the first row stays there, so it may be pressed until then.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(rows.first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.first()).toBeFocused();
  const name = (await rows.first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen client' });
  await expect(panel.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('a dialog holds the focus and gives it back', async ({ open }) => {
  const page = await open(coach, desk);
  await page.goto('/clients');
  const button = page.getByRole('button', { name: 'Invite a client' }).first();
  const dialog = page.getByRole('dialog');
  // A button answers once the page's script runs.
  await expect(async () => {
    await press(page, button);
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  for (let steps = 0; steps < 8; steps += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && at?.closest('dialog') === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('the first Tab on a page offers to skip to its content', async ({ open }) => {
  for (const [email, path] of [
    [coach, '/triage'],
    ['client@demo.sturdy.test', '/my/today'],
  ] as const) {
    const page = await open(email);
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: /skip/i });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  }
});
