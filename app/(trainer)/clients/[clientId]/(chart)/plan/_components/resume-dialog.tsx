'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import type { PlanPause } from '@/contracts/assignments';
import { formatDayLong } from '@/lib/format/dates';
import { useTRPCClient } from '@/trpc/client';
import type { PlanDeedProps } from './pause-dialog';
import { PlanDialog } from './plan-dialog';
import { useReplan } from './use-replan';

/** Ends a pause before its time, or one that had no end; or calls one off that is still to come. */
export function ResumeDialog({ clientId, plan, pause, today, locale, onClose }: PlanDeedProps & { pause: PlanPause }) {
  const trpc = useTRPCClient();
  const [onDate, setOnDate] = useState(today);
  const replan = useReplan(trpc.assignments.resume.mutate, { title: `${plan.name} goes on`, locale, onClose });
  const isToCome = pause.from > today;
  const until = pause.until ? `until ${formatDayLong(pause.until, locale)}` : 'with no end yet';
  return (
    <PlanDialog
      title={isToCome ? 'Call the pause off' : `Let ${plan.name} go on`}
      lead={`The pause ${isToCome ? `from ${formatDayLong(pause.from, locale)} ` : ''}${until}: ${pause.reason}`}
      label={isToCome ? 'Call it off' : 'Go on'}
      pendingLabel="Planning"
      isRunning={replan.isRunning}
      unsaved={false}
      words={replan.words}
      isStale={replan.isStale}
      onLoadAgain={replan.loadAgain}
      onSubmit={() => void replan.run({ clientId, assignmentId: plan.id, version: plan.version, onDate })}
      onClose={onClose}
    >
      {isToCome ? (
        <p className="text-ink-2">Sessions come back to the days on which they would have been.</p>
      ) : (
        <TextField
          type="date"
          label="It goes on from"
          hint="The first session comes on the first training day on or after it."
          min={today}
          {...(pause.until && { max: pause.until })}
          value={onDate}
          onChange={(event) => setOnDate(event.target.value)}
          error={replan.errorOf('onDate')}
        />
      )}
    </PlanDialog>
  );
}
