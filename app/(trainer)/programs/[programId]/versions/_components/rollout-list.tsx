'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { Rollout } from '@/contracts/rollouts';
import { formatInstant, formatTime } from '@/lib/format/dates';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Props = { rollouts: readonly Rollout[]; zone: { timeZone: string; locale: string } };

/** Who was given which version when; for ten minutes it can be undone. */
export function RolloutList({ rollouts, zone }: Props) {
  return (
    <DataTable
      caption="Versions given to clients"
      rows={rollouts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', header: 'When', cell: ({ createdAt }) => formatInstant(createdAt, zone) },
        { key: 'version', header: 'Version', cell: ({ toVersion }) => `Version ${toVersion}` },
        { key: 'who', header: 'By', cell: ({ madeBy }) => madeBy },
        { key: 'clients', header: 'Clients', align: 'end', cell: ({ clients }) => clients },
        { key: 'sessions', header: 'Sessions changed', align: 'end', cell: ({ sessionsChanged }) => sessionsChanged },
        { key: 'logged', header: 'Of them logged', align: 'end', cell: ({ loggedChanged }) => loggedChanged },
        {
          key: 'undo',
          header: 'Undo',
          hideHeader: true,
          align: 'end',
          cell: (rollout) => <UndoRollout rollout={rollout} zone={zone} />,
        },
      ]}
    />
  );
}

function UndoRollout({ rollout, zone }: { rollout: Rollout; zone: Props['zone'] }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [isRunning, setIsRunning] = useState(false);
  if (rollout.undoneAt) return <Chip>Undone {formatTime(rollout.undoneAt, zone)}</Chip>;
  if (!rollout.undoUntil) return null;

  async function undo() {
    setIsRunning(true);
    try {
      await api.rollouts.undo.mutate({ rolloutId: rollout.id });
      toast.show({ title: 'Undone', detail: 'Every plan is as it was before.' });
    } catch (error) {
      toast.show({ tone: 'problem', title: 'It was not undone', detail: failureOf(error).words });
    } finally {
      setIsRunning(false);
      router.refresh();
    }
  }

  return (
    <Button variant="ghost" size="s" pending={isRunning} onClick={undo} className="max-md:min-h-12">
      Undo until {formatTime(rollout.undoUntil, zone)}
    </Button>
  );
}
