import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { otherTrainer } from '../support/people';
import { desk, expect, test } from '../support/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const stage = (page: Page, end: 'Start' | 'End') => page.getByRole('application', { name: new RegExp(`^${end}:`) });
const number = (page: Page, name: string) => page.getByRole('spinbutton', { name });

/** Draws from one place to another within an element, both as shares of its width and height. */
async function drawWithin(
  page: Page,
  element: Locator,
  from: readonly [number, number],
  by: readonly [number, number],
) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('There is nothing to draw on.');
  const [x, y] = [box.x + box.width * from[0], box.y + box.height * from[1]];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by[0] / 2, y + by[1] / 2, { steps: 4 });
  await page.mouse.move(x + by[0], y + by[1], { steps: 4 });
  await page.mouse.up();
}

/** Where the joint that is taken hold of is drawn, as shares of the stage. */
async function takenAt(element: Locator): Promise<readonly [number, number]> {
  return element.evaluate((node) => {
    const own = node.getBoundingClientRect();
    const grip = [...node.querySelectorAll('circle, rect')].find(
      (each) => each.getAttribute('fill') === 'var(--spruce)',
    );
    if (!grip) throw new Error('No joint is taken hold of.');
    const { left, top, width, height } = grip.getBoundingClientRect();
    return [(left + width / 2 - own.left) / own.width, (top + height / 2 - own.top) / own.height] as const;
  });
}

test('a trainer finds exercises by words and by what they ask for', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(otherTrainer, desk);
  await page.goto('/exercises');
  await expect(heading(page)).toHaveText('Exercises');
  await expectAccessible(page, 'the library');
  await page.setViewportSize(desk.viewport);

  await test.step('what is typed and chosen narrows the list, and says how far', async () => {
    const all = await page
      .getByRole('listitem')
      .filter({ has: page.locator('a[href^="/exercises/"]') })
      .count();
    expect(all).toBeGreaterThanOrEqual(80);
    await page.getByRole('searchbox', { name: 'Search' }).fill('goblet squat');
    const found = page.getByRole('list', { name: 'Found' }).getByRole('listitem');
    await expect(found.first()).toContainText('Goblet squat');
    expect(await found.count()).toBeLessThan(all);
    await expect(page.getByText(` exercises of ${all}`)).toBeVisible();
    await page.getByRole('combobox', { name: 'Done with' }).selectOption('Barbell and plates');
    await expect(page.getByText('No exercise answers to all of this')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('combobox', { name: 'Not paused for' }).selectOption('Worse with bending');
    await expect(page.getByRole('link', { name: /^Deadlift Hinge/ })).toHaveCount(0);
  });
});

test('a trainer climbs a ladder by keyboard, and sees all ladders', async ({ open }) => {
  test.setTimeout(180_000);
  const page = await open(otherTrainer, desk);

  await test.step('its page shows the figure, cues and ladders, and the way up leads on by keyboard', async () => {
    await page.goto('/exercises/goblet-squat');
    await expect(heading(page)).toHaveText('Goblet squat');
    await expect(page.getByRole('heading', { name: 'Cues' })).toBeVisible();
    const graph = page.getByRole('list', { name: /^Around Goblet squat/ });
    const here = graph.getByRole('link', { name: /^Goblet squat/ });
    await expect(here).toHaveAttribute('aria-current', 'page');
    await expect(here).toContainText('harder:');
    await expectAccessible(page, 'an exercise');
    await page.setViewportSize(desk.viewport);
    await here.focus();
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText('Goblet squat');
    expect(next).toContain(await heading(page).innerText());
  });

  await test.step('the map holds every family, and every exercise is a link in it', async () => {
    await page.goto('/exercises/ladders');
    for (const family of ['Hinge', 'Squat', 'Trunk']) {
      await expect(page.getByRole('list', { name: `${family}, from easier to harder` })).toBeVisible();
    }
    const squats = page.getByRole('list', { name: 'Squat, from easier to harder' });
    await expect(squats.getByRole('link', { name: /^Back squat/ })).toHaveAttribute('href', '/exercises/back-squat');
    await expectAccessible(page, 'the ladders');
  });
});

test('a trainer draws an exercise of the clinic’s own, by keyboard and by dragging, and changes it', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const page = await open(otherTrainer, desk);
  await page.goto('/exercises/new?from=goblet-squat');
  await expect(heading(page)).toHaveText('A copy of Goblet squat');
  await expectAccessible(page, 'the editor');
  await page.setViewportSize(desk.viewport);

  await test.step('the arrow keys move the joint that is taken hold of, and its number follows', async () => {
    await page.getByRole('combobox', { name: 'Joint' }).selectOption('Head');
    const before = await number(page, 'Nod of the head').inputValue();
    await stage(page, 'Start').focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect(number(page, 'Nod of the head')).not.toHaveValue(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    for (let press = 0; press < 5; press += 1) await page.getByRole('button', { name: 'Undo' }).click();
    await expect(number(page, 'Nod of the head')).toHaveValue(before);
    await stage(page, 'Start').focus();
    await page.keyboard.press('PageDown');
    await expect(stage(page, 'Start')).toHaveAccessibleName('Start: Shoulders');
  });

  await test.step('a number field turns it by degrees', async () => {
    await page.getByRole('combobox', { name: 'Joint' }).selectOption('Hips');
    await number(page, 'Trunk, from upright').fill('50');
    await expect(number(page, 'Trunk, from upright')).toHaveValue('50');
  });

  await test.step('a joint is drawn with the pointer, and the pinned foot stays', async () => {
    await page.getByRole('combobox', { name: 'Pose' }).selectOption('End');
    await page.getByRole('combobox', { name: 'Joint' }).selectOption('Near hand');
    const grip = await takenAt(stage(page, 'End'));
    await drawWithin(page, stage(page, 'End'), grip, [40, 60]);
    const after = await takenAt(stage(page, 'End'));
    expect(after[1]).toBeGreaterThan(grip[1] + 0.02);
    await page.getByRole('combobox', { name: 'Joint' }).selectOption('Near ankle');
    await expect(number(page, 'To the right')).toHaveValue('0');
    await expect(number(page, 'Above the floor')).toHaveValue('8');
  });

  const name = `Slow goblet squat ${Date.now()}`;
  await test.step('what is missing is said at its field, then it is in the library', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('');
    await page.getByRole('button', { name: 'Add to the library' }).click();
    await expect(page.getByText('Give it a name.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('button', { name: 'Add to the library' }).click();
    await expect(heading(page)).toHaveText(name);
    await expect(page.getByText('Our own', { exact: true })).toBeVisible();
    const graph = page.getByRole('list', { name: `Around ${name}, from easier to harder` });
    await expect(graph.getByRole('link', { name: /^Goblet squat.*harder:.*Slow goblet squat/ })).toBeVisible();
  });

  await test.step('it is edited, kept as it was drawn, and archived', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(heading(page)).toHaveText(`Edit ${name}`);
    await page.getByRole('combobox', { name: 'Joint' }).selectOption('Hips');
    await expect(number(page, 'Trunk, from upright')).toHaveValue('50');
    await page.getByRole('textbox', { name: 'Cues, 1' }).fill('Three seconds down.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(heading(page)).toHaveText(name);
    await expect(page.getByText('Three seconds down.')).toBeVisible();
    await page.getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByText('This exercise is archived.')).toBeVisible();
    await page.goto('/exercises');
    await page.getByRole('searchbox', { name: 'Search' }).fill(name);
    await expect(page.getByText('No exercise answers to all of this')).toBeVisible();
  });
});
