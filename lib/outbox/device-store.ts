import type { Queue } from './queue';
import type { QueueStore } from './store';

const prefix = 'sturdy-outbox-';
const table = 'messages';
const key = 'queue';

const databaseName = (person: string) => `${prefix}${person}`;

/** A connection that closed, because the browser wanted so or its data was wiped, can be opened anew. */
const isClosed = (error: unknown) =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'NotFoundError');

function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('Another tab holds this database.'));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onGone;
      // Somebody deletes it, such as a sign-out in another tab: nobody must wait for this one.
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      resolve(database);
    };
  });
}

/**
 * The queue of one person in IndexedDB. `person` is an opaque name: nobody can tell from it who it is. It is one array
 * under one key: a single transaction changes it, so the order holds over all tabs.
 */
export function deviceStore(person: string): QueueStore & { readonly close: () => void } {
  let opening: Promise<IDBDatabase> | null = null;

  function database(): Promise<IDBDatabase> {
    const gone = () => {
      opening = null;
    };
    opening ??= openDatabase(databaseName(person), gone).catch((error: unknown) => {
      gone();
      throw error;
    });
    return opening;
  }

  /** Runs one transaction; resolves when it is on the disk. */
  async function transact(change: ((queue: Queue) => Queue) | null, mayReopen = true): Promise<Queue> {
    const opened = await database();
    try {
      return await new Promise<Queue>((resolve, reject) => {
        // Strict: an empty battery right after a tap must not take the tap along.
        const transaction = opened.transaction(table, change ? 'readwrite' : 'readonly', { durability: 'strict' });
        const store = transaction.objectStore(table);
        const request = store.get(key);
        let queue: Queue = [];
        request.onsuccess = () => {
          const found: unknown = request.result;
          queue = Array.isArray(found) ? found : [];
          if (!change) return;
          try {
            queue = change(queue);
            store.put(queue, key);
            // The page may be closed before the browser would do it by itself.
            transaction.commit?.();
          } catch (error) {
            reject(error);
            transaction.abort();
          }
        };
        transaction.oncomplete = () => resolve(queue);
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = () => reject(transaction.error);
      });
    } catch (error) {
      if (!mayReopen || !isClosed(error)) throw error;
      opening = null;
      return transact(change, false);
    }
  }

  return {
    read: () => transact(null),
    update: (change) => transact(change),
    close: () => {
      void opening?.then((opened) => opened.close()).catch(() => undefined);
      opening = null;
    },
  };
}

/** The stores on this device, everybody's; none where the browser cannot list its databases. */
async function people(): Promise<string[]> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return [];
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

/**
 * Deletes what other people left on this device, unless something of theirs is not with the clinic yet, sent or set
 * aside: that is kept, unseen, until the same person signs in here again.
 */
export async function deleteOthers(person: string): Promise<void> {
  for (const other of await people()) {
    if (other === person) continue;
    const store = deviceStore(other);
    const left = await store.read();
    store.close();
    if (left.every(({ answered }) => answered)) indexedDB.deleteDatabase(databaseName(other));
  }
}
