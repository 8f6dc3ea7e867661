'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { LiftCheck } from '@/contracts/technique';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../../_components/use-deed';

/** Marks a lift as feared, or no more. */
export function FearedToggle({ clientId, lift }: { clientId: string; lift: LiftCheck }) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(trpc.feared.set.mutate);
  const { exerciseId, name, feared } = lift;

  async function change() {
    const done = await deed.run({ clientId, exerciseId, feared: !feared });
    if (!done) {
      toast.show({ title: 'Not saved', detail: 'Nothing was changed. Try again.', tone: 'info' });
      return;
    }
    router.refresh();
    toast.show(
      done.feared
        ? { title: `${name} is marked as feared`, detail: 'The app asks for confidence and fear before it.' }
        : { title: `${name} is no longer marked as feared` },
    );
  }

  return (
    <Button
      variant="quiet"
      size="s"
      className="max-md:min-h-12"
      pending={deed.isRunning}
      pendingLabel="Saving"
      aria-label={feared ? `No longer feared: ${name}` : `Mark as feared: ${name}`}
      onClick={() => void change()}
    >
      {feared ? 'No longer feared' : 'Mark as feared'}
    </Button>
  );
}
