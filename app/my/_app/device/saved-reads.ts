import type { QueryKey } from '@tanstack/react-query';
import { clear, delMany, entries, setMany, type UseStore } from 'idb-keyval';
import type { Person } from '../first-data';

const prefix = 'sturdy-read-';
const table = 'answers';
const headKey = 'head';
const keptForMs = 35 * 24 * 60 * 60 * 1000;

/** One answer of the server, as it was read last. */
export type SavedAnswer = {
  readonly key: QueryKey;
  readonly data: unknown;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
};

export type SavedHead = {
  /** Of the shapes of the answers: what another build saved may have other ones. */
  readonly shapes: string;
  readonly person: Person;
};

/** What one person has read on this device. */
export type Saved = { readonly head: SavedHead; readonly answers: readonly SavedAnswer[] };

const databaseName = (store: string) => `${prefix}${store}`;
const isHead = (value: unknown): value is SavedHead =>
  typeof value === 'object' && value !== null && 'shapes' in value && 'person' in value;
const isAnswer = (value: unknown): value is SavedAnswer =>
  typeof value === 'object' && value !== null && 'key' in value && Array.isArray(value.key) && 'at' in value;

/**
 * A database that gives way when another tab deletes it: one that stays open would hold the deletion up, and with it
 * whoever opens the database next.
 */
function openIn(name: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(table);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => {
          opened = undefined;
        };
        database.onclose = forget;
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
  return async (mode, work) => {
    opened ??= open();
    return work((await opened).transaction(table, mode).objectStore(table));
  };
}

/** What this device keeps of what one person has read. `store` is an opaque name. */
export function savedReads(store: string) {
  const database = openIn(databaseName(store));
  return {
    /** Null when nothing was saved, or nothing can be read here. Never throws. */
    async read(now = Date.now()): Promise<Saved | null> {
      const all = await entries<string, unknown>(database).catch(() => []);
      const head = all.find(([key]) => key === headKey)?.[1];
      if (!isHead(head) || head.person.store !== store) return null;
      const answers = all.flatMap(([key, value]) => (key !== headKey && isAnswer(value) ? [value] : []));
      return { head, answers: answers.filter(({ at }) => now - at < keptForMs) };
    },
    /** Writes what has changed, under its hash. Throws when the device has no room. */
    async write(head: SavedHead, answers: ReadonlyMap<string, SavedAnswer>): Promise<void> {
      await setMany([[headKey, head], ...answers], database);
    },
    /** Drops the answers that were read before `before`. */
    async prune(before = Date.now() - keptForMs): Promise<void> {
      const all = await entries<string, unknown>(database);
      const old = all.flatMap(([key, value]) => (isAnswer(value) && value.at < before ? [key] : []));
      if (old.length > 0) await delMany(old, database);
    },
    /** Empties it at once, in other tabs too. */
    empty: () => clear(database),
  };
}

/** Deletes what was read on this device, save by `store`; by everybody when that is null. Never throws. */
export async function forgetReads(store: string | null): Promise<void> {
  try {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith(prefix) || (store !== null && name === databaseName(store))) continue;
      // Emptied first: it cannot be deleted while another tab has it open.
      await savedReads(name.slice(prefix.length)).empty();
      indexedDB.deleteDatabase(name);
    }
  } catch {
    // Where databases cannot be listed, each person still opens none but their own.
  }
}
