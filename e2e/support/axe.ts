import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [390, 1440] as const;

/** One line for each element that breaks a rule. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // Legacy: without a further page for each run, which only frames from elsewhere would need.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Of all rules only this one depends on the colours: the rest holds in the dark if it holds in the light.
  const { violations } = await (colorScheme === 'dark'
    ? axe.withRules('color-contrast')
    : axe.withTags(rules)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** How far the page can be scrolled sideways, in pixels, and what sticks out. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return '';
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth - clientWidth} px: ${wide
      .slice(0, 3)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
      .join(' | ')}`;
  });

/** Changes between light and dark pass through transitions, one after the other where colours are inherited. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    do {
      await frame();
      await frame();
    } while (document.getAnimations().some(({ playState }) => playState === 'running'));
  });

/** As wide as told, and so high that nothing is scrolled behind what sticks to an edge. */
async function showAll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  // What is drawn for the width it has grows with its first paint, and the page with it.
  for (let shown = 844; ; ) {
    await settled(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= shown) return;
    shown = height;
    await page.setViewportSize({ width, height });
  }
}

/** Pages made for phones: the client's, and those before signing in. */
const isForPhones = (page: Page) =>
  /^\/(my|about|sign-in|forgot|reset|invitation)\b/.test(new URL(page.url()).pathname);

/** Letters of another size, as a person may have set them; breakpoints stay where they are. */
const lettersAt = (page: Page, fontSize: '200%' | '') =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, fontSize);

/** No sideways scrolling on the smallest phone, nor with letters twice the size. */
async function expectNoOverflow(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect.soft(await overflow(page), `${what} at 360 px`).toBe('');
  if (isForPhones(page)) {
    await page.setViewportSize({ width: 390, height: 844 });
    await lettersAt(page, '200%');
    await settled(page);
    expect.soft(await overflow(page), `${what} at 390 px with letters twice the size`).toBe('');
    await lettersAt(page, '');
  } else {
    // Breakpoints are counted in letters, so twice the size leaves a desk of 1440 px the layout of half its width.
    await page.setViewportSize({ width: 720, height: 450 });
    expect.soft(await overflow(page), `${what} at 720 px`).toBe('');
    await page.setViewportSize({ width: 390, height: 844 });
  }
}

/** The page as it stands: no violation in light and dark, on the phone and at the desk, and no sideways scrolling. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    await showAll(page, width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      expect.soft(await violations(page, colorScheme), `${what}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  }
  await expectNoOverflow(page, what);
}
