import type { Page } from '@playwright/test';
import { openAdmin } from '@/db/factories/admin';
import { makeAssignment } from '@/db/factories/plans';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument, ResolvedSession } from '@/domain/program/types';
import { weekdayOf } from '@/domain/schedule/dates';
import { BuilderPage } from '../pages/builder';
import { expectAccessible } from '../support/axe';
import { coach, find, newClient, owner, today } from '../support/people';
import { type Clinic, desk, expect, test } from '../support/test';

/** Keys that somebody who types without haste presses in a second. */
const keysInSecond = 2;

const idIn = (page: Page): string => /programs\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

async function draftOf({ sql }: Clinic, programId: string): Promise<ProgramGrid> {
  const [row] = await sql<{ grid: ProgramGrid }[]>`select grid from program_drafts where program_id = ${programId}`;
  if (!row) throw new Error('There is no draft');
  return row.grid;
}

/** A draft of the given size, opened at its grid. */
async function blank(page: Page, name: string): Promise<BuilderPage> {
  const builder = new BuilderPage(page);
  await page.goto('/programs/new');
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await builder.isReady();
  return builder;
}

async function copyOf(page: Page, original: string, name: string): Promise<BuilderPage> {
  const builder = new BuilderPage(page);
  await page.goto('/programs');
  await page.getByRole('link', { name: `Copy ${original}`, exact: true }).click();
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await builder.isReady();
  return builder;
}

const sessions = [
  [
    ['goblet squat', '3x8 12kg rpe6 +2.5/wk'],
    ['hip thrust', '3x10 40kg rpe6'],
    ['one-arm row', '3x10/side 10kg'],
    ['side plank', '3x20s/side +5s/wk'],
    ['bird dog', '3x6/side'],
    ['suitcase carry', '4x30m/side 12kg'],
  ],
  [
    ['block pull', '3x6 40kg rpe6 +2.5/wk'],
    ['split squat', '3x8/side rpe7'],
    ['incline push-up', '3x8-12 rpe7'],
    ['dead bug', '3x8/side t3010'],
    ['back extension hold', '3x30s'],
    ['brisk walk', '1x20min rpe3'],
  ],
  [
    ['trap-bar deadlift', '40x8, 50x6, 60x4'],
    ['box squat', '5x5 @75%'],
    ['pallof press', '3x10/side'],
    ['curl-up', '3x8 r0:45'],
    ['farmer carry', '4x30m 16kg'],
    ['cat-camel', '2x10'],
  ],
] as const;

test.use({ viewport: desk.viewport });

