'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { ChartAssignment } from '@/contracts/charts';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { type Failure, failureOf } from '@/trpc/errors';

type EndPlanDialogProps = { clientId: string; plan: ChartAssignment; onClose: () => void };

/** Ends the plan from today on, with a reason that the client reads. What was logged stays. */
export function EndPlanDialog({ clientId, plan, onClose }: EndPlanDialogProps) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [isEnding, setIsEnding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  function loadAgain() {
    onClose();
    router.refresh();
  }

  async function end(event: FormEvent) {
    event.preventDefault();
    if (running.current) return;
    if (!reason.trim()) {
      setFailure({
        code: 'invalid',
        words: '',
        details: null,
        fields: { reason: 'Write a reason: the client reads it.' },
      });
      return;
    }
    running.current = true;
    setIsEnding(true);
    setFailure(null);
    try {
      const ended = await trpc.assignments.end.mutate({
        clientId,
        assignmentId: plan.id,
        version: plan.version,
        reason,
      });
      loadAgain();
      const count = formatCount(ended.cancelledSessions, 'session', 'sessions');
      toast.show({ title: `${plan.name} ended`, detail: `${count} to come called off. Nothing logged was changed.` });
    } catch (error) {
      setFailure(failureOf(error));
    }
    running.current = false;
    setIsEnding(false);
  }

  const isStale = failure?.code === 'version_conflict';
  const general = failure && Object.keys(failure.fields).length === 0 ? failure.words : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`End ${plan.name}?`}
      lead="Sessions to come are called off and leave the client’s app. What was logged stays as it is."
      unsaved={reason !== '' && !isStale}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={isEnding}>
            Keep plan
          </Button>
          {isStale ? (
            <Button onClick={loadAgain}>Load again</Button>
          ) : (
            <Button type="submit" form={formId} variant="danger" pending={isEnding} pendingLabel="Ending">
              End plan
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={end} noValidate className="grid gap-4">
        {isStale && (
          <FieldError>
            Somebody changed this plan while you were looking at it. Nothing was ended. Load it again, look at what is
            there now, then decide.
          </FieldError>
        )}
        {!isStale && general && <FieldError>{general}</FieldError>}
        <TextAreaField
          label="Reason"
          hint="The client reads it"
          maxLength={280}
          data-autofocus=""
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={failure?.fields.reason ?? null}
        />
      </form>
    </Dialog>
  );
}
