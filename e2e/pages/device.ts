import { expect, type Page } from '@playwright/test';

/** Ready for a start without a connection: a worker serves the pages, and the sessions ahead are kept. */
export async function readyWithoutConnection(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(async () => (await keptOn(page)).filter((key) => key.includes('"session"')).length, {
      message: 'sessions kept on the device',
      timeout: 30_000,
    })
    .toBeGreaterThan(1);
}

/** The keys of what was read, of everybody on this device, straight from IndexedDB. */
export const keptOn = (page: Page): Promise<string[]> => page.evaluate(readKept);

async function readKept(): Promise<string[]> {
  const keys: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('sturdy-read-')) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of database.objectStoreNames) {
      const found = await new Promise<IDBValidKey[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      keys.push(...found.map(String));
    }
    database.close();
  }
  return keys;
}
