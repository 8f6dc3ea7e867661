'use client';

import { useEffect, useState } from 'react';
import { MessageBody } from '@/components/messages/message-body';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import type { NoteHistory } from '@/contracts/notes';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';

type HistoryDialogProps = { clientId: string; noteId: string; timeZone: string; locale: string; onClose: () => void };

/** What a note said before, the newest of it first. */
export function HistoryDialog({ clientId, noteId, timeZone, locale, onClose }: HistoryDialogProps) {
  const { notes } = useTRPCClient();
  const [earlier, setEarlier] = useState<NoteHistory | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    notes.history.query({ clientId, noteId }).then(
      (found) => !isGone && setEarlier(found),
      (error: unknown) => !isGone && setProblem(failureOf(error).words),
    );
    return () => {
      isGone = true;
    };
  }, [notes, clientId, noteId]);

  return (
    <Dialog open onClose={onClose} title="Earlier wordings" lead="None of it holds any more.">
      <div aria-live="polite">
        {problem && <FieldError>{problem}</FieldError>}
        {!problem && earlier === null && <p className="text-ink-2">Looking</p>}
      </div>
      <ol className="grid gap-4">
        {earlier?.map((note) => (
          <li key={note.id} className="border-line not-first:border-t not-first:pt-4">
            <MessageBody body={note.body} />
            <p className="mt-1 text-ink-2 text-small">
              {note.kind === 'restriction' &&
                `Restriction${note.untilDate ? ` until ${formatDate(note.untilDate, locale)}` : ''} · `}
              {note.authorName} · {formatInstant(note.createdAt, { timeZone, locale })}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
