import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AccountPages } from '../pages/account';
import { ClientApp } from '../pages/client-app';
import { readyWithoutConnection } from '../pages/device';
import { cut, mend, test } from '../support/away';
import { expectAccessible } from '../support/axe';
import type { Front } from '../support/front';
import { type NewClient, newClient } from '../support/people';
import { type Clinic, expect } from '../support/test';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const numbersIn = (words: string) => (words.match(/\d+(\.\d+)?/g) ?? []).map(Number).sort((a, b) => a - b);

type Stored = { reps: number | null; loadKg: number | null; seconds: number | null; metres: number | null };

const storedSets = ({ sql }: Clinic, clientId: string) =>
  sql<(Stored & { place: string })[]>`
    select item_id || ' ' || set_number as place, reps::int, load_kg::float as "loadKg", seconds::int, metres::int
    from set_logs where client_id = ${clientId} order by received_at, id`;

const count = async ({ sql }: Clinic, clientId: string) =>
  (await sql<{ n: number }[]>`select count(*)::int as n from set_logs where client_id = ${clientId}`)[0]?.n;

async function arrive(open: (email: string, options: object) => Promise<Page>, front: Front, client: NewClient) {
  const page = await open(client.email, { baseURL: front.url, acceptDownloads: true });
  const app = new ClientApp(page);
  await app.openToday();
  await readyWithoutConnection(page);
  return { page, app, context: page.context() };
}

/** What the next tap would log, as its tick says it: "Log set 2, 8 reps with 20 kg". */
const nextTick = (page: Page) => page.getByRole('button', { name: /^Log set/ }).first();

for (const seed of [20_261_123, 7]) {
  test(`a session in a world out of joint stores every tap once, seed ${seed}`, async ({ clinic, front, open }) => {
    test.setTimeout(150_000);
    const client = await newClient(clinic);
    const { page: first, context } = await arrive(open as never, front, client);
    const chance = random(seed);
    let page = first;
    let app = new ClientApp(page);
    await app.startSession(2);
    const sets = (client.planned[0]?.prescription.items ?? []).reduce((sum, item) => sum + item.prescription.sets, 0);
    const tapped: string[] = [];
    const done = { cuts: 0, lostAnswers: 0, lostRequests: 0, reloads: 0, tabs: 0 };
    let isCut = false;
    let isLossy = false;
    const setCut = async (to: boolean) => {
      if (to !== isCut) await (to ? cut : mend)(context, front);
      isCut = to;
    };
    while (tapped.length < sets) {
      const roll = chance();
      if (roll < 0.15) {
        await setCut(!isCut);
        done.cuts += 1;
      } else if (roll < 0.3) {
        front.lose('answers');
        isLossy = true;
        done.lostAnswers += 1;
      } else if (roll < 0.4) {
        front.lose('requests');
        isLossy = true;
        done.lostRequests += 1;
      } else if (roll < 0.55) {
        front.lose(null);
        isLossy = false;
      } else if (roll < 0.65) {
        // Calls may be lost, the page must come: without a network the worker has it.
        await page.reload();
        await expect.poll(() => app.setsDone()).toBe(tapped.length);
        done.reloads += 1;
      } else if (roll < 0.75) {
        const other = await context.newPage();
        await other.goto(new URL(page.url()).pathname);
        [page, app] = [other, new ClientApp(other)];
        await expect.poll(() => app.setsDone(), 'sets done, in another tab').toBe(tapped.length);
        done.tabs += 1;
      }
      const tick = nextTick(page);
      await expect(tick).toBeVisible();
      tapped.push((await tick.getAttribute('aria-label')) ?? '');
      await app.logNext();
    }
    await app.finish(3);
    if (isCut || isLossy) await expect(app.waiting.first()).toBeVisible();
    front.lose(null);
    await setCut(false);
    await app.allSent();

    const rows = await storedSets(clinic, client.clientId);
    console.log(`ledger ${seed}: ${tapped.length} taps, ${JSON.stringify(done)}, ${rows.length} stored`);
    expect(new Set(rows.map(({ place }) => place)).size, 'none doubled').toBe(rows.length);
    expect(rows.length, 'none lost').toBe(sets);
    // In their order, with what stood on the glass.
    expect(
      rows.map(({ reps, loadKg, seconds, metres }) =>
        [reps, loadKg, seconds, metres].filter((value) => value !== null).sort((a, b) => a - b),
      ),
    ).toEqual(tapped.map((words) => numbersIn(words.replace(/^Log set \d+/, ''))));
    const [log] = await clinic.sql`
      select pain_before::int as before, pain_after::int as after from session_logs
      where client_id = ${client.clientId}`;
    expect(log).toEqual({ before: 2, after: 3 });
  });
}

test('what the clinic has just taken stands there in a page that opens with no network', async ({
  clinic,
  front,
  open,
}) => {
  const client = await newClient(clinic);
  const { page, app, context } = await arrive(open as never, front, client);
  await app.startSession(2);
  for (let done = 1; done <= 5; done += 1) {
    await app.logNext();
    await app.allSent();
    await cut(context, front);
    await page.reload();
    await expect.poll(() => app.setsDone(), 'sets done, with no network').toBe(done);
    await mend(context, front);
  }
});

