'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { CoverList } from '@/contracts/covers';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';

type AddCoverProps = Pick<CoverList, 'today' | 'staff' | 'self' | 'forEverybody'>;

export function AddCover(props: AddCoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        Add a cover
      </Button>
      {isOpen && <AddDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AddDialog({ today, staff, self, forEverybody, onClose }: AddCoverProps & { onClose: () => void }) {
  const { covers } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [trainerId, setTrainer] = useState(forEverybody ? '' : self);
  const [coverId, setCover] = useState('');
  const [fromDate, setFrom] = useState<string>(today);
  const [untilDate, setUntil] = useState('');
  const deed = useDeed(covers.add.mutate);
  const options = staff.map(({ userId, name }) => ({ value: userId, label: userId === self ? `${name} (you)` : name }));

  async function add(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(!trainerId && { trainerId: 'Choose who is away.' }),
      ...(!coverId && { coverId: 'Choose who stands in.' }),
      ...(!fromDate && { fromDate: 'Enter the first day.' }),
      ...(!untilDate && { untilDate: 'Enter the last day: a cover ends by itself.' }),
    };
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const done = await deed.run({ trainerId, coverId, fromDate, untilDate });
    if (!done) return;
    onClose();
    router.refresh();
    const name = staff.find(({ userId }) => userId === coverId)?.name ?? 'They';
    toast.show({
      title: 'Cover added',
      detail: `${name} ${fromDate <= today ? 'reaches' : 'will reach'} ${formatCount(done.clients, 'client', 'clients')}.`,
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Add a cover"
      lead={
        forEverybody
          ? 'Whoever stands in does for these clients what their trainer does.'
          : 'For your own absence. Whoever stands in does for your clients what you do.'
      }
      unsaved={coverId !== '' || untilDate !== ''}
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
      <form id={formId} onSubmit={(event) => void add(event)} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        {forEverybody && (
          <SelectField
            label="Who is away"
            placeholder="Choose somebody"
            value={trainerId}
            onValueChange={(userId) => {
              setTrainer(userId);
              if (userId === coverId) setCover('');
            }}
            options={options}
            error={deed.errorOf('trainerId')}
          />
        )}
        <SelectField
          label="Who stands in"
          placeholder="Choose somebody"
          value={coverId}
          onValueChange={setCover}
          options={options.filter(({ value }) => value !== trainerId)}
          error={deed.errorOf('coverId')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
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
            label="Last day, included"
            min={fromDate || today}
            value={untilDate}
            onChange={(event) => setUntil(event.target.value)}
            error={deed.errorOf('untilDate')}
          />
        </div>
      </form>
    </Dialog>
  );
}
