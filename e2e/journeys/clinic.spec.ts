import { readFile } from 'node:fs/promises';
import { addDays } from '@/domain/schedule/dates';
import { expectAccessible } from '../support/axe';
import { coach, find, newClient, newTrainer, owner, today } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Of the second clinic, whose settings no other test counts on. */
const otherOwner = 'owner2@demo.sturdy.test';
const herClient = 'niamh.gallagher@demo.sturdy.test';

test('an owner changes the emergency number, and a client’s phone calls the new one', async ({ open }) => {
  test.setTimeout(240_000);
  const phone = await open(herClient);
  const callNow = async (number: string) => {
    await phone.goto('/my/coach');
    await phone.getByRole('button', { name: 'If something is wrong now' }).click();
    const call = phone.getByRole('link', { name: `Call ${number}` });
    await expect(call).toHaveAttribute('href', `tel:${number.replaceAll(' ', '')}`);
  };
  await callNow('112');

  const page = await open(otherOwner, desk);
  const meanwhile = await open(otherOwner, desk);
  await page.goto('/settings');
  await meanwhile.goto('/settings');
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeDisabled();
  await page.getByRole('textbox', { name: 'Emergency number' }).fill('help');
  await save.click();
  await expect(page.getByText('A telephone number, such as 112.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Emergency number' }).fill('0800 112');
  await expect(page.getByRole('figure', { name: 'What a client reads' })).toContainText('Call 0800 112');
  await expectAccessible(page, 'Settings');
  await page.setViewportSize(desk.viewport);
  await save.click();
  await expect(page.getByText('Nothing is changed.')).toBeVisible();
  await callNow('0800 112');

  // Somebody who opened the page before is shown what was changed, before they write over it.
  await meanwhile.getByRole('textbox', { name: 'Response time' }).fill('by the next morning');
  await meanwhile.getByRole('button', { name: 'Save' }).click();
  await expect(meanwhile.getByRole('list', { name: 'What they changed' })).toHaveText('Emergency number: 0800 112');
  await meanwhile.getByRole('button', { name: 'Save' }).click();
  await expect(meanwhile.getByText('Nothing is changed.')).toBeVisible();
  await expect(meanwhile.getByRole('textbox', { name: 'Emergency number' })).toHaveValue('0800 112');
});

/** Names end in a number: 2 is not 23. */
const exactly = (name: string) => new RegExp(`^${name}(?!\\d)`);

test('two clients go over together, another trainer stands in for them and stops, and the audit tells of it', async ({
  clinic,
  open,
}) => {
  test.setTimeout(240_000);
  const [first, second] = [await newClient(clinic), await newClient(clinic)];
  const [trainer, standIn] = [await newTrainer(clinic), await newTrainer(clinic)];
  const page = await open(owner, desk);

  await test.step('handed over with one note', async () => {
    await page.goto(`/caseloads?trainer=${(await find(clinic, coach)).userId}`);
    const list = page.getByRole('region', { name: /^Clients of / });
    for (const { name } of [first, second]) await list.getByRole('checkbox', { name: exactly(name) }).check();
    await expectAccessible(page, 'Caseloads');
    await page.setViewportSize(desk.viewport);
    await page.getByRole('button', { name: 'Hand over' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('To').selectOption(trainer.userId);
    await dialog.getByLabel('Note for them').fill('Both like to train before work.');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(page.getByText(`2 clients go to ${trainer.name}`)).toBeVisible();
    await expect(list.getByRole('checkbox', { name: exactly(first.name) })).toHaveCount(0);
    const next = await open(trainer.email, desk);
    await next.goto(`/clients/${second.clientId}`);
    await expect(next.getByText('Both like to train before work.')).toBeVisible();
  });

  const covering = await open(standIn.email, desk);
  const names = [first.name, second.name];
  const expectClients = async (count: number) => {
    await covering.goto('/clients');
    await expect(covering.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
    for (const name of names) await expect(covering.getByRole('link', { name })).toHaveCount(count);
  };
  const endCover = page.getByRole('button', { name: `End the cover of ${standIn.name} for ${trainer.name}` });

  await test.step('covered until a day', async () => {
    await expectClients(0);
    await page.goto('/covers');
    await page.getByRole('button', { name: 'Add a cover' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who is away').selectOption(trainer.userId);
    await dialog.getByLabel('Who stands in').selectOption(standIn.userId);
    await dialog.getByLabel('Last day, included').fill(addDays(today(), 3));
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expect(endCover).toBeVisible();
    await expectAccessible(page, 'Cover');
    await page.setViewportSize(desk.viewport);
    await expectClients(1);
  });

  await test.step('and no longer', async () => {
    await endCover.click();
    await page.getByRole('dialog').getByRole('button', { name: 'End cover' }).click();
    await expect(endCover).toHaveCount(0);
    await expectClients(0);
    await covering.goto(`/clients/${first.clientId}`);
    await expect(covering.getByText(first.name)).toHaveCount(0);
  });

  await test.step('the audit as a file', async () => {
    await page.goto(`/audit?action=cover`);
    await page.getByRole('button', { name: 'Take as a file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill('not this one');
    await dialog.getByRole('button', { name: 'Download' }).click();
    await expect(dialog.getByText('The password is not right. Nothing was downloaded.')).toBeVisible();
    await dialog.getByLabel('Your password').fill('sturdy-demo-2026');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain(`Added a cover`);
    expect(text).toContain(`by: ${standIn.name}`);
    expect(text).toContain('Ended a cover early');
    expect(text).not.toContain('Signed in');
  });
});
