'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import type { ScreenProps } from '@/app/my/_app/screens';
import { useTRPC } from '@/trpc/client';
import { SessionFlow } from './session-flow';

/** A planned session: the check before it, one exercise at a time, the pain after it. */
export default function SessionScreen({ plannedSessionId = '' }: ScreenProps) {
  const trpc = useTRPC();
  const locale = useLocale();
  const query = useQuery(trpc.plan.session.queryOptions({ plannedSessionId }));
  return (
    <QueryState query={query} what="This session">
      {(detail) => <SessionFlow detail={detail} locale={locale} />}
    </QueryState>
  );
}
