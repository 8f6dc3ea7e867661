'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../../_components/use-deed';

type Result = 'none' | 'advised';

/** Writes down when a PAR-Q+ was filled in, and what came of it. */
export function ParqForm({ clientId, today }: { clientId: string; today: string }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [takenOn, setTakenOn] = useState(today);
  const [result, setResult] = useState<Result | null>(null);
  const deed = useDeed(trpc.checks.enterParq.mutate);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!takenOn) return deed.refuse({ takenOn: 'Enter the day.' });
    if (takenOn > today) return deed.refuse({ takenOn: 'This day is still to come.' });
    if (result === null) return deed.refuse({ followUp: 'Choose one of the two.' });
    const done = await deed.run({ clientId, takenOn, followUp: result === 'advised' });
    if (!done) return;
    setIsOpen(false);
    setResult(null);
    router.refresh();
    toast.show({ title: 'PAR-Q+ result kept' });
  }

  if (!isOpen) {
    return (
      <Button variant="ghost" size="s" className="mt-2 max-md:min-h-12" onClick={() => setIsOpen(true)}>
        Enter a result
      </Button>
    );
  }
  return (
    <form onSubmit={save} noValidate className="mt-3 grid gap-4">
      {deed.words && <FieldError>{deed.words}</FieldError>}
      <TextField
        label="Filled in on"
        type="date"
        max={today}
        value={takenOn}
        onChange={(event) => setTakenOn(event.target.value)}
        error={deed.errorOf('takenOn')}
      />
      <RadioGroup<Result>
        label="Result"
        options={[
          { value: 'none', label: 'No follow-up advised' },
          { value: 'advised', label: 'Follow-up advised', hint: 'Ask for a clinician’s word before lifting.' },
        ]}
        value={result}
        onValueChange={setResult}
        error={deed.errorOf('followUp')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={deed.isRunning} pendingLabel="Saving">
          Keep
        </Button>
        <Button variant="ghost" onClick={() => setIsOpen(false)} disabled={deed.isRunning}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
