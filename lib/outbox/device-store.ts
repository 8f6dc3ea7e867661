import { createStore, get, update } from 'idb-keyval';
import { type Queue, waiting } from './queue';
import type { QueueStore } from './store';

const prefix = 'sturdy-outbox-';
const table = 'messages';
const key = 'queue';

const databaseName = (person: string) => `${prefix}${person}`;

/** The queue of one person in IndexedDB. `person` is an opaque name: nobody can tell from it who it is. */
export function deviceStore(person: string): QueueStore {
  const store = createStore(databaseName(person), table);
  return {
    read: async () => (await get<Queue>(key, store)) ?? [],
    update: async (change) => {
      let changed: Queue = [];
      // One array under one key: a single transaction appends to it, so the order holds over all tabs.
      await update<Queue>(
        key,
        (queue) => {
          changed = change(queue ?? []);
          return changed;
        },
        store,
      );
      return changed;
    },
  };
}

/**
 * Deletes what other people left on this device, unless something of theirs was never sent: that is kept, unseen,
 * until the same person signs in here again. Does nothing where the browser cannot list its databases.
 */
export async function deleteOthers(person: string): Promise<void> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return;
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (!name?.startsWith(prefix) || name === databaseName(person)) continue;
    const left = await deviceStore(name.slice(prefix.length)).read();
    if (waiting(left).length === 0) indexedDB.deleteDatabase(name);
  }
}
