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

const nobody: Tabs = { tell: () => undefined, hear: () => () => undefined };

const opened = new Map<string, Tabs>();

const channelOf = (person: string) => `sturdy-outbox-${person}`;

/**
 * Hears a person's other tabs from now on: what comes before somebody listens waits for them. To be called before what
 * is saved on this device is read, or what another tab sends meanwhile would be in neither.
 */
export function openTabs(person: string): Tabs {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return nobody;
  const known = opened.get(person);
  if (known) return known;
  const channel = new BroadcastChannel(channelOf(person));
  const listeners = new Set<(message: TabMessage) => void>();
  const early: TabMessage[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (listeners.size === 0) early.push(data);
    for (const listener of listeners) listener(data);
  });
  const tabs: Tabs = {
    tell: (message) => channel.postMessage(message),
    hear: (listener) => {
      listeners.add(listener);
      for (const message of early.splice(0)) listener(message);
      return () => listeners.delete(listener);
    },
  };
  opened.set(person, tabs);
  return tabs;
}

type BrowserParts = Pick<Parameters<typeof makeOutbox>[0], 'send' | 'onAccepted' | 'onAllSent' | 'staysFor'>;

/** The outbox of one person in this browser. `person` is the opaque name of their store. */
export function makeBrowserOutbox(person: string, parts: BrowserParts): Outbox {
  const outbox = makeOutbox({
    ...parts,
    store: impatient(deviceStore(person)),
    alone: aloneUnder(channelOf(person)),
    tabs: openTabs(person),
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
