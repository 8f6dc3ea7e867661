'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { useToast } from '@/components/ui/toast';
import { formatNumber } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../_components/use-deed';

type UsualPainProps = { clientId: string; usual: number | null; latestId: string | null; locale: string };

/** Opens the form for another usual pain. */
export function UsualPainButton(props: UsualPainProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" className="xl:min-h-11" onClick={() => setIsOpen(true)} aria-label="Change usual pain">
        Change
      </Button>
      {isOpen && <UsualPainDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function UsualPainDialog({ clientId, usual, latestId, locale, onClose }: UsualPainProps & { onClose: () => void }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [value, setValue] = useState(usual);
  const [reason, setReason] = useState('');
  const deed = useDeed(trpc.usualPain.set.mutate);
  const isStale = deed.failure?.code === 'version_conflict';

  async function save(event: FormEvent) {
    event.preventDefault();
    if (value === null) return deed.refuse({ usual: 'Enter a number from 0 to 10.' });
    // Halves are what medians can be.
    if (!Number.isInteger(value * 2)) return deed.refuse({ usual: 'Whole numbers and halves only.' });
    if (!reason.trim()) return deed.refuse({ reason: 'Write a reason: it stays in the record.' });
    const done = await deed.run({ clientId, usual: value, reason, after: latestId });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({ title: `Usual pain is ${formatNumber(value, locale, 1)}`, detail: 'The rules go by it from now on.' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Change usual pain"
      lead="Every limit that says “above usual” moves with it. Decisions that were made stay as they are."
      unsaved={reason !== '' || value !== usual}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          {isStale ? (
            <Button
              onClick={() => {
                onClose();
                router.refresh();
              }}
            >
              Load again
            </Button>
          ) : (
            <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
              Save
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <NumberStepper
          label="Usual pain, 0 to 10"
          value={value}
          onValueChange={setValue}
          min={0}
          max={10}
          step={0.5}
          decimals={1}
          locale={locale}
          error={deed.errorOf('usual')}
        />
        <TextAreaField
          label="Reason"
          hint="Colleagues read it in the history"
          maxLength={280}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={deed.errorOf('reason')}
        />
      </form>
    </Dialog>
  );
}
