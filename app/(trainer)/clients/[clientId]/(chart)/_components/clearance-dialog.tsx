'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { AddDocument } from '@/components/documents/add-document';
import { DocumentList } from '@/components/documents/document-list';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField, TextField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import type { ClearanceDocument } from '@/contracts/documents';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../_components/use-deed';

export type ClearanceDialogProps = {
  open: boolean;
  onClose: () => void;
  clientId: string;
  clearanceId: string;
  /** Of the request as it was read. */
  version: number;
  /** In the client's zone. */
  today: string;
  /** The answers that a clinician had to look at. */
  because: readonly string[];
  documents: readonly ClearanceDocument[];
  /** Of the client. */
  timeZone: string;
  locale: string;
};

type Decision = 'cleared' | 'refused';

/** Writes down what a clinician decided: who, when, restrictions, until when. */
export function ClearanceDialog(props: ClearanceDialogProps) {
  const { open, onClose, clientId, clearanceId, version, today, because, documents, timeZone, locale } = props;
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [state, setState] = useState<Decision | null>(null);
  const [clinician, setClinician] = useState('');
  const [examinedOn, setExaminedOn] = useState(today);
  const [restrictions, setRestrictions] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const deed = useDeed(trpc.clearances.record.mutate);

  async function save(event: FormEvent) {
    event.preventDefault();
    const fields = {
      ...(state === null && { state: 'Choose what the clinician decided.' }),
      ...(!clinician.trim() && { clinician: 'Write who examined the client, such as “Dr H. Lam”.' }),
      ...(!examinedOn && { examinedOn: 'Enter the day of the examination.' }),
      ...(examinedOn > today && { examinedOn: 'This day is still to come.' }),
    };
    if (Object.keys(fields).length > 0 || state === null) {
      deed.refuse(fields);
      return;
    }
    const done = await deed.run({
      clientId,
      clearanceId,
      version,
      state,
      clinician,
      examinedOn,
      restrictions: restrictions.trim() || null,
      expiresOn: state === 'cleared' && expiresOn ? expiresOn : null,
    });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show(resultWords(done));
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Record clearance"
      lead={because.length > 0 ? `About: ${because.join(' · ')}` : undefined}
      unsaved={clinician !== '' || restrictions !== '' || state !== null}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          {deed.failure?.code === 'version_conflict' ? (
            <Button
              onClick={() => {
                onClose();
                router.refresh();
              }}
            >
              Load again
            </Button>
          ) : (
            <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
              Save
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <RadioGroup<Decision>
          label="What did the clinician decide?"
          options={[
            { value: 'cleared', label: 'Cleared to lift', hint: 'Restrictions can be added below.' },
            { value: 'refused', label: 'Not cleared', hint: 'Lifting stays paused.' },
          ]}
          value={state}
          onValueChange={setState}
          error={deed.errorOf('state')}
        />
        <TextField
          label="Clinician"
          hint="Name and profession, as on the letter"
          autoComplete="off"
          maxLength={120}
          value={clinician}
          onChange={(event) => setClinician(event.target.value)}
          error={deed.errorOf('clinician')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Examined on"
            type="date"
            max={today}
            value={examinedOn}
            onChange={(event) => setExaminedOn(event.target.value)}
            error={deed.errorOf('examinedOn')}
          />
          <TextField
            label="Valid until"
            optional
            type="date"
            min={today}
            disabled={state === 'refused'}
            value={expiresOn}
            onChange={(event) => setExpiresOn(event.target.value)}
            error={deed.errorOf('expiresOn')}
          />
        </div>
        <TextAreaField
          label="Restrictions"
          optional
          hint="What the client should not do for now"
          maxLength={500}
          value={restrictions}
          onChange={(event) => setRestrictions(event.target.value)}
          error={deed.errorOf('restrictions')}
        />
      </form>
      <section aria-labelledby={`${formId}-letters`} className="mt-5 grid gap-2 border-line border-t pt-4">
        <h3 id={`${formId}-letters`} className="font-strong text-item">
          Letters
        </h3>
        <DocumentList documents={documents} timeZone={timeZone} locale={locale} />
        <AddDocument clearanceId={clearanceId} onAdded={() => router.refresh()} />
      </section>
    </Dialog>
  );
}

function resultWords({ state, open, locked }: { state: Decision; open: number; locked: boolean }) {
  if (state === 'refused') return { title: 'Recorded: not cleared', detail: 'Lifting stays paused.' };
  if (open > 0) {
    const rest = open === 1 ? 'One more request is' : `${open} more requests are`;
    return { title: 'Recorded: cleared', detail: `${rest} open, so lifting stays paused until then.` };
  }
  if (locked) return { title: 'Recorded: cleared', detail: 'Something else still pauses lifting.' };
  return { title: 'Recorded: cleared', detail: 'The client can lift again.' };
}
