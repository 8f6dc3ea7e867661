import { expect, type Page } from '@playwright/test';

/** The questions before a client's first session. */
export class IntakePage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  private next() {
    return this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** Answers everything, with yes to no question, and sends it. Ends on Today. */
  async answer(given: { usualPain: number; goal: string }): Promise<void> {
    const { page } = this;
    // A blank form goes nowhere.
    await this.next();
    await expect(page.getByText('One answer is still open above.')).toBeVisible();
    await page.getByRole('radio', { name: 'Kilograms' }).check();
    await this.next();
    await page.getByRole('radio', { name: '3 to 12 months' }).check();
    await page
      .getByRole('group', { name: 'Your usual pain in the last week' })
      .getByRole('radio', { name: String(given.usualPain), exact: true })
      .check();
    await this.next();
    const none = page.getByRole('button', { name: 'None of these' });
    await expect(none.first()).toBeVisible();
    for (let left = await none.count(); left > 0; left -= 1) {
      await none.first().click();
      await expect(none).toHaveCount(left - 1);
    }
    await this.next();
    await page.getByRole('radio', { name: /^At the clinic or an ordinary gym/ }).check();
    await this.next();
    await page.getByLabel('What do you want to be able to do?').fill(given.goal);
    await page.getByRole('checkbox', { name: /^I agree/ }).check();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'You can start' })).toBeVisible();
    await page.getByRole('button', { name: 'Go to Today' }).click();
    await expect(page).toHaveURL(/\/my\/today$/);
  }
}
