'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { PastRetention } from '@/contracts/erasures';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../(trainer)/_components/use-deed';

/** Puts a record among those that wait for a decision. Nothing is erased by it. */
export function ProposeButton({ client: { clientId, name } }: { client: PastRetention }) {
  const { erasures } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed((input: { id: string; clientId: string }) => erasures.propose.mutate(input).then(() => true));

  async function propose() {
    const done = await deed.run({ clientId });
    if (done) toast.show({ title: 'Put forward', detail: 'It waits for a decision above.' });
    router.refresh();
  }

  return (
    <>
      <Button
        variant="ghost"
        size="s"
        className="max-md:min-h-12"
        pending={deed.isRunning}
        aria-label={`Put the record of ${name} forward to be erased`}
        onClick={() => void propose()}
      >
        Put forward
      </Button>
      {deed.words && (
        <p role="alert" className="mt-1 text-pain-high-ink text-small">
          {deed.words}
        </p>
      )}
    </>
  );
}
