import { openAdmin } from '@/db/factories/admin';
import { makeSymptomReport } from '@/db/factories/health';
import { addDays } from '@/domain/schedule/dates';
import { ClientApp } from '../pages/client-app';
import { expectAccessible } from '../support/axe';
import { choose, press, tabTo } from '../support/keys';
import { coach, find, newClient, today } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Somebody who drew the low back and the buttock eleven days ago. */
async function someoneWhoDrew(clinic: Parameters<typeof newClient>[0]) {
  const client = await newClient(clinic);
  const { clinicId } = await find(clinic, client.email);
  const { db, close } = openAdmin(clinic.adminUrl);
  const day = addDays(today(), -11);
  await makeSymptomReport(db, {
    clinicId,
    clientId: client.clientId,
    moment: 'any',
    pain: 3,
    regions: ['low-back-left', 'buttock-left'],
    marks: [
      { region: 'low-back-left', kind: 'ache', intensity: 3 },
      { region: 'buttock-left', kind: 'ache', intensity: 2 },
    ],
    localDate: day,
    reportedAt: `${day}T12:00:00.000Z`,
  });
  await close();
  return client;
}

test('further down the leg: drawn without a pointer, sent with no network, seen by the trainer', async ({
  clinic,
  open,
}) => {
  test.setTimeout(120_000);
  const client = await someoneWhoDrew(clinic);
  const page = await open(client.email);
  const app = new ClientApp(page);
  await page.goto('/my/report');
  const map = page.getByRole('group', { name: 'Your body from behind' });
  const place = (name: string | RegExp) => map.getByRole('checkbox', { name });

  await test.step('arrows lead down the body, Enter marks, and the list says the same', async () => {
    const pain = page.getByRole('group', { name: /How strong is it now/ });
    await choose(page, pain, pain.getByRole('radio', { name: '4', exact: true }));
    await press(page, page.getByRole('button', { name: 'None of these' }));
    await tabTo(page, place('Low back, centre'));
    for (const key of ['ArrowLeft', 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    await expect(place('Low back, left: ache, 4 of 10')).toBeChecked();
    await expect(place('Left calf: ache, 4 of 10')).toBeFocused();
    const kinds = page.getByRole('group', { name: 'What is it like? Left calf' });
    await choose(page, kinds, kinds.getByRole('radio', { name: 'Tingling' }));
    await expect(place('Left calf: tingling, 4 of 10')).toBeChecked();
    await press(page, page.getByText('Choose from a list'));
    await expect(
      page.getByRole('group', { name: 'Left leg' }).getByRole('checkbox', { name: 'Left calf' }),
    ).toBeChecked();
    await press(
      page,
      page.getByRole('group', { name: 'Back', exact: true }).getByRole('checkbox', { name: 'Low back, left' }),
      'Space',
    );
    await expect(place('Low back, left')).not.toBeChecked();
  });

  await test.step('it can be seen and read in light and dark, on small screens and in large letters', async () => {
    await expectAccessible(page, 'a body map with marks');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    await page.setViewportSize({ width: 390, height: 844 });
  });

  await test.step('what reaches further is asked, and counts as worse', async () => {
    await page.context().setOffline(true);
    await press(page, page.getByRole('button', { name: 'Send', exact: true }));
    await expect(page.getByText('One of the two, please.')).toBeVisible();
    await expect(page.getByText(/It reaches further down the leg than on .+ Is that new\?/)).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Yes, that is new' }));
    await press(page, page.getByRole('button', { name: 'Send', exact: true }));
    await expect(page.getByRole('heading', { name: 'Thank you for telling us' })).toBeFocused();
    await expect(page.getByText(/Your legs changed/)).toBeVisible();
  });

  await test.step('the next drawing is compared with the one that still waits', async () => {
    await app.tab('It hurts').click();
    await place('Left buttock').click();
    await expect(page.getByText('It reaches less far than earlier today.')).toBeVisible();
    await place(/^Left buttock/).click();
    await expect(place('Left buttock')).not.toBeChecked();
    await page.context().setOffline(false);
    await app.allSent();
    const [kept] = await clinic.sql`
      select spread, leg_worse as "legWorse", leg_symptoms as "legSymptoms", regions from symptom_reports
      where client_id = ${client.clientId} order by reported_at desc limit 1`;
    expect(kept).toEqual({ spread: 'further', legWorse: true, legSymptoms: ['tingling'], regions: ['calf-left'] });
  });

  await test.step('the trainer sees where it goes', async () => {
    const trainer = await open(coach, desk);
    await trainer.goto(`/clients/${client.clientId}/symptoms`);
    const maps = trainer.getByRole('region', { name: 'Where it hurts' });
    await expect(maps.getByRole('img', { name: /Left calf: tingling, 4 of 10/ })).toBeVisible();
    await expect(maps.getByText('Further down the leg').first()).toBeVisible();
    await expectAccessible(trainer, 'the body maps of a client');
    await maps.getByRole('list', { name: 'Drawings, oldest first' }).getByRole('link').first().click();
    await expect(maps.getByRole('img', { name: /Left buttock: ache, 2 of 10/ })).toBeVisible();
    await maps.getByText('All drawings as a table').click();
    await expect(maps.getByRole('row', { name: /Left calf Tingling 4/ })).toBeVisible();
  });
});
