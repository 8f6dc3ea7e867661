import { deleteOthers, deviceStore } from './device-store';
import { makeOutbox, type Outbox, type TabMessage, type Tabs } from './outbox';

/** Only one tab sends at a time. Where there are no locks, the server's idempotency is enough. */
function aloneUnder(lock: string) {
  return <T>(work: () => Promise<T>): Promise<T> =>
    // The types flatten T here, the call does not.
    'locks' in navigator ? (navigator.locks.request(lock, work) as Promise<T>) : work();
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

type BrowserParts = Pick<Parameters<typeof makeOutbox>[0], 'send' | 'onAccepted' | 'onAllSent'>;

/** The outbox of one person in this browser. `person` is the opaque name of their store. */
export function makeBrowserOutbox(person: string, parts: BrowserParts): Outbox {
  const name = `sturdy-outbox-${person}`;
  const outbox = makeOutbox({ ...parts, store: deviceStore(person), alone: aloneUnder(name), tabs: tabsOn(name) });
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