test.describe('the builder', () => {
  test('writes four weeks of three sessions of six exercises from blank, by keyboard alone', async ({
    clinic,
    open,
  }) => {
    test.setTimeout(180_000);
    const page = await open(coach, desk);
    const builder = new BuilderPage(page);
    await page.goto('/programs');
    const began = Date.now();
    await builder.tabTo(page.getByRole('link', { name: 'New program' }));
    await builder.press('Enter');
    await expect(page.getByLabel('Name')).toBeFocused();
    await builder.type('Back basics');
    await builder.press('Enter');
    await builder.isReady();
    for (const [at, exercises] of sessions.entries()) {
      if (at > 0) await builder.press('PageDown');
      for (const [name] of exercises) {
        await builder.type(name);
        await builder.press('Enter');
      }
      await builder.press('Enter');
      for (const [, dose] of exercises) {
        await builder.type(dose);
        await builder.press('Control+d');
        await builder.press('Enter');
      }
    }
    const seconds = (Date.now() - began) / 1000;
    console.log(
      `builder: ${builder.keys} keys from blank (4 weeks × 3 sessions × 6 exercises), ${seconds.toFixed(0)} s here, ` +
        `${Math.round(builder.keys / keysInSecond)} s at ${keysInSecond} keys a second`,
    );
    expect(builder.keys / keysInSecond).toBeLessThan(6 * 60);

    await expect(builder.saved).toBeVisible();
    const grid = await draftOf(clinic, idIn(page));
    expect(grid.weeks).toHaveLength(4);
    expect(grid.sessions.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual(
      sessions.map((exercises) => exercises.map(([, dose]) => [dose, dose, dose, dose])),
    );
    expect(grid.sessions.flatMap(({ rows }) => rows).every(({ exerciseId }) => exerciseId !== null)).toBe(true);
    await expect(builder.grid.locator('[aria-invalid="true"]')).toHaveCount(0);
  });

  test('makes a program of a template, by keyboard alone', async ({ clinic, open }) => {
    const page = await open(coach, desk);
    const builder = new BuilderPage(page);
    await page.goto('/programs');
    const began = Date.now();
    await builder.tabTo(page.getByRole('link', { name: 'Copy Hinge foundations', exact: true }));
    await builder.press('Enter');
    await expect(page.getByLabel('Name')).toBeFocused();
    await builder.press('Enter');
    await builder.isReady();
    // One change, so that it is their own.
    await builder.press('ArrowRight');
    await builder.type('1x10min rpe3');
    await builder.press('Enter');
    console.log(
      `builder: ${builder.keys} keys from a template, ${((Date.now() - began) / 1000).toFixed(0)} s here, ` +
        `${Math.round(builder.keys / keysInSecond)} s at ${keysInSecond} keys a second`,
    );
    expect(builder.keys / keysInSecond).toBeLessThan(60);
    await expect(builder.saved).toBeVisible();
    expect((await draftOf(clinic, idIn(page))).sessions[0]?.rows[0]?.cells[0]?.text).toBe('1x10min rpe3');
  });

  test('takes a table from a spreadsheet, gives it back, undoes and does again', async ({ open }) => {
    const page = await open(coach, desk);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const builder = await blank(page, 'From a sheet');
    const table =
      'Goblet squat\t3x8 12kg\t3x8\t3x10\t2x8\nZercher squat\t3x5\t3x5\t3x5\t2x5\nRDL\t3x8 40kg\t\t3x8\t2x8';
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await builder.press('Control+v');
    const pasted = [
      ['Goblet squat', '3x8 12kg', '3x8', '3x10', '2x8'],
      ['Zercher squat', '3x5', '3x5', '3x5', '2x5'],
      ['Romanian deadlift', '3x8 40kg', '', '3x8', '2x8'],
    ];
    await expect.poll(() => builder.texts()).toEqual(pasted);
    await expect(builder.row('Zercher squat').getByText('Not in the library')).toBeVisible();

    await builder.press('Control+z');
    await expect.poll(() => builder.texts()).toEqual([]);
    await builder.press('Control+Shift+z');
    await expect.poll(() => builder.texts()).toEqual(pasted);

    // Two cells of the first row go to the last one, and what is copied can be read by a spreadsheet.
    await builder.press('Control+Home');
    await builder.press('ArrowRight', 3);
    await builder.press('Shift+ArrowRight');
    await builder.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('3x10\t2x8');
    await builder.press('ArrowDown', 2);
    await builder.press('ArrowLeft');
    await builder.press('Control+v');
    await expect
      .poll(async () => (await builder.texts())[2])
      .toEqual(['Romanian deadlift', '3x8 40kg', '', '3x10', '2x8']);

    // A row moves with all that is in it, and comes back.
    await builder.press('Alt+ArrowUp', 2);
    await expect
      .poll(async () => (await builder.texts()).map(([name]) => name))
      .toEqual(['Romanian deadlift', 'Goblet squat', 'Zercher squat']);
    await builder.press('Control+z', 2);
    await expect
      .poll(async () => (await builder.texts()).map(([name]) => name))
      .toEqual(['Goblet squat', 'Zercher squat', 'Romanian deadlift']);
  });

  test('keeps what it does not understand, marked, through a failed save and a reload', async ({ clinic, open }) => {
    const page = await open(coach, desk);
    const builder = await blank(page, 'Kept words');
    await builder.type('deadlift');
    await builder.press('Tab');
    await builder.type('3x8 rpe6 pausd');
    await expect(page.getByText(/“pausd”/).first()).toBeVisible();
    await expect(builder.saved).toBeVisible();

    await page.route('**/api/trpc/drafts.save**', (route) => route.abort());
    await builder.type(' slowly?');
    await builder.press('Escape');
    await expect(page.getByText(/^Not saved:/)).toBeVisible();
    await page.reload();
    await expect.poll(async () => (await builder.texts())[0]?.[1]).toBe('3x8 rpe6 pausd slowly?');
    await expect(builder.cell('Deadlift', 1)).toHaveAttribute('aria-invalid', 'true');

    await page.unroute('**/api/trpc/drafts.save**');
    await expect(builder.saved).toBeVisible();
    const grid = await draftOf(clinic, idIn(page));
    expect(grid.sessions[0]?.rows[0]?.cells[0]?.text).toBe('3x8 rpe6 pausd slowly?');

    await page.getByRole('button', { name: 'Publish changes…' }).click();
    await expect(page.getByText(/keep.? it from being published/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Publish version/ })).toHaveCount(0);
  });

  test('joins what two people write at once, and asks where both changed the same', async ({ clinic, open }) => {
    test.setTimeout(120_000);
    const page = await open(coach, desk);
    const mine = await blank(page, 'Ours');
    await mine.type('goblet squat');
    await mine.press('Enter');
    await mine.type('bird dog');
    await mine.press('Enter');
    await mine.press('Escape');
    await expect(mine.saved).toBeVisible();

    const other = await open(owner, desk);
    await other.goto(page.url());
    const theirs = new BuilderPage(other);
    await theirs.isReady();
    const { name: ownersName } = await find(clinic, owner);
    await theirs.press('ArrowRight');
    await theirs.type('3x8');
    await theirs.press('Tab');
    await theirs.type('3x9');
    await theirs.press('Escape');
    await expect(theirs.saved).toBeVisible();

    // The coach changes the first cell too, and another one, before hearing of it.
    await mine.press('Control+Home');
    await mine.press('ArrowRight');
    await mine.type('4x6');
    await mine.press('Enter');
    await mine.type('3x6/side');
    await mine.press('Escape');
    await expect(page.getByText(`${ownersName} changed`)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(`${ownersName} has this open too`)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(/yours “4x6”, theirs “3x8”/)).toBeVisible();
    await expect
      .poll(() => mine.texts())
      .toEqual([
        ['Goblet squat', '4x6', '3x9', '', ''],
        ['Bird dog', '3x6/side', '', '', ''],
      ]);

    // What is still to be chosen is known after a reload too.
    await expect(mine.saved).toBeVisible();
    await page.reload();
    await mine.isReady();
    await expect(page.getByText(/yours “4x6”, theirs “3x8”/)).toBeVisible();
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(async () => (await mine.texts())[0]?.[1]).toBe('3x8');
    await expect(mine.saved).toBeVisible();
    await expect
      .poll(() => theirs.texts(), { timeout: 30_000 })
      .toEqual([
        ['Goblet squat', '3x8', '3x9', '', ''],
        ['Bird dog', '3x6/side', '', '', ''],
      ]);
  });

  test('publishes, gives it to a client, and takes it back', async ({ clinic, open }) => {
    test.setTimeout(180_000);
    const page = await open(coach, desk);
    const builder = await copyOf(page, 'Hinge foundations', 'Our hinge block');
    const programId = idIn(page);
    await page.getByRole('button', { name: 'Publish changes…' }).click();
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByText('Nobody’s plan would change')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).last().click();

    const trainer = await find(clinic, coach);
    const client = await newClient(clinic, { program: null });
    const { db, close } = openAdmin(clinic.adminUrl);
    await makeAssignment(db, {
      clinicId: trainer.clinicId,
      clientId: client.clientId,
      programId,
      startDate: today(),
      trainingDays: [weekdayOf(today())],
      assignedBy: trainer.userId,
    }).finally(close);
    const plan = () => clinic.sql<{ prescription: ResolvedSession }[]>`
      select prescription from planned_sessions where client_id = ${client.clientId} order by date, id`;
    const before = await plan();

    await page.reload();
    await builder.isReady();
    await builder.press('Control+Home');
    await builder.press('ArrowDown');
    await builder.press('ArrowRight');
    await builder.type('4x6 8kg rpe5');
    await builder.press('Control+d');
    await builder.press('Enter');
    await expect(builder.saved).toBeVisible();
    await page.getByRole('button', { name: 'Publish changes…' }).click();
    await expect(page.getByRole('heading', { name: /changes? since version 1/ })).toBeVisible();
    await page.getByLabel('What is new').fill('Heavier box squats');
    await page.getByRole('button', { name: 'Publish version 2' }).click();

    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(client.name).first()).toBeVisible();
    expect(await plan()).toEqual(before);
    await expect(dialog.locator('dl > div').filter({ hasText: 'Logged sessions that change' })).toContainText('0');
    await dialog.getByLabel(`What ${client.name} will read`).fill('Fewer squats from now on, a little heavier.');
    await expectAccessible(page, 'giving a version to clients');
    await page.setViewportSize(desk.viewport);
    await dialog.getByRole('button', { name: 'Give it to 1 client' }).click();
    await expect(page.getByText('1 client has version 2')).toBeVisible();
    expect(await plan()).not.toEqual(before);

    await page.goto(`/programs/${programId}/versions`);
    await expect(page.getByText('Heavier box squats')).toBeVisible();
    await page.getByRole('button', { name: /^Undo until/ }).click();
    await expect(page.getByRole('table', { name: 'Versions given to clients' }).getByText(/^Undone/)).toBeVisible();
    expect(await plan()).toEqual(before);
    const published = await clinic.sql<{ number: number; document: ProgramDocument }[]>`
      select number, document from program_versions where program_id = ${programId} order by number`;
    expect(published.map(({ number }) => number)).toEqual([1, 2]);
    await expectAccessible(page, 'versions');
  });

  test('can be used by anybody: every place of it', async ({ open }) => {
    test.setTimeout(240_000);
    const page = await open(coach, desk);
    const builder = await copyOf(page, 'Hinge foundations', 'For everybody');
    await expectAccessible(page, 'the builder');
    await page.setViewportSize(desk.viewport);
    await builder.press('ArrowRight');
    await builder.type('3x8 rp');
    await expectAccessible(page, 'a cell that is not understood');
    await page.setViewportSize(desk.viewport);
    await builder.press('Escape');
    await builder.press('/');
    await expectAccessible(page, 'choosing an exercise');
    await page.setViewportSize(desk.viewport);
    await builder.press('Escape');
    await builder.press('?');
    await expectAccessible(page, 'all keys');
  });

  test('takes a program as text, marks what is unclear, and can be used by anybody doing so', async ({
    clinic,
    open,
  }) => {
    test.setTimeout(120_000);
    const page = await open(coach, desk);
    await page.goto('/programs/new');
    await page.getByRole('radio', { name: 'Pasted text' }).check();
    await page.getByLabel('The program as text').fill('# Two days\nDay A\nGoblet squat 3x8\nZercher carry 3x5\n');
    await expect(page.getByRole('heading', { name: 'What was understood' })).toBeVisible();
    await expect(page.getByText('Zercher carry (not in the library)')).toBeVisible();
    await expectAccessible(page, 'a pasted program');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    const builder = new BuilderPage(page);
    await builder.isReady();
    await expect(page.getByRole('heading', { level: 1, name: 'Two days' })).toBeVisible();
    const grid = await draftOf(clinic, idIn(page));
    expect(grid.sessions[0]?.rows.map(({ exerciseId, typed }) => exerciseId ?? typed)).toEqual([
      'goblet-squat',
      'Zercher carry',
    ]);
  });
});
