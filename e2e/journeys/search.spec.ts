import type { Page } from '@playwright/test';
import { coach, newClient } from '../support/people';
import { desk, expect, test } from '../support/test';

/** The keys are heard once the page's script runs: pressed until the search is there. */
async function openSearch(page: Page) {
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  return field;
}

test('from anywhere to a client, to what can be done with them, and to a program, without a pointer', async ({
  clinic,
  open,
}) => {
  test.setTimeout(120_000);
  const client = await newClient(clinic, { program: null });
  const page = await open(coach, desk);
  await page.goto('/exercises');
  const places = page.getByRole('navigation', { name: 'Main' });
  await expect(places).toBeVisible();

  await test.step('a name, and Enter at once: the record of the one who is found', async () => {
    const field = await openSearch(page);
    await page.keyboard.type(client.name.toLowerCase());
    await expect(page.getByRole('option', { name: client.name })).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', /client/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: client.name })).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });

  await test.step('Tab shows what can be done with the one opened last', async () => {
    await openSearch(page);
    await expect(page.getByRole('group', { name: 'Opened last' }).getByRole('option').first()).toHaveAccessibleName(
      client.name,
    );
    await page.keyboard.press('Tab');
    const field = page.getByRole('combobox', { name: new RegExp(client.name) });
    await expect(field).toBeFocused();
    await page.keyboard.type('assign');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assign$/);
  });

  await test.step('an action first, then for whom', async () => {
    const field = await openSearch(page);
    await page.keyboard.type('measures day');
    await expect(field).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('option', { name: 'Measures day for…' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /^Measures day for…/ })).toBeFocused();
    await page.keyboard.type(client.name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: `Measures day: ${client.name}` })).toBeVisible();
  });

  await test.step('the arrows walk over all groups, Escape closes and gives the focus back', async () => {
    const skip = page.getByRole('link', { name: /skip/i });
    await skip.focus();
    await openSearch(page);
    await page.keyboard.type('deadlift');
    await expect(page.getByRole('group', { name: 'Exercises' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Programs' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Search' })).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').last()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(skip).toBeFocused();
  });
});

test('the name that narrows the clients narrows those who have not joined', async ({ open }) => {
  const page = await open(coach, desk);
  const invited = page.getByRole('link', { name: 'Chidi Eze' });
  await page.goto('/clients?q=chidi');
  await expect(invited).toBeVisible();
  await page.goto('/clients?q=zzz');
  await expect(page.getByText('Nobody by that name here')).toBeVisible();
  await expect(invited).toHaveCount(0);
});
