'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Entry } from '@/lib/outbox/entry';
import type { Queue } from '@/lib/outbox/queue';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { type EntryWordsGiven, floorEntryLine } from '../_state/floor-words';
import { mustStay } from '../_state/must-stay';
import { EntryWords } from './entry-words';

type NotTakenProps = { entries: Queue; words: EntryWordsGiven };

/** What was not taken: each can be tried again, or given up where no lock hangs on it. As on the client's phone. */
export function NotTaken({ entries, words }: NotTakenProps) {
  const { retry, discard } = useOutbox();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  return (
    <>
      <ul className="grid gap-4">
        {entries.map((entry) => {
          const stays = mustStay(entry, words.columnOf);
          return (
            <li key={entry.id}>
              <p>
                <EntryWords entry={entry} words={words} /> {entry.refused?.words}
              </p>
              {stays && <p>What it says asks for a check before this client lifts, so it stays here.</p>}
              <div className="mt-1 flex flex-wrap gap-2">
                <Button variant="ghost" onClick={() => void retry(entry.id)}>
                  Try again
                </Button>
                {!stays && (
                  <Button variant="quiet" onClick={() => setLeaving(entry)}>
                    Remove
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title="Remove this entry?"
        confirmLabel="Remove"
        danger
        onConfirm={() => {
          if (leaving) void discard(leaving.id);
          setLeaving(null);
        }}
      >
        {leaving && <span className="block">{floorEntryLine(leaving, words)}</span>}
        The clinic does not have it. Once removed it cannot be brought back.
      </ConfirmDialog>
    </>
  );
}
