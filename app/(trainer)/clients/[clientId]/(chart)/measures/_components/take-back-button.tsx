'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../../../_components/use-deed';

type TakeBackButtonProps = { clientId: string; measurementId: string; name: string };
type Message = { id: string; correctsId: string };

/** Takes one result back; it stays in the list, struck through. */
export function TakeBackButton({ clientId, measurementId, name }: TakeBackButtonProps) {
  const trpc = useTRPCClient();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const deed = useDeed((message: Message) => trpc.measures.amend.mutate({ clientId, ...message, to: null }));

  async function takeBack() {
    if (!(await deed.run({ correctsId: measurementId }))) return;
    setIsOpen(false);
    router.refresh();
  }

  return (
    <>
      <Button
        variant="quiet"
        size="s"
        className="max-md:min-h-12"
        aria-label={`Take back: ${name}`}
        onClick={() => setIsOpen(true)}
      >
        Take back
      </Button>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="Take this result back?"
        confirmLabel="Take back"
        danger
        pending={deed.isRunning}
        error={deed.words}
        onConfirm={() => void takeBack()}
      >
        It no longer counts. It stays in the list, struck through.
      </ConfirmDialog>
    </>
  );
}
