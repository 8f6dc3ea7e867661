'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { useTRPCClient } from '@/trpc/client';
import { TrainingDaysField } from '../../../assign/_components/training-days-field';
import type { PlanDeedProps } from './pause-dialog';
import { PlanDialog } from './plan-dialog';
import { useReplan } from './use-replan';

/** Other weekdays from a day on; earlier sessions keep theirs. */
export function TrainingDaysDialog({ clientId, plan, today, locale, onClose }: PlanDeedProps) {
  const trpc = useTRPCClient();
  const [fromDate, setFrom] = useState(today < plan.startDate ? plan.startDate : today);
  const [days, setDays] = useState<readonly number[]>(plan.trainingDays);
  const replan = useReplan(trpc.assignments.changeDays.mutate, { title: 'Training days changed', locale, onClose });
  const isSame = days.length === plan.trainingDays.length && days.every((day) => plan.trainingDays.includes(day));
  return (
    <PlanDialog
      title="Training days"
      lead="Sessions without a log go on the new days, in their order. Days moved by hand go back in line."
      label="Change days"
      pendingLabel="Planning"
      isRunning={replan.isRunning}
      unsaved={!isSame}
      words={replan.words}
      isStale={replan.isStale}
      onLoadAgain={replan.loadAgain}
      onSubmit={() => {
        if (days.length === 0) return replan.refuse({ trainingDays: 'Choose at least one training day.' });
        void replan.run({
          clientId,
          assignmentId: plan.id,
          version: plan.version,
          fromDate,
          trainingDays: [...days],
        });
      }}
      onClose={onClose}
    >
      <TrainingDaysField value={days} onValueChange={setDays} error={replan.errorOf('trainingDays')} />
      <TextField
        type="date"
        label="From"
        min={today}
        max={plan.endDate}
        value={fromDate}
        onChange={(event) => setFrom(event.target.value)}
        error={replan.errorOf('fromDate')}
      />
    </PlanDialog>
  );
}
