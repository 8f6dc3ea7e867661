import { ClientApp } from '../pages/client-app';
import { type NewClient, newClient } from '../support/people';
import { type Clinic, expect, test } from '../support/test';

type StoredSet = { item: string; set: number; reps: number | null; loadKg: number | null; rows: number };

/** What the database holds of a client's sets, each place once, with how many first rows there are of it. */
const stored = ({ sql }: Clinic, { clientId }: NewClient) =>
  sql<StoredSet[]>`
    select item_id as item, set_number as set, count(*)::int as rows, min(reps)::int as reps,
           min(load_kg)::float as "loadKg"
    from set_logs where client_id = ${clientId} and corrects_id is null group by 1, 2 order by 1, 2`;

async function countSets(clinic: Clinic, client: NewClient): Promise<number> {
  return (await stored(clinic, client)).length;
}

const logs = ({ sql }: Clinic, { clientId }: NewClient) =>
  sql<{ painBefore: number | null; painAfter: number | null; finished: boolean }[]>`
    select pain_before as "painBefore", pain_after as "painAfter", finished_at is not null as finished
    from session_logs where client_id = ${clientId}`;

/** Each set of the session once, and nothing else. */
async function expectWhole(clinic: Clinic, client: NewClient): Promise<void> {
  const wanted = (client.planned[0]?.prescription.items ?? []).flatMap(({ id, prescription }) =>
    Array.from({ length: prescription.sets }, (_, at) => `${id} ${at + 1}`),
  );
  const rows = await stored(clinic, client);
  expect(rows.map(({ item, set }) => `${item} ${set}`).sort()).toEqual(wanted.sort());
  expect(rows.every(({ rows: copies }) => copies === 1)).toBe(true);
  expect(await logs(clinic, client)).toHaveLength(1);
}

const setsOf = ({ planned }: NewClient) =>
  (planned[0]?.prescription.items ?? []).reduce((sum, { prescription }) => sum + prescription.sets, 0);

