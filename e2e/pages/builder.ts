import { expect, type Locator, type Page } from '@playwright/test';

/** The builder of programs, by keyboard alone. Every key is counted. */
export class BuilderPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly saved: Locator;
  keys = 0;
  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid');
    this.saved = page.getByText('Saved', { exact: true });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let done = 0; done < times; done += 1) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Makes a draft from the list of programs: Tab is pressed until the link or button has the focus. */
  async tabTo(what: Locator, most = 80): Promise<void> {
    for (let tries = 0; tries < most; tries += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  /** The grid is there and has the focus. */
  async isReady(): Promise<void> {
    await this.page.waitForURL(/\/edit$/);
    await expect(this.grid).toBeVisible();
    await expect(this.grid.locator(':focus')).toHaveCount(1);
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** The cell of an exercise in a week, from 1, where no weeks are folded. */
  cell(name: string, week: number): Locator {
    return this.row(name)
      .getByRole('gridcell')
      .nth(week - 1);
  }

  /** The texts of the session shown, exercise first. */
  async texts(): Promise<string[][]> {
    return this.grid
      .locator('[data-row]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('[role="rowheader"] .font-strong.text-item')?.textContent ?? '',
          ...[...row.querySelectorAll('[data-week]')].map((cell) => cell.getAttribute('data-text') ?? ''),
        ]),
      );
  }
}
