import { createStore, get, promisifyRequest, type UseStore } from 'idb-keyval';
import type { StoredRun } from './kept-run';

const whole = (found: StoredRun | undefined): StoredRun | null => (found?.form === 1 ? found : null);

/**
 * Unfinished runs of one person on this device, by client. `store` is the opaque name of whose they are; a sign-out
 * wipes them with everything else that the site keeps. Throws where the browser keeps nothing.
 */
export function deviceRuns(store: string) {
  const name = `sturdy-measures-day-${store}`;
  let opened: UseStore | undefined;
  // A channel does not hear itself, but does hear a second one of its own page.
  let telling: BroadcastChannel | null = null;
  const database = () => {
    opened ??= createStore(name, 'runs');
    return opened;
  };
  return {
    read: async (clientId: string): Promise<StoredRun | null> => whole(await get<StoredRun>(clientId, database())),
    /** No other tab gets between what `make` is given and what it gives; null takes the run away. */
    update: (clientId: string, make: (stored: StoredRun | null) => StoredRun | null): Promise<void> =>
      database()(
        'readwrite',
        (runs) =>
          new Promise<void>((resolve, reject) => {
            const asked: IDBRequest<StoredRun | undefined> = runs.get(clientId);
            asked.onerror = () => reject(asked.error);
            asked.onsuccess = () => {
              try {
                const next = make(whole(asked.result));
                if (next) runs.put(next, clientId);
                else runs.delete(clientId);
                resolve(promisifyRequest(runs.transaction));
              } catch (error) {
                reject(error);
              }
            };
          }),
      ),
    /** Tells this person's other tabs whose run was written. */
    tell: (clientId: string): void => telling?.postMessage(clientId),
    /** Hears them, until what it gives is called; never what this one tells meanwhile. */
    hear(listener: (clientId: string) => void): () => void {
      if (typeof BroadcastChannel === 'undefined') return () => undefined;
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', ({ data }: MessageEvent<string>) => listener(data));
      telling = channel;
      return () => {
        channel.close();
        if (telling === channel) telling = null;
      };
    },
  };
}
