import { addDays, weekdayOf } from '@/domain/schedule/dates';
import { AccountPages } from '../pages/account';
import { ClientApp } from '../pages/client-app';
import { AssignPage, Desk } from '../pages/desk';
import { IntakePage } from '../pages/intake';
import { mailedLink } from '../pages/outbox';
import { chartOf, newClient, owner, coach as seededCoach, today } from '../support/people';
import { desk, expect, test } from '../support/test';

const password = 'four quiet mornings';
const trainerName = 'Ingrid Solheim';
const trainerMail = 'ingrid.solheim@e2e.sturdy.test';
const clientName = 'Walter Quist';
const clientMail = 'walter.quist@e2e.sturdy.test';
const emergencyTitle = 'These symptoms need emergency care now';

/** Today and every other day after it. */
const daysFromToday = [0, 2, 4].map((days) => weekdayOf(addDays(today(), days)));

test('three people from nothing: invited, assigned, trained, hurt, locked, told', async ({ clinic, open }) => {
  test.setTimeout(180_000);
  const ownerDesk = new Desk(await open(owner, desk));
  const trainerPage = await open(null, desk);
  const trainerDesk = new Desk(trainerPage);
  const clientPage = await open();
  const app = new ClientApp(clientPage);

  await test.step('the owner invites a trainer, who accepts from the mail', async () => {
    await ownerDesk.page.goto('/triage');
    await ownerDesk.inviteTrainer(trainerName, trainerMail);
    const link = await mailedLink(clinic, trainerMail);
    expect(link).toContain('/invitation#');
    await new AccountPages(trainerPage).accept(link, password);
    await expect(trainerPage).toHaveURL(/\/triage$/);
    await expect(trainerPage.getByText('No clients yet')).toBeVisible();
  });

  await test.step('the trainer invites a client, who accepts and answers the intake', async () => {
    await trainerDesk.inviteClient(clientName, clientMail);
    const link = await mailedLink(clinic, clientMail);
    await new AccountPages(clientPage).accept(link, password);
    await expect(clientPage).toHaveURL(/\/my\/intake$/);
    await new IntakePage(clientPage).answer({ usualPain: 4, goal: 'Stand through a whole concert.' });
    await expect(clientPage.getByText('No plan right now')).toBeVisible();
    await new AccountPages(await open()).refused(link, /already been accepted/);
  });

  await test.step('the trainer assigns Hinge foundations, and the plan is there at once', async () => {
    await trainerDesk.openClient(clientName);
    await trainerPage.getByRole('link', { name: 'Assign program' }).click();
    const assigning = new AssignPage(trainerPage);
    await expect(assigning.program('Hinge foundations')).toBeVisible();
    await assigning.program('Hinge foundations').check();
    await assigning.startDate.fill(today());
    await assigning.chooseDays(daysFromToday);
    await expect(assigning.calendar.getByText(/36 sessions in/)).toBeVisible();
    await assigning.assign(clientName);
    await expect(trainerPage.getByText('Hinge foundations assigned')).toBeVisible();
    await expect(trainerPage.getByRole('heading', { level: 1, name: clientName })).toBeVisible();
    await app.openToday();
    await expect(clientPage.getByText('Squat and trunk')).toBeVisible();
    await expect(clientPage.getByRole('link', { name: 'Start session' })).toBeVisible();
  });

  await test.step('the client trains', async () => {
    await app.morning(3);
    await app.startSession(2);
    await app.logNext();
    // The second exercise: one set as prescribed with one tap, one changed.
    await expect(app.log(1)).toBeVisible();
    app.taps = 0;
    await app.logNext();
    expect(app.taps).toBe(1);
    await app.change(2).click();
    await clientPage.getByLabel(/^Reps/).fill('6');
    await app.log(2).click();
    while (await clientPage.getByRole('navigation', { name: 'Exercises' }).isVisible()) {
      const total = 9;
      if ((await app.setsDone()) >= total) break;
      await app.logNext();
    }
    await app.finish(3);
    await app.allSent();
    await clientPage.getByRole('link', { name: 'Back to Today' }).click();
    await expect(clientPage.getByRole('link', { name: 'See what you did' })).toBeVisible();
  });

  await test.step('the trainer sees it', async () => {
    await trainerDesk.goTo('Triage');
    await trainerPage.reload();
    await expect(trainerPage.getByRole('heading', { level: 3, name: clientName, includeHidden: true })).toHaveCount(1);
    await trainerDesk.openClient(clientName);
    const tabs = trainerPage.getByRole('navigation', { name: 'Parts of the record' });
    await tabs.getByRole('link', { name: 'Sessions' }).click();
    await trainerPage.waitForURL(/\/sessions$/);
    await expect(trainerPage.getByText('Squat and trunk').first()).toBeVisible();
    await tabs.getByRole('link', { name: 'Symptoms' }).click();
    await trainerPage.waitForURL(/\/symptoms$/);
    await expect(trainerPage.getByText(/morning/i).first()).toBeVisible();
  });

  await test.step('a worrying report reaches the trainer', async () => {
    await app.report({ pain: 7, legs: 'Tingling', words: 'Tingling down to the foot since lunch.' });
    await app.noFlare();
    await expect(clientPage.getByRole('heading', { name: 'Thank you for telling us' })).toBeVisible();
    await app.allSent();
    await trainerDesk.goTo('Triage');
    await trainerPage.reload();
    await expect(trainerDesk.triageRow(clientName)).toContainText(/leg/i);
    await expect(trainerDesk.triageRow(clientName)).toContainText(/7/);
    await trainerPage.goto(`/clients/${await chartOf(clinic, clientName)}/symptoms`);
    await expect(trainerPage.getByText('Tingling down to the foot since lunch.')).toBeVisible();
  });

  await test.step('an emergency answer locks lifting everywhere', async () => {
    await app.report({ pain: 8, yesTo: /numbness or a changed feeling between your legs/ });
    await expect(clientPage.getByRole('heading', { level: 1, name: emergencyTitle })).toBeVisible();
    await expect(clientPage.getByRole('link', { name: /^Call \d+/ }).first()).toBeVisible();
    await app.allSent();
    await app.tab('Today').click();
    await expect(clientPage.getByText(emergencyTitle)).toBeVisible();
    await expect(clientPage.getByRole('link', { name: 'Start session' })).toHaveCount(0);
    await app.tab('Plan').click();
    await expect(clientPage.getByText(emergencyTitle)).toBeVisible();
    // From the server too, not only from what the phone remembers.
    await clientPage.reload();
    await expect(clientPage.getByText(emergencyTitle)).toBeVisible();
    const [next] = await clinic.sql<{ id: string }[]>`
      select id from planned_sessions where client_id = ${await chartOf(clinic, clientName)} and status = 'planned'
      order by date limit 1`;
    await clientPage.goto(`/my/session/${next?.id}`);
    await expect(clientPage.getByRole('heading', { level: 1, name: emergencyTitle })).toBeVisible();

    await trainerDesk.goTo('Triage');
    await trainerPage.reload();
    const stop = trainerPage.getByRole('list', { name: 'Stop and call' });
    await expect(stop.getByRole('heading', { name: clientName })).toBeVisible();
    await trainerDesk.openClient(clientName);
    await expect(trainerPage.getByText('Lifting is paused: emergency answer')).toBeVisible();
  });

  await test.step('a clearance opens it again', async () => {
    await trainerPage.getByRole('button', { name: 'Record clearance' }).click();
    const dialog = trainerPage.getByRole('dialog', { name: 'Record clearance' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Choose what the clinician decided.')).toBeVisible();
    await dialog.getByRole('radio', { name: /^Cleared to lift/ }).check();
    await dialog.getByLabel('Clinician').fill('Dr H. Lam');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(trainerPage.getByText('Recorded: cleared')).toBeVisible();
    await expect(trainerPage.getByText('Lifting is paused: emergency answer')).toHaveCount(0);
    await app.openToday();
    await expect(clientPage.getByText(emergencyTitle)).toHaveCount(0);
  });

  await test.step('the owner finds all of it in the audit list, and the client who looked', async () => {
    await ownerDesk.goTo('Audit');
    await expect(ownerDesk.page.getByRole('table').getByRole('link', { name: trainerName }).first()).toBeVisible();
    await clientPage.goto('/my/you/visits');
    await expect(clientPage.getByText(trainerName).first()).toBeVisible();
  });
});

test('a second plan asks what becomes of the first', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(seededCoach, desk);
  const assigning = new AssignPage(page);
  await page.goto(`/clients/${client.clientId}/assign`);
  await assigning.program('Deadlift 8').check();
  await assigning.startDate.fill(addDays(today(), 7));
  await expect(assigning.otherPlan).toBeVisible();
  await expect(assigning.otherPlan.getByRole('radio', { checked: true })).toHaveCount(0);
  await assigning.assign(client.name);
  await expect(page.getByText('Say what happens to the plan that is there.')).toBeVisible();
  await assigning.otherPlan.getByRole('radio', { name: /^Replace it from/ }).check();
  await assigning.assign(client.name);
  await expect(page.getByText('Deadlift 8 assigned')).toBeVisible();
  const rows = await clinic.sql<{ name: string; status: string }[]>`
    select program_name as name, status from assignments where client_id = ${client.clientId} order by created_at`;
  expect(rows.map(({ name }) => name)).toEqual(['Hinge foundations', 'Deadlift 8']);
  const [clash] = await clinic.sql<{ n: number }[]>`
    select count(*)::int as n from (select date from planned_sessions
    where client_id = ${client.clientId} and status = 'planned' group by date having count(*) > 1) d`;
  expect(clash?.n).toBe(0);
});

test('a second plan can begin after the first', async ({ clinic, open }) => {
  const client = await newClient(clinic);
  const page = await open(seededCoach, desk);
  const assigning = new AssignPage(page);
  await page.goto(`/clients/${client.clientId}/assign`);
  await assigning.program('Deadlift 8').check();
  await assigning.otherPlan.getByRole('radio', { name: /^Start after it ends/ }).check();
  await assigning.assign(client.name);
  await expect(page.getByText('Deadlift 8 assigned')).toBeVisible();
  const [row] = await clinic.sql<{ gap: number; active: number }[]>`
    select min(b.start_date - a.end_date) as gap, count(*)::int as active
    from assignments a join assignments b on b.client_id = a.client_id and b.start_date > a.start_date
    where a.client_id = ${client.clientId} and a.status = 'active' and b.status = 'active'`;
  expect(row?.active).toBe(1);
  expect(row?.gap).toBeGreaterThan(0);
});

test.describe('a link', () => {
  test('that ran out, was withdrawn, was sent again or was cut off says so', async ({ clinic, open }) => {
    const trainer = new Desk(await open(seededCoach, desk));
    const { page } = trainer;
    const visitor = new AccountPages(await open());
    await page.goto('/clients');

    await trainer.inviteClient('Olive Late', 'olive.late@e2e.sturdy.test');
    const late = await mailedLink(clinic, 'olive.late@e2e.sturdy.test');
    await clinic.sql`update invitations set expires_at = now() - interval '1 minute'
      where email = 'olive.late@e2e.sturdy.test'`;
    await visitor.refused(late, /has run out\. Ask Daniel Okafor/);

    // Sent again: the first link is dead, the second one works.
    await page.reload();
    await page.getByRole('button', { name: 'Send the invitation to Olive Late again' }).click();
    const again = await mailedLink(clinic, 'olive.late@e2e.sturdy.test', 2);
    expect(again).not.toBe(late);
    await visitor.refused(late, /does not lead to an invitation/);
    await visitor.page.goto('about:blank');
    await visitor.page.goto(again);
    await expect(visitor.page.getByLabel('Choose a password')).toBeVisible();

    await page.getByRole('button', { name: 'Withdraw the invitation to Olive Late' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Withdraw invitation' })
      .click();
    await expect(page.getByText('The invitation to Olive Late is withdrawn')).toBeVisible();
    await visitor.refused(again, /was withdrawn/);

    await visitor.refused(again.slice(0, -5), /does not lead to an invitation/);
    const [row] = await clinic.sql<{ n: number }[]>`
      select count(*)::int as n from users where email = 'olive.late@e2e.sturdy.test'`;
    expect(row?.n).toBe(0);
  });

  test('to a new password works once, and ends the other sign-ins', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const elsewhere = await open(client.email);
    await elsewhere.goto('/my/today');
    const page = await open();
    await page.goto('/forgot');
    await page.getByLabel('E-mail address').fill(client.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByText('Look at your mail')).toBeVisible();
    const link = await mailedLink(clinic, client.email);
    await page.goto(link);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(page.getByText(/at least 10/i).last()).toBeVisible();
    await page.getByLabel('New password').fill('three grey herons');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(page).toHaveURL(/\/my\/today$/);
    await elsewhere.reload();
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await elsewhere.goto('about:blank');
    await elsewhere.goto(link);
    await elsewhere.getByLabel('New password').fill('another grey heron');
    await elsewhere.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(elsewhere.getByRole('link', { name: 'Ask for a new link' })).toBeVisible();
  });
});

test('the mails of this machine can be read on a page', async ({ clinic, open }) => {
  const trainer = new Desk(await open(seededCoach, desk));
  await trainer.page.goto('/clients');
  await trainer.inviteClient('Post Box', 'post.box@e2e.sturdy.test');
  const link = await mailedLink(clinic, 'post.box@e2e.sturdy.test');
  const page = await open();
  await page.goto('/dev/outbox');
  await expect(page.getByRole('link', { name: link })).toBeVisible();
});
