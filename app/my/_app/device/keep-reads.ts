import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Person } from '../first-data';
import { isAgeing, procedureOf } from './restore-reads';
import { type SavedAnswer, type SavedHead, savedReads } from './saved-reads';
import { shapes } from './shapes';

/** Answers come in flocks: one writing for all of them. */
const gatherMs = 250;

/** What is about the sign-in and not about the person's training is asked anew each time. */
const isKept = ({ queryKey, state }: Query) =>
  state.status === 'success' && state.data !== undefined && !/^(account|audit)\./.test(procedureOf(queryKey));

type Whose = { readonly person: Person; readonly queryClient: QueryClient };

/** One connection for the life of a page. */
const opened = new WeakMap<QueryClient, ReturnType<typeof savedReads>>();

function savedOf({ person, queryClient }: Whose) {
  const saved = opened.get(queryClient) ?? savedReads(person.store);
  opened.set(queryClient, saved);
  return saved;
}

/** Writes what these queries hold. Never throws: a device without room needs a connection, and loses nothing. */
async function save(whose: Whose, queries: Iterable<Query>): Promise<void> {
  const head: SavedHead = { shapes, person: whose.person };
  const answers = new Map<string, SavedAnswer>();
  for (const { queryHash, queryKey, state } of queries) {
    answers.set(queryHash, { key: queryKey, data: state.data, at: state.dataUpdatedAt });
  }
  await savedOf(whose)
    .write(head, answers)
    .catch(() => undefined);
}

/** Saves at once what is under these keys, for a page that may close in the next moment. */
export async function saveNow(whose: Whose, keys: readonly QueryKey[]): Promise<void> {
  const cache = whose.queryClient.getQueryCache();
  const found = keys.flatMap((queryKey) => cache.find({ queryKey }) ?? []);
  await save(whose, found.filter(isKept));
}

/** Saves what the server has said, and what is taken into it, from now until what it gives is called. */
export function keepReads(whose: Whose) {
  const cache = whose.queryClient.getQueryCache();
  const changed = new Map<string, Query>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size === 0) return;
    void save(whose, [...changed.values()]);
    changed.clear();
  }

  function take(query: Query): void {
    if (!isKept(query)) return;
    changed.set(query.queryHash, query);
    timer ??= setTimeout(write, gatherMs);
  }

  // What came with the page is as good as what was asked for. What was restored is there already.
  for (const query of cache.getAll()) if (!query.state.isInvalidated) take(query);
  savedOf(whose)
    .prune()
    .catch(() => undefined);
  const stop = cache.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && !isAgeing()) take(event.query);
  });
  const onHidden = () => document.visibilityState === 'hidden' && write();
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    write();
    stop();
    document.removeEventListener('visibilitychange', onHidden);
  };
}
