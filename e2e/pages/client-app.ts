import { expect, type Locator, type Page } from '@playwright/test';

/** The number on a pain scale: 0 and 10 have words. */
const painName = (pain: number) => (pain === 0 ? '0, no pain' : pain === 10 ? '10, worst imaginable' : String(pain));

/** The client's app on the phone. */
export class ClientApp {
  readonly page: Page;
  /** How often the person has touched the glass since `taps` was last set to 0. */
  taps = 0;
  readonly title;
  readonly waiting;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.waiting = page.getByText(/\d+ waiting to send/);
  }

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }

  pain(question: RegExp, pain: number): Locator {
    return this.page.getByRole('group', { name: question }).getByRole('radio', { name: painName(pain), exact: true });
  }

  tab(name: 'Today' | 'Plan' | 'It hurts' | 'Progress' | 'Coach'): Locator {
    return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
  }

  async openToday(): Promise<void> {
    await this.page.goto('/my/today');
    await expect(this.title).toBeVisible();
  }

  /** One tap, and waits until it stands there. */
  async morning(pain: number): Promise<void> {
    await this.tap(this.pain(/How (is|was) your back this morning/, pain));
    await expect(this.page.getByRole('heading', { name: /^This morning/ })).toBeVisible();
  }

  /** From Today into the running session: none of the questions fits, and the tap on the pain says so. */
  async startSession(painBefore: number): Promise<void> {
    await this.tap(this.page.getByRole('link', { name: 'Start session' }));
    await this.tap(this.pain(/^None of these, and the pain in your back/, painBefore));
    await expect(this.page.getByRole('navigation', { name: 'Exercises' })).toBeVisible();
  }

  /** The tick of a set that is not logged yet; of the exercise on the screen. */
  log(setNumber: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Log set ${setNumber},`) });
  }

  /** The tick of a set that is. */
  logged(setNumber: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Take back set ${setNumber},`) });
  }

  change(setNumber: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Change set ${setNumber}:`) });
  }

  /** How many sets the bar says are done. */
  async setsDone(): Promise<number> {
    const names = await this.page
      .getByRole('navigation', { name: 'Exercises' })
      .getByRole('button', { name: /sets done$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    return names.reduce((sum, name) => sum + Number(/: (\d+) of/.exec(name)?.[1] ?? 0), 0);
  }

  /** Logs the next set on the screen as prescribed, with one tap. */
  async logNext(): Promise<void> {
    const before = await this.setsDone();
    await this.tap(this.page.getByRole('button', { name: /^Log set/ }).first());
    await expect.poll(() => this.setsDone(), 'sets done').toBe(before + 1);
  }

  async finish(painAfter: number): Promise<void> {
    await this.tap(this.pain(/Pain in your back now, after training/, painAfter));
    await expect(this.page.getByRole('heading', { name: 'Session logged' })).toBeVisible();
  }

  /** Every message has reached the server. */
  async allSent(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(countKept), { message: 'entries kept on the device', timeout: 30_000 })
      .toBe(0);
  }

  /** "It hurts", with the answers to the questions that must be asked. */
  async report(given: { pain: number; yesTo?: RegExp; words?: string; legs?: string }): Promise<void> {
    await this.tap(this.tab('It hurts'));
    await this.fillReport(given);
    await this.tap(this.page.getByRole('button', { name: 'Send', exact: true }));
  }

  /** Pain clearly above usual asks whether it is a flare: it is not. */
  async noFlare(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Is this a flare?' })).toBeVisible();
    await this.tap(this.page.getByRole('button', { name: 'No, leave my plan as it is' }));
  }

  private async fillReport(given: { pain: number; yesTo?: RegExp; words?: string; legs?: string }): Promise<void> {
    const { page } = this;
    await this.tap(this.pain(/How strong is it now/, given.pain));
    if (given.yesTo) {
      await this.tap(page.getByRole('button', { name: 'One fits' }));
      await this.tap(page.getByRole('group', { name: given.yesTo }).getByRole('radio', { name: 'Yes' }));
      await this.tap(page.getByRole('button', { name: 'No to the others' }));
    } else {
      await this.tap(page.getByRole('button', { name: 'None of these' }));
    }
    if (given.legs) {
      await this.tap(page.getByText('Your legs', { exact: true }));
      await this.tap(page.getByRole('checkbox', { name: given.legs }));
      await this.tap(page.getByRole('radio', { name: 'New or worse' }));
    }
    if (given.words) {
      await this.tap(page.getByText('In your own words', { exact: true }));
      await page.getByLabel('What is it like?').fill(given.words);
    }
  }
}

/** Entries that wait or were refused, in every outbox of this site, read straight from IndexedDB. In the browser. */
async function countKept(): Promise<number> {
  const databases = await indexedDB.databases();
  let count = 0;
  for (const { name = '' } of databases) {
    if (!name.startsWith('sturdy-outbox-')) continue;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const values = await new Promise<unknown[]>((resolve, reject) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      // One that the clinic has may stay for the check that it asks for.
      for (const value of values) if (Array.isArray(value)) count += value.filter(({ answered }) => !answered).length;
    }
    db.close();
  }
  return count;
}
