'use client';

import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';

type PlanDialogProps = {
  title: string;
  lead: ReactNode;
  /** What the main button says, and what while it works. */
  label: string;
  pendingLabel: string;
  isRunning: boolean;
  unsaved: boolean;
  /** What was refused as a whole. */
  words: string | null;
  /** Somebody changed the plan meanwhile: it has to be read again. */
  isStale?: boolean;
  onLoadAgain?: () => void;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A question about the plan with one deed at its foot. */
export function PlanDialog(props: PlanDialogProps) {
  const { title, lead, label, pendingLabel, isRunning, unsaved, words, isStale = false, onClose, children } = props;
  const formId = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    props.onSubmit();
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      lead={lead}
      unsaved={unsaved && !isStale}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={isRunning}>
            Cancel
          </Button>
          {isStale ? (
            <Button onClick={props.onLoadAgain}>Load again</Button>
          ) : (
            <Button type="submit" form={formId} pending={isRunning} pendingLabel={pendingLabel}>
              {label}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        {isStale && (
          <FieldError>
            Somebody changed this plan while you were looking at it. Nothing was changed now. Load it again, then
            decide.
          </FieldError>
        )}
        {!isStale && words && <FieldError>{words}</FieldError>}
        {children}
      </form>
    </Dialog>
  );
}
