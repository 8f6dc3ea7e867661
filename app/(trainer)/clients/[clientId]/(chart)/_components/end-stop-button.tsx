'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../_components/use-deed';

type EndStopProps = {
  clientId: string;
  stopId: string;
  /** Of the stop as it was read. */
  version: number;
  /** Whether the client has answered all questions since. */
  screened: boolean;
};

/** Ends a stop, with a note of what was talked about; says what is missing while it cannot. */
export function EndStopButton(props: EndStopProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>End the stop</Button>
      {isOpen && <EndStopDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function EndStopDialog({ clientId, stopId, version, screened, onClose }: EndStopProps & { onClose: () => void }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [note, setNote] = useState('');
  const deed = useDeed(trpc.stops.end.mutate);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!note.trim()) return deed.refuse({ note: 'Write what you talked about.' });
    const done = await deed.run({ clientId, stopId, version, note });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({
      title: 'The stop has ended',
      detail: done.locked ? 'Something else still pauses lifting.' : 'The client can lift again.',
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="End the stop"
      lead={
        screened
          ? 'The client has answered all questions since, and none asks for a check first.'
          : 'The client has not answered all questions yet, or an answer waits for a clinician. Their app asks for it; the stop can end after that.'
      }
      unsaved={note !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            {screened ? 'Cancel' : 'Close'}
          </Button>
          {screened && (
            <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
              End the stop
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        {screened && (
          <TextAreaField
            label="What you talked about"
            hint="How the client is, and where they begin again. Kept in the record"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={deed.errorOf('note')}
          />
        )}
      </form>
    </Dialog>
  );
}
