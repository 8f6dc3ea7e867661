'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Today } from '@/contracts/plan';
import { localDate } from '@/domain/schedule/local-date';
import { formatTime, relativeDay } from '@/lib/format/dates';
import { wordsLocale } from '@/lib/format/locale';
import { useTRPC } from '@/trpc/client';
import { usePlace } from '../navigation';
import { useLocale } from '../person';
import { SignInAgain } from '../query-state';
import { useSteady } from '../use-steady';
import { currentConnection, onConnection } from './connection';
import { isSignedOut, onSignedOut } from './signed-out';

/** Read longer ago than this, a page says from when it is. */
const freshMs = 5 * 60_000;

/** One line while the clinic's server does not answer, or does not know the sign-in. Silent while all is well. */
export function ConnectionNotice() {
  const connection = useSyncExternalStore(onConnection, currentConnection, () => 'here' as const);
  const signedOut = useSyncExternalStore(onSignedOut, isSignedOut, () => false);
  const asOf = useAsOf();
  const isAway = useSteady(connection) === 'away';
  return (
    // Always there: a region that appears with its words is not read.
    <div role="status">
      {(isAway || signedOut) && (
        <div className="mb-4 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 rounded-field bg-sunken px-3.5 py-1 text-small">
          <Icon name={isAway ? 'offline' : 'lock'} size={18} className="text-ink-2" />
          <p className="min-w-0 flex-1 py-1.5">
            <span className="font-strong">{isAway ? 'No connection.' : 'You are signed out.'}</span> {asOf}
            {isAway ? 'What you log is kept.' : 'Sign in to send what you log.'}
          </p>
          {!isAway && <SignInAgain />}
        </div>
      )}
    </div>
  );
}

/** "As of yesterday 18:40. " when what is on the screen was read a while ago. */
function useAsOf(): string {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const { plannedSessionId } = usePlace();
  const todayKey = trpc.plan.today.queryKey();
  const key = plannedSessionId === null ? todayKey : trpc.plan.session.queryKey({ plannedSessionId });
  const at = queryClient.getQueryState(key)?.dataUpdatedAt ?? 0;
  const timeZone = queryClient.getQueryData<Today>(todayKey)?.client.timeZone;
  if (at === 0 || timeZone === undefined || Date.now() - at < freshMs) return '';
  const [then, now] = [localDate(new Date(at), timeZone), localDate(new Date(), timeZone)];
  const time = formatTime(new Date(at), { timeZone, locale });
  return `As of ${then === now ? '' : `${relativeDay(then, now, wordsLocale(locale))} `}${time}. `;
}
