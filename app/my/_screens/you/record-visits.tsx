'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { FailedState } from '@/components/ui/failed-state';
import { SkeletonCard } from '@/components/ui/skeleton';
import type { RecordVisit } from '@/contracts/audit';
import { formatInstant } from '@/lib/format/dates';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

const pageSize = 8;

/** Who opened or changed this person's record. */
export function RecordVisits({ timeZone }: { timeZone: string }) {
  const client = useTRPCClient();
  // Called directly: what the generated options add to the input, a strict contract refuses.
  const query = useInfiniteQuery({
    queryKey: useTRPC().audit.mine.queryKey({ limit: pageSize }),
    queryFn: ({ pageParam }) => client.audit.mine.query({ limit: pageSize, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (query.isPending && query.fetchStatus !== 'paused') return <SkeletonCard lines={3} />;
  if (!query.data) {
    return (
      <FailedState
        title="Who opened your record did not load"
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      >
        {query.isError ? failureOf(query.error).words : 'There is no connection right now.'}
      </FailedState>
    );
  }
  const visits = query.data.pages.flatMap(({ items }) => items);
  return (
    <Card aria-labelledby="visits">
      <CardHeader id="visits" title="Who opened your record" lead="Everyone at the clinic besides you, newest first." />
      {visits.length === 0 && <p className="text-ink-2">Nobody yet.</p>}
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <Visit key={visit.id} visit={visit} timeZone={timeZone} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="mt-2">
          <Button variant="ghost" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      )}
    </Card>
  );
}

function Visit({ visit, timeZone }: { visit: RecordVisit; timeZone: string }) {
  const locale = useLocale();
  return (
    <li className="py-2.5">
      <p>
        <span className="font-semibold">{visit.name ?? 'Someone who left the clinic'}</span>{' '}
        <span className="text-ink-2">{wordsFor(visit.action)}</span>
      </p>
      <p className="text-ink-2 text-small">
        {formatInstant(visit.at, { timeZone, locale })}
        {visit.relation && ` · ${relations[visit.relation] ?? visit.relation}`}
      </p>
    </li>
  );
}

const relations: Record<string, string> = {
  trainer: 'your trainer',
  cover: 'standing in for your trainer',
  owner: 'runs the clinic',
};

const deeds: Record<string, string> = {
  'chart.open': 'opened your record',
  'assignment.create': 'gave you a plan',
  'assignment.replace': 'changed your plan',
  'assignment.end': 'ended your plan',
  'assignment.days': 'changed your training days',
  'assignment.pause': 'paused your plan',
  'assignment.resume': 'let your plan go on',
  'calendar.copy': 'added a session',
  'calendar.end-swap': 'gave you an exercise back',
  'calendar.move': 'moved a session',
  'calendar.remove-copy': 'took an extra session out',
  'calendar.skip': 'left a session out',
  'calendar.swap-days': 'swapped the days of two sessions',
  'calendar.swap-exercise': 'swapped an exercise',
  'calendar.unskip': 'put a session back',
  'client.hand-over': 'handed you over to another trainer',
  'clearance.cleared': 'recorded a clearance',
  'clearance.refused': 'recorded that a clinician did not clear lifting',
  'document.add': 'added a letter to your clearance',
  'document.open': 'opened a letter of your clearance',
  'feared.set': 'changed which lifts are marked as feared',
  'screening.parq': 'entered a PAR-Q+ result',
  'sign-off.record': 'checked how you do a lift',
  'sign-off.take-back': 'took back a technique check',
  'stop.end': 'ended a stop',
  'stop.open': 'stopped lifting after a report',
  'clearance.request': 'asked for a clearance',
  'load.override': 'chose a weight for you',
  'measure.record': 'entered a measure',
  'measure.correct': 'corrected a measure that your clinic entered',
  'measure.take_back': 'took back a measure that your clinic entered',
  'invitation.create': 'invited you',
  'invitation.resend': 'sent your invitation again',
};

const wordsFor = (action: string): string => deeds[action] ?? `did: ${action.replaceAll(/[._]/g, ' ')}`;
