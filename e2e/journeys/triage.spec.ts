import type { Page } from '@playwright/test';
import { Desk } from '../pages/desk';
import { coach } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Those in the three groups, from top to bottom. */
const rowsOf = (page: Page) => page.locator('[data-triage-row]:not(details *)');
const reviewed = (desk: Desk, name: string) => desk.triageRow(name).getByText('Reviewed', { exact: true });

/** The keys answer once the page's script runs. K on the first row stays there, so it may be pressed until then. */
async function goToFirst(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(rowsOf(page).first()).toBeFocused({ timeout: 500 });
  }).toPass();
}

test('the queue is cleared with two keys a client, and every decision taken back', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(coach, desk);
  const queue = new Desk(page);
  await page.goto('/triage');
  await expect(rowsOf(page).first()).toBeVisible();
  const calls = await page.getByRole('list', { name: 'Stop and call' }).getByRole('heading', { level: 3 }).count();
  const before = await queue.title.textContent();
  const names = await rowsOf(page).allTextContents();
  await goToFirst(page);

  let keys = 0;
  for (const [index, name] of names.entries()) {
    if (index > 0) {
      await page.keyboard.press('j');
      keys += 1;
    }
    await expect(rowsOf(page).nth(index)).toBeFocused();
    // Whoever is to be called cannot be waved through.
    if (index < calls) continue;
    await page.keyboard.press('r');
    keys += 1;
    await expect(reviewed(queue, name)).toBeVisible();
  }
  const decided = names.length - calls;
  await expect(queue.title).toHaveText(new RegExp(calls === 0 ? '^Nobody' : `^${calls} clients? needs? you$`));
  expect(await rowsOf(page).allTextContents()).toEqual(names);
  console.log(`${decided} clients decided on with ${keys} keys: ${(keys / decided).toFixed(2)} for each.`);

  for (const name of names.slice(calls).reverse()) {
    await page.keyboard.press('z');
    await expect(reviewed(queue, name)).toHaveCount(0);
  }
  await expect(queue.title).toHaveText(before ?? '');
});

test('two clicks decide; who comes back by another hand waits above the list until it is sorted', async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open(coach, desk);
  const queue = new Desk(page);
  await page.goto('/triage');
  const list = page.getByRole('list', { name: 'Decide today' });
  const before = (await queue.title.textContent()) ?? '';
  const name = (await list.getByRole('heading', { level: 3 }).first().textContent()) ?? '';
  const panel = page.getByRole('complementary', { name: 'Chosen client' });
  // A row answers in place once the page's script runs; before, it is a link to the same.
  await queue.triageRow(name).getByRole('link', { name, exact: true }).click();
  await panel.getByRole('button', { name: 'Reviewed' }).click();
  await expect(reviewed(queue, name)).toBeVisible();
  await expect(queue.title).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(list.getByRole('heading', { level: 3, name, exact: true })).toHaveCount(0);
  const names = await list.getByRole('heading', { level: 3 }).allTextContents();

  const elsewhere = await open(coach, desk);
  await elsewhere.goto('/triage');
  const show = elsewhere.getByRole('button', { name: `Show now: ${name}` });
  const fold = elsewhere.locator('summary').filter({ hasText: 'Reviewed' });
  await expect(async () => {
    if (!(await show.isVisible())) await fold.click();
    await expect(show).toBeVisible({ timeout: 1000 });
  }).toPass();
  await show.click();
  await expect(show).toHaveCount(0);

  await expect(page.getByRole('status').getByText('1 new')).toBeVisible({ timeout: 60_000 });
  expect(await list.getByRole('heading', { level: 3 }).allTextContents()).toEqual(names);
  await page.getByRole('status').getByRole('button', { name: 'Show', exact: true }).click();
  await expect(list.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
});
