'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { LiftCheck } from '@/contracts/technique';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../../_components/use-deed';

type SignOffProps = { clientId: string; lift: LiftCheck };

/** Signs one lift variant off, or takes that back. */
export function SignOffButton({ clientId, lift }: SignOffProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isSigned = lift.signOff?.passed === true;
  return (
    <>
      <Button
        variant={isSigned ? 'quiet' : 'ghost'}
        size="s"
        className="max-md:min-h-12"
        aria-label={isSigned ? `Check again: ${lift.name}` : `Sign off: ${lift.name}`}
        onClick={() => setIsOpen(true)}
      >
        {isSigned ? 'Check again' : 'Sign off'}
      </Button>
      {isOpen && <SignOffDialog clientId={clientId} lift={lift} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SignOffDialog({ clientId, lift, onClose }: SignOffProps & { onClose: () => void }) {
  const { exerciseId, name, cues, signOff } = lift;
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [met, setMet] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const deed = useDeed(trpc.signOffs.record.mutate);

  async function save(passed: boolean) {
    const ticked = passed ? cues.filter((cue) => met.includes(cue)) : [];
    const done = await deed.run({ clientId, exerciseId, passed, cues: ticked, note: note.trim() || null });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show(
      passed
        ? { title: `${name} is signed off`, detail: 'Its load may rise by the rules from now on.' }
        : { title: `Sign-off of ${name} taken back`, detail: 'Its load does not rise before the next one.' },
    );
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Technique: ${name}`}
      lead="Watch a working set. Tick what you saw."
      unsaved={met.length > 0 || note !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          {signOff?.passed && (
            <Button variant="ghost" onClick={() => void save(false)} disabled={deed.isRunning}>
              Take back
            </Button>
          )}
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
            Sign off
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save(true);
        }}
      >
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <fieldset>
          <legend className="font-semibold">Cues that were met</legend>
          {cues.map((cue) => (
            <Checkbox
              key={cue}
              label={cue}
              checked={met.includes(cue)}
              onCheckedChange={(checked) =>
                setMet((current) => (checked ? [...current, cue] : current.filter((each) => each !== cue)))
              }
            />
          ))}
        </fieldset>
        <TextAreaField
          label="Note"
          optional
          hint="Kept in the record, for you and your colleagues"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={deed.errorOf('note')}
        />
      </form>
    </Dialog>
  );
}
