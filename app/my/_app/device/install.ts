/** What Chromium hands a page that could be put on the home screen. */
type Offer = Event & { readonly prompt: () => Promise<unknown> };

let offer: Offer | null = null;
const listeners = new Set<() => void>();

function set(next: Offer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Takes the browser's offer to install the app, so that the app makes it itself where it is not in the way. */
export function watchInstallOffer(): () => void {
  const onOffer = (event: Event) => {
    event.preventDefault();
    set(event as Offer);
  };
  const onInstalled = () => set(null);
  window.addEventListener('beforeinstallprompt', onOffer);
  window.addEventListener('appinstalled', onInstalled);
  return () => {
    window.removeEventListener('beforeinstallprompt', onOffer);
    window.removeEventListener('appinstalled', onInstalled);
  };
}

export type InstallWay =
  /** It runs from the home screen already, or this browser cannot put it there. */
  | 'none'
  /** The browser asks when it is told to. */
  | 'ask'
  /** By hand, from the share sheet of an iPhone or iPad. */
  | 'share';

export function installWay(): InstallWay {
  const isInstalled =
    window.matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true);
  if (isInstalled) return 'none';
  if (offer) return 'ask';
  // An iPad says that it is a Mac, but has a screen to touch.
  const isApple =
    /iPhone|iPad/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && 'ontouchend' in window);
  return isApple ? 'share' : 'none';
}

export function onInstallWay(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has the browser ask. An offer can be taken up once. */
export async function install(): Promise<void> {
  const taken = offer;
  set(null);
  await taken?.prompt();
}
