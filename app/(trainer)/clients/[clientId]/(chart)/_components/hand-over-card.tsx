'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { HandOverNote } from '@/contracts/hand-over';

type HandOverCardProps = { clientId: string; note: HandOverNote; on: string };

/** What the trainer before wanted this one to know; put away once read, on this device. It goes by itself in two weeks. */
export function HandOverCard({ clientId, note, on }: HandOverCardProps) {
  // Only that a note was read is kept, not what it says.
  const key = `hand-over-read:${clientId}:${note.at}`;
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    setIsRead(localStorage.getItem(key) !== null);
  }, [key]);
  if (isRead) return null;
  return (
    <Card aria-labelledby="hand-over-title">
      <CardHeader
        id="hand-over-title"
        title={note.fromName ? `Handed over by ${note.fromName}` : 'Handed over to you'}
        lead={on}
        end={
          <Button
            variant="ghost"
            size="s"
            className="max-md:min-h-12"
            onClick={() => {
              localStorage.setItem(key, '1');
              setIsRead(true);
            }}
          >
            Read
          </Button>
        }
      />
      <p className="whitespace-pre-line">{note.note}</p>
    </Card>
  );
}
