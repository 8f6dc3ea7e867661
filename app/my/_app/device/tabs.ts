/** What the tabs of the client's app on one device tell each other. */
type Word =
  | { readonly kind: 'signed-out' }
  /** Somebody is here: a tab of somebody else must not stay. */
  | { readonly kind: 'here'; readonly store: string };

const channelName = 'sturdy-device';

/** Tells the other tabs. */
export function tellTabs(word: Word): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(word);
  channel.close();
}

/** Hears the other tabs, until what it gives is called. */
export function hearTabs(listener: (word: Word) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => listener(data));
  return () => channel.close();
}
