import type { Query } from '@tanstack/react-query';
import { isAgeing, procedureOf } from './restore-reads';
import { type SavedAnswer, type SavedHead, savedReads } from './saved-reads';
import { shapes } from './shapes';
import type { Keeping } from './start-keeping';

/** Answers come in flocks: one writing for all of them. */
const gatherMs = 250;

/** What is about the sign-in and not about the person's training is asked anew each time. */
const isKept = ({ queryKey, state }: Query) =>
  state.status === 'success' && state.data !== undefined && !/^(account|audit)\./.test(procedureOf(queryKey));

/** Saves what the server has said, and what is taken into it, from now until what it gives is called. */
export function keepReads({ person, queryClient }: Pick<Keeping, 'person' | 'queryClient'>) {
  const saved = savedReads(person.store);
  const head: SavedHead = { shapes, person };
  const cache = queryClient.getQueryCache();
  const changed = new Map<string, Query>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size === 0) return;
    const answers = new Map<string, SavedAnswer>();
    for (const [hash, { queryKey, state }] of changed) {
      answers.set(hash, { key: queryKey, data: state.data, at: state.dataUpdatedAt });
    }
    changed.clear();
    // A device without room goes on without: the app needs a connection then, and loses nothing.
    saved.write(head, answers).catch(() => undefined);
  }

  function take(query: Query): void {
    if (!isKept(query)) return;
    changed.set(query.queryHash, query);
    timer ??= setTimeout(write, gatherMs);
  }

  // What came with the page is as good as what was asked for. What was restored is there already.
  for (const query of cache.getAll()) if (!query.state.isInvalidated) take(query);
  saved.prune().catch(() => undefined);
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
