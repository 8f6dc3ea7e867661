import { deviceStore } from './device-store';
import { append, type Queue } from './queue';

const prefix = 'sturdy-outbox-';

/** By the opaque name of whose it is. */
type Unsent = ReadonlyMap<string, Queue>;

/**
 * What was never sent, of everybody who was on this device: a sign-out wipes it all, and each of them can send their own
 * when they sign in here again. Empty where databases cannot be listed.
 */
export async function takeUnsent(): Promise<Unsent> {
  const unsent = new Map<string, Queue>();
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return unsent;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(prefix)) continue;
    const store = name.slice(prefix.length);
    const queue = await deviceStore(store)
      .read()
      .catch((): Queue => []);
    if (queue.length > 0) unsent.set(store, queue);
  }
  return unsent;
}

/** Puts it back, each in the store of its own person. Throws when the device keeps nothing. */
export const putBack = (unsent: Unsent): Promise<void> =>
  insist(async () => {
    for (const [store, queue] of unsent) {
      await deviceStore(store).update((now) => queue.reduce(append, now));
    }
  });

/** After this long a database that was asked to open will not. */
const patienceMs = 2_000;

/**
 * Does `work` on databases that the browser may be wiping at this very moment: what is opened then may never open, and
 * does when it is asked again. `work` has to bear being done twice. Throws when it fails for the third time.
 */
export async function insist(work: () => Promise<void>, tries = 3): Promise<void> {
  for (let left = tries; ; left -= 1) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The database did not open')), patienceMs);
    });
    try {
      return await Promise.race([work(), over]);
    } catch (error) {
      if (left <= 1) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
