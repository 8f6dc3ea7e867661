'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../_components/use-deed';
import { modeWords } from './progression-words';

type Mode = keyof typeof modeWords;
type ProgressionProps = {
  clientId: string;
  /** Null where the clinic's own setting counts. */
  mode: Mode | null;
  clinicMode: Mode;
};

/** Opens the choice of who lets loads rise. */
export function ProgressionButton(props: ProgressionProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        className="xl:min-h-11"
        aria-label="Change who lets loads rise"
        onClick={() => setIsOpen(true)}
      >
        Change
      </Button>
      {isOpen && <ProgressionDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ProgressionDialog({ clientId, mode, clinicMode, onClose }: ProgressionProps & { onClose: () => void }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [chosen, setChosen] = useState<Mode | 'clinic'>(mode ?? 'clinic');
  const [reason, setReason] = useState('');
  const deed = useDeed(trpc.progression.setMode.mutate);
  const isSame = chosen === (mode ?? 'clinic');

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isSame) return deed.refuse({ mode: 'This is how it is now. Choose another, or cancel.' });
    if (!reason.trim()) return deed.refuse({ reason: 'Write a reason: it stays in the record.' });
    const done = await deed.run({ clientId, mode: chosen === 'clinic' ? null : chosen, reason });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({ title: modeWords[done.mode ?? clinicMode].label, detail: 'It counts from the next decision on.' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Who lets loads rise"
      lead="It counts for this client, from the next decision on. Steps that wait already still wait for you."
      unsaved={reason !== '' || !isSame}
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
        <RadioGroup
          label="Who lets loads rise"
          hideLabel
          options={[
            { value: 'trainer', ...modeWords.trainer },
            { value: 'automatic', ...modeWords.automatic },
            {
              value: 'clinic',
              label: 'As the clinic has it',
              hint: `Now: ${modeWords[clinicMode].label.toLowerCase()}.`,
            },
          ]}
          value={chosen}
          onValueChange={setChosen}
          error={deed.errorOf('mode')}
        />
        <TextAreaField
          label="Reason"
          hint="It stays in the record"
          maxLength={280}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={deed.errorOf('reason')}
        />
      </form>
    </Dialog>
  );
}
