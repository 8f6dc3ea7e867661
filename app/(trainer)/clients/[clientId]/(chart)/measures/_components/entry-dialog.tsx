'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { RecordInput } from '@/contracts/measures';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../../_components/use-deed';
import { type EntryAnswers, emptyEntry, missingIn, resultOf } from './entry-answers';
import { EntryFields } from './entry-fields';
import type { EntryFormFacts } from './form-of';

type EntryDialogProps = { form: EntryFormFacts; onClose: () => void };
type Message = Pick<RecordInput, 'id' | 'takenOn' | 'note' | 'result'>;

/** A test to take, or what a client filled in on paper. */
export function EntryDialog({ form, onClose }: EntryDialogProps) {
  const { instrument, name, clientId, today, lastWords, corrects } = form;
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [answers, setAnswers] = useState<EntryAnswers>(emptyEntry(form));
  const [takenOn, setTakenOn] = useState(corrects?.takenOn ?? today);
  const [note, setNote] = useState(corrects?.note ?? '');
  const [isTouched, setIsTouched] = useState(false);
  const deed = useDeed(({ id, ...measure }: Message) =>
    corrects === null
      ? trpc.measures.enter.mutate({ id, clientId, ...measure })
      : trpc.measures.amend.mutate({ id, clientId, correctsId: corrects.id, to: measure }),
  );

  async function save(event: FormEvent) {
    event.preventDefault();
    const missing = missingIn(form, answers);
    if (missing) return deed.refuse({ answers: missing });
    if (!takenOn || takenOn > today) return deed.refuse({ takenOn: 'Enter a day up to today.' });
    const done = await deed.run({ takenOn, note: note.trim() || null, result: resultOf(form, answers) });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({
      title: `${name}: kept`,
      detail: done.asksForHelp
        ? 'PHQ-4 of 6 or more: refer, do not treat. The client sees where to get help.'
        : 'It is on the chart now.',
      tone: done.asksForHelp ? 'info' : 'done',
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={corrects === null ? name : `Correct: ${name}`}
      lead={lastWords}
      unsaved={isTouched}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <EntryFields
          form={form}
          answers={answers}
          onChange={(next) => {
            setIsTouched(true);
            setAnswers((now) => ({ ...now, ...next }));
          }}
        />
        {deed.errorOf('answers') && <FieldError>{deed.errorOf('answers')}</FieldError>}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Day"
            type="date"
            max={today}
            value={takenOn}
            error={deed.errorOf('takenOn')}
            onChange={(event) => setTakenOn(event.target.value)}
          />
          <TextField
            label={instrument === 'sorensen' ? 'Note, such as why it ended' : 'Note'}
            optional
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </form>
    </Dialog>
  );
}
