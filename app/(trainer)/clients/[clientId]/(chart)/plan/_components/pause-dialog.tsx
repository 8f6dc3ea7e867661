'use client';

import { useState } from 'react';
import { TextAreaField, TextField } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/radio-group';
import type { ChartAssignment } from '@/contracts/charts';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { useTRPCClient } from '@/trpc/client';
import { PlanDialog } from './plan-dialog';
import { useReplan } from './use-replan';

export type PlanDeedProps = {
  clientId: string;
  plan: ChartAssignment;
  today: IsoDate;
  locale: string;
  onClose: () => void;
};

/** A time without training: what is left of the plan comes behind it, or waits while nobody knows its end. */
export function PauseDialog({ clientId, plan, today, locale, onClose }: PlanDeedProps) {
  const trpc = useTRPCClient();
  const [fromDate, setFrom] = useState(today < plan.startDate ? plan.startDate : today);
  const [hasEnd, setHasEnd] = useState<'known' | 'open'>('known');
  const [untilDate, setUntil] = useState(addDays(fromDate, 6));
  const [reason, setReason] = useState('');
  const replan = useReplan(trpc.assignments.pause.mutate, { title: `${plan.name} paused`, locale, onClose });

  function submit() {
    if (!reason.trim()) return replan.refuse({ reason: 'Write a reason: the client reads it.' });
    void replan.run({
      clientId,
      assignmentId: plan.id,
      version: plan.version,
      fromDate,
      untilDate: hasEnd === 'known' ? untilDate : null,
      reason,
    });
  }

  return (
    <PlanDialog
      title={`Pause ${plan.name}`}
      lead="No session is lost, and none counts as missed. What was logged stays as it is."
      label="Pause"
      pendingLabel="Pausing"
      isRunning={replan.isRunning}
      unsaved={reason !== ''}
      words={replan.words}
      isStale={replan.isStale}
      onLoadAgain={replan.loadAgain}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        type="date"
        label="First day"
        min={today}
        max={plan.endDate}
        value={fromDate}
        onChange={(event) => setFrom(event.target.value)}
        error={replan.errorOf('fromDate')}
      />
      <SegmentedControl
        label="Its end"
        value={hasEnd}
        onValueChange={setHasEnd}
        options={[
          { value: 'known', label: 'Is known' },
          { value: 'open', label: 'Is not known yet' },
        ]}
      />
      {hasEnd === 'known' ? (
        <TextField
          type="date"
          label="Last day"
          hint="Sessions go on the training days after it."
          min={fromDate}
          value={untilDate}
          onChange={(event) => setUntil(event.target.value)}
          error={replan.errorOf('untilDate')}
        />
      ) : (
        <p className="text-ink-2 text-small">Sessions wait until you let the plan go on.</p>
      )}
      <TextAreaField
        label="Reason"
        hint="The client reads it"
        maxLength={280}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={replan.errorOf('reason')}
      />
    </PlanDialog>
  );
}
