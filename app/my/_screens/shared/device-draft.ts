'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { usePerson } from '@/app/my/_app/person';

/** How long something half done is kept on the device. */
const keptForMs = 3 * 24 * 60 * 60 * 1000;

type Kept<T> = { readonly savedAt: number; readonly draft: T };

const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

function read<T>(key: string, empty: T): T {
  if (drafts.has(key)) return drafts.get(key) as T;
  let draft = empty;
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
    if (kept && Date.now() - kept.savedAt < keptForMs) draft = { ...empty, ...kept.draft };
    else if (kept) localStorage.removeItem(key);
  } catch {
    // Nothing can be kept here, or it is not ours: begin afresh.
  }
  drafts.set(key, draft);
  return draft;
}

function write<T>(key: string, draft: T | null): void {
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ savedAt: Date.now(), draft } satisfies Kept<T>));
  } catch {
    // It still holds for as long as the page lives.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const prefix = 'sturdy.draft.';

/** Takes away what somebody else left half done on this device. */
function deleteOthers(store: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && !key.startsWith(`${prefix}${store}.`)) localStorage.removeItem(key);
    }
  } catch {
    // Where nothing can be read, nothing was left.
  }
}

/**
 * Something half done that outlives a reload: kept in the browser's own storage, which is written at once, so that not
 * even the last tap is lost. `name` says what it is; `empty` must be a constant. Sign-out wipes it.
 */
export function useDeviceDraft<T extends object>(name: string, empty: T) {
  const { store } = usePerson();
  const key = `${prefix}${store}.${name}`;
  useEffect(() => deleteOthers(store), [store]);
  const draft = useSyncExternalStore(
    subscribe,
    () => read(key, empty),
    () => empty,
  );
  const change = useCallback(
    (next: Partial<T> | ((draft: T) => Partial<T>)) => {
      const now = read(key, empty);
      write(key, { ...now, ...(typeof next === 'function' ? next(now) : next) });
    },
    [key, empty],
  );
  const discard = useCallback(() => write(key, null), [key]);
  return { draft, change, discard };
}
