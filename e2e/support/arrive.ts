import type { BrowserContext } from '@playwright/test';
import { signInByHand } from './http';
import type { Clinic } from './test';

/** Puts a signed-in person's cookies into a context, without the form: the form has tests of its own. */
export async function arriveAs(context: BrowserContext, clinic: Clinic, email: string): Promise<void> {
  const { cookie } = await signInByHand(clinic, email);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      return { name, value, url: clinic.url, httpOnly: true, sameSite: 'Lax' as const };
    }),
  );
}
