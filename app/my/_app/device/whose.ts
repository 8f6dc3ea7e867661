/**
 * Whose device this is, in the browser's own storage, so that a page can tell before it has asked anybody. Only the
 * opaque name of a store is written, and whether somebody is on the way out.
 */
const personKey = 'sturdy.person';
const leavingKey = 'sturdy.leaving';
/** Set by the server at a sign-in: until it is known who came, nothing of before is shown. */
const arrival = /(?:^|;\s*)((?:__Host-)?sturdy\.arrival)=/;

const listeners = new Set<() => void>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Where nothing can be kept, the app starts with a connection.
  }
}

/** Somebody has signed in, and no page of theirs has been here yet. */
export const hasSomebodyCome = (): boolean => arrival.test(document.cookie);

/** The store of the person who was here last; null when nobody was, or when somebody has signed in since. */
export const rememberedStore = (): string | null => (hasSomebodyCome() ? null : read(personKey));

/** Takes down who is here, as the server says: null for staff, who have no app of a client's. */
export function rememberStore(store: string | null): void {
  write(personKey, store);
  write(leavingKey, null);
  const name = arrival.exec(document.cookie)?.[1];
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the store, and this must not wait
  if (name !== undefined) document.cookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax${secure}`;
}

export const forgetStore = (): void => write(personKey, null);

/** True from a sign-out without a connection until the server knows of it. A sign-in ends it. */
export const isLeaving = (): boolean => read(leavingKey) !== null && !hasSomebodyCome();

export function setLeaving(isSo: boolean): void {
  write(leavingKey, isSo ? '1' : null);
  for (const listener of listeners) listener();
}

/** Calls back when this or another tab begins to leave. */
export function onLeaving(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
