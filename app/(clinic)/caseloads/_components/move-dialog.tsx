'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { CaseloadClient } from '@/contracts/caseloads';
import { formatCount, formatList } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';
import type { Shown } from './shown-caseload';

type MoveDialogProps = {
  from: Shown;
  chosen: readonly CaseloadClient[];
  choices: readonly { readonly userId: string; readonly name: string }[];
  onClose: () => void;
  onMoved: () => void;
};

/** To whom, with one note, and by name who goes over. All of them or none. */
export function MoveDialog({ from, chosen, choices, onClose, onMoved }: MoveDialogProps) {
  const { people } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [toUserId, setTo] = useState('');
  const [note, setNote] = useState('');
  const deed = useDeed(people.moveClients.mutate);
  const count = formatCount(chosen.length, 'client', 'clients');
  const verb = from.userId ? 'Hand over' : 'Give a trainer';

  async function move(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(!toUserId && { toUserId: 'Choose who takes over.' }),
      ...(!note.trim() && { note: 'Write what they should know.' }),
    };
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const clientIds = chosen.map(({ clientId }) => clientId);
    const done = await deed.run({ clientIds, fromUserId: from.userId, toUserId, note });
    if (!done) return;
    onMoved();
    onClose();
    router.refresh();
    toast.show({
      title: `${formatCount(done.moved, 'client goes', 'clients go')} to ${done.toName}`,
      detail: 'They have the charts and your note.',
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={from.userId ? `Hand ${count} over` : `Give ${count} a trainer`}
      lead={
        from.userId
          ? `From ${from.name}. The plans, what was logged and all settings stay. The clients see the new name under Coach.`
          : 'The clients see the name under Coach.'
      }
      unsaved={note !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Handing over">
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void move(event)} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <SelectField
          label="To"
          placeholder="Choose a trainer"
          value={toUserId}
          onValueChange={setTo}
          options={choices.map(({ userId, name }) => ({ value: userId, label: name }))}
          error={deed.errorOf('toUserId')}
        />
        <TextAreaField
          label="Note for them"
          hint="The same on each client’s page, for two weeks. The clients do not see it."
          maxLength={1000}
          rows={4}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={deed.errorOf('note')}
        />
        <p>
          <span className="font-semibold">Who goes over: </span>
          {formatList(chosen.map(({ name }) => name))}.
        </p>
      </form>
    </Dialog>
  );
}
