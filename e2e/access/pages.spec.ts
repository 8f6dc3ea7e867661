import type { Page } from '@playwright/test';
import { chartOf, coach, find, otherTrainer, owner, plannedOf, priya } from '../support/people';
import { type Clinic, expect, test } from '../support/test';

/** Who looks. `coach` has Priya on the caseload, `trainer` works at the same clinic without her. */
const people = {
  anonymous: null,
  client: priya,
  coach,
  trainer: otherTrainer,
  owner,
} as const;
type Who = keyof typeof people;

/**
 * What becomes of them: the page opens, or it leads to sign-in, to the client's app or to the desk, or it says that it
 * is not there. `missing` says the same for what does not exist and for what is not theirs.
 */
type End = 'opens' | 'sign-in' | 'phone' | 'desk' | 'missing';

type PageCase = {
  readonly path: string;
  /** Of the tab of the browser, where the page opens. */
  readonly title: RegExp;
  readonly ends: Record<Who, End>;
  /** What it says where it opens; its title when left out. */
  readonly heading?: string;
};

const everybody: Record<Who, End> = {
  anonymous: 'opens',
  client: 'opens',
  coach: 'opens',
  trainer: 'opens',
  owner: 'opens',
};
const ofClients: Record<Who, End> = {
  anonymous: 'sign-in',
  client: 'opens',
  coach: 'desk',
  trainer: 'desk',
  owner: 'desk',
};
const ofStaff: Record<Who, End> = { ...everybody, anonymous: 'sign-in', client: 'phone' };
const ofOwners: Record<Who, End> = { ...ofStaff, client: 'missing', coach: 'missing', trainer: 'missing' };
/** Priya's chart: her trainer, and the owner of the clinic who may look. */
const ofHers: Record<Who, End> = { ...ofStaff, trainer: 'missing' };
const nowhere: Record<Who, End> = { ...ofStaff, coach: 'missing', trainer: 'missing', owner: 'missing' };

/** Names that must not show where they do not belong, in titles or anywhere in what is sent. */
const herName = 'Priya Raman';

