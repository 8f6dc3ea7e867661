'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { FailedState } from '@/components/ui/failed-state';
import { SelectField } from '@/components/ui/select';
import { SkeletonCard } from '@/components/ui/skeleton';
import type { RecordVisit, RecordVisitor } from '@/contracts/audit';
import { formatInstant } from '@/lib/format/dates';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { deedWords, relationWords } from './visit-words';

const pageSize = 12;
const everybody = 'everybody';
const nameOf = (name: string | null) => name ?? 'Someone who left the clinic';

/** Who opened or changed this person's record. */
export function RecordVisits({ timeZone }: { timeZone: string }) {
  const query = useQuery(useTRPC().audit.visitors.queryOptions());
  return (
    <PartFrame
      title="Who opened your record"
      lead="Everyone at the clinic besides you. Nobody can take an entry off this list."
      changes={false}
    >
      <QueryState query={query} what="Who opened your record" skeleton={<SkeletonCard lines={3} />}>
        {(visitors) => <Visits visitors={visitors} timeZone={timeZone} />}
      </QueryState>
    </PartFrame>
  );
}

function Visits({ visitors, timeZone }: { visitors: readonly RecordVisitor[]; timeZone: string }) {
  const [who, setWho] = useState(everybody);
  if (visitors.length === 0) {
    return (
      <Card>
        <p className="text-ink-2">Nobody yet.</p>
      </Card>
    );
  }
  return (
    <>
      {visitors.length > 1 && (
        <SelectField
          label="Show"
          options={[
            { value: everybody, label: 'Everybody' },
            ...visitors.map(({ userId, name, visits }) => ({ value: userId, label: `${nameOf(name)} (${visits})` })),
          ]}
          value={who}
          onValueChange={setWho}
        />
      )}
      <VisitList key={who} userId={who === everybody ? null : who} timeZone={timeZone} />
    </>
  );
}

function VisitList({ userId, timeZone }: { userId: string | null; timeZone: string }) {
  const client = useTRPCClient();
  const input = { limit: pageSize, ...(userId !== null && { userId }) };
  // Called directly: what the generated options add to the input, a strict contract refuses.
  const query = useInfiniteQuery({
    queryKey: useTRPC().audit.mine.queryKey(input),
    queryFn: ({ pageParam }) => client.audit.mine.query({ ...input, ...(pageParam && { cursor: pageParam }) }),
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
      <CardHeader id="visits" title="Newest first" />
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
        <span className="font-semibold">{nameOf(visit.name)}</span>{' '}
        <span className="text-ink-2">{deedWords(visit.action)}</span>
      </p>
      <p className="text-ink-2 text-small">
        {formatInstant(visit.at, { timeZone, locale })}
        {visit.relation && ` · ${relationWords(visit.relation)}`}
      </p>
    </li>
  );
}
