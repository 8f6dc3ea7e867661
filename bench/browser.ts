import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/scripts/browser';
import { median } from './rates';

/** What Lighthouse calls a simulated phone, here in truth: a processor four times slower and a slow 4G line. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const slowdown = 4;

export const openBrowser = () => {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
};

async function asPhone(page: Page, line: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (!line) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
}

export type Paint = { readonly lcpMs: number; readonly blockingMs: number };

/** Largest paint and blocking time (over 50 ms, until two seconds after load) of one cold visit. */
async function coldVisit(context: BrowserContext, url: string): Promise<Paint> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { lcp: 0, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await asPhone(page, true);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    () => performance.now() > performance.timing.loadEventEnd - performance.timing.navigationStart + 2000,
  );
  const { lcp, blocking } = await page.evaluate(
    () => (window as unknown as { seen: { lcp: number; blocking: number } }).seen,
  );
  await page.close();
  return { lcpMs: Math.round(lcp), blockingMs: Math.round(blocking) };
}

/** The medians of three cold visits of a signed-in person on a slow phone. `cookie` is a request header. */
export async function paintOf(url: string, cookie: string): Promise<Paint> {
  const browser = await openBrowser();
  try {
    const paints: Paint[] = [];
    for (let round = 0; round < 3; round += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
      await context.addCookies(cookiesOf(cookie, url));
      paints.push(await coldVisit(context, url));
      await context.close();
    }
    return {
      lcpMs: median(paints.map((each) => each.lcpMs)),
      blockingMs: median(paints.map((each) => each.blockingMs)),
    };
  } finally {
    await browser.close();
  }
}

const cookiesOf = (cookie: string, url: string) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url, httpOnly: true, sameSite: 'Lax' as const };
  });

/**
 * Milliseconds from asking for Today with no network until its heading stands, of a phone that was there once; null
 * where no worker took over.
 */
export async function offlineToday(url: string, cookie: string): Promise<number | null> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies(cookiesOf(cookie, url));
    const first = await context.newPage();
    await first.goto(url, { waitUntil: 'networkidle' });
    const isReady = await first.evaluate(async () => {
      const registration = await Promise.race([
        navigator.serviceWorker.ready,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), 20_000)),
      ]);
      return registration !== null;
    });
    if (!isReady) return null;
    await first.close();
    await context.setOffline(true);
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const page = await context.newPage();
      await asPhone(page, false);
      const began = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator('#page-title').waitFor();
      times.push(Math.round(performance.now() - began));
      await page.close();
    }
    return median(times);
  } finally {
    await browser.close();
  }
}
