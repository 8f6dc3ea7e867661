import { ClientApp } from '../pages/client-app';
import { readyWithoutConnection } from '../pages/device';
import { expectAccessible } from '../support/axe';
import { priya } from '../support/people';
import { expect, test } from '../support/test';

test('how it went, what comes and why: read over any time, by keyboard, and with no network', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(priya);
  const app = new ClientApp(page);
  await app.openToday();
  await readyWithoutConnection(page);
  await app.tap(app.tab('Progress'));

  await test.step('one glance first, over the time that is chosen, without a request', async () => {
    const glance = page.getByRole('region', { name: 'What changed' });
    await expect(glance.getByText('In the last 12 weeks, from your own numbers.')).toBeVisible();
    await expect(glance.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page, 'progress');
    await page.context().setOffline(true);
    const pain = page.getByRole('region', { name: 'Pain', exact: true });
    await page.getByRole('radio', { name: 'All' }).check();
    await expect(glance.getByText('In all this time, from your own numbers.')).toBeVisible();
    await expect(pain.getByRole('img', { name: /^Pain week by week/ })).toBeVisible();
    await page.getByRole('radio', { name: '4 weeks', exact: true }).check();
    await expect(pain.getByRole('img', { name: /^Pain day by day/ })).toBeVisible();
  });

  await test.step('every value by keyboard, one by one and as a table', async () => {
    const pain = page.getByRole('region', { name: 'Pain', exact: true });
    const reader = pain.getByRole('slider', { name: 'Pain: read the values' });
    await reader.focus();
    const last = await reader.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect(reader).not.toHaveAttribute('aria-valuetext', last ?? '');
    await pain.locator('summary').focus();
    await page.keyboard.press('Enter');
    const table = pain.getByRole('table', { name: 'Pain by day' });
    await expect(table.getByRole('columnheader', { name: 'Morning' })).toBeVisible();
    expect(await table.getByRole('row').count()).toBeGreaterThan(3);
  });

  await test.step('a session to come, with figures and cues, and nothing begins', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await app.tap(app.tab('Plan'));
    const coming = page.getByRole('region', { name: 'To come' });
    await coming.locator('summary').first().click();
    await coming.locator('summary').nth(1).click();
    await coming.getByRole('link', { name: 'Figures and cues' }).first().click();
    await expect(page).toHaveURL(/\/my\/plan\/[0-9a-f-]{36}$/);
    await expect(app.title).toBeFocused();
    await expect(page.getByText(/^Loads as they stand today/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Show the movement/ }).first()).toBeVisible();
    await expectAccessible(page, 'a session to look through');
    await page.getByRole('link', { name: 'Back to your plan' }).click();
    await expect(app.title).toHaveText('Hinge foundations');
  });

  await test.step('the card of a rule by its own address', async () => {
    await page.goto('/my/learn/rule-s8');
    const card = page.locator('#rule-s8');
    await expect(card.getByText(/^Boonstra AM/)).toBeVisible();
    await expect(card.getByText(/any pain of 8 or more/)).toBeVisible();
    await expect(page.getByText(/^Boonstra AM/)).toHaveCount(1);
    await expect(card.locator('summary')).toBeFocused();
    await page.context().setOffline(false);
    await expectAccessible(page, 'cards to learn from');
  });
});
