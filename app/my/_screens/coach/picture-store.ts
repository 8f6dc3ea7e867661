import { createStore, del, get, set } from 'idb-keyval';

const prefix = 'sturdy-pictures-';
const table = 'pictures';

/** For what the device refuses to keep: it can be sent for as long as the page lives. */
const inMemory = new Map<string, Blob>();

/**
 * Pictures on this device that the clinic does not have yet, by their ids. `store` is the opaque name of whose they are.
 * Apart from the outbox, which is written whole at every tap. Nothing here throws.
 */
export function pictureStore(store: string) {
  const database = () => createStore(`${prefix}${store}`, table);
  const quietly = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch {
      return undefined;
    }
  };
  return {
    async keep(id: string, picture: Blob): Promise<void> {
      const kept = await quietly(async () => {
        await set(id, picture, database());
        return true;
      });
      if (!kept) inMemory.set(id, picture);
    },
    read: async (id: string): Promise<Blob | undefined> =>
      inMemory.get(id) ?? (await quietly(() => get<Blob>(id, database()))),
    async drop(id: string): Promise<void> {
      inMemory.delete(id);
      await quietly(() => del(id, database()));
    },
  };
}

/** Deletes what other people left here. Never throws. */
export async function deleteOtherPictures(store: string): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(prefix) && name !== `${prefix}${store}`) indexedDB.deleteDatabase(name);
    }
  } catch {
    // Where databases cannot be listed, each person still opens none but their own.
  }
}
