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

/** Puts it back, each in the store of its own person. */
export async function putBack(unsent: Unsent): Promise<void> {
  for (const [store, queue] of unsent) {
    await deviceStore(store).update((now) => queue.reduce(append, now));
  }
}
