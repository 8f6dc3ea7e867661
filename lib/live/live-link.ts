/** What a page hears while it is open: of which chart there is news, or that it should read everything again. */
export type LiveNews =
  | { readonly kind: 'message' | 'read' | 'queue'; readonly clientId: string }
  | { readonly kind: 'again' };

type Heard = { readonly event: 'ready' | 'beat' | 'again' | 'news' | 'down'; readonly news?: LiveNews };

/** The server tells every 20 seconds that all is well: silence for this long, in milliseconds, is none. */
const silenceMs = 45_000;
/** A tab that nobody looks at lets go after this long. */
const hiddenMs = 3 * 60_000;
const longestWaitMs = 60_000;

type Listener = {
  readonly onNews: (news: LiveNews) => void;
  /** Whether news arrives by itself; while it does not, the page must ask. */
  readonly onUp: (isUp: boolean) => void;
};

/** Milliseconds before attempt `attempt` (from 1) to connect again: doubling, at most a minute, spread by `random` in [0, 1). */
export const liveWaitMs = (attempt: number, random: number): number =>
  Math.round(Math.min(longestWaitMs, 1000 * 2 ** Math.min(attempt - 1, 10)) * (0.5 + random / 2));

/**
 * Hears news until `close`. Of several tabs of one person one holds the connection, under a lock, and tells the others:
 * a browser has only a few for each site. Lets go while there is no network, and of a tab long out of sight.
 */
export function openLiveLink(name: string, { onNews, onUp }: Listener): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  let source: EventSource | null = null;
  let letGo: (() => void) | null = null;
  let isUp = false;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;

  function setUp(next: boolean) {
    clearTimeout(silence);
    if (next) silence = setTimeout(() => (source ? fail() : setUp(false)), silenceMs);
    if (next === isUp) return;
    isUp = next;
    onUp(isUp);
  }

  function hear({ event, news }: Heard) {
    setUp(event !== 'down');
    // What was told before the connection stood is not known.
    if (event === 'ready' || event === 'again') onNews({ kind: 'again' });
    if (event === 'news' && news) onNews(news);
  }

  function pass(heard: Heard) {
    hear(heard);
    channel?.postMessage(heard);
  }

  function connect() {
    disconnect();
    const own = new EventSource('/api/live');
    source = own;
    const on = (event: Heard['event'], read?: (data: string) => LiveNews) =>
      own.addEventListener(event, ({ data }: MessageEvent<string>) => {
        attempts = 0;
        pass(read ? { event, news: read(data) } : { event });
      });
    on('ready');
    on('beat');
    on('again');
    on('news', (data) => JSON.parse(data) as LiveNews);
    own.onerror = fail;
  }

  function disconnect() {
    clearTimeout(retry);
    source?.close();
    source = null;
  }

  /** The browser would try again at an even pace: whole clinics would, all at once. */
  function fail() {
    disconnect();
    pass({ event: 'down' });
    attempts += 1;
    if (letGo) retry = setTimeout(connect, liveWaitMs(attempts, Math.random()));
  }

  function take() {
    if (letGo) return;
    if (!('locks' in navigator)) {
      letGo = disconnect;
      connect();
      return;
    }
    const waiting = new AbortController();
    letGo = () => waiting.abort();
    navigator.locks
      .request(
        name,
        { signal: waiting.signal },
        () =>
          new Promise<void>((release) => {
            letGo = () => {
              disconnect();
              release();
            };
            connect();
          }),
      )
      // Given up before it was our turn.
      .catch(() => undefined);
  }

  function leave() {
    const isHolder = source !== null;
    letGo?.();
    letGo = null;
    clearTimeout(retry);
    if (isHolder) pass({ event: 'down' });
  }

  const isSeen = () => document.visibilityState === 'visible';

  function look() {
    clearTimeout(hidden);
    if (!navigator.onLine) return leave();
    if (isSeen()) return take();
    hidden = setTimeout(leave, hiddenMs);
  }

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Heard | 'hello'>) => {
      if (data !== 'hello') hear(data);
      else if (source && isUp) channel.postMessage({ event: 'beat' } satisfies Heard);
    };
    channel.postMessage('hello');
  }
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', look);
  look();

  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', look);
    clearTimeout(hidden);
    leave();
    clearTimeout(silence);
    channel?.close();
  };
}
