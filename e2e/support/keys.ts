import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement);

/** A browser drops keys that come before the first picture of a new page, as nobody can have meant them for it. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));

/** Walks with Tab until something has the focus, and that it can be seen to have it. */
export async function tabTo(page: Page, what: Locator, most = 80): Promise<void> {
  await expect(what).toBeVisible();
  await painted(page);
  for (let steps = 0; steps <= most; steps += 1) {
    if (await hasFocus(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached with ${most} times Tab: ${what}`);
}

export async function press(page: Page, what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press(key);
}

/** Chooses in a group of radio buttons: Tab to the group, arrows within it. */
export async function choose(page: Page, group: Locator, wanted: Locator): Promise<void> {
  const radios = group.getByRole('radio');
  await expect(wanted).toBeVisible();
  await painted(page);
  const inGroup = () => group.evaluate((element) => element.contains(document.activeElement));
  for (let steps = 0; steps < 80 && !(await inGroup()); steps += 1) await page.keyboard.press('Tab');
  expect(await inGroup()).toBe(true);
  if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  const count = await radios.count();
  for (let steps = 0; steps < count && !(await wanted.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
