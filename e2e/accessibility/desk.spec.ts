import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { chartOf, coach, find, owner, priya } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Opens each page and looks at it when all of it is there. */
async function expectAllAccessible(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await expect(page.getByText(/^Loading/)).toHaveCount(0);
    await expectAccessible(page, path);
  }
}

// The library of exercises is looked at where it is used, in journeys/exercises.spec.ts.
test('the trainer’s lists', async ({ clinic, open }) => {
  test.setTimeout(240_000);
  const page = await open(coach, desk);
  const locked = await chartOf(clinic, 'Tom Achterberg');
  const [program] = await clinic.sql<{ id: string }[]>`
    select p.id from programs p join memberships m on m.clinic_id = p.clinic_id
    where m.email = ${owner} and p.built_in = 'hinge-foundations'`;
  await expectAllAccessible(page, [
    '/triage',
    `/triage?client=${locked}`,
    '/clients',
    '/clients?q=nobody-by-that-name',
    '/programs',
    `/programs/${program?.id}`,
    '/templates',
    '/summary',
  ]);
});

test('a client’s record', async ({ clinic, open }) => {
  test.setTimeout(240_000);
  const page = await open(coach, desk);
  const { clientId } = await find(clinic, priya);
  await expectAllAccessible(page, [
    `/clients/${clientId}`,
    `/clients/${clientId}/plan`,
    `/clients/${clientId}/sessions`,
    `/clients/${clientId}/decisions`,
    `/clients/${clientId}/symptoms`,
    `/clients/${clientId}/measures`,
    `/clients/${clientId}/measures-day`,
    `/clients/${clientId}/checks`,
    `/clients/${clientId}/report`,
    `/clients/${clientId}/assign`,
    `/clients/${await chartOf(clinic, 'Tom Achterberg')}`,
    `/clients/${await chartOf(clinic, 'Chidi Eze')}`,
    `/clients/${'0'.repeat(8)}-0000-7000-8000-000000000000`,
  ]);
});

test('the dialogs of the desk', async ({ clinic, open }) => {
  const page = await open(coach, desk);
  await page.goto('/clients');
  await page.getByRole('button', { name: 'Invite a client' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send invitation' }).click();
  await expectAccessible(page, 'an invitation with what is missing');
  await page.goto(`/clients/${await chartOf(clinic, 'Ines Duarte')}`);
  await page.getByRole('button', { name: 'Record clearance' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expectAccessible(page, 'a clearance with what is missing');
});

test('the search', async ({ open }) => {
  const page = await open(coach, desk);
  await page.goto('/programs');
  const search = page.getByRole('combobox', { name: 'Search' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('deadlift');
  await expect(page.getByRole('group', { name: 'Exercises' })).toBeVisible();
  await expectAccessible(page, 'the search');
});

test('the owner’s pages', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(owner, desk);
  for (const path of ['/staff', '/audit', '/records', '/clients?scope=clinic', '/triage?scope=clinic', '/dev/outbox']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(page, path);
  }
});
