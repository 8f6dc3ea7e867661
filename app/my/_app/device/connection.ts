import type { Ask } from '@/trpc/plain';

/**
 * Whether the clinic's server answers. The browser's own word is not enough: a phone in a basement often holds on to a
 * network that leads nowhere.
 */
export type Connection = 'here' | 'away';

const askAgainMs = 15_000;
const patienceMs = 8_000;

let connection: Connection = 'here';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Connection): void {
  clearTimeout(timer);
  if (next === 'away') timer = setTimeout(() => void ask(), askAgainMs);
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** Asks whether anybody is there. Nothing about a person is asked. */
async function ask(): Promise<void> {
  if (document.visibilityState === 'hidden') return set('away');
  try {
    const answer = await fetch('/api/health/live', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    set(answer.ok ? 'here' : 'away');
  } catch {
    set('away');
  }
}

const isTakenBack = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** `fetch` that takes down whether somebody answered. */
export const watchedFetch: Ask = async (input, init) => {
  try {
    const answer = await fetch(input, init as RequestInit);
    set(answer.status === 502 || answer.status === 503 || answer.status === 504 ? 'away' : 'here');
    return answer;
  } catch (error) {
    if (!isTakenBack(error)) set('away');
    throw error;
  }
};

export const currentConnection = (): Connection => connection;

/** Calls back on every change, until what it gives is called. */
export function onConnection(listener: () => void): () => void {
  if (!navigator.onLine) set('away');
  const onOffline = () => set('away');
  const onOnline = () => void ask();
  const onVisible = () => connection === 'away' && document.visibilityState === 'visible' && void ask();
  listeners.add(listener);
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('online', onOnline);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
