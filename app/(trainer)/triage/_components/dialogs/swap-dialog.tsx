'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { LoadingState, Skeleton } from '@/components/ui/skeleton';
import type { ChartPlan, PlanSession } from '@/contracts/chart-plan';
import type { ChartOverview } from '@/contracts/charts';
import { formatDayShort } from '@/lib/format/dates';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import { QueryStore } from '../../../_components/query-store';
import { useDeed } from '../../../_components/use-deed';
import { SwapForm } from '../../../clients/[clientId]/(chart)/plan/_components/calendar/swap-form';
import type { Decisions } from '../use-decisions';

type SwapDialogProps = { overview: ChartOverview; decisions: Decisions; onClose: () => void; locale: string };

/** Another exercise in the next session that has this one, by the plan's own form. */
export function SwapDialog({ overview, decisions, onClose, locale }: SwapDialogProps) {
  const { client, nextLoads, proposals } = overview;
  const trpc = useTRPCClient();
  const [plan, setPlan] = useState<ChartPlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = proposals.find(({ state }) => state === 'waiting')?.exerciseId;
  const [exerciseId, setExerciseId] = useState(waiting ?? nextLoads[0]?.exerciseId ?? '');
  const swap = useDeed(trpc.calendar.swapExercise.mutate);

  const read = useEffectEvent(() => {
    trpc.charts.plan.query({ clientId: client.id }).then(setPlan, (error) => setProblem(failureOf(error).words));
  });
  useEffect(() => read(), []);

  const session = plan && nextWith(plan, exerciseId);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Swap an exercise: ${client.name}`}
      lead={session && `In ${session.title} on ${formatDayShort(session.date, locale)}.`}
    >
      <div className="grid gap-3">
        <SelectField
          label="Exercise"
          data-autofocus=""
          value={exerciseId}
          onValueChange={setExerciseId}
          options={nextLoads.map((lift) => ({ value: lift.exerciseId, label: lift.name }))}
        />
        {(problem ?? swap.words) && (
          <div role="alert">
            <FieldError>{problem ?? swap.words}</FieldError>
          </div>
        )}
        {!plan && !problem && (
          <LoadingState label="Loading the plan">
            <Skeleton className="h-12 w-full" />
          </LoadingState>
        )}
        {plan && !session && <p>No session ahead has this exercise.</p>}
        {session && (
          <QueryStore>
            <SwapForm
              key={exerciseId}
              clientId={client.id}
              session={session}
              exerciseId={exerciseId}
              isRunning={swap.isRunning}
              onCancel={onClose}
              onSwap={async (chosen) => {
                const { plannedSessionId, version } = session;
                const done = await swap.run({ clientId: client.id, plannedSessionId, version, exerciseId, ...chosen });
                if (!done) return;
                onClose();
                const words = `${done.toName} instead of ${done.name}`;
                void decisions.swapped({ clientId: client.id, name: client.name }, done.swapId, words);
              }}
            />
          </QueryStore>
        )}
      </div>
    </Dialog>
  );
}

/** The next session that can still be changed and has the exercise. */
function nextWith({ weeks, today }: ChartPlan, exerciseId: string): PlanSession | null {
  return (
    weeks
      .flatMap(({ sessions }) => sessions)
      .filter(({ date, state, logged, skipped }) => date >= today && state === 'upcoming' && !logged && !skipped)
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .find(({ items }) => items.some((item) => item.exerciseId === exerciseId)) ?? null
  );
}
