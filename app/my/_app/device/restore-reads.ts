import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { PlanWeeks, SessionDetail, Today } from '@/contracts/plan';
import { sessionOn, todayOn, weeksOn } from './aged';
import type { Saved } from './saved-reads';

/** The procedure that a query asks, such as "plan.today". */
export const procedureOf = ([path]: QueryKey): string => (Array.isArray(path) ? path.join('.') : '');

/** All kept answers of one procedure. */
const answersOf = <T>(queryClient: QueryClient, procedure: string): [QueryKey, T][] =>
  queryClient
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey, state }): [QueryKey, T][] =>
      procedureOf(queryKey) === procedure && state.data !== undefined ? [[queryKey, state.data as T]] : [],
    );

/** Puts what this device keeps in its place, as old as it is, so that each screen that opens asks for newer. */
export function restoreReads(queryClient: QueryClient, { answers }: Saved, now: Date): void {
  for (const { key, data, at } of answers) queryClient.setQueryData(key, data, { updatedAt: at });
  try {
    ageReads(queryClient, now);
  } catch {
    // Saved by another build, in a shape that this one does not know: as if nothing had been.
    queryClient.clear();
  }
  void queryClient.invalidateQueries({ refetchType: 'none' });
}

let ageing = false;
/** True while answers are only moved to this day: they stay saved as they were read. */
export const isAgeing = (): boolean => ageing;

/**
 * Moves what was read on another day to the day it is now, for as long as nothing newer can be had: a session that was
 * planned for this day is today's.
 */
export function ageReads(queryClient: QueryClient, now: Date): void {
  ageing = true;
  try {
    moveTo(queryClient, now);
  } finally {
    ageing = false;
  }
}

function moveTo(queryClient: QueryClient, now: Date): void {
  const sessions = answersOf<SessionDetail>(queryClient, 'plan.session');
  const [weeks] = answersOf<PlanWeeks>(queryClient, 'plan.weeks');
  const [today] = answersOf<Today>(queryClient, 'plan.today');
  const put = (key: QueryKey, data: unknown, before: unknown) => {
    if (data === before) return;
    const state = queryClient.getQueryState(key);
    queryClient.setQueryData(key, data, { updatedAt: state?.dataUpdatedAt ?? 0 });
    if (state?.isInvalidated) void queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' });
  };
  const details = sessions.map(([, session]) => session);
  if (today) put(today[0], todayOn(today[1], now, { weeks: weeks?.[1], sessions: details }), today[1]);
  if (weeks && today) put(weeks[0], weeksOn(weeks[1], now, today[1].client.timeZone), weeks[1]);
  for (const [key, session] of sessions) put(key, sessionOn(session, now), session);
}
