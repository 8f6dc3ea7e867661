'use client';

import { useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { useDeed } from '../../../../../_components/use-deed';
import { PlanDialog } from './plan-dialog';

type HandOverDialogProps = { client: { readonly id: string; readonly name: string }; onClose: () => void };

/** Gives the client to another trainer, with a note for them. Who gave it away has the chart no longer. */
export function HandOverDialog({ client, onClose }: HandOverDialogProps) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const query = useQuery(trpc.people.handOverChoices.queryOptions({ clientId: client.id }));
  const [toUserId, setTo] = useState('');
  const [note, setNote] = useState('');
  const deed = useDeed(api.people.handOver.mutate);
  const choices = query.data?.choices ?? [];

  async function submit() {
    const missing = {
      ...(!toUserId && { toUserId: 'Choose who takes over.' }),
      ...(!note.trim() && { note: 'Write what they should know.' }),
    };
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const done = await deed.run({ clientId: client.id, toUserId, note });
    if (!done) return;
    onClose();
    toast.show({ title: `${client.name} handed over`, detail: `${done.toName} has the chart and your note.` });
    if (!done.mayStillRead) router.push('/clients' as Route);
    router.refresh();
  }

  return (
    <PlanDialog
      title={`Hand ${client.name} over`}
      lead="The plan, what was logged and all settings stay. The chart goes to the new trainer at once; the client sees their name under Coach."
      label="Hand over"
      pendingLabel="Handing over"
      isRunning={deed.isRunning}
      unsaved={note !== ''}
      words={deed.words}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {query.isError && <FieldError>{failureOf(query.error).words}</FieldError>}
      <SelectField
        label="To"
        placeholder={query.isPending ? 'Loading …' : 'Choose a trainer'}
        value={toUserId}
        onValueChange={setTo}
        options={choices.map(({ userId, name }) => ({ value: userId, label: name }))}
        error={deed.errorOf('toUserId')}
        hint={query.isSuccess && choices.length === 0 ? 'Nobody else works in this clinic.' : undefined}
      />
      <TextAreaField
        label="Note for them"
        hint="They see it on the client’s page for two weeks. The client does not."
        maxLength={1000}
        rows={4}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={deed.errorOf('note')}
      />
    </PlanDialog>
  );
}
