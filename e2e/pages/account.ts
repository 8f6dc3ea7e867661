import { expect, type Page } from '@playwright/test';
import { demoPassword } from '@/db/seed/accounts';

/** The pages before somebody is signed in. */
export class AccountPages {
  readonly page: Page;
  readonly email;
  readonly password;
  constructor(page: Page) {
    this.page = page;
    this.email = page.getByLabel('E-mail address');
    this.password = page.getByRole('textbox', { name: /password/i });
  }

  /** Signs in through the form, and waits until the person has arrived. */
  async signIn(email: string, password = demoPassword): Promise<void> {
    await this.page.goto('/sign-in');
    await this.email.fill(email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  /** Accepts an invitation with a new password, and waits until the person has arrived. */
  async accept(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Choose a password').fill(password);
    await this.page.getByRole('button', { name: 'Accept and sign in' }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
  }

  /** Opens a link that no longer works: it says why, and offers no form. */
  async refused(link: string, why: RegExp): Promise<void> {
    // The token is a fragment: from the same page the browser would not load it anew.
    await this.page.goto('about:blank');
    await this.page.goto(link);
    await expect(this.page.getByText(why)).toBeVisible();
    await expect(this.password).toHaveCount(0);
    await expect(this.page.getByRole('link', { name: 'Go to sign-in' })).toBeVisible();
  }
}
