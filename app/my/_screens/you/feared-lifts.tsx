'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { QueryState } from '@/app/my/_app/query-state';
import { Card, CardHeader } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { SkeletonCard } from '@/components/ui/skeleton';
import type { MyLift } from '@/contracts/technique';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

/** Lifts that the client is wary of: before them the app asks how they feel. */
export function FearedLifts() {
  const query = useQuery(useTRPC().feared.mine.queryOptions());
  return (
    <PartFrame
      title="Lifts you are wary of"
      lead="Tick them, and we ask how you feel before their first set. Your trainer sees it too."
    >
      <QueryState query={query} what="The list of your lifts" skeleton={<SkeletonCard lines={4} />}>
        {(lifts) => <Lifts lifts={lifts} />}
      </QueryState>
    </PartFrame>
  );
}

function Lifts({ lifts }: { lifts: readonly MyLift[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isAway = useIsAway();
  const mark = useMutation(
    trpc.feared.setOwn.mutationOptions({
      networkMode: 'always',
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.feared.mine.queryFilter());
        void queryClient.invalidateQueries(trpc.plan.session.pathFilter());
      },
    }),
  );
  if (lifts.length === 0) {
    return (
      <Card>
        <p className="text-ink-2">Your plan has no lifts yet.</p>
      </Card>
    );
  }
  const pending = mark.isPending ? mark.variables : null;
  const feared = lifts.filter((lift) => lift.feared);
  const others = lifts.filter((lift) => !lift.feared);
  const line = ({ exerciseId, name, feared: isFeared }: MyLift) => (
    <li key={exerciseId}>
      <Checkbox
        label={name}
        checked={pending?.exerciseId === exerciseId ? pending.feared : isFeared}
        disabled={mark.isPending || isAway}
        onCheckedChange={(checked) => mark.mutate({ id: newId(), exerciseId, feared: checked })}
      />
    </li>
  );
  return (
    <>
      {mark.error && <FieldError>{failureOf(mark.error).words}</FieldError>}
      {feared.length > 0 && (
        <Card aria-labelledby="feared">
          <CardHeader id="feared" title="We ask before" />
          <ul>{feared.map(line)}</ul>
        </Card>
      )}
      {others.length > 0 && (
        <Card aria-labelledby="others">
          <CardHeader id="others" title={feared.length > 0 ? 'The others of your plan' : 'The lifts of your plan'} />
          <ul>{others.map(line)}</ul>
        </Card>
      )}
    </>
  );
}