test.describe('a session', () => {
  test('takes as few taps as promised', async ({ clinic, open }) => {
    const client = await newClient(clinic, { startsDaysAgo: 14 });
    const page = await open(client.email);
    const app = new ClientApp(page);
    const sets = setsOf(client);

    await app.openToday();
    await app.startSession(2);
    const toFirstSet = app.taps;
    await app.logNext();
    const oneSet = app.taps - toFirstSet;
    for (let done = 1; done < sets; done += 1) await app.logNext();
    await app.finish(3);
    const all = app.taps;
    console.log(`taps: ${toFirstSet} from Today to the first set, ${oneSet} a set, ${all} for all ${sets} sets`);

    // Start, then the pain, whose tap says that none of the questions fits: the first set lies under the thumb.
    expect(toFirstSet).toBeLessThanOrEqual(2);
    expect(oneSet).toBe(1);
    // With the pain before and after: 16 for a session of twelve sets.
    expect(all).toBeLessThanOrEqual(sets + 4);
    await app.allSent();
    await expectWhole(clinic, client);
    expect(await logs(clinic, client)).toEqual([{ painBefore: 2, painAfter: 3, finished: true }]);
  });

  test('takes at most three taps for a set that was different', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    await app.openToday();
    await app.startSession(1);
    // The walk before the lifts has no repetitions.
    await app.logNext();
    await expect(app.log(2)).toBeVisible();
    const before = app.taps;
    await app.tap(app.change(1));
    await app.tap(page.getByRole('button', { name: /^Less: Reps/ }));
    await app.tap(app.log(1));
    expect(app.taps - before).toBe(3);
    await expect(app.logged(1)).toBeVisible();
    await app.allSent();
    const [item] = (client.planned[0]?.prescription.items ?? []).slice(1);
    const dose = item?.prescription.dose;
    const [row] = (await stored(clinic, client)).filter((set) => set.item === item?.id);
    expect(row?.reps).toBe(dose?.kind === 'reps' ? dose.min - 1 : null);
  });

  test('loses and doubles nothing when the connection drops in the middle', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    const sets = setsOf(client);
    await app.openToday();
    await app.startSession(4);
    await app.logNext();
    await app.logNext();
    await app.allSent();

    await page.context().setOffline(true);
    for (let done = 2; done < sets; done += 1) await app.logNext();
    await app.finish(2);
    await expect(app.waiting).toBeVisible();
    expect(await countSets(clinic, client)).toBe(2);

    await page.context().setOffline(false);
    await app.allSent();
    await expect(app.waiting).toBeHidden();
    await expectWhole(clinic, client);
    expect(await logs(clinic, client)).toEqual([{ painBefore: 4, painAfter: 2, finished: true }]);
  });

  test('survives a deploy, a database that was away, and reloads in between', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    const sets = setsOf(client);
    await app.openToday();
    await app.startSession(0);
    await app.logNext();

    await clinic.stop();
    await app.logNext();
    await app.logNext();
    await clinic.start();
    await app.allSent();
    expect(await countSets(clinic, client)).toBe(3);

    await page.reload();
    await expect.poll(() => app.setsDone()).toBe(3);

    await clinic.databaseLink.cut();
    await app.logNext();
    await app.logNext();
    await expect(app.waiting).toBeVisible();
    await clinic.databaseLink.mend();
    await app.allSent();
    expect(await countSets(clinic, client)).toBe(5);

    await page.reload();
    await expect.poll(() => app.setsDone()).toBe(5);
    for (let done = 5; done < sets; done += 1) await app.logNext();
    await app.finish(1);
    await app.allSent();
    await expectWhole(clinic, client);
  });

  test('keeps what waits over a reload, and sends it by itself', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    await app.openToday();
    await app.startSession(0);
    await app.allSent();
    // The pages come, the calls do not.
    await page.route('**/api/trpc/sessions.*', (route) => route.abort());
    await app.logNext();
    await app.logNext();
    await page.reload();
    await expect.poll(() => app.setsDone()).toBe(2);
    expect(await countSets(clinic, client)).toBe(0);
    await page.unroute('**/api/trpc/sessions.*');
    await page.reload();
    await app.allSent();
    expect(await countSets(clinic, client)).toBe(2);
    await expect.poll(() => app.setsDone()).toBe(2);
  });

  test('stores a set once when the answer to it is lost', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    await app.openToday();
    await app.startSession(3);
    await app.allSent();
    let lost = 0;
    await page.route('**/api/trpc/**', async (route) => {
      if (!route.request().url().includes('sessions.logSet') || lost >= 2) return route.continue();
      lost += 1;
      // The server has answered; the phone never hears of it.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await app.logNext();
    await expect.poll(() => lost, { timeout: 20_000 }).toBe(2);
    await app.allSent();
    const rows = await stored(clinic, client);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.rows).toBe(1);
    await page.reload();
    await expect.poll(() => app.setsDone()).toBe(1);
  });

  test('is one session in two tabs: each shows what the other logged', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const first = await open(client.email);
    const one = new ClientApp(first);
    await one.openToday();
    await one.startSession(2);
    await one.logNext();
    await one.allSent();

    const second = await first.context().newPage();
    const two = new ClientApp(second);
    await second.goto(first.url());
    await expect.poll(() => two.setsDone()).toBe(1);
    await expect(two.log(1)).toBeVisible();
    await two.log(1).click();
    await expect.poll(() => two.setsDone()).toBe(2);
    await expect.poll(() => one.setsDone(), 'in the other tab, without a reload').toBe(2);
    await one.log(2).click();
    await expect.poll(() => one.setsDone()).toBe(3);
    await one.allSent();
    const rows = await stored(clinic, client);
    expect(rows.map((row) => row.rows)).toEqual([1, 1, 1]);
    await second.reload();
    await expect.poll(() => two.setsDone()).toBe(3);
    expect(await logs(clinic, client)).toHaveLength(1);
  });

  test('is one session on two phones: of one set logged on both, one row is kept', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const one = new ClientApp(await open(client.email));
    const two = new ClientApp(await open(client.email));
    await one.openToday();
    await one.startSession(2);
    await one.logNext();
    await one.allSent();
    await two.page.goto(one.page.url());
    await expect.poll(() => two.setsDone()).toBe(1);
    await Promise.all([one.log(1).click(), two.log(1).click()]);
    await Promise.all([one.allSent(), two.allSent()]);
    await two.logNext();
    await two.allSent();
    const rows = await stored(clinic, client);
    expect(rows.map((row) => row.rows)).toEqual([1, 1, 1]);
    await one.page.reload();
    await expect.poll(() => one.setsDone()).toBe(3);
    expect(await logs(clinic, client)).toHaveLength(1);
  });

  test('shows a correction as one, and keeps what was logged first', async ({ clinic, open }) => {
    const client = await newClient(clinic);
    const page = await open(client.email);
    const app = new ClientApp(page);
    await app.openToday();
    await app.startSession(2);
    await app.logNext();
    await expect(app.log(1)).toBeVisible();
    await app.log(1).click();
    await expect(app.logged(1)).toBeVisible();
    await app.change(1).click();
    await page.getByLabel(/^Reps/).fill('3');
    await page.getByRole('button', { name: 'Correct set 1' }).click();
    await expect(page.getByText('Corrected')).toBeVisible();
    await app.allSent();
    const rows = await clinic.sql<{ reps: number | null; corrects: boolean }[]>`
      select reps::int, corrects_id is not null as corrects from set_logs
      where client_id = ${client.clientId} and reps is not null order by received_at`;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({ reps: 3, corrects: true });
    expect(rows[0]?.reps).not.toBe(3);
  });
});
