import type { BrowserContext } from '@playwright/test';
import { type Front, frontOf } from './front';
import { test as base } from './test';

/** With an address before the clinic's server that can vanish: also for a service worker, whom no emulation reaches. */
export const test = base.extend<{ front: Front }>({
  front: async ({ clinic }, use) => {
    const front = await frontOf(clinic.url);
    await use(front);
    await front.close();
  },
  baseURL: async ({ front }, use) => use(front.url),
});

export async function cut(context: BrowserContext, front: Front): Promise<void> {
  await front.cut();
  await context.setOffline(true);
}

export async function mend(context: BrowserContext, front: Front): Promise<void> {
  await front.mend();
  await context.setOffline(false);
}
