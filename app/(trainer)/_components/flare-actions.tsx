'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FieldError } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from './use-deed';

type FlareActionsProps = {
  clientId: string;
  flareId: string;
  /** Of the flare as it was read. */
  version: number;
  isOpen: boolean;
  isReviewed: boolean;
  canMoveBack: boolean;
};

/** What a trainer may do about a flare. */
export function FlareActions({ clientId, flareId, version, isOpen, isReviewed, canMoveBack }: FlareActionsProps) {
  const { flares } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState<'end' | 'move-back' | null>(null);
  const review = useDeed(flares.review.mutate);
  const end = useDeed(flares.endFor.mutate);
  const moveBack = useDeed(flares.moveBack.mutate);

  async function run(deed: typeof review, title: string) {
    const done = await deed.run({ clientId, flareId, version });
    if (!done) return;
    setAsking(null);
    router.refresh();
    toast.show({ title });
  }

  if (isReviewed && !isOpen && !canMoveBack) return null;
  return (
    <div className="mt-4">
      {review.words && <FieldError>{review.words}</FieldError>}
      <div className="flex flex-wrap gap-2">
        {!isReviewed && (
          <Button
            pending={review.isRunning}
            pendingLabel="Saving"
            className="xl:min-h-11"
            onClick={() => void run(review, 'Flare reviewed')}
          >
            Reviewed
          </Button>
        )}
        {isOpen && (
          <Button variant="ghost" className="xl:min-h-11" onClick={() => setAsking('end')}>
            End it
          </Button>
        )}
        {canMoveBack && (
          <Button variant="ghost" className="xl:min-h-11" onClick={() => setAsking('move-back')}>
            Move sessions back
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'end'}
        onClose={() => setAsking(null)}
        title="End this flare for the client?"
        confirmLabel="End the flare"
        onConfirm={() => void run(end, 'Flare ended')}
        pending={end.isRunning}
        error={end.words}
      >
        The plan goes on with its next session. Loads come back over three sessions, beginning at 80 %; nothing rises by
        itself. The client answers all questions once more before the next session.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'move-back'}
        onClose={() => setAsking(null)}
        title="Move the sessions back?"
        confirmLabel="Move back"
        onConfirm={() => void run(moveBack, 'Sessions moved back')}
        pending={moveBack.isRunning}
        error={moveBack.words}
      >
        Each goes to the day that it came from, or where that day is over, to the first free training day. What was done
        stays where it is.
      </ConfirmDialog>
    </div>
  );
}
