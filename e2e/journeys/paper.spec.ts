import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { chartOf, coach, priya } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Pages of A4 that the page prints on. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a week of a plan fits on two pages, with room to write, and the next week is a press away', async ({
  clinic,
  open,
}) => {
  const page = await open(coach, desk);
  await page.goto(`/clients/${await chartOf(clinic, 'Priya Raman')}/plan`);
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan on paper' })).toBeVisible();
  await expect(page.getByText('Priya Raman: Hinge foundations')).toBeVisible();
  await expect(page.getByText('Week 5 of 12')).toBeVisible();
  await expect(page.getByText(/call 999/)).toBeVisible();
  expect(await printedPages(page)).toBeGreaterThan(0);
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
  await page.getByRole('link', { name: 'Week 6' }).click();
  await expect(page.getByText('Week 6 of 12, a lighter week')).toBeVisible();
  await expectAccessible(page, 'a plan on paper');
});

test('paper is light on a dark screen too', async ({ clinic, open }) => {
  const page = await open(coach, desk);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/clients/${await chartOf(clinic, 'Priya Raman')}/sheet`);
  await expect(page.getByRole('heading', { level: 1, name: 'Plan on paper' })).toBeVisible();
  const ink = () => page.locator('body').evaluate((body) => getComputedStyle(body).color);
  for (const theme of ['system', 'dark']) {
    await page.locator('html').evaluate((root, set) => {
      if (set === 'dark') root.dataset.theme = set;
    }, theme);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(ink).toBe('rgb(238, 241, 236)');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(ink).toBe('rgb(27, 36, 33)');
  }
});

test('a client reads what the program stands on, and takes a week along on paper', async ({ open }) => {
  const phone = await open(priya);
  await phone.goto('/my/plan');
  await phone.getByRole('link', { name: 'About this program' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Hinge foundations' })).toBeVisible();
  await expect(phone.getByText('How sure we can be')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Pain while you train' })).toBeVisible();
  await expectAccessible(phone, 'about a program');
  await phone.getByRole('link', { name: 'Back to your plan' }).click();
  await phone.getByRole('link', { name: 'A week on paper' }).click();
  await expect(phone.getByText('Week 5 of 12')).toBeVisible();
  await phone.getByRole('button', { name: 'Week 4' }).click();
  await expect(phone.getByText('Week 4 of 12')).toBeVisible();
  expect(await printedPages(phone)).toBeLessThanOrEqual(2);
  await expectAccessible(phone, 'a week on paper');
});
