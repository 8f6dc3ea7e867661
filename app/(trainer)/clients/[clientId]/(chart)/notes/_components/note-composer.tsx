'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { useLeaveWarning } from '@/components/messages/use-leave-warning';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { firstNameOf } from '@/domain/messages/ready-words';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../../../../../_components/use-deed';
import { emptyNote, missingIn, type NoteDraft, noteOf } from './note-draft';
import { NoteFields } from './note-fields';

type NoteComposerProps = { clientId: string; clientName: string; today: string };

/** Half-written notes, by client: they outlive a look elsewhere and, being about health, not the page. */
const drafts = new Map<string, NoteDraft>();

/** Where staff write. What was typed stays until it has been kept. */
export function NoteComposer({ clientId, clientName, today }: NoteComposerProps) {
  const { notes } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [draft, setDraft] = useState(() => drafts.get(clientId) ?? emptyNote);
  const deed = useDeed(notes.add.mutate);
  useLeaveWarning(draft.body.trim() !== '');

  useEffect(() => {
    if (draft.body === '') drafts.delete(clientId);
    else drafts.set(clientId, draft);
  }, [clientId, draft]);

  async function save(event: FormEvent) {
    event.preventDefault();
    const missing = missingIn(draft);
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const done = await deed.run({ clientId, ...noteOf(draft) });
    if (!done) return;
    setDraft(emptyNote);
    router.refresh();
    toast.show({ title: draft.kind === 'restriction' ? 'Restriction kept' : 'Note kept' });
  }

  return (
    <Card aria-labelledby="new-note">
      <CardHeader
        id="new-note"
        title="New note"
        lead={`Only staff see this. ${firstNameOf(clientName)} does not see it in the app, and may ask the clinic for a copy.`}
      />
      <form onSubmit={save} noValidate className="grid gap-4">
        <NoteFields
          draft={draft}
          onChange={setDraft}
          clientName={clientName}
          today={today}
          errorOf={deed.errorOf}
          hint="Lists and **bold** work as in messages."
        />
        {deed.words && <FieldError>{deed.words} What you wrote is still here.</FieldError>}
        <div>
          <Button type="submit" pending={deed.isRunning} pendingLabel="Saving">
            {draft.kind === 'restriction' ? 'Save restriction' : 'Save note'}
          </Button>
        </div>
      </form>
    </Card>
  );
}