async function pagesOf(clinic: Clinic): Promise<PageCase[]> {
  const { clientId } = await find(clinic, priya);
  const [planned] = await plannedOf(clinic, clientId);
  const others = await plannedOf(clinic, await chartOf(clinic, 'Hannah Lindqvist'));
  const [program] = await clinic.sql<{ id: string }[]>`
    select p.id from programs p join memberships m on m.clinic_id = p.clinic_id
    where m.email = ${owner} and p.built_in = 'deadlift-8'`;
  const [foreign] = await clinic.sql<{ id: string }[]>`
    select p.id from programs p join memberships m on m.clinic_id = p.clinic_id
    where m.email = 'owner2@demo.sturdy.test' and p.built_in = 'deadlift-8'`;
  const [written] = await clinic.sql<{ id: string; name: string }[]>`
    select p.id, p.name from programs p join memberships m on m.clinic_id = p.clinic_id
    where m.email = ${owner} and p.built_in is null and not p.archived and p.published_version is not null limit 1`;
  const [ownExercise] = await clinic.sql<{ id: string }[]>`
    select e.id from exercises e join memberships m on m.clinic_id = e.clinic_id where m.email = ${owner} limit 1`;
  const foreignExercise = { id: 'own-of-the-other-clinic' };
  await clinic.sql`
    insert into exercises (clinic_id, id, definition, created_by)
    select m.clinic_id, ${foreignExercise.id}, e.definition, m.user_id from memberships m, exercises e
    where m.email = 'owner2@demo.sturdy.test' and e.id = ${ownExercise?.id ?? ''}
    on conflict do nothing`;
  const foreignChart = await chartOf(clinic, 'Niamh Gallagher');
  const nobody = '01890000-0000-7000-8000-000000000000';
  const mine = (path: string, title: RegExp): PageCase => ({ path: `/my/${path}`, title, ends: ofClients });
  const hers = (path: string): PageCase => ({
    path: `/clients/${clientId}${path}`,
    title: /^Priya Raman|Priya Raman/,
    ends: ofHers,
  });
  const missing = (path: string): PageCase => ({ path, title: /^Not found/, ends: nowhere });
  return [
    { path: '/about', title: /^What Sturdy is for/, ends: everybody },
    { path: '/forgot', title: /^Forgotten password/, ends: everybody },
    { path: '/reset', title: /^Choose a new password/, ends: everybody },
    { path: '/invitation', title: /^Your invitation/, ends: everybody },
    { path: '/sign-out', title: /^Sign out/, ends: everybody },
    {
      path: '/sign-in',
      title: /^Sign in/,
      ends: { anonymous: 'opens', client: 'phone', coach: 'desk', trainer: 'desk', owner: 'desk' },
    },
    {
      path: '/',
      title: /^$/,
      ends: { anonymous: 'sign-in', client: 'phone', coach: 'desk', trainer: 'desk', owner: 'desk' },
    },
    mine('today', /^Today/),
    mine('morning', /^This morning/),
    mine('plan', /^Your plan/),
    mine('program', /^About your program/),
    mine('sheet', /^Plan on paper/),
    mine('report', /^It hurts/),
    mine('progress', /^Progress/),
    mine('learn', /^Learn/),
    mine('learn/rule-s8', /^Learn/),
    { path: '/my/learn/Not-a-card', title: /^Not found/, ends: { ...ofClients, client: 'missing' } },
    mine(`plan/${planned?.id}`, /^Your plan/),
    mine('measures/phq4', /^Measure/),
    { path: '/my/measures/sorensen', title: /^Not found/, ends: { ...ofClients, client: 'missing' } },
    mine('coach', /^Coach/),
    mine('you', /^You/),
    mine('you/visits', /^Who opened your record/),
    mine('you/reminders', /^Reminders/),
    mine('you/erasure', /^Have your record erased/),
    { path: '/my/you/everything', title: /^Not found/, ends: { ...ofClients, client: 'missing' } },
    mine(`session/${planned?.id}`, /^Session/),
    { path: '/my/intake', title: /^$/, ends: { ...ofClients, client: 'phone' } },
    { path: '/my/no-such-screen', title: /^Not found/, ends: { ...ofClients, client: 'missing' } },
    { path: '/triage', title: /^Triage/, ends: ofStaff },
    { path: '/clients', title: /^Clients/, ends: ofStaff },
    { path: '/clients/assign', title: /^Assign a program/, ends: ofStaff },
    { path: '/floor', title: /^Floor/, ends: ofStaff },
    { path: '/closed-days', title: /^Closed days/, ends: ofStaff },
    { path: '/settings', title: /^Settings/, ends: ofStaff },
    { path: '/caseloads', title: /^Caseloads/, ends: ofStaff },
    { path: '/covers', title: /^Cover/, ends: ofStaff },
    { path: '/reminders', title: /^Reminders/, ends: ofStaff },
    hers(''),
    hers('/plan'),
    hers('/sheet'),
    hers('/report'),
    hers('/sessions'),
    hers('/symptoms'),
    hers('/messages'),
    hers('/notes'),
    hers('/decisions'),
    hers('/measures'),
    hers('/checks'),
    { path: '/templates', title: /^Templates/, ends: ofStaff },
    { path: '/messages', title: /^Messages/, ends: ofStaff },
    { path: `/messages/${clientId}`, title: /^Priya Raman/, ends: ofHers },
    missing(`/messages/${foreignChart}`),
    // Assigning is for those who train her.
    { ...hers('/assign'), ends: { ...ofHers, owner: 'missing' } },
    { ...hers('/measures-day'), ends: { ...ofHers, owner: 'missing' } },
    { path: '/summary', title: /^Summary/, ends: ofStaff },
    { path: '/programs', title: /^Programs/, ends: ofStaff },
    { path: '/programs/grammar', title: /^How to write a program/, ends: ofStaff },
    { path: `/programs/${program?.id}`, title: /^Deadlift 8/, ends: ofStaff },
    { path: `/programs/${program?.id}/assign`, title: /^Assign Deadlift 8/, ends: ofStaff },
    { path: '/programs/new', title: /^New program/, ends: ofStaff },
    { path: `/programs/${program?.id}/versions`, title: /^Versions of Deadlift 8/, ends: ofStaff },
    { path: `/programs/${written?.id}/edit`, title: new RegExp(`^${written?.name}, draft`), ends: ofStaff },
    { path: '/exercises', title: /^Exercises/, ends: ofStaff },
    { path: '/exercises/ladders', title: /^Ladders/, ends: ofStaff },
    { path: '/exercises/new', title: /^New exercise/, ends: ofStaff },
    { path: '/exercises/deadlift', title: /^Deadlift/, ends: ofStaff },
    { path: `/exercises/${ownExercise?.id}`, title: /./, ends: ofStaff },
    { path: `/exercises/${ownExercise?.id}/edit`, title: /^Edit /, ends: ofStaff },
    { path: '/policies', title: /^Policies/, ends: ofStaff },
    { path: '/staff', title: /^Staff/, ends: ofOwners },
    { path: '/records', title: /^Records/, ends: ofOwners },
    { path: '/audit', title: /^Audit/, ends: ofOwners },
    missing(`/clients/${nobody}`),
    missing(`/clients/${nobody}/assign`),
    missing('/clients/not-an-id'),
    // Of the other clinic, also for the trainer who belongs to both and works in this one now.
    missing(`/clients/${foreignChart}`),
    missing(`/clients/${foreignChart}/symptoms`),
    missing(`/clients/${foreignChart}/report`),
    missing(`/clients/${foreignChart}/decisions`),
    missing(`/clients/${foreignChart}/notes`),
    missing(`/clients/${foreignChart}/measures`),
    missing(`/clients/${foreignChart}/checks`),
    missing(`/programs/${foreign?.id}`),
    missing(`/programs/${foreign?.id}/versions`),
    missing(`/programs/${foreign?.id}/assign`),
    missing('/programs/not-an-id/assign'),
    missing(`/programs/${foreign?.id}/edit`),
    // What comes with the product is copied, not changed.
    missing(`/programs/${program?.id}/edit`),
    missing('/programs/not-an-id'),
    missing('/exercises/no-such-exercise'),
    // What ships with the product is not the clinic's to change.
    missing('/exercises/deadlift/edit'),
    missing(`/exercises/${foreignExercise.id}`),
    missing(`/exercises/${foreignExercise.id}/edit`),
    missing('/programs/not-an-id/edit'),
    missing('/programs/not-an-id/versions'),
    // Somebody else's session: the screen opens, the session does not.
    { path: `/my/session/${others[0]?.id}`, title: /^Session/, ends: ofClients, heading: 'This session is not there' },
    {
      path: `/my/plan/${others[0]?.id}`,
      title: /^Your plan/,
      ends: ofClients,
      heading: 'This session is not there',
    },
    {
      path: '/no/such/page',
      title: /^Not found/,
      ends: { anonymous: 'missing', client: 'missing', coach: 'missing', trainer: 'missing', owner: 'missing' },
    },
  ];
}

