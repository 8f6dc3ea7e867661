import type { Page } from '@playwright/test';
import { addDays, startOfWeek } from '@/domain/schedule/dates';
import { formatDayLong } from '@/lib/format/dates';
import { expectAccessible } from '../support/axe';
import { coach, newClient, newTrainer, owner, today } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Counts every press on the page, so that a claim about clicks is counted and not believed. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    window.addEventListener('click', () => void (window as unknown as { countClick: () => void }).countClick(), true);
  });
  return async () => clicks;
}

test('ten clients get a program in five clicks, with their dates before anything is written', async ({
  clinic,
  open,
}) => {
  const many = [];
  for (let index = 0; index < 10; index += 1) many.push(await newClient(clinic, { program: null }));
  const family = many.map(({ name }) => name);
  const page = await open(coach, desk);
  const clicks = await countClicks(page);
  await page.goto('/programs');
  await page.getByRole('link', { name: 'Assign Hinge foundations' }).click();
  await page.getByRole('searchbox', { name: 'Clients' }).click();
  await page.keyboard.type('Robin');
  await page.getByRole('checkbox', { name: /^Select all shown/ }).click();
  const preview = page.getByRole('table', { name: 'What it comes to for each client' });
  for (const name of family) await expect(preview.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  const assign = page.getByRole('button', { name: /^Assign to \d+ clients$/ });
  await expect(assign).toBeEnabled();
  await expectAccessible(page, 'Assigning to many');
  await page.setViewportSize(desk.viewport);
  expect(
    await clinic.sql`select 1 from assignments where client_id = any (${many.map(({ clientId }) => clientId)})`,
  ).toEqual([]);
  await assign.click();
  await expect(page.getByText(/Hinge foundations assigned to \d+ clients/)).toBeVisible();
  const [made] = await clinic.sql<{ n: number }[]>`
    select count(distinct client_id)::int as n from assignments
    where client_id = any (${many.map(({ clientId }) => clientId)}) and status = 'active'`;
  expect(made?.n).toBe(10);
  const count = await clicks();
  console.log(`Assigning to ten clients: ${count} clicks`);
  expect(count).toBeLessThanOrEqual(5);
});

test('a session is carried by key and by pointer, and each move can be undone', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(coach, desk);
  await page.goto(`/clients/${client.clientId}/plan`);
  const [first, second] = client.planned;
  if (!first || !second) throw new Error('no sessions');
  const dateOf = async (id: string) =>
    (await clinic.sql<{ date: string }[]>`select date::text from planned_sessions where id = ${id}`)[0]?.date;
  // What the server has sent and the page has not taken over yet is hidden, and may be there twice for a moment.
  const button = (id: string) => page.locator(`[data-session="${id}"]`).filter({ visible: true });
  const tomorrow = addDays(today(), 1);

  await test.step('by key, with words for each step', async () => {
    await expect(async () => {
      // A press before the page is alive is nobody's.
      await button(first.id).focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(`${formatDayLong(tomorrow, 'en-GB')}, free.`)).toBeAttached({ timeout: 2_000 });
    }).toPass();
    await page.keyboard.press('Escape');
    expect(await dateOf(first.id)).toBe(today());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Now on ${formatDayLong(tomorrow, 'en-GB')}.`)).toBeVisible();
    expect(await dateOf(first.id)).toBe(tomorrow);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back')).toBeVisible();
    expect(await dateOf(first.id)).toBe(today());
  });

  await test.step('by pointer, onto a free day', async () => {
    const free = addDays(startOfWeek(today(), 1), 15);
    const day = page.locator(`td[data-date="${free}"]`).filter({ visible: true });
    if ((await day.locator('button').count()) > 0) throw new Error('the day is taken');
    await button(second.id).dragTo(day);
    await expect(day.locator(`[data-session="${second.id}"]`)).toBeVisible();
    expect(await dateOf(second.id)).toBe(free);
  });
  await expectAccessible(page, 'The plan of a client');

  await test.step('an exercise is swapped from the session’s dialog, and back', async () => {
    await page.setViewportSize(desk.viewport);
    await button(first.id).press('Enter');
    const dialog = page.getByRole('dialog');
    const line = first.prescription.items.at(-1);
    await dialog.getByRole('button', { name: `Swap ${line?.exerciseName}` }).click();
    const instead = dialog
      .getByRole('group', { name: /^Instead of / })
      .getByRole('radio')
      .first();
    await instead.check();
    await expectAccessible(page, 'Swapping an exercise');
    await page.setViewportSize(desk.viewport);
    await dialog.getByLabel('Reason').fill('Kinder to the knee.');
    await dialog.getByRole('button', { name: 'Swap', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Swapped exercises' })).toBeVisible();
    const exercises = async () =>
      (
        await clinic.sql<{ items: { exerciseId: string }[] }[]>`
        select prescription -> 'items' as items from planned_sessions where id = ${first.id}`
      )[0]?.items.map(({ exerciseId }) => exerciseId);
    expect(await exercises()).not.toContain(line?.exerciseId);
    await page.getByRole('button', { name: /^End the swap of / }).click();
    await expect(page.getByRole('heading', { name: 'Swapped exercises' })).toHaveCount(0);
    expect(await exercises()).toContain(line?.exerciseId);
  });
});

test('a plan is paused and goes on, and the client reads both', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(coach, desk);
  await page.goto(`/clients/${client.clientId}/plan`);
  await page.getByRole('button', { name: 'Pause' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Is not known yet' }).check({ force: true });
  await dialog.getByLabel('Reason').fill('A knee operation.');
  await expectAccessible(page, 'Pausing a plan');
  await page.setViewportSize(desk.viewport);
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused, with no end yet')).toBeVisible();

  const phone = await open(client.email);
  await phone.goto('/my/today');
  await expect(phone.getByText('Your plan is paused')).toBeVisible();
  await expectAccessible(phone, 'Today in a pause');
  await phone.goto('/my/plan');
  await expect(phone.getByText(/sessions wait and get new days/)).toBeVisible();

  await page.getByRole('button', { name: 'Let it go on' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Hinge foundations goes on')).toBeVisible();
  const [left] = await clinic.sql<{ waiting: number; planned: number }[]>`
    select count(*) filter (where pause_id is not null)::int as waiting,
      count(*) filter (where status = 'planned')::int as planned
    from planned_sessions where client_id = ${client.clientId}`;
  expect(left).toEqual({ waiting: 0, planned: 36 });
  await phone.goto('/my/today');
  await expect(phone.getByText('Your plan is paused')).toHaveCount(0);
});

test('a client goes over to another trainer with a note', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const trainer = await newTrainer(clinic);
  const page = await open(coach, desk);
  await page.goto(`/clients/${client.clientId}/plan`);
  await page.getByRole('button', { name: 'Hand over' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option', { name: trainer.name })).toBeAttached();
  await dialog.getByLabel('To').selectOption(trainer.userId);
  await dialog.getByLabel('Note for them').fill('Likes to train before work.');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText(`${client.name} handed over`)).toBeVisible();
  await expect(page).toHaveURL(/\/clients$/);
  await page.goto(`/clients/${client.clientId}`);
  await expect(page.getByText(client.name)).toHaveCount(0);

  const next = await open(trainer.email, desk);
  await next.goto(`/clients/${client.clientId}`);
  await expect(next.getByText('Likes to train before work.')).toBeVisible();
  await expect(next.getByText(/^Handed over by /)).toBeVisible();
  await next.getByRole('button', { name: 'Read', exact: true }).click();
  await next.reload();
  await expect(next.getByRole('heading', { name: client.name })).toBeVisible();
  await expect(next.getByText('Likes to train before work.')).toHaveCount(0);
});

test('an owner closes days, and the calendar of a client says so', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const day = addDays(today(), 12);
  const page = await open(owner, desk);
  await page.goto('/closed-days');
  await page.getByRole('button', { name: 'Add closed days' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Inventory');
  await dialog.getByLabel('First day').fill(day);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('rowheader', { name: 'Inventory' })).toBeVisible();
  await expectAccessible(page, 'Closed days');

  const trainerPage = await open(coach, desk);
  await trainerPage.goto(`/clients/${client.clientId}/plan`);
  await expect(trainerPage.locator(`td[data-date="${day}"]`).getByText('Closed: Inventory')).toBeVisible();
  await trainerPage.goto('/closed-days');
  await expect(trainerPage.getByRole('rowheader', { name: 'Inventory' })).toBeVisible();
  await expect(trainerPage.getByRole('button', { name: 'Add closed days' })).toHaveCount(0);
});
