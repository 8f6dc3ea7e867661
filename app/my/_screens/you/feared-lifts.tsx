'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import type { MyLift } from '@/contracts/technique';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Lifts that the client is wary of: before them the app asks how they feel. */
export function FearedLifts() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: lifts } = useQuery(trpc.feared.mine.queryOptions());
  const mark = useMutation(
    trpc.feared.setOwn.mutationOptions({
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.feared.mine.queryFilter());
        void queryClient.invalidateQueries(trpc.plan.session.pathFilter());
      },
    }),
  );
  if (!lifts || lifts.length === 0) return null;
  const pending = mark.isPending ? mark.variables : null;
  const feared = lifts.filter((lift) => lift.feared);
  const line = ({ exerciseId, name, feared: isFeared }: MyLift) => (
    <li key={exerciseId}>
      <Checkbox
        label={name}
        checked={pending?.exerciseId === exerciseId ? pending.feared : isFeared}
        disabled={mark.isPending}
        onCheckedChange={(checked) => mark.mutate({ id: newId(), exerciseId, feared: checked })}
      />
    </li>
  );
  return (
    <Card aria-labelledby="feared">
      <CardHeader
        id="feared"
        title="Lifts you are wary of"
        lead="Tick them, and we ask how you feel before their first set. Your trainer sees it too."
      />
      {mark.error && <FieldError>{failureOf(mark.error).words}</FieldError>}
      <ul>{feared.map(line)}</ul>
      <details>
        <summary className="min-h-12 cursor-pointer py-3 font-semibold">
          {feared.length > 0 ? 'The others of your plan' : 'The lifts of your plan'}
        </summary>
        <ul>{lifts.filter((lift) => !lift.feared).map(line)}</ul>
      </details>
    </Card>
  );
}
