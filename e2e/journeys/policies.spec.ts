import { expectAccessible } from '../support/axe';
import { coach, priya } from '../support/people';
import { desk, expect, test } from '../support/test';

/** The owner of the second clinic, which has adopted rules twice in the seed, so that the rules of the first stay those that other tests count on. */
const owner = 'owner2@demo.sturdy.test';
const reason = 'Smaller steps until the new trainer has settled in.';

test('an owner tries a change of the rules on the model, adopts it, and finds it in the history', async ({ open }) => {
  test.setTimeout(240_000);
  const page = await open(owner, desk);
  await page.goto('/policies');
  await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
  const adopt = page.getByRole('button', { name: 'Adopt these rules' });
  const step = page.getByRole('spinbutton', { name: 'Step up, lower body' });

  await test.step('every row of the table is there with its source', async () => {
    const table = page.getByRole('table', { name: 'Decision table' });
    await expect(table.getByRole('row')).toHaveCount(23);
    await expect(table.getByRole('row', { name: /^M2 .*2 above usual/ })).toContainText('Ostelo RW');
  });

  await test.step('a number in the wrong order is said at the field and cannot be adopted', async () => {
    const largest = page.getByRole('spinbutton', { name: 'Largest step' });
    await largest.fill('3');
    await expect(page.getByText('Not above the largest step.')).toBeVisible();
    await expect(adopt).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Try the edited rules' })).toBeDisabled();
    await largest.fill('10');
    await expect(page.getByText('Not above the largest step.')).toBeHidden();
    await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  });

  await test.step('a smaller step is tried in the browser', async () => {
    await page.getByRole('button', { name: 'Less: Step up, lower body' }).click();
    await expect(step).toHaveValue('3.5');
    await page.getByRole('button', { name: 'Try the edited rules' }).click();
    const result = page.getByRole('table', { name: 'What the model says' });
    await expect(result.getByRole('row', { name: /^Rules as edited/ })).toBeVisible({ timeout: 90_000 });
    await expect(result.getByRole('row', { name: /^Stop at any pain/ })).toContainText(/\d \(.* to .*\)/);
    await expect(page.getByText(/In the model, the edited rules lead to/)).toBeVisible();
    await expect(page.getByText(/A model is an argument, not evidence/)).toBeVisible();
    await expect(page.getByText(/Each assumption was set to its lowest/)).toBeVisible({ timeout: 120_000 });
    await expectAccessible(page, 'policies with a trial');
    await page.setViewportSize(desk.viewport);
  });

  await test.step('it is adopted with a reason, and not without', async () => {
    await expect(page.getByRole('list', { name: 'What changes' })).toHaveText('Step up, lower body: 4 % → 3.5 %');
    await adopt.click();
    await expect(page.getByText('Write why, for everybody who works here.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await adopt.click();
    await expect(page.getByText('Version 3 adopted')).toBeVisible();
    const row = page.getByRole('table', { name: 'Versions' }).getByRole('row', { name: /^3 / });
    await expect(row).toContainText(reason);
    await expect(row).toContainText('Maeve Brennan');
    await expect(row).toContainText('Step up, lower body: 4 % → 3.5 %');
    await expect(page.getByText('Version 3 counts now.')).toBeVisible();
    await page.reload();
    await expect(step).toHaveValue('3.5');
    await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  });
});

test('a trainer reads the rules and cannot change them', async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open(coach, desk);
  await page.goto('/triage');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clinic' }).click();
  await page.getByRole('navigation', { name: 'Clinic' }).getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Decision table' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Step up, lower body 5 %/ })).toBeVisible();
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Adopt|Try/ })).toHaveCount(0);
  await expectAccessible(page, 'policies to read');
});

test('a client is led to their own app', async ({ open }) => {
  const page = await open(priya);
  await page.goto('/policies');
  await expect(page).toHaveURL(/\/my\/today$/);
});