test('what waits for a sign-in is sent by the same person alone', async ({ clinic, front, open }) => {
  const [robin, kim] = [await newClient(clinic), await newClient(clinic)];
  const { page, app, context } = await arrive(open as never, front, robin);
  await app.startSession(1);
  await app.logNext();
  await app.allSent();
  await clinic.sql`
    update auth_sessions s set expires_at = now() - interval '1 hour' from clients c
    where c.user_id = s.user_id and c.id = ${robin.clientId}`;
  await app.logNext();
  await expect(page.getByText('1 waiting to send.')).toBeVisible();
  await expect(page.getByText('Sign in to send them.')).toBeVisible();

  // Somebody else signs in, in another tab, while this one goes on.
  const other = await context.newPage();
  const account = new AccountPages(other);
  await account.signIn(kim.email);
  await expect(new ClientApp(other).title).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await other.goto('/my/today');
  await expect(new ClientApp(other).title).toBeVisible();
  expect(await count(clinic, kim.clientId)).toBe(0);
  expect(await count(clinic, robin.clientId)).toBe(1);

  await other.goto('/my/you');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.waitForURL('**/sign-in');
  await page.close();
  await account.signIn(robin.email);
  await new ClientApp(other).allSent();
  expect(await count(clinic, robin.clientId)).toBe(2);
  expect(await count(clinic, kim.clientId)).toBe(0);
});

test('a plan changed meanwhile loses nothing, and what cannot be taken is shown, exported and given up', async ({
  clinic,
  front,
  open,
}) => {
  const client = await newClient(clinic);
  const { page, app, context } = await arrive(open as never, front, client);
  await cut(context, front);
  await app.startSession(2);
  await app.logNext();
  await app.logNext();
  await app.logNext();
  await expect(page.getByText('3 waiting to send.').or(page.getByText('4 waiting to send.'))).toBeVisible();
  // Meanwhile the trainer takes the session out of the plan.
  await clinic.sql`update planned_sessions set status = 'cancelled' where id = ${client.planned[0]?.id ?? ''}`;
  // And one entry is about a line that never was.
  await page.evaluate(poisonLast);
  await page.reload();
  await mend(context, front);
  await expect(page.getByText('1 entry was not taken')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('1 entry came out differently')).toBeVisible();
  await expect.poll(() => count(clinic, client.clientId)).toBe(2);
  const painBefore = async () => {
    const [log] = await clinic.sql`
      select pain_before::int as before from session_logs where client_id = ${client.clientId}`;
    return log?.before;
  };
  await expect.poll(painBefore, 'the start, behind its sets').toBe(2);

  await page.getByRole('button', { name: 'See why' }).click();
  const sheet = page.getByRole('dialog', { name: 'Kept on this device' });
  await expect(sheet.getByText('This session was no longer in your plan')).toBeVisible();
  await expect(sheet.getByText(/This exercise is not part of the session/)).toBeVisible();
  await expectAccessible(page, 'what a device keeps');
  await cut(context, front);
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  const { format, entries } = JSON.parse(await readFile(file, 'utf8'));
  expect(format).toBe('sturdy-entries');
  expect(entries).toMatchObject([{ procedure: 'sessions.logSet', input: { itemId: 'of-no-session' } }]);
  expect(entries[0].words).toContain('Not taken');
  await mend(context, front);

  await sheet.getByRole('button', { name: 'I have read it' }).click();
  await expect(sheet.getByText('This session was no longer in your plan')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(sheet.getByText('Everything has reached your clinic.')).toBeVisible();
  await app.allSent();
});

test('an emergency answer with no network shows its advice and locks at once, everywhere on the phone', async ({
  clinic,
  front,
  open,
}) => {
  const client = await newClient(clinic);
  const { page, app, context } = await arrive(open as never, front, client);
  await cut(context, front);
  await app.report({ pain: 2, yesTo: /numb/i });
  await expect(page.getByText(/Nobody watches this app live/).first()).toBeVisible();
  const [today, next] = client.planned;
  const locked = async (tab: Page, path: string) => {
    await tab.goto(path);
    await expect(new ClientApp(tab).title).toBeVisible();
    await expect(tab.getByText(/Nobody watches this app live/).first()).toBeVisible();
    await expect(tab.getByRole('link', { name: 'Start session' })).toHaveCount(0);
    await expect(tab.getByRole('button', { name: 'None of these' })).toHaveCount(0);
  };
  await locked(page, '/my/today');
  const other = await context.newPage();
  await locked(other, `/my/session/${today?.id}`);
  await locked(other, `/my/session/${next?.id}`);

  // The clinic has it, and says so; the phone reads nothing of what follows, and is cut off again.
  front.lose('reads');
  await mend(context, front);
  await new ClientApp(other).allSent();
  await cut(context, front);
  await locked(other, `/my/session/${next?.id}`);
  await locked(other, '/my/today');
  front.lose(null);
  await mend(context, front);
  await locked(page, '/my/today');
  const clearances = await clinic.sql`select level from clearances where client_id = ${client.clientId}`;
  expect(clearances.map(({ level }) => level)).toEqual(['emergency']);
});

/** Makes the newest set that waits one of a line that no session has. In the browser. */
async function poisonLast(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('sturdy-outbox-')) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('messages', 'readwrite');
      const store = transaction.objectStore('messages');
      const request = store.get('queue');
      request.onsuccess = () => {
        const queue = request.result as { procedure: string; input: { itemId?: string } }[];
        const last = queue.findLast(({ procedure }) => procedure === 'sessions.logSet');
        if (last) last.input.itemId = 'of-no-session';
        store.put(queue, 'queue');
      };
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }
}
