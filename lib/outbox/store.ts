import type { Queue } from './queue';

/** Where the queue is kept. `update` is atomic over all tabs. */
export type QueueStore = {
  readonly read: () => Promise<Queue>;
  /** Replaces the queue by what `change` makes of it, and gives the new one. Throws when nothing could be written. */
  readonly update: (change: (queue: Queue) => Queue) => Promise<Queue>;
};

/** After this long without an answer the device's store counts as refusing: the tap must not wait for it. */
const patienceMs = 4000;

/** The same store, that refuses what takes too long: a browser may leave a request to its database open for ever. */
export function impatient(store: QueueStore, ms = patienceMs): QueueStore {
  return { read: () => within(store.read(), ms), update: (change) => within(store.update(change), ms) };
}

/** What the work gives; throws where that takes longer. */
export function within<T>(work: Promise<T>, ms = patienceMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The store does not answer.')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Lasts as long as the page. For tests, and for browsers that keep nothing. */
export function memoryStore(first: Queue = []): QueueStore {
  let queue = first;
  return {
    read: async () => queue,
    update: async (change) => {
      queue = change(queue);
      return queue;
    },
  };
}
