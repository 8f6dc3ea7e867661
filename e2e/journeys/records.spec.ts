import { demoPassword } from '@/db/seed/accounts';
import { newClient, owner } from '../support/people';
import { desk as atDesk, expect, test } from '../support/test';

test('a client asks to be erased, an owner does it, and nobody can sign in as them any more', async ({
  clinic,
  open,
}) => {
  test.setTimeout(120_000);
  const client = await newClient(clinic);
  const phone = await open(client.email);
  await phone.goto('/my/you/erasure');
  await phone.getByLabel('Your password').fill('not the password');
  await phone.getByRole('button', { name: 'Ask to be erased' }).click();
  await expect(phone.getByText('The password is not right. Nothing was changed.')).toBeVisible();
  await phone.getByLabel('Your password').fill(demoPassword);
  await phone.getByRole('button', { name: 'Ask to be erased' }).click();
  await expect(phone.getByRole('heading', { name: 'Your request is with the clinic' })).toBeVisible();

  const desk = await open(owner, atDesk);
  await desk.goto('/records');
  const dialog = desk.getByRole('dialog');
  // The button is there before the page can be used.
  await expect(async () => {
    await desk.getByRole('button', { name: `Erase the record of ${client.name}` }).click();
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await dialog.getByLabel('The client’s name').fill('Somebody else');
  await dialog.getByLabel('Your password').fill(demoPassword);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog.getByText('That is not the name of this client. Nothing was erased.')).toBeVisible();
  await dialog.getByLabel('The client’s name').fill(client.name);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog).toHaveCount(0);
  const decided = desk.getByRole('table', { name: 'Decided requests' });
  await expect(decided.getByRole('row', { name: /A record that is gone/ })).toHaveCount(1);
  await expect(desk.getByText(client.name)).toHaveCount(0);

  // The phone keeps what it had, as at every end of a sign-in, and sends nothing any more.
  await phone.goto('/my/today');
  await expect(phone.getByText('You are signed out. Sign in to send what you log.')).toBeVisible();
  expect(await clinic.sql`select 1 from users where email = ${client.email}`).toHaveLength(0);
});

test('an owner takes everything of the clinic along', async ({ open }) => {
  const desk = await open(owner, atDesk);
  await desk.goto('/records');
  const password = desk.getByLabel('Your password');
  const download = desk.getByRole('button', { name: 'Download' });
  // The form is there before the page can be used: it says so by asking for the password.
  await expect(async () => {
    await download.click();
    await expect(desk.getByText('Enter your password.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await password.fill(demoPassword);
  const [file] = await Promise.all([desk.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^sturdy-clinic-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
  await expect(desk.getByText(/^Saved as sturdy-clinic/)).toBeVisible();
});
