import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { skipReasons } from '../_run/steps';

type SkipFormProps = { onSkip: (because: string) => void; onClose: () => void };

/** Why a step is left out: one tap, or in words. */
export function SkipForm({ onSkip, onClose }: SkipFormProps) {
  const id = useId();
  const [because, setBecause] = useState('');
  return (
    <fieldset className="grid gap-3 rounded-field bg-sunken p-4">
      <legend className="float-left mb-2 w-full font-semibold text-item">Skip, because…</legend>
      <div className="clear-both flex flex-wrap gap-2">
        {skipReasons.map((reason) => (
          <Button key={reason} variant="ghost" className="bg-surface" onClick={() => onSkip(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (because.trim()) onSkip(because.trim());
        }}
      >
        <div className="min-w-48 flex-1">
          <TextField
            id={id}
            label="Another reason"
            maxLength={120}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
          />
        </div>
        <Button type="submit" variant="ghost" className="bg-surface" disabled={!because.trim()}>
          Skip
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Do not skip
        </Button>
      </form>
    </fieldset>
  );
}
