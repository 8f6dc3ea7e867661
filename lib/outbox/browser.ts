import { deleteOthers, deviceStore } from './device-store';
import { makeOutbox, type Outbox, type TabMessage, type Tabs } from './outbox';
import { impatient } from './store';

/** A tab that the system has put to sleep may hold the lock for ever. */
const lockPatienceMs = 45_000;

/**
 * Only one tab sends at a time. Where there are no locks, or another tab does not let go, the server's idempotency is
 * enough.
 */
function aloneUnder(lock: string) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (!('locks' in navigator)) return work();
    const patience = AbortSignal.timeout(lockPatienceMs);
    let hasBegun = false;
    const locked = () => {
      hasBegun = true;
      return work();
    };
    try {
      // The types flatten T here, the call does not.
      return await (navigator.locks.request(lock, { signal: patience }, locked) as Promise<T>);
    } catch (error) {
      if (hasBegun) throw error;
      return work();
    }
  };
}

const askedToKeep = 'sturdy.asked-to-keep';

/** Asks the browser, once on a device, not to throw away what was logged when it runs short of room. */
function askToKeep(): void {
  try {
    if (localStorage.getItem(askedToKeep) !== null) return;
    localStorage.setItem(askedToKeep, '1');
    navigator.storage?.persist?.().catch(() => undefined);
  } catch {
    // A browser that keeps nothing keeps no promise either.
  }
}

function tabsOn(channelName: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, hear: () => () => undefined };
  const channel = new BroadcastChannel(channelName);
  return {
    tell: (message) => channel.postMessage(message),
    hear: (listener) => {
      const onMessage = (event: MessageEvent<TabMessage>) => listener(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}

type BrowserParts = Pick<Parameters<typeof makeOutbox>[0], 'send' | 'onAccepted' | 'onAllSent' | 'staysFor'>;

/** The outbox of one person in this browser. `person` is the opaque name of their store. */
export function makeBrowserOutbox(person: string, parts: BrowserParts): Outbox {
  const name = `sturdy-outbox-${person}`;
  const outbox = makeOutbox({
    ...parts,
    store: impatient(deviceStore(person)),
    alone: aloneUnder(name),
    tabs: tabsOn(name),
    onFirstKept: askToKeep,
  });
  return {
    ...outbox,
    start() {
      const stop = outbox.start();
      const onVisible = () => document.visibilityState === 'visible' && outbox.poke();
      window.addEventListener('online', outbox.poke);
      document.addEventListener('visibilitychange', onVisible);
      deleteOthers(person).catch(() => undefined);
      return () => {
        window.removeEventListener('online', outbox.poke);
        document.removeEventListener('visibilitychange', onVisible);
        stop();
      };
    },
  };
}
