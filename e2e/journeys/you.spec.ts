import { readFile } from 'node:fs/promises';
import { demoPassword } from '@/db/seed/accounts';
import { expectAccessible } from '../support/axe';
import { newClient, priya } from '../support/people';
import { expect, test } from '../support/test';

test('dates and numbers are written as the person chose, at once and after a reload', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  await page.goto('/my/you');
  await page.getByRole('link', { name: /^Units and formats/ }).click();
  await expect(page).toHaveTitle(/^Units and formats/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const language = page.getByLabel('Written as in');
  await expect(language.getByRole('option', { name: 'Deutsch (Deutschland) · 23. Nov. 2026 · 62,5' })).toBeAttached();

  await language.selectOption('de-DE');
  await expect(page.getByText('62,5 kg')).toBeVisible();
  await expect(page.getByText('Montag, 23. November')).toBeVisible();
  await page.getByLabel('Pounds').click();
  await expect(page.getByLabel('Pounds')).toBeChecked();
  await expect(page.getByText('137,8 lb')).toBeVisible();
  const stored = async () => {
    const [row] = await clinic.sql<{ locale: string | null; units: string }[]>`
      select locale, units from clients where id = ${client.clientId}`;
    return row;
  };
  await expect.poll(stored).toMatchObject({ locale: 'de-DE', units: 'lb' });
  await page.reload();
  await expect(page.getByText('137,8 lb')).toBeVisible();
  await expect(language).toHaveValue('de-DE');

  // The words are there before the page can be used.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('input[type=radio]') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
  await page.getByLabel('Kilograms').click();
  await expect(page.getByLabel('Kilograms')).toBeChecked();
  await expect(page.getByText('62,5 kg')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('137,8 lb')).toBeVisible();
  await language.selectOption('browser');
  await expect(page.getByText('137.8 lb')).toBeVisible();
  await expect.poll(stored).toMatchObject({ locale: null, units: 'lb' });
});

test('pounds are kept as what stands on the plates', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  await page.goto('/my/you/equipment');
  await expect(page.getByText(/You can step by 2\.5\skg/)).toBeVisible();
  await page.getByRole('button', { name: 'Change equipment' }).click();
  const sheet = page.getByRole('dialog', { name: 'Your equipment' });
  await sheet.getByRole('radio', { name: '45 lb' }).check();
  // Beside the plates in kilograms: one pair of 45 lb.
  await sheet.getByText('Add a plate of another weight').click();
  await sheet.getByRole('radio', { name: 'lb', exact: true }).first().check();
  await sheet.getByRole('spinbutton', { name: 'Weight of a plate' }).fill('45');
  await sheet.getByRole('button', { name: 'Add', exact: true }).first().click();
  await expect(sheet.getByRole('button', { name: 'One pair more of 45 lb' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(page.getByText(/1\s×\s45\slb/)).toBeVisible();
  await expect(page.getByText(/^45\slb$/)).toBeVisible();
  const [row] = await clinic.sql<{ bar: number; plates: { kg: number }[] }[]>`
    select (equipment->>'barKg')::float8 as bar, equipment->'platesKg' as plates
    from clients where id = ${client.clientId}`;
  expect(row?.bar).toBeCloseTo(20.41165665, 7);
  expect(row?.plates.some(({ kg }) => Math.abs(kg - 20.41165665) < 1e-7)).toBe(true);
});

test('a calendar reads training days until the address is revoked', async ({ clinic, open, request }) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  await page.goto('/my/you/calendar');
  await page.getByLabel('Shown at').selectOption({ label: '17:00' });
  await page.getByLabel('Alarm').selectOption({ label: '30 minutes before' });
  await page.getByRole('button', { name: 'Make an address' }).click();
  const field = page.getByLabel('Address for a calendar');
  await expect(field).toHaveValue(/^http.*\/api\/calendar\/[\w-]{43}\.ics$/);
  const address = await field.inputValue();
  await expect(page.getByRole('link', { name: 'Open in a calendar' })).toHaveAttribute('href', /^webcal:\/\//);
  await expectAccessible(page, 'a new address');

  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20);
  expect(text).toContain(`UID:${client.planned[0]?.id}@sturdy`);
  expect(text).toContain('SUMMARY:Training');

  await page.reload();
  await expect(page.getByText(/^A calendar last asked on/)).toBeVisible();
  await expect(field).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  expect(await clinic.log()).not.toContain(address.slice(-30));
});

test('a record is given as a file for the right password alone', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  await page.goto('/my/you/export');
  const password = page.getByLabel('Your password');
  const download = page.getByRole('button', { name: 'Download' });
  await password.fill('not the password');
  await download.click();
  await expect(page.getByText('The password is not right. Nothing was downloaded.')).toBeVisible();
  await password.fill(demoPassword);
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^sturdy-record-\d{4}-\d\d-\d\d\.json$/);
  const record = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(record).toMatchObject({ format: 'sturdy-record', person: { name: client.name } });
  expect(record.record.plannedSessions.length).toBeGreaterThan(20);
  await page.getByRole('radio', { name: /^Sessions and sets/ }).check();
  const [sheet] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(sheet.suggestedFilename()).toMatch(/^sturdy-sessions-and-sets-.*\.csv$/);
  await expect(page.getByText(/^Saved as sturdy-sessions-and-sets/)).toBeVisible();
});

test('what is behind You is for everybody', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(priya);
  const parts = ['formats', 'visits', 'consent', 'export', 'erasure'];
  for (const part of parts) {
    await page.goto(`/my/you/${part}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/is loading|^Opening$/)).toHaveCount(0);
    await expectAccessible(page, part);
  }
  await page.goto('/my/you/equipment');
  await page.getByRole('button', { name: 'Change equipment' }).click();
  await expectAccessible(page, 'the equipment');
});
