'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ClosedDays } from '@/contracts/closed-days';
import { newId } from '@/lib/id';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { useDeed } from '../../../(trainer)/_components/use-deed';

/** Opens the days again; it can be taken back. */
export function RemoveClosedDays({ days }: { days: ClosedDays }) {
  const { closedDays } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(closedDays.remove.mutate);

  async function addAgain() {
    try {
      await closedDays.add.mutate({ id: newId(), fromDate: days.from, untilDate: days.until, name: days.name });
    } catch (error) {
      toast.show({ title: 'Not added again', detail: failureOf(error).words, tone: 'problem' });
    }
    router.refresh();
  }

  async function remove() {
    const done = await deed.run({ closedDaysId: days.id });
    router.refresh();
    if (!done) {
      toast.show({ title: 'Nothing was changed', detail: 'Look at the list again, then decide.', tone: 'problem' });
      return;
    }
    toast.show({
      title: `${days.name} removed`,
      detail: 'Sessions that went around it stay where they are.',
      action: { label: 'Undo', onPress: () => void addAgain() },
    });
  }

  return (
    <Button
      variant="ghost"
      size="s"
      className="max-md:min-h-12"
      pending={deed.isRunning}
      aria-label={`Remove ${days.name}`}
      onClick={() => void remove()}
    >
      Remove
    </Button>
  );
}
