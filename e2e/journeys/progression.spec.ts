import { ClientApp } from '../pages/client-app';
import { Desk } from '../pages/desk';
import { expectAccessible } from '../support/axe';
import { newLifter } from '../support/lifters';
import { coach } from '../support/people';
import { desk, expect, test } from '../support/test';

test('a step is proposed, approved with a key, and read with its reason on the phone', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const client = await newLifter(clinic);
  const [lift = ''] = client.lifts;
  const phone = await open(client.email);
  const app = new ClientApp(phone);
  const trainerDesk = new Desk(await open(coach, desk));
  const { page } = trainerDesk;
  const row = trainerDesk.triageRow(client.name);
  const panel = page.getByRole('complementary', { name: 'Chosen client' });
  const step = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: lift, exact: true }) });

  await test.step('the morning’s score decides, and the load repeats until somebody answers', async () => {
    await app.openToday();
    await app.morning(1);
    await app.allSent();
    await page.goto('/triage');
    await expect(row).toContainText(/\d steps? waits? for you/);
  });

  await test.step('the panel says what, from where, and why', async () => {
    await row.getByRole('link', { name: client.name, exact: true }).click();
    await expect(step).toContainText('62.5 kg, 2.5 kg more');
    await expect(step).toContainText('Two good sessions and settled pain.');
    await step.getByRole('button', { name: `Why: ${lift}` }).click();
    const reason = page.getByRole('dialog', { name: lift });
    await expect(reason).toContainText('Add load');
    await expect(reason).toContainText('Usual pain');
    await expect(reason).toContainText('Progression models in resistance training');
    await expect(reason).toContainText('Not validated for lifting with back pain');
    await reason.getByRole('button', { name: 'Close' }).click();
    await expectAccessible(page, 'steps in triage');
    await page.setViewportSize(desk.viewport);
  });

  await test.step('H holds and Undo takes it back; A approves, and the row stays where it is', async () => {
    const list = page.getByRole('list', { name: 'Decide today' });
    const names = await list.getByRole('heading', { level: 3 }).allTextContents();
    await page.keyboard.press('h');
    await expect(step).toContainText('Held: the load repeats');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(step.getByRole('button', { name: `Change: ${lift}` })).toBeVisible();
    await page.keyboard.press('a');
    await expect(step).toContainText('Approved');
    await expect(row).toContainText('Approved');
    expect(await list.getByRole('heading', { level: 3 }).allTextContents()).toEqual(names);
    const stored = await clinic.sql`select distinct state from proposals where client_id = ${client.clientId}`;
    expect(stored).toEqual([{ state: 'approved' }]);
  });

  await test.step('the client reads the new load and opens its reason', async () => {
    await app.openToday();
    await app.startSession(1);
    await phone
      .getByRole('navigation', { name: 'Exercises' })
      .getByRole('button', { name: new RegExp(lift) })
      .click();
    await expect(phone.getByText('+2.5 kg.')).toBeVisible();
    await phone.getByRole('button', { name: `Why: ${lift}` }).click();
    await expect(phone.getByRole('dialog')).toContainText('Two good sessions and settled pain.');
  });
});

test('lowered with a reason, refused above the rules, kept in the list of decisions', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const client = await newLifter(clinic);
  const [lift = ''] = client.lifts;
  const phone = await open(client.email);
  const app = new ClientApp(phone);
  await app.openToday();
  await app.morning(1);
  await app.allSent();
  const page = await open(coach, desk);
  await page.goto(`/clients/${client.clientId}`);
  const decide = page.getByRole('region', { name: 'Decide' });

  await test.step('more than the rules allow is refused in words', async () => {
    await decide.getByRole('button', { name: `Lower or raise: ${lift}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', { name: 'Next load' }).fill('65');
    await dialog.getByLabel('Reason').fill('A smaller step is not what we want.');
    await dialog.getByRole('button', { name: 'Set load' }).click();
    await expect(dialog).toContainText('The rules go up to 62.5 kg now. Nothing was changed.');
    await dialog.getByRole('spinbutton', { name: 'Next load' }).fill('55');
    await dialog.getByLabel('Reason').fill('A busy week: we go easy.');
    await dialog.getByRole('button', { name: 'Set load' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the list says what was decided and by whom', async () => {
    await page
      .getByRole('navigation', { name: 'Parts of the record' })
      .getByRole('link', { name: 'Decisions' })
      .click();
    await page.waitForURL(/\/decisions$/);
    const newest = page.getByRole('row').filter({ hasText: lift }).first();
    await expect(newest).toContainText('6 · P1');
    await expect(newest).toContainText('Proposed: 62.5 kg, 2.5 kg more');
    await expect(newest).toContainText('Another load set by Daniel Okafor');
    await page.getByLabel('Lift', { exact: true }).selectOption({ label: lift });
    await newest.getByRole('button', { name: /^Why/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Add load');
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'decisions');
    await page.setViewportSize(desk.viewport);
  });

  await test.step('who lets loads rise is set with a reason', async () => {
    await page.goto(`/clients/${client.clientId}`);
    await page.getByRole('button', { name: 'Change who lets loads rise' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /By itself/ }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toContainText('Write a reason');
    await dialog.getByLabel('Reason').fill('Knows the lifts, and asks when in doubt.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'Who lets loads rise' })).toContainText(
      'By itself, within the rules',
    );
    await expectAccessible(page, 'the client’s page');
  });

  await test.step('the client reads the trainer’s sentence', async () => {
    await app.openToday();
    await app.startSession(1);
    await phone
      .getByRole('navigation', { name: 'Exercises' })
      .getByRole('button', { name: new RegExp(lift) })
      .click();
    await expect(phone.getByText('A busy week: we go easy.').first()).toBeVisible();
  });
});
