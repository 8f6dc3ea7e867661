'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asksForCheck } from '@/components/advice/pending-lock';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Entry } from '@/lib/outbox/entry';
import type { Queue } from '@/lib/outbox/queue';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { contentOf, titleOf, whenOf } from './entry-words';
import { useTelling } from './use-telling';

/** Messages that were not taken: each can be tried again or given up, and none is hidden. */
export function RefusedMessages({ entries }: { entries: Queue }) {
  const { retry, discard } = useOutbox();
  const telling = useTelling();
  const queryClient = useQueryClient();
  const todayKey = useTRPC().plan.today.queryKey();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  // An answer that locks lifting stays until the clinic has it: giving it up would be a way around the lock.
  const mustStay = (entry: Entry) => asksForCheck(entry, queryClient.getQueryData(todayKey));
  return (
    <>
      <ul className="grid gap-4">
        {entries.map((entry) => {
          const content = contentOf(entry, telling);
          return (
            <li key={entry.id}>
              <p>
                <span className="font-semibold">{titleOf(entry, telling)}</span>, {whenOf(entry, telling)}
                {content && `: ${content}`}. {entry.refused?.words}
              </p>
              {mustStay(entry) && (
                <p>An answer in it asks for a check before you lift, so it stays here. Call your clinic about it.</p>
              )}
              <div className="mt-1 flex flex-wrap gap-2">
                <Button variant="ghost" onClick={() => void retry(entry.id)}>
                  Try again
                </Button>
                {!mustStay(entry) && (
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
        Your clinic does not have it. Once removed it cannot be brought back.
      </ConfirmDialog>
    </>
  );
}
