'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { StaffNote } from '@/contracts/notes';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../../../../../_components/use-deed';
import { missingIn, noteOf } from './note-draft';
import { NoteFields } from './note-fields';

type ChangeDialogProps = {
  note: StaffNote;
  clientId: string;
  clientName: string;
  today: string;
  onClose: () => void;
};

/** A new wording in the place of a note, which stays readable behind it. */
export function ChangeDialog({ note, clientId, clientName, today, onClose }: ChangeDialogProps) {
  const { notes } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [first] = useState({ kind: note.kind, body: note.body, pinned: note.pinned, until: note.untilDate ?? '' });
  const [draft, setDraft] = useState<typeof first>(first);
  const deed = useDeed(notes.change.mutate);
  const isSame = JSON.stringify(noteOf(draft)) === JSON.stringify(noteOf(first));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isSame) return onClose();
    const missing = missingIn(draft);
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    if (!(await deed.run({ clientId, noteId: note.id, ...noteOf(draft) }))) return;
    onClose();
    router.refresh();
    toast.show({ title: 'Changed', detail: 'The wording before can still be read.' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={note.kind === 'restriction' ? 'Change this restriction' : 'Change this note'}
      unsaved={!isSame}
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
        <NoteFields
          draft={draft}
          onChange={setDraft}
          clientName={clientName}
          today={today}
          errorOf={deed.errorOf}
          hint="Only staff see this."
        />
        {deed.words && <FieldError>{deed.words}</FieldError>}
      </form>
    </Dialog>
  );
}
