import { expect } from '@playwright/test';
import type { Clinic } from '../support/test';

/** The link in the newest mail to an address; waits until there are `count` mails to it. */
export async function mailedLink(clinic: Clinic, address: string, count = 1): Promise<string> {
  await expect.poll(async () => (await clinic.mailTo(address)).length, `mails to ${address}`).toBe(count);
  const [link] = (await clinic.mailTo(address)).at(-1)?.links ?? [];
  if (link === undefined) throw new Error(`The mail to ${address} has no link`);
  return link;
}
