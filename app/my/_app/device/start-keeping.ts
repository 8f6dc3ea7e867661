import type { QueryClient } from '@tanstack/react-query';
import type { useTRPC } from '@/trpc/client';
import type { TrpcClient } from '@/trpc/plain';
import type { Person } from '../first-data';
import { keepOn } from '../push/push-here';
import { keepAhead } from './keep-ahead';
import { keepReads } from './keep-reads';
import { ageReads } from './restore-reads';
import { forgetReads } from './saved-reads';
import { hearTabs, tellTabs } from './tabs';
import { rememberStore } from './whose';

export type Keeping = {
  readonly person: Person;
  readonly queryClient: QueryClient;
  readonly trpc: ReturnType<typeof useTRPC>;
  readonly client: TrpcClient;
};

const hourMs = 60 * 60 * 1000;

/** Readies this device for a start without a connection, until what it gives is called. */
export function startKeeping(keeping: Keeping): () => void {
  const { person, queryClient, client } = keeping;
  const { store } = person;
  rememberStore(store);
  void forgetReads(store);
  registerWorker();
  // Without a connection the next start says it.
  void keepOn(store, client).catch(() => undefined);
  const stopHearing = hearTabs((word) => {
    if (word.kind === 'signed-out') window.location.replace('/sign-in');
    else if (word.store !== store) window.location.reload();
  });
  tellTabs({ kind: 'here', store });
  const stopReads = keepReads(keeping);
  const stopAhead = keepAhead(keeping);
  // A page that stays open overnight.
  const age = () => document.visibilityState === 'visible' && ageReads(queryClient, new Date());
  const clock = setInterval(age, hourMs / 4);
  document.addEventListener('visibilitychange', age);
  return () => {
    stopHearing();
    stopReads();
    stopAhead();
    clearInterval(clock);
    document.removeEventListener('visibilitychange', age);
  };
}

/** Without one, or where it is not built (`npm run dev`), the app needs a connection to start and is else the same. */
function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/my/sw.js', { scope: '/my/', updateViaCache: 'none' }).catch(() => undefined);
}
