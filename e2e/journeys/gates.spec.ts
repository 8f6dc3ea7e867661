import type { Page } from '@playwright/test';
import { openAdmin } from '@/db/factories/admin';
import { makeClearance, makeScreening } from '@/db/factories/health';
import { makeLiftStop } from '@/db/factories/progression';
import { addDays } from '@/domain/schedule/dates';
import { starQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { ClientApp } from '../pages/client-app';
import { Desk } from '../pages/desk';
import { expectAccessible } from '../support/axe';
import { ask, call, ours, signInByHand } from '../support/http';
import { coach, find, type NewClient, newClient, otherTrainer, today } from '../support/people';
import { type Clinic, desk, expect, test } from '../support/test';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const daysAgo = (days: number) => `${addDays(today(), -days)}T09:00:00.000Z`;
const noStars = Object.fromEntries(starQuestions.map(({ id }) => [id, false]));

/** A client whose constant night pain was cleared two months ago, until yesterday. */
async function clearedUntilYesterday(clinic: Clinic) {
  const client = await newClient(clinic);
  const { clinicId, userId } = await find(clinic, coach);
  const chart = { clinicId, clientId: client.clientId };
  const { db, close } = openAdmin(clinic.adminUrl);
  const screening = await makeScreening(db, { ...chart, answeredAt: daysAgo(60), yes: ['night-pain'] });
  await makeClearance(db, {
    ...chart,
    screeningId: screening.id,
    requestedAt: daysAgo(60),
    state: 'cleared',
    decidedAt: daysAgo(58),
    decidedBy: userId,
    clinician: 'Dr H. Lam',
    examinedOn: addDays(today(), -58),
    expiresOn: addDays(today(), -1),
  });
  await close();
  return { client, chart };
}

/** Starts today's session with a request of one's own, past every screen. */
async function startByHand(clinic: Clinic, { email, planned }: NewClient, index = 0) {
  const { cookie } = await signInByHand(clinic, email);
  const input = {
    id: newId(),
    plannedSessionId: planned[index]?.id,
    startedAt: new Date().toISOString(),
    painBefore: 1,
    starAnswers: noStars,
  };
  return call(clinic, 'sessions.start', input, cookie);
}

async function answerAllWithNo(page: Page) {
  const none = page.getByRole('button', { name: 'None of these' });
  while ((await none.count()) > 0) await none.first().click();
  await page.getByRole('button', { name: 'Send my answers' }).click();
}

test('the gates before lifting, walked and tried by hand', async ({ clinic, open }) => {
  test.setTimeout(240_000);
  const { client, chart } = await clearedUntilYesterday(clinic);
  const phone = await open(client.email);
  const app = new ClientApp(phone);
  const trainerPage = await open(coach, desk);
  const trainerDesk = new Desk(trainerPage);
  const logs = async () => {
    const [row] = await clinic.sql`select count(*)::int as n from session_logs where client_id = ${client.clientId}`;
    return row?.n;
  };

  await test.step('a clearance that has ended locks the app, and a request by hand', async () => {
    await app.openToday();
    await expect(phone.getByText('Your clearance has ended')).toBeVisible();
    await expect(phone.getByText(/Nobody watches this app live/).first()).toBeVisible();
    await expect(phone.getByRole('link', { name: 'Start session' })).toHaveCount(0);
    await phone.goto(`/my/session/${client.planned[0]?.id}`);
    await expect(phone.getByRole('heading', { level: 1, name: 'Your clearance has ended' })).toBeVisible();
    const answer = await startByHand(clinic, client);
    expect(answer.status).toBe(412);
    expect(answer.body).toContain('Your clearance has ended');
    expect(await logs()).toBe(0);
  });

  await test.step('the client adds the letter', async () => {
    await app.openToday();
    await phone.getByRole('link', { name: 'Add the letter' }).click();
    const card = phone.getByRole('region', { name: /^Ended on/ });
    await card.locator('input[type=file]').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: pdf });
    await expect(card.getByText(/Choose a PDF, or a picture/)).toBeVisible();
    await card.locator('input[type=file]').setInputFiles({
      name: 'page.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<!doctype html><script>1</script>'),
    });
    await expect(card.getByText(/This file is something else/)).toBeVisible();
    await card.locator('input[type=file]').setInputFiles({
      name: 'GP letter.pdf',
      mimeType: 'application/pdf',
      buffer: pdf,
    });
    await expect(card.getByText('GP letter.pdf has arrived.')).toBeVisible();
    await expect(card.getByRole('list', { name: 'Letters' }).getByText('GP letter.pdf')).toBeVisible();
    // As large as allowed: nothing on the way cuts it.
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.byteLength, 0x20)]);
    await card.locator('input[type=file]').setInputFiles({
      name: 'scan.pdf',
      mimeType: 'application/pdf',
      buffer: large,
    });
    await expect(card.getByText('scan.pdf has arrived.')).toBeVisible({ timeout: 30_000 });
    const [kept] = await clinic.sql`
      select size_bytes as size, encode(sha256(content), 'hex') = sha256 as whole from clearance_documents
      where client_id = ${client.clientId} order by size_bytes desc limit 1`;
    expect(kept).toEqual({ size: 10_485_760, whole: true });
    await expectAccessible(phone, 'You with a letter');
  });

  await test.step('the trainer reads it, adds another and records the clearance', async () => {
    await trainerPage.goto(`/clients/${client.clientId}`);
    await expect(trainerPage.getByText('Lifting is paused: a clearance has ended')).toBeVisible();
    const download = trainerPage.waitForEvent('download');
    await trainerPage.getByRole('link', { name: /GP letter\.pdf/ }).click();
    expect((await download).suggestedFilename()).toBe('GP letter.pdf');
    await trainerPage.getByRole('button', { name: 'Record clearance' }).click();
    const dialog = trainerPage.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: png });
    await expect(dialog.getByText('scan.png has arrived.')).toBeVisible();
    await dialog.getByRole('radio', { name: /Cleared to lift/ }).check();
    await dialog.getByRole('textbox', { name: 'Clinician' }).fill('Dr H. Lam');
    await dialog.getByLabel(/Valid until/).fill(addDays(today(), 180));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(trainerPage.getByText('The client can lift again.')).toBeVisible();
    await expect(trainerPage.getByText('Lifting is paused: a clearance has ended')).toHaveCount(0);
  });

  await test.step('nobody else reads the letter or adds one', async () => {
    const [letter] = await clinic.sql<{ id: string; clearance_id: string }[]>`
      select id, clearance_id from clearance_documents where client_id = ${client.clientId} order by created_at limit 1`;
    const stranger = await newClient(clinic, { program: null });
    const path = `/api/clearance-documents/${letter?.id}`;
    for (const email of [stranger.email, otherTrainer]) {
      const { cookie } = await signInByHand(clinic, email);
      expect((await ask(clinic, path, { headers: { cookie } })).status).toBe(404);
      const upload = await ask(clinic, '/api/clearance-documents', {
        method: 'POST',
        headers: {
          ...ours(clinic, cookie),
          'content-type': 'application/octet-stream',
          'x-document-id': newId(),
          'x-clearance-id': letter?.clearance_id ?? '',
          'x-file-name': 'a.pdf',
        },
        body: pdf.toString(),
      });
      expect(upload.status).toBe(404);
    }
    expect((await ask(clinic, path)).status).toBe(401);
    const { cookie } = await signInByHand(clinic, coach);
    const { headers } = await ask(clinic, path, { headers: { cookie } });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="GP letter\.pdf"/);
  });

  await test.step('technique is signed off for one variant, and a lift is marked as feared', async () => {
    await trainerPage.getByRole('link', { name: 'Checks', exact: true }).click();
    const lifts = trainerPage.getByRole('region', { name: 'Technique' });
    await expect(lifts.getByText('Technique check due').first()).toBeVisible();
    await lifts
      .getByRole('button', { name: /^Sign off:/ })
      .first()
      .click();
    const dialog = trainerPage.getByRole('dialog');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
    await expect(lifts.getByText('Signed off').first()).toBeVisible();
    await lifts
      .getByRole('button', { name: /^Mark as feared:/ })
      .first()
      .click();
    await expect(lifts.getByText('Feared', { exact: true })).toBeVisible();
    const { cookie } = await signInByHand(clinic, client.email);
    const input = {
      id: newId(),
      clientId: client.clientId,
      exerciseId: 'goblet-squat',
      passed: true,
      cues: [],
      note: null,
    };
    expect((await call(clinic, 'signOffs.record', input, cookie)).status).toBe(403);
  });

  await test.step('before the feared lift the app asks for confidence and fear', async () => {
    await app.openToday();
    await app.startSession(2);
    const [feared] = await clinic.sql<{ exercise_id: string }[]>`
      select exercise_id from feared_lifts where client_id = ${client.clientId} and feared`;
    const items = client.planned[0]?.prescription.items ?? [];
    const name = items.find(({ exerciseId }) => exerciseId === feared?.exercise_id)?.exerciseName ?? '';
    await phone
      .getByRole('navigation', { name: 'Exercises' })
      .getByRole('button', { name: new RegExp(`, ${name}:`) })
      .click();
    const question = phone.getByRole('region', { name: `Before ${name}` });
    await expect(question).toBeVisible();
    await expect(app.log(1)).toHaveCount(0);
    await expectAccessible(phone, 'the question before a feared lift');
    await question
      .getByRole('group', { name: /How confident/ })
      .getByRole('radio', { name: '3', exact: true })
      .click();
    await question
      .getByRole('group', { name: /How afraid/ })
      .getByRole('radio', { name: '8', exact: true })
      .click();
    await expect(app.log(1)).toBeVisible();
    await app.allSent();
    const kept = await clinic.sql`select confidence, fear from confidence_reports where client_id = ${client.clientId}`;
    expect(kept.map(({ confidence, fear }) => [confidence, fear])).toEqual([[3, 8]]);
  });

  await test.step('after twelve weeks all questions come before the next session', async () => {
    await clinic.sql`update screenings set answered_at = ${daysAgo(90)}
      where client_id = ${client.clientId} and occasion = 'intake'`;
    const before = await logs();
    const byHand = await startByHand(clinic, client, 1);
    expect(byHand.status).toBe(200);
    expect(byHand.body).toContain('"screeningDue":true');
    expect(await logs()).toBe(before);
    await app.openToday();
    await expect(phone.getByText('All questions first, please')).toBeVisible();
    await phone.getByRole('link', { name: 'Answer now' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'All questions again' })).toBeVisible();
    await phone.getByRole('button', { name: 'Send my answers' }).click();
    await expect(phone.getByText(/23 answers are still open/)).toBeVisible();
    await answerAllWithNo(phone);
    await expect(phone.getByRole('heading', { level: 1, name: 'You can start' })).toBeVisible();
    await app.allSent();
    await phone.getByRole('link', { name: 'Back to Today' }).click();
    await expect(phone.getByText('All questions first, please')).toHaveCount(0);
  });

  await test.step('a stop for severe pain is ended by the trainer, after the questions', async () => {
    const { db, close } = openAdmin(clinic.adminUrl);
    const stop = await makeLiftStop(db, chart);
    await close();
    await app.openToday();
    await expect(phone.getByText('Pain was severe. Pause; your trainer will get in touch')).toBeVisible();
    const { cookie } = await signInByHand(clinic, client.email);
    const end = { id: newId(), clientId: client.clientId, stopId: stop.id, version: 1, note: 'I am fine.' };
    expect((await call(clinic, 'stops.end', end, cookie)).status).toBe(403);

    await trainerDesk.goTo('Triage');
    await expect(trainerDesk.triageRow(client.name).getByText('Stopped: severe pain')).toBeVisible();
    await trainerPage.goto(`/clients/${client.clientId}`);
    await trainerPage.getByRole('button', { name: 'End the stop' }).click();
    await expect(trainerPage.getByText(/has not answered all questions yet/)).toBeVisible();
    await trainerPage.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

    await phone.getByRole('link', { name: 'Answer now' }).click();
    await answerAllWithNo(phone);
    await expect(phone.getByText(/Lifting stays paused/)).toBeVisible();
    await app.allSent();
    await trainerPage.reload();
    await trainerPage.getByRole('button', { name: 'End the stop' }).click();
    const dialog = trainerPage.getByRole('dialog');
    await dialog.getByLabel('What you talked about').fill('Spoke on the phone: settled overnight, starts lighter.');
    await dialog.getByRole('button', { name: 'End the stop' }).click();
    await expect(trainerPage.getByText('The client can lift again.')).toBeVisible();
    await app.openToday();
    await expect(phone.getByText(/Pain was severe/)).toHaveCount(0);
  });
});
