/** What the tabs of the client's app on one device tell each other. */
type Word =
  | { readonly kind: 'signed-out' }
  /** Somebody is here: a tab of somebody else must not stay. */
  | { readonly kind: 'here'; readonly store: string };

const channelName = 'sturdy-device';

/** The one this page hears. A channel does not hear itself, but does hear a second one of its own page. */
let hearing: BroadcastChannel | null = null;

/** Tells the other tabs, and never the one that tells. */
export function tellTabs(word: Word): void {
  if (typeof BroadcastChannel === 'undefined') return;
  if (hearing) {
    hearing.postMessage(word);
    return;
  }
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(word);
  channel.close();
}

/** Hears the other tabs, until what it gives is called. One listener a page: another takes its place. */
export function hearTabs(listener: (word: Word) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  hearing?.close();
  const channel = new BroadcastChannel(channelName);
  hearing = channel;
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => listener(data));
  return () => {
    channel.close();
    if (hearing === channel) hearing = null;
  };
}
