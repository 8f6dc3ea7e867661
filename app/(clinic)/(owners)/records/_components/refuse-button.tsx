'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { ErasureRequest } from '@/contracts/erasures';
import { useTRPCClient } from '@/trpc/client';
import { type Failure, failureOf } from '@/trpc/errors';

export function RefuseButton({ request }: { request: ErasureRequest }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        aria-label={`Keep the record of ${request.name ?? 'this client'}`}
        onClick={() => setIsOpen(true)}
      >
        Keep
      </Button>
      {isOpen && <RefuseDialog request={request} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** No, and why: the client reads the words. */
function RefuseDialog({ request, onClose }: { request: ErasureRequest; onClose: () => void }) {
  const { erasures } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [answer, setAnswer] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function refuse(event: FormEvent) {
    event.preventDefault();
    setIsRunning(true);
    setFailure(null);
    try {
      await erasures.refuse.mutate({ id: request.id, version: request.version, answer });
      onClose();
      toast.show({ title: 'The record is kept' });
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      unsaved={answer.trim() !== ''}
      title={`Keep the record of ${request.name ?? 'this client'}?`}
      lead={request.reason === 'asked' ? 'The client reads your answer.' : 'It is put forward again when you do so.'}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={isRunning}>
            Keep the record
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void refuse(event)} noValidate className="grid gap-4">
        {failure && Object.keys(failure.fields).length === 0 && <FieldError>{failure.words}</FieldError>}
        <TextAreaField
          label="Why"
          hint="Which law, until when, what you erase all the same. Up to 1,000 characters."
          rows={4}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          error={failure?.fields.answer ?? null}
        />
      </form>
    </Dialog>
  );
}
