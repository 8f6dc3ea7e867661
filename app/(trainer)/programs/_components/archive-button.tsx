'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Props = { programId: string; name: string; archived: boolean };

/** Puts a program away, or brings it back. Plans made of it go on as they are. */
export function ArchiveButton({ programId, name, archived }: Props) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [isRunning, setIsRunning] = useState(false);

  async function archive(to: boolean) {
    setIsRunning(true);
    try {
      await api.programs.archive.mutate({ programId, archived: to });
      router.refresh();
      toast.show({
        title: to ? `${name} is archived` : `${name} is back`,
        ...(to && {
          detail: 'Plans made of it go on as they are.',
          action: { label: 'Undo', onPress: () => void archive(false) },
        }),
      });
    } catch (error) {
      toast.show({ tone: 'problem', title: 'Nothing was changed', detail: failureOf(error).words });
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <Button
      variant="quiet"
      size="s"
      pending={isRunning}
      onClick={() => void archive(!archived)}
      className="max-md:min-h-12"
    >
      {archived ? 'Bring back' : 'Archive'}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}
