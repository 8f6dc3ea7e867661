import { ClientApp } from '../pages/client-app';
import { Desk } from '../pages/desk';
import { expectAccessible } from '../support/axe';
import { coach, newClient } from '../support/people';
import { desk, expect, test } from '../support/test';

test('a flare: told without a network, moved, trained through, ended, and on the way back', async ({
  clinic,
  open,
}) => {
  test.setTimeout(180_000);
  const client = await newClient(clinic);
  const page = await open(client.email);
  const app = new ClientApp(page);
  const trainerPage = await open(coach, desk);
  const trainer = new Desk(trainerPage);
  const planned = () => clinic.sql<{ id: string; date: string; kind: string; status: string }[]>`
    select id, date::text, kind, status from planned_sessions where client_id = ${client.clientId} order by date, id`;
  const program = async () => (await planned()).filter(({ kind }) => kind === 'program');
  const before = await program();

  await test.step('pain clearly above usual leads to three questions, with the plan as it was until they are answered', async () => {
    await app.openToday();
    await expect(page.getByRole('link', { name: 'Start session' })).toBeVisible();
    await app.tab('It hurts').click();
    await expect(app.title).toHaveText('It hurts');
    await page.context().setOffline(true);
    await app.report({ pain: 6 });
    await expect(page.getByRole('heading', { level: 1, name: 'Is this a flare?' })).toBeVisible();
    await page.getByRole('button', { name: 'Yes, ease my plan' }).click();
    await expect(page.getByText('3 answers are still open above.')).toBeVisible();
    await page.getByRole('radio', { name: 'Something in everyday life' }).check();
    await page.getByRole('radio', { name: 'Some things, slower or shorter' }).check();
    await page.getByRole('radio', { name: 'In the back only' }).check();
    await page.getByRole('button', { name: 'Yes, ease my plan' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your plan makes room' })).toBeVisible();
    await expect(page.getByText(/Kept on this phone/).first()).toBeVisible();
    expect(await program()).toEqual(before);
    await expectAccessible(page, 'a flare that has begun');
  });

  await test.step('Today knows of it at once, and the server once there is a network', async () => {
    await page.getByRole('link', { name: 'See Today' }).click();
    await expect(page.getByText('Flare, day 1')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start session' })).toHaveCount(0);
    await page.context().setOffline(false);
    await app.allSent();
    await expect(page.getByRole('heading', { name: 'Easy movement' })).toBeVisible();
    await expect(page.getByText(/sessions have moved, in the same order/)).toBeVisible();
    await expectAccessible(page, 'Today in a flare');
    const after = await program();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((after[0]?.date ?? '') > (before[0]?.date ?? '')).toBe(true);
    expect((await planned()).filter(({ kind }) => kind === 'flare')).toHaveLength(1);
  });

  await test.step('the flare session is done like any other', async () => {
    await app.startSession(5);
    await app.logNext();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
    await app.finish(4);
    await app.allSent();
    await app.tab('Plan').click();
    await expect(page.getByRole('heading', { name: 'Done in a flare' })).toBeVisible();
  });

  await test.step('the trainer sees one card, and has reviewed it with one click', async () => {
    await trainerPage.goto('/triage');
    await expect(trainer.triageRow(client.name)).toContainText('New flare');
    await trainerPage.goto(`/clients/${client.clientId}`);
    const card = trainerPage.getByRole('region', { name: 'Flare, day 1' });
    await expect(card).toContainText('Something in everyday life');
    await expect(card).toContainText('Easy movement, done today');
    await expectAccessible(trainerPage, 'a chart with a flare');
    await card.getByRole('button', { name: 'Reviewed' }).click();
    await expect(card.getByText(/^Reviewed today by/)).toBeVisible();
    await trainerPage.goto('/triage');
    await expect(trainer.triageRow(client.name)).not.toContainText('New flare');
  });

  await test.step('the client ends it, and loads come back by steps', async () => {
    await app.tab('Today').click();
    await page.getByRole('button', { name: 'It is over' }).click();
    const sheet = page.getByRole('dialog');
    await expectAccessible(page, 'the end of a flare');
    await sheet.getByLabel(/What helped/).fill('Short walks after lunch.');
    await sheet.getByRole('button', { name: 'Yes, it is over' }).click();
    await expect(page.getByText('Way back: session 1 of 3, at 80 %')).toBeVisible();
    await app.allSent();
    await page.reload();
    await expect(page.getByText('Way back: session 1 of 3, at 80 %')).toBeVisible();
    await app.tab('Progress').click();
    await expect(page.getByText('Short walks after lunch.')).toBeVisible();
  });

  await test.step('the trainer reads what helped, and moves the sessions back', async () => {
    await trainerPage.goto(`/clients/${client.clientId}`);
    const card = trainerPage.getByRole('region', { name: 'After a flare' });
    await expect(card).toContainText('Short walks after lunch.');
    const moved = (await program())[0]?.date ?? '';
    await card.getByRole('button', { name: 'Move sessions back' }).click();
    await trainerPage.getByRole('alertdialog').getByRole('button', { name: 'Move back' }).click();
    await expect(trainerPage.getByText('Sessions moved back')).toBeVisible();
    expect(((await program())[0]?.date ?? '') < moved).toBe(true);
  });
});

test('usual pain is the trainer’s to raise, with a reason', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(coach, desk);
  await page.goto(`/clients/${client.clientId}`);
  const card = page.getByRole('region', { name: 'Usual pain' });
  await card.getByRole('button', { name: 'Change usual pain' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton', { name: /Usual pain/ }).fill('4.5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write a reason: it stays in the record.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('A long winter, as we agreed.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Usual pain is 4.5')).toBeVisible();
  await expect(card).toContainText('A long winter, as we agreed.');
  const [row] = await clinic.sql<{ usual: number }[]>`
    select usual_pain::float8 as usual from clients where id = ${client.clientId}`;
  expect(row?.usual).toBe(4.5);
});
