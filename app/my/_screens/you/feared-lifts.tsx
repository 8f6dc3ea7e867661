'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
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
  return (
    <Card aria-labelledby="feared">
      <CardHeader
        id="feared"
        title="Lifts you are wary of"
        lead="Tick them, and we ask how you feel before their first set. Your trainer sees it too."
      />
      {mark.error && <FieldError>{failureOf(mark.error).words}</FieldError>}
      <ul>
        {lifts.map(({ exerciseId, name, feared }) => (
          <li key={exerciseId}>
            <Checkbox
              label={name}
              checked={pending?.exerciseId === exerciseId ? pending.feared : feared}
              disabled={mark.isPending}
              onCheckedChange={(checked) => mark.mutate({ id: newId(), exerciseId, feared: checked })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
