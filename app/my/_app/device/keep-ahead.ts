import { hashKey, type QueryKey } from '@tanstack/react-query';
import type { SessionDetail } from '@/contracts/plan';
import { threadOptions } from '../thread';
import { currentConnection } from './connection';
import { procedureOf } from './restore-reads';
import type { Keeping } from './start-keeping';

/** What is read ahead is read again after this long, in milliseconds. */
const freshForMs = 30 * 60_000;
/** After something was sent, the loads of the sessions to come may be others. */
const settleMs = 4_000;

const byHash = <T>([key, data]: [QueryKey, T]): [string, T] => [hashKey(key), data];

/** Reads what the other screens show, and the sessions around today, for when there is no connection. */
export function keepAhead({ queryClient, trpc, client }: Keeping): () => void {
  let readAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function readAhead(): Promise<void> {
    if (currentConnection() === 'away') return;
    readAt = Date.now();
    const { plan, measures, intake } = trpc;
    const screens = [
      queryClient.prefetchQuery(plan.today.queryOptions()),
      queryClient.prefetchQuery(plan.weeks.queryOptions()),
      queryClient.prefetchQuery(plan.progress.queryOptions({})),
      queryClient.prefetchQuery(plan.you.queryOptions()),
      queryClient.prefetchQuery(plan.coach.queryOptions()),
      queryClient.prefetchQuery(plan.program.queryOptions()),
      queryClient.prefetchQuery(measures.due.queryOptions()),
      queryClient.prefetchQuery(measures.mine.queryOptions()),
      queryClient.prefetchQuery(intake.state.queryOptions()),
      queryClient.prefetchInfiniteQuery(threadOptions(trpc, client)),
    ];
    // By itself: it is large, and the screens need not wait for it.
    await Promise.all(screens);
    const before = new Map(queryClient.getQueriesData<SessionDetail>(plan.session.pathFilter()).map(byHash));
    const { sessions } = await client.plan.sessionsNear.query();
    for (const session of sessions) {
      const key = plan.session.queryKey({ plannedSessionId: session.plannedSessionId });
      // What was read, or sent and taken in, while the answer was under way is newer than the answer.
      if (queryClient.getQueryData(key) === before.get(hashKey(key))) queryClient.setQueryData(key, session);
    }
  }

  const read = () =>
    void readAhead().catch(() => {
      readAt = 0;
    });
  const onVisible = () => {
    if (document.visibilityState === 'visible' && Date.now() - readAt > freshForMs) read();
  };
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'invalidate') return;
    if (procedureOf(event.query.queryKey) !== 'plan.session') return;
    clearTimeout(timer);
    timer = setTimeout(read, settleMs);
  });
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', onVisible);
  read();
  return () => {
    clearTimeout(timer);
    stop();
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', onVisible);
  };
}
