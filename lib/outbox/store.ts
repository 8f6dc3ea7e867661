import type { Queue } from './queue';

/** Where the queue is kept. `update` is atomic over all tabs. */
export type QueueStore = {
  readonly read: () => Promise<Queue>;
  /** Replaces the queue by what `change` makes of it, and gives the new one. Throws when nothing could be written. */
  readonly update: (change: (queue: Queue) => Queue) => Promise<Queue>;
};

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
