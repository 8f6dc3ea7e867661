import { coach, newClient } from '../support/people';
import { expect, test } from '../support/test';

const tablet = { viewport: { width: 1024, height: 768 } } as const;

test('a measures day on a tablet: timed, taken up again after a reload, sent once', async ({ clinic, open }) => {
  test.setTimeout(120_000);
  const client = await newClient(clinic);
  const page = await open(coach, tablet);
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.goto(`/clients/${client.clientId}/measures-day`);
  await expect(page.getByRole('heading', { level: 1, name: `Measures day: ${client.name}` })).toBeVisible();
  const start = page.getByRole('button', { name: /^Start with/ });

  await test.step('what is due is ticked; only two tests are wanted today', async () => {
    // The boxes are there once the page's script has looked for an unfinished run.
    await expect(page.getByRole('checkbox', { name: /Sørensen/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /Overall change/ })).not.toBeChecked();
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('checkbox', { name: /Sørensen/ }).check();
    await page.getByRole('checkbox', { name: /Chair stand/ }).check();
    await start.click();
  });

  await test.step('half a minute of stands, each one tapped', async () => {
    await expect(page.getByRole('heading', { level: 2, name: 'Chair stand, 30 seconds' })).toBeFocused();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.clock.runFor(6_000);
    await expect(page.getByText('Go', { exact: true })).toBeVisible();
    for (let stand = 0; stand < 3; stand += 1) await page.getByRole('button', { name: 'Count a stand' }).click();
    await page.clock.runFor(30_000);
    await expect(page.getByText('Time. Enter the count.')).toBeVisible();
    await expect(page.getByRole('spinbutton')).toHaveValue('3');
    await page.getByRole('button', { name: 'Keep and go on' }).click();
  });

  await test.step('a hold goes on through a reload, and counts from its start', async () => {
    const title = page.getByRole('heading', { level: 2, name: 'Sørensen back hold' });
    await expect(title).toBeFocused();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.clock.runFor(20_000);
    await expect(page.getByText('Hold', { exact: true })).toBeVisible();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(title).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await page.clock.runFor(30_000);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const held = Number(await page.getByRole('spinbutton').inputValue());
    // 50 s of the clock less 5 s to get ready, and whatever the machine took by its own.
    expect(held).toBeGreaterThanOrEqual(45);
    expect(held).toBeLessThan(240);
    await page.getByRole('button', { name: 'Pain above 5' }).click();
    await page.getByRole('button', { name: 'Keep and go on' }).click();
  });

  await test.step('the summary: everything is on the chart, once, with why it was broken off', async () => {
    await expect(page.getByRole('heading', { level: 2, name: 'Summary' })).toBeVisible();
    await expect(page.getByText('Everything is on the chart.')).toBeVisible();
    await expect(page.getByRole('row', { name: /Sørensen/ })).toContainText('Stopped: pain above 5 of 10.');
    await page.getByRole('button', { name: 'Save and finish' }).click();
    await page.waitForURL(/\/measures$/);
    const rows = await clinic.sql<{ instrument: string; score: number }[]>`
      select instrument, score::float8 as score from measurements
      where client_id = ${client.clientId} order by instrument`;
    expect(rows.map(({ instrument }) => instrument)).toEqual(['chair-stand', 'sorensen']);
    expect(rows[0]?.score).toBe(3);
  });

  await page.goto(`/clients/${client.clientId}/measures-day`);
  await expect(start).toBeVisible();
});

test('two tabs on one measures day show the same run, and lose nothing of each other’s', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(coach, tablet);
  const path = `/clients/${client.clientId}/measures-day`;
  await page.goto(path);
  await expect(page.getByRole('checkbox', { name: /Sørensen/ })).toBeChecked();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: /Fingertip to floor/ }).check();
  await page.getByRole('button', { name: /^Start with/ }).click();
  const number = page.getByRole('spinbutton');
  await number.fill('12');

  const second = await page.context().newPage();
  await second.goto(path);
  await expect(second.getByRole('spinbutton')).toHaveValue('12');
  await second.getByRole('textbox', { name: /^Note/ }).fill('Shoes off.');
  await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('Shoes off.');
  await number.fill('9');
  await expect(second.getByRole('spinbutton')).toHaveValue('9');
  await second.getByRole('button', { name: 'Keep and go on' }).click();

  for (const tab of [page, second]) await expect(tab.getByText('Everything is on the chart.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and finish' }).click();
  await page.waitForURL(/\/measures$/);
  await expect(second.getByRole('button', { name: /^Start with/ })).toBeVisible();
  const rows = await clinic.sql<{ instrument: string; score: number; note: string }[]>`
    select instrument, score::float8 as score, note from measurements where client_id = ${client.clientId}`;
  expect(rows).toEqual([{ instrument: 'fingertip-to-floor', score: 9, note: 'Shoes off.' }]);
});
