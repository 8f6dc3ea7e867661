import { expect, type Locator, type Page } from '@playwright/test';

/** The places of trainers and owners, at a desk. */
export class Desk {
  readonly page: Page;
  readonly title;
  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
  }

  async goTo(place: 'Triage' | 'Clients' | 'Programs' | 'Staff' | 'Audit'): Promise<void> {
    const link = (menu: 'Main' | 'Clinic', name: string) =>
      this.page
        .getByRole('navigation', { name: menu, exact: true })
        .getByRole('link', { name: new RegExp(`^${name}`) });
    if (place === 'Staff' || place === 'Audit') {
      await link('Main', 'Clinic').click();
      await link('Clinic', place).click();
    } else {
      await link('Main', place).click();
    }
    await this.page.waitForURL(new RegExp(`/${place.toLowerCase()}$`));
    await expect(this.title).toBeVisible();
  }

  /** A client's row in the queue. */
  triageRow(name: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) });
  }

  /** The row of a table that holds these words. */
  row(words: string): Locator {
    return this.page.getByRole('row').filter({ hasText: words });
  }

  async inviteClient(name: string, email: string): Promise<void> {
    await this.goTo('Clients');
    await this.page.getByRole('button', { name: 'Invite a client' }).first().click();
    await this.sendInvitation(name, email);
  }

  async inviteTrainer(name: string, email: string): Promise<void> {
    await this.goTo('Staff');
    await this.page
      .getByRole('button', { name: /invite/i })
      .first()
      .click();
    await this.sendInvitation(name, email);
  }

  private async sendInvitation(name: string, email: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByText(email).first()).toBeVisible();
  }

  async openClient(name: string): Promise<void> {
    await this.goTo('Clients');
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}

/** The page where a trainer gives a client a program. */
export class AssignPage {
  readonly page: Page;
  readonly startDate;
  readonly calendar;
  readonly otherPlan;
  constructor(page: Page) {
    this.page = page;
    this.startDate = page.getByLabel('Start date');
    this.calendar = page.getByRole('region', { name: 'Calendar' });
    this.otherPlan = page.getByRole('group', { name: /What happens to it\?/ });
  }

  program(name: string): Locator {
    return this.page.getByRole('group', { name: 'Program' }).getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  day(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  /** Ticks these weekdays (Monday 1) and no others. */
  async chooseDays(days: readonly number[]): Promise<void> {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const [index, name] of names.entries()) await this.day(name).setChecked(days.includes(index + 1));
  }

  /** The calendar is that of what is chosen now: what was not seen is not assigned. */
  async calendarIsThere(): Promise<void> {
    await expect(this.calendar).toBeVisible();
    await expect(this.calendar).not.toHaveAttribute('aria-busy', 'true');
  }

  async assign(client: string): Promise<void> {
    await this.calendarIsThere();
    await this.page.getByRole('button', { name: `Assign to ${client}` }).click();
  }
}
