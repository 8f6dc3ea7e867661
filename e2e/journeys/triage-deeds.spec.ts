import type { Page } from '@playwright/test';
import { openAdmin } from '@/db/factories/admin';
import { makeCover } from '@/db/factories/clinics';
import { ClientApp } from '../pages/client-app';
import { Desk } from '../pages/desk';
import { expectAccessible } from '../support/axe';
import { newLifter } from '../support/lifters';
import { coach, find, newTrainer, today } from '../support/people';
import { type Clinic, desk, expect, test } from '../support/test';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Chosen client' });

type Open = (email: string, options?: object) => Promise<Page>;

/** A new trainer who stands in for this one today. */
async function coverFor(clinic: Clinic, email: string) {
  const [trainer, cover] = [await find(clinic, email), await newTrainer(clinic)];
  const { db, close } = openAdmin(clinic.adminUrl);
  try {
    await makeCover(db, {
      clinicId: trainer.clinicId,
      trainerId: trainer.userId,
      coverId: cover.userId,
      fromDate: today(),
      untilDate: today(),
    });
    return cover;
  } finally {
    await close();
  }
}

/** A client of Daniel's with steps that wait for a trainer. */
async function withSteps(clinic: Clinic, open: Open) {
  const client = await newLifter(clinic);
  const phone = new ClientApp(await open(client.email));
  await phone.openToday();
  await phone.morning(1);
  await phone.allSent();
  return client;
}

/** Opens the queue, and this client beside it. The row answers in place once the page's script runs. */
async function choose(page: Page, name: string): Promise<void> {
  await page.goto('/triage');
  await new Desk(page).triageRow(name).getByRole('link', { name, exact: true }).click();
  await expect(panelOf(page).getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(panelOf(page).getByText('Proposed for the next session')).toBeVisible();
}

test('two at once on one client: the first answer stands, the second hears of it, and both see the same', async ({
  clinic,
  open,
}) => {
  test.setTimeout(120_000);
  const client = await withSteps(clinic, open as Open);
  const cover = await coverFor(clinic, coach);
  const [daniel, terry] = [await open(coach, desk), await open(cover.email, desk)];
  await choose(daniel, client.name);
  await choose(terry, client.name);
  // Both have read the same. The answer of the first does not reach the second before they answer, too.
  await terry.context().setOffline(true);
  await daniel.keyboard.press('a');
  await expect(new Desk(daniel).triageRow(client.name)).toContainText('Approved');
  await terry.context().setOffline(false);
  await terry.keyboard.press('h');
  await expect(terry.getByRole('alert').or(terry.getByRole('status')).filter({ hasText: client.name })).toContainText(
    /Nothing was changed|No step waits here/,
  );
  const states = () => clinic.sql`select distinct state from proposals where client_id = ${client.clientId}`;
  expect(await states()).toEqual([{ state: 'approved' }]);
  await expect(panelOf(terry)).toContainText('Approved', { timeout: 30_000 });

  // Taken back by the one who said it: it waits again for both.
  await daniel.keyboard.press('z');
  await expect(
    panelOf(daniel)
      .getByRole('button', { name: /^Change:/ })
      .first(),
  ).toBeVisible();
  await expect(
    panelOf(terry)
      .getByRole('button', { name: /^Change:/ })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  await terry.keyboard.press('h');
  await expect(panelOf(terry)).toContainText('Held: the load repeats');
  expect(await states()).toEqual([{ state: 'held' }]);
  await expect(panelOf(daniel)).toContainText('Held: the load repeats', { timeout: 30_000 });
});

test('L lowers, X swaps, M writes, S snoozes: with the keyboard alone, and each is taken back', async ({
  clinic,
  open,
}) => {
  test.setTimeout(180_000);
  const client = await withSteps(clinic, open as Open);
  const page = await open(coach, desk);
  const row = new Desk(page).triageRow(client.name);
  const dialog = page.getByRole('dialog');
  await choose(page, client.name);
  const undo = async (words: string) => {
    await page.keyboard.press('z');
    await expect(row).not.toContainText(words);
  };

  await test.step('L, and Enter on what is proposed', async () => {
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog', { name: `Lower loads: ${client.name}` })).toBeVisible();
    await expectAccessible(page, 'lowering loads');
    await page.setViewportSize(desk.viewport);
    await expect(dialog.getByRole('button', { name: 'Lower', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(row).toContainText('Lowered');
    const standing = () => clinic.sql<{ n: number }[]>`
      select count(*)::int as n from load_overrides where client_id = ${client.clientId} and undone_at is null`;
    expect((await standing())[0]?.n).toBeGreaterThan(0);
    await undo('Lowered');
    expect((await standing())[0]?.n).toBe(0);
  });

  await test.step('X, with a reason', async () => {
    await page.keyboard.press('x');
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    await expectAccessible(page, 'swapping an exercise');
    await page.setViewportSize(desk.viewport);
    await dialog.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Reason').focus();
    await page.keyboard.type('The bar is taken on Mondays.');
    await dialog.getByRole('button', { name: 'Swap', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(row).toContainText('Swapped');
    const running = () => clinic.sql<{ n: number }[]>`
      select count(*)::int as n from line_swaps where client_id = ${client.clientId} and ended_at is null`;
    expect((await running())[0]?.n).toBe(1);
    await undo('Swapped');
    expect((await running())[0]?.n).toBe(0);
  });

  await test.step('S and a digit', async () => {
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog', { name: `Snooze ${client.name}` })).toBeVisible();
    await expectAccessible(page, 'snoozing');
    await page.setViewportSize(desk.viewport);
    await page.keyboard.press('2');
    await expect(dialog).toHaveCount(0);
    await expect(row).toContainText('Snoozed until');
    await undo('Snoozed until');
  });

  await test.step('M, a few words, and they are sent', async () => {
    await page.keyboard.press('m');
    const area = panelOf(page)
      .getByRole('form', { name: `Message to ${client.name}` })
      .getByRole('textbox');
    await expect(area).toBeFocused();
    // Letters are letters while somebody writes.
    await page.keyboard.type('Rash ale hums: zonal');
    await page.keyboard.press('Control+Enter');
    await expect(row).toContainText('Message sent');
    const [sent] = await clinic.sql`select body from messages where client_id = ${client.clientId}`;
    expect(sent).toEqual({ body: 'Rash ale hums: zonal' });
  });

  await test.step('? names every key', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Lower loads');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
});
