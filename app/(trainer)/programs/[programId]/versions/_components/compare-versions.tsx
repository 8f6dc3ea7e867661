'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '@/components/ui/card';
import { FailedState } from '@/components/ui/failed-state';
import { SelectField } from '@/components/ui/select';
import { LoadingState, Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { ChangeList } from '../../_components/change-list';

/** What differs between any two versions, in words. */
export function CompareVersions({ programId, versions }: { programId: string; versions: readonly number[] }) {
  const trpc = useTRPC();
  const [to, setTo] = useState(versions[0] ?? 1);
  const [from, setFrom] = useState(versions[1] ?? 1);
  const difference = useQuery(trpc.programs.compare.queryOptions({ programId, from, to }, { enabled: from !== to }));
  const options = versions.map((version) => ({ value: String(version), label: `Version ${version}` }));
  return (
    <Card>
      <div className="mb-4 grid max-w-120 gap-3 sm:grid-cols-2">
        <SelectField
          label="From"
          value={String(from)}
          options={options}
          onValueChange={(value) => setFrom(Number(value))}
        />
        <SelectField label="To" value={String(to)} options={options} onValueChange={(value) => setTo(Number(value))} />
      </div>
      {from === to && <p className="text-ink-2">Choose two different versions.</p>}
      {from !== to && difference.isPending && (
        <LoadingState label="Comparing">
          <div className="grid gap-2">
            <Skeleton />
            <Skeleton className="h-4 w-4/5" />
          </div>
        </LoadingState>
      )}
      {from !== to && difference.isError && (
        <FailedState
          title="The versions could not be compared"
          onRetry={() => void difference.refetch()}
          retrying={difference.isFetching}
        >
          {failureOf(difference.error).words}
        </FailedState>
      )}
      {from !== to && difference.data && difference.data.length === 0 && (
        <p className="text-ink-2">They say the same.</p>
      )}
      {from !== to && difference.data && <ChangeList changes={difference.data} />}
    </Card>
  );
}
