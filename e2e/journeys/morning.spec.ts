import type { Page } from '@playwright/test';
import { addDays } from '@/domain/schedule/dates';
import { ClientApp } from '../pages/client-app';
import { readyWithoutConnection } from '../pages/device';
import { expectAccessible } from '../support/axe';
import { newClient, today } from '../support/people';
import { expect, test } from '../support/test';

/** What the browser's own service would hand to the worker of the page. */
async function deliverPush(page: Page, data: unknown): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const registrationId = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.endsWith('/my/') && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registrationId,
    data: JSON.stringify(data),
  });
}

const shownNotifications = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration('/my/');
    const shown = (await worker?.getNotifications()) ?? [];
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, data }));
  });

test('the question of a morning: shown by the worker, answered in one tap without a network, changed, and chosen', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic, { startsDaysAgo: 7 });
  const own = clinic.sql`select c.clinic_id, c.id from clients c where c.id = ${client.clientId}`;
  const [{ clinic_id: clinicId } = { clinic_id: '' }] = await own;
  const yesterday = addDays(today(), -1);
  await clinic.sql`update clients set usual_pain = 2.5 where id = ${client.clientId}`;
  await clinic.sql`insert into session_logs (clinic_id, client_id, id, planned_session_id, local_date, started_at, finished_at)
    select ${clinicId}, client_id, gen_random_uuid(), id, ${yesterday}, now() - interval '1 day', now() - interval '1 day'
    from planned_sessions where client_id = ${client.clientId} order by date limit 1`;
  const mornings = () => clinic.sql`select pain from symptom_reports
    where client_id = ${client.clientId} and moment = 'morning' order by reported_at`;

  const page = await open(client.email, { permissions: ['notifications'] });
  const app = new ClientApp(page);

  await test.step('a push says nothing but that there is one tap to make', async () => {
    await page.goto('/my/morning');
    await expect(app.title).toHaveText('This morning');
    await readyWithoutConnection(page);
    await deliverPush(page, { kind: 'morning', path: '/my/morning' });
    await expect
      .poll(() => shownNotifications(page))
      .toEqual([
        { title: 'Sturdy', body: 'One tap for this morning', tag: 'sturdy-morning', data: { path: '/my/morning' } },
      ]);
    await expectAccessible(page, 'the question of the morning');
  });

  await test.step('one tap is the answer, network or none', async () => {
    await page.context().setOffline(true);
    await app.tap(page.getByRole('button', { name: 'Same as usual: 2' }));
    await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeFocused();
    expect(app.taps).toBe(1);
    await expect(page.getByText('At your usual or below.')).toBeVisible();
    await expect(page.getByText(/^That closes the loop of/)).toBeVisible();
    await expect(page.getByText(/Kept on this phone/)).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('Your clinic has it.')).toBeVisible();
    expect(await mornings()).toEqual([{ pain: 2 }]);
    await expectAccessible(page, 'an answered morning');
  });

  await test.step('it stands over a reload, can be changed, and Today knows of it', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Change this morning’s pain' }).click();
    await app.tap(app.pain(/How (is|was) your back/, 5));
    await expect(page.getByText(/^Clearly above your usual/)).toBeVisible();
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await expect(page.getByRole('heading', { name: /^This morning.*5/ })).toBeVisible();
    await app.allSent();
    expect(await mornings()).toEqual([{ pain: 2 }, { pain: 5 }]);
  });

  await test.step('reminders are chosen each by itself', async () => {
    await page.goto('/my/you/reminders');
    const mail = page.getByRole('checkbox', { name: /^The question of the morning: e-mail/ });
    await mail.click();
    await expect(mail).toBeChecked();
    await expect(page.getByText('Saved')).toBeVisible();
    const at = page.getByLabel('The question of the morning, from');
    await at.fill('13:00');
    await at.blur();
    await expect(page.getByText('Between 04:00 and 11:45.')).toHaveCount(2);
    await at.fill('06:45');
    await at.blur();
    const kept = () => clinic.sql`select morning_email, morning_push, morning_at::text from notification_settings s
      join clients c on c.clinic_id = s.clinic_id and c.user_id = s.user_id where c.id = ${client.clientId}`;
    await expect.poll(kept).toEqual([{ morning_email: true, morning_push: false, morning_at: '06:45:00' }]);
    await expectAccessible(page, 'reminders');
  });
});
