'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../_components/use-deed';

type ArchiveButtonProps = { exerciseId: string; version: number; archived: boolean };

/** Takes an own exercise out of the lists, or puts it back. Nothing that has it changes. */
export function ArchiveButton({ exerciseId, version, archived }: ArchiveButtonProps) {
  const router = useRouter();
  const toast = useToast();
  const api = useTRPCClient();
  const deed = useDeed(api.exercises.archive.mutate);
  async function toggle() {
    const done = await deed.run({ exerciseId, version, archived: !archived });
    if (!done) return;
    toast.show({ title: archived ? 'Offered again' : 'Archived' });
    router.refresh();
  }
  return (
    <>
      <Button variant="quiet" pending={deed.isRunning} onClick={toggle}>
        {archived ? 'Offer it again' : 'Archive'}
      </Button>
      {deed.words && (
        <p role="alert" className="basis-full font-semibold text-pain-high-ink text-small">
          {deed.words}
        </p>
      )}
    </>
  );
}
