'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { RadioGroup, SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import { LoadingState, Skeleton } from '@/components/ui/skeleton';
import type { SwapChoice } from '@/contracts/calendar';
import type { PlanSession } from '@/contracts/chart-plan';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Swap = { toExerciseId: string; reach: 'one' | 'all'; reason: string };

type SwapFormProps = {
  clientId: string;
  session: PlanSession;
  exerciseId: string;
  isRunning: boolean;
  onSwap: (swap: Swap) => void;
  onCancel: () => void;
};

const hintOf = ({ why, axis }: SwapChoice): string =>
  why === 'bad-day'
    ? 'Named by the plan for a bad day'
    : `${why === 'easier' ? 'Easier' : 'Harder'}${axis ? ` by ${axis}` : ''}`;

/** Another exercise in this line: what the plan and the ladders offer first, then everything else. */
export function SwapForm({ clientId, session, exerciseId, isRunning, onSwap, onCancel }: SwapFormProps) {
  const { plannedSessionId } = session;
  const query = useQuery(useTRPC().calendar.swapChoices.queryOptions({ clientId, plannedSessionId, exerciseId }));
  const [toExerciseId, setTo] = useState<string | null>(null);
  const [reach, setReach] = useState<Swap['reach']>('one');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (toExerciseId && reason.trim()) onSwap({ toExerciseId, reach, reason });
  }

  if (query.isError) return <FieldError>{failureOf(query.error).words}</FieldError>;
  if (!query.data) {
    return (
      <LoadingState label="Loading exercises">
        <Skeleton className="mt-2 h-12 w-full" />
      </LoadingState>
    );
  }
  const taken = new Set(session.items.map((item) => item.exerciseId));
  const choices = query.data.choices.filter((choice) => !taken.has(choice.exerciseId));
  const near = choices.filter(({ why }) => why !== null);
  const others = choices.filter(({ why }) => why === null);
  return (
    <form onSubmit={submit} noValidate className="mt-3 grid gap-4 border-line border-t pt-3">
      {near.length > 0 && (
        <RadioGroup
          label={`Instead of ${query.data.name}`}
          value={near.some((choice) => choice.exerciseId === toExerciseId) ? toExerciseId : null}
          onValueChange={setTo}
          options={near.map((choice) => ({ value: choice.exerciseId, label: choice.name, hint: hintOf(choice) }))}
        />
      )}
      <SelectField
        label={near.length > 0 ? 'Or another exercise' : `Instead of ${query.data.name}`}
        placeholder="Choose an exercise"
        value={others.some((choice) => choice.exerciseId === toExerciseId) ? (toExerciseId ?? '') : ''}
        onValueChange={setTo}
        options={others.map((choice) => ({ value: choice.exerciseId, label: choice.name }))}
        error={tried && !toExerciseId ? 'Choose what to do instead.' : null}
      />
      <SegmentedControl<Swap['reach']>
        label="For"
        value={reach}
        onValueChange={setReach}
        options={[
          { value: 'one', label: 'This session' },
          { value: 'all', label: 'This and all after it' },
        ]}
      />
      <TextAreaField
        label="Reason"
        hint="The client reads it"
        maxLength={280}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && !reason.trim() ? 'Write a reason: the client reads it.' : null}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={isRunning} pendingLabel="Swapping">
          Swap
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
