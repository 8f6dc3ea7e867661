'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import type { Cover } from '@/contracts/covers';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';

type EndCoverProps = { cover: Cover; today: IsoDate };

export function EndCover({ cover, today }: EndCoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        aria-label={`End the cover of ${cover.coverName} for ${cover.trainerName}`}
        onClick={() => setIsOpen(true)}
      >
        End
      </Button>
      {isOpen && <EndDialog cover={cover} today={today} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** At once, or after an earlier day than was said. */
function EndDialog({ cover, today, onClose }: EndCoverProps & { onClose: () => void }) {
  const { covers } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [lastDay, setLastDay] = useState('');
  const deed = useDeed(covers.end.mutate);
  const isComing = cover.state === 'coming';
  const first = isComing ? cover.from : today;
  const last = addDays(cover.until, -1);

  async function end(event: FormEvent) {
    event.preventDefault();
    if (when === 'later' && !lastDay) return deed.refuse({ lastDay: 'Enter the last day.' });
    const done = await deed.run({ coverId: cover.id, lastDay: when === 'later' ? lastDay : null });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({ title: when === 'now' ? 'Cover ended' : 'Cover ends earlier' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="End this cover early?"
      lead={`${cover.coverName} stands in for ${cover.trainerName}.`}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Ending">
            End cover
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void end(event)} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <RadioGroup<'now' | 'later'>
          label="When?"
          value={when}
          onValueChange={setWhen}
          options={[
            {
              value: 'now',
              label: isComing ? 'It does not begin' : 'At once',
              hint: isComing
                ? 'Nobody reaches the clients by it.'
                : 'The clients are out of reach from the next page on. What was written stays.',
            },
            ...(last >= first
              ? [{ value: 'later' as const, label: 'After an earlier day', hint: 'To the end of that day.' }]
              : []),
          ]}
        />
        {when === 'later' && (
          <TextField
            type="date"
            label="Last day, included"
            min={first}
            max={last}
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
            error={deed.errorOf('lastDay')}
          />
        )}
      </form>
    </Dialog>
  );
}
