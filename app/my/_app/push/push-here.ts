import { newId } from '@/lib/id';
import type { TrpcClient } from '@/trpc/plain';

/**
 * What this browser can do about notifications: `install-first` on an iPhone or iPad outside of its home screen, `blocked`
 * where the person has said no to the browser, which only the browser's own settings undo.
 */
export type PushHere = 'unsupported' | 'install-first' | 'blocked' | 'off' | 'on';

/** Whose browser this was made by them: a browser has one subscription, whoever signs in. */
const marker = (store: string) => `sturdy-push-${store}`;

const markOf = (store: string): string | null => {
  try {
    return localStorage.getItem(marker(store));
  } catch {
    return null;
  }
};

function mark(store: string, endpoint: string | null): void {
  try {
    if (endpoint === null) localStorage.removeItem(marker(store));
    else localStorage.setItem(marker(store), endpoint);
  } catch {
    // Without it the switch shows "off" and can be used again.
  }
}

const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
const isInstalled = () => window.matchMedia('(display-mode: standalone)').matches;

const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const registration = () => navigator.serviceWorker.getRegistration('/my/');

const current = async () => (await registration())?.pushManager.getSubscription() ?? null;

export async function pushHere(store: string): Promise<PushHere> {
  if (!canPush()) return isApple() && !isInstalled() ? 'install-first' : 'unsupported';
  if (!(await registration())) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  const subscription = Notification.permission === 'granted' ? await current() : null;
  return subscription && subscription.endpoint === markOf(store) ? 'on' : 'off';
}

const bytesOf = (key: string) =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

async function make(worker: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  try {
    return await worker.pushManager.subscribe(options);
  } catch (error) {
    // Made with a key that the server does not have any more.
    const old = await worker.pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return worker.pushManager.subscribe(options);
  }
}

const base64url = (buffer: ArrayBuffer | null) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function tell(client: TrpcClient, subscription: PushSubscription): Promise<void> {
  await client.notifications.subscribe.mutate({
    id: newId(),
    endpoint: subscription.endpoint,
    p256dh: base64url(subscription.getKey('p256dh')),
    auth: base64url(subscription.getKey('auth')),
  });
}

/**
 * Lets this browser be woken: asks the person, so it must come from a tap. Resolves to what became of it; throws what the
 * server or the browser refuses.
 */
export async function switchOn(store: string, key: string, client: TrpcClient): Promise<PushHere> {
  const worker = canPush() ? await registration() : undefined;
  if (!worker) return pushHere(store);
  if ((await Notification.requestPermission()) !== 'granted') return pushHere(store);
  const subscription = await make(worker, key);
  await tell(client, subscription);
  mark(store, subscription.endpoint);
  return 'on';
}

/** Lets this browser alone again. */
export async function switchOff(store: string, client: TrpcClient): Promise<PushHere> {
  const subscription = await current();
  if (subscription) {
    await client.notifications.unsubscribe.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  mark(store, null);
  return pushHere(store);
}

/** At a start of the app: a browser that this person had switched on stays on over a new sign-in. */
export async function keepOn(store: string, client: TrpcClient): Promise<void> {
  if (markOf(store) === null || !canPush() || Notification.permission !== 'granted') return;
  const subscription = await current();
  // Gone, or of somebody who came after: then it is theirs.
  if (subscription?.endpoint !== markOf(store)) return;
  await tell(client, subscription);
}
