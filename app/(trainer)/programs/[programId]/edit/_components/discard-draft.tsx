'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import type { Autosave } from './use-autosave';

type Props = { programId: string; published: number; autosave: Autosave; onDone: () => void };

/** Goes back to what was published, after a second press. */
export function DiscardDraft({ programId, published, autosave, onDone }: Props) {
  const api = useTRPCClient();
  const [isAsking, setIsAsking] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function discard() {
    setIsRunning(true);
    setProblem(null);
    try {
      // What is still on its way would come after it.
      if (!(await autosave.saveNow())) throw new Error('The last changes are not saved yet. Try again in a moment.');
      await api.drafts.discard.mutate({ programId, version: autosave.version() });
      await autosave.refresh();
      onDone();
    } catch (error) {
      setProblem(failureOf(error).words);
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <section className="grid gap-2">
      <h3 className="font-strong text-item">Go back to version {published}</h3>
      <p className="text-ink-2 text-small">
        Everything that is written here since then goes, also what others have written. This cannot be undone.
      </p>
      <div className="flex flex-wrap gap-1.5">
        {isAsking ? (
          <>
            <Button variant="danger" size="s" pending={isRunning} onClick={discard}>
              Throw the draft away
            </Button>
            <Button variant="ghost" size="s" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button variant="ghost" size="s" onClick={() => setIsAsking(true)}>
            Go back…
          </Button>
        )}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </section>
  );
}
