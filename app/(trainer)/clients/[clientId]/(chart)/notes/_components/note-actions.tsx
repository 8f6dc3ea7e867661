'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import type { StaffNote } from '@/contracts/notes';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../../../../../_components/use-deed';
import { ChangeDialog } from './change-dialog';
import { HistoryDialog } from './history-dialog';

type NoteActionsProps = {
  note: StaffNote;
  clientId: string;
  clientName: string;
  today: string;
  timeZone: string;
  mayWrite: boolean;
  locale: string;
};

/** What may be done with one note. */
export function NoteActions({ note, clientId, clientName, today, timeZone, mayWrite, locale }: NoteActionsProps) {
  const [open, setOpen] = useState<'change' | 'remove' | 'history' | null>(null);
  const close = () => setOpen(null);
  const small = { variant: 'ghost', size: 's', className: 'max-lg:min-h-12' } as const;
  return (
    <div className="flex flex-wrap gap-2">
      {note.isChanged && (
        <Button {...small} onClick={() => setOpen('history')}>
          Earlier wordings
        </Button>
      )}
      {mayWrite && (
        <>
          <Button {...small} onClick={() => setOpen('change')}>
            Change
          </Button>
          <Button {...small} onClick={() => setOpen('remove')}>
            Remove
          </Button>
        </>
      )}
      {open === 'change' && <ChangeDialog {...{ note, clientId, clientName, today }} onClose={close} />}
      {open === 'remove' && <RemoveDialog note={note} clientId={clientId} onClose={close} />}
      {open === 'history' && <HistoryDialog {...{ clientId, timeZone, locale }} noteId={note.id} onClose={close} />}
    </div>
  );
}

function RemoveDialog({ note, clientId, onClose }: { note: StaffNote; clientId: string; onClose: () => void }) {
  const { notes } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(notes.remove.mutate);
  const isRestriction = note.kind === 'restriction';

  async function remove() {
    if (!(await deed.run({ clientId, noteId: note.id }))) return;
    onClose();
    router.refresh();
    toast.show({ title: isRestriction ? 'Restriction removed' : 'Note removed' });
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={isRestriction ? 'Remove this restriction?' : 'Remove this note?'}
      confirmLabel="Remove"
      onConfirm={() => void remove()}
      pending={deed.isRunning}
      error={deed.words}
      danger
    >
      {isRestriction && 'It is no longer in force from now on. '}
      It stays in the record as removed, with your name and the time, and its words can still be read there.
    </ConfirmDialog>
  );
}
