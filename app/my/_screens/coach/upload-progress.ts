import { useSyncExternalStore } from 'react';

let shares: ReadonlyMap<string, number> = new Map();
const none = shares;
const listeners = new Set<() => void>();

/** Notes which share of a picture, 0–1, has left this device; null when it is no longer under way. */
export function noteProgress(id: string, share: number | null): void {
  const next = new Map(shares);
  if (share === null) next.delete(id);
  else next.set(id, share);
  shares = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shares of the pictures that are under way from this tab, by id. */
export const useUploadProgress = (): ReadonlyMap<string, number> =>
  useSyncExternalStore(
    subscribe,
    () => shares,
    () => none,
  );