const missingWords = 'This page is not here';

type Sent = { readonly url: URL; readonly title: string; readonly text: string };

/** Where a page led, and what was sent: nothing of it is drawn, which a page that does not open needs not be. */
async function fetched(page: Page, path: string): Promise<Sent> {
  const answer = await page.request.get(path);
  const text = await answer.text();
  return { url: new URL(answer.url()), title: /<title>([^<]*)/.exec(text)?.[1] ?? '', text };
}

function expectEnd({ url, title, text }: Sent, end: Exclude<End, 'opens'>, path: string): void {
  switch (end) {
    case 'sign-in':
      expect(url.pathname, path).toBe('/sign-in');
      expect(title, path).toMatch(/^Sign in/);
      if (path !== '/') expect(url.searchParams.get('callbackUrl'), path).toBe(path);
      return;
    case 'phone':
      expect(url.pathname, path).toBe('/my/today');
      return;
    case 'desk':
      expect(url.pathname, path).toBe('/triage');
      return;
    case 'missing':
      expect(text, path).toContain(missingWords);
      // A page that is for owners says its own name, which is no secret; a chart says nobody's.
      if (!['/staff', '/audit', '/records'].includes(path)) expect(title, path).toMatch(/^Not found/);
  }
}

async function expectOpens(page: Page, { path, title, heading }: PageCase): Promise<void> {
  const first = page.getByRole('heading', { level: 1 }).first();
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await expect(page, path).toHaveTitle(title);
  await expect(heading ? page.getByText(heading) : first, path).toBeVisible();
  await expect(page.getByText(missingWords), path).toHaveCount(0);
}

for (const [who, email] of Object.entries(people) as [Who, string | null][]) {
  test(`each page opens to ${who}, or leads where it should, and tells no name`, async ({ clinic, open }) => {
    test.setTimeout(120_000);
    const page = await open(email);
    const mayKnow = who === 'client' || who === 'coach' || who === 'owner';
    const documents: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'document') {
        void response.text().then(
          (text) => documents.push(text),
          () => undefined,
        );
      }
    });
    for (const one of await pagesOf(clinic)) {
      await test.step(`${one.path} ${one.ends[who]}`, async () => {
        const end = one.ends[who];
        documents.length = 0;
        const sent = end === 'opens' ? null : await fetched(page, one.path);
        if (sent) expectEnd(sent, end as Exclude<End, 'opens'>, one.path);
        else await expectOpens(page, one);
        const seen = sent?.text ?? `${await page.content()}${documents.join('')}`;
        if (!mayKnow) expect(seen, one.path).not.toContain(herName);
        if (sent || !/^\/(clients|messages)\/./.test(one.path)) {
          expect(sent?.title ?? (await page.title()), one.path).not.toContain('Priya');
        }
        // Of the other clinic nobody here knows anything.
        expect(seen, one.path).not.toContain('Niamh');
      });
    }
  });
}

test('the other clinic opens to the one who belongs to both once they have changed over', async ({ clinic, open }) => {
  const page = await open(coach, { viewport: { width: 1440, height: 900 } });
  const theirs = `/clients/${await chartOf(clinic, 'Ananya Iyer')}`;
  await page.goto(theirs);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(missingWords);
  await page.getByRole('combobox', { name: 'Clinic' }).selectOption({ label: 'Harbour Back Care' });
  await page.waitForURL(/\/triage$/);
  await expect(page.getByRole('heading', { level: 3, name: 'Ananya Iyer' })).toBeVisible();
  await expect(page.getByText(herName)).toHaveCount(0);
  await page.goto(theirs);
  await expect(page.getByRole('heading', { level: 1, name: 'Ananya Iyer' })).toBeVisible();
});

test('somebody who signs in on the way is led on to the page they asked for', async ({ clinic, open }) => {
  const page = await open();
  const { clientId } = await find(clinic, priya);
  await page.goto(`/clients/${clientId}/symptoms`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail address').fill(coach);
  await page.getByRole('textbox', { name: 'Password' }).fill('sturdy-demo-2026');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${clientId}/symptoms$`));
});
