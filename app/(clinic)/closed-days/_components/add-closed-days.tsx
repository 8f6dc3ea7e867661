'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';

export function AddClosedDays({ today }: { today: IsoDate }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        Add closed days
      </Button>
      {isOpen && <AddDialog today={today} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AddDialog({ today, onClose }: { today: IsoDate; onClose: () => void }) {
  const { closedDays } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [name, setName] = useState('');
  const [fromDate, setFrom] = useState('');
  const [untilDate, setUntil] = useState('');
  const deed = useDeed(closedDays.add.mutate);

  async function add(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(!name.trim() && { name: 'Say what these days are.' }),
      ...(!fromDate && { fromDate: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const done = await deed.run({ fromDate, untilDate: untilDate || fromDate, name });
    if (!done) return;
    onClose();
    router.refresh();
    const there = formatCount(done.sessions, 'planned session stands', 'planned sessions stand');
    toast.show({
      title: `${name.trim()} added`,
      detail:
        done.sessions > 0 ? `${there} on these days: their trainers move them.` : 'No session stands on these days.',
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Add closed days"
      lead="New plans, pauses and moved sessions go around them."
      unsaved={name !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Adding">
            Add
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={add} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <TextField
          label="Name"
          hint="Such as “Winter holiday”"
          maxLength={80}
          data-autofocus=""
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={deed.errorOf('name')}
        />
        <TextField
          type="date"
          label="First day"
          min={today}
          value={fromDate}
          onChange={(event) => setFrom(event.target.value)}
          error={deed.errorOf('fromDate')}
        />
        <TextField
          type="date"
          label="Last day"
          optional
          hint="Left out for a single day."
          min={fromDate || today}
          value={untilDate}
          onChange={(event) => setUntil(event.target.value)}
          error={deed.errorOf('untilDate')}
        />
      </form>
    </Dialog>
  );
}
