import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Run } from './run';

/**
 * Unfinished runs of one person on this device, by client. `store` is the opaque name of whose they are; a sign-out
 * wipes them with everything else that the site keeps. Throws where the browser keeps nothing.
 */
export function deviceRuns(store: string) {
  let opened: UseStore | undefined;
  const database = () => {
    opened ??= createStore(`sturdy-measures-day-${store}`, 'runs');
    return opened;
  };
  return {
    async read(clientId: string): Promise<Run | null> {
      const found = await get<Run>(clientId, database());
      return found?.form === 1 ? found : null;
    },
    write: (clientId: string, run: Run) => set(clientId, run, database()),
    drop: (clientId: string) => del(clientId, database()),
  };
}
