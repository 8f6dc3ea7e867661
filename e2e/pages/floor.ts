import { expect, type Locator, type Page } from '@playwright/test';
import { keptOn } from './device';

/** The floor on a tablet, where a trainer enters what several clients do. */
export class Floor {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Puts these on the floor, and no others; each found by name. */
  async choose(names: readonly string[]): Promise<void> {
    await this.page.goto('/floor');
    const dialog = this.page.getByRole('dialog', { name: 'Who is on the floor?' });
    await expect(async () => {
      // A press before the page is alive is nobody's.
      await this.page
        .getByRole('button', { name: /^Choose/ })
        .first()
        .click({ timeout: 2_000 });
      await expect(dialog).toBeVisible({ timeout: 2_000 });
    }).toPass();
    for (const name of names) {
      await dialog.getByLabel('Search by name').fill(name);
      await dialog.getByRole('checkbox', { name }).check();
    }
    await dialog.getByRole('button', { name: 'Put on the floor' }).click();
    for (const name of names) await expect(this.column(name)).toBeVisible();
  }

  column(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Asks the questions, none of which fits, and the pain. */
  async start(name: string, pain: number): Promise<void> {
    await this.page.getByRole('button', { name: `Start with ${name}` }).click();
    await this.tapPain(this.page.getByRole('dialog', { name: `${name}: before the session` }), pain);
    await expect(this.nextSet(name)).toBeVisible();
  }

  nextSet(name: string): Locator {
    return this.column(name).getByRole('button', { name: /^Log set/ });
  }

  /** How many sets its head says are done. */
  private async done(name: string): Promise<number> {
    const head = await this.column(name).locator('header').innerText();
    return Number(/(\d+)\s+of/.exec(head)?.[1] ?? 0);
  }

  /** Logs the next set as it is shown; gives the repetitions or seconds, and the load, that its button said. */
  async log(name: string): Promise<number[]> {
    const before = await this.done(name);
    let words = '';
    // A press right after the last one in this column is taken for a slip, and counts for nothing.
    await expect(async () => {
      // Read and pressed in one: the screen may be about to move on to a partner.
      words = await this.nextSet(name).evaluate((button: HTMLElement) => {
        const said = button.getAttribute('aria-label') ?? '';
        button.click();
        return said;
      });
      await expect.poll(() => this.done(name), { message: `sets of ${name}`, timeout: 2_000 }).toBe(before + 1);
    }).toPass();
    return (words.split(`${name}, `)[1]?.match(/\d+(\.\d+)?/g) ?? []).map(Number).sort((a, b) => a - b);
  }

  async finish(name: string, pain: number): Promise<void> {
    await this.column(name)
      .getByRole('button', { name: /^More on/ })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Finish the session' }).click();
    await this.tapPain(this.page.getByRole('dialog', { name: `${name}: finish` }), pain);
    await expect(this.column(name).getByText('Finished')).toBeVisible();
  }

  private async tapPain(within: Locator, pain: number): Promise<void> {
    await within.getByRole('radio', { name: String(pain), exact: true }).click();
    await expect(within).toBeHidden();
  }

  /** A worker keeps the page, and this tablet what was read last. */
  async readyWithoutConnection(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(async () => (await keptOn(this.page)).some((key) => key.startsWith('floor ')), {
        message: 'the board is kept',
      })
      .toBe(true);
  }

  /** What this tablet keeps for the clinic. */
  get waiting(): Locator {
    return this.page.getByRole('button', { name: /waiting to send/ });
  }
}
