'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { useDeed } from '@/app/(trainer)/_components/use-deed';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingState, Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { CreateRolloutInput, RolloutClient, RolloutPreview } from '@/contracts/rollouts';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { RolloutRow } from './rollout-row';

type Props = {
  open: boolean;
  onClose: () => void;
  programId: string;
  toVersion: number;
  /** Right after publishing: the words say so. */
  justPublished?: boolean;
};

type Look = { kind: 'loading' } | { kind: 'failed'; words: string } | { kind: 'ready'; preview: RolloutPreview };

/** Who gets a version: what changes for each, what stays, and what each will read. */
export function RolloutStep({ open, onClose, programId, toVersion, justPublished = false }: Props) {
  const api = useTRPCClient();
  const toast = useToast();
  const router = useRouter();
  const [look, setLook] = useState<Look>({ kind: 'loading' });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const deed = useDeed((input: CreateRolloutInput) => api.rollouts.create.mutate(input));

  const load = useCallback(async () => {
    setLook({ kind: 'loading' });
    try {
      setLook({ kind: 'ready', preview: await api.rollouts.preview.query({ programId, toVersion }) });
    } catch (error) {
      setLook({ kind: 'failed', words: failureOf(error).words });
    }
  }, [api, programId, toVersion]);

  useEffect(() => {
    if (open) void load();
  }, [open, load]);

  const preview = look.kind === 'ready' ? look.preview : null;
  const touched = preview?.clients.filter(({ sessions }) => sessions.length > 0) ?? [];
  const chosen = touched.filter(({ clientId }) => !left.has(clientId));
  const sessions = chosen.reduce((sum, client) => sum + client.sessions.length, 0);
  const messageOf = (client: RolloutClient) => messages[client.clientId] ?? client.message;
  const isUnsaid = chosen.some((client) => messageOf(client).trim() === '');

  async function give() {
    const clients = chosen.map((client) => ({
      clientId: client.clientId,
      assignmentId: client.assignmentId,
      message: messageOf(client).trim(),
    }));
    const rollout = await deed.run({ programId, toVersion, clients });
    if (!rollout) return;
    onClose();
    router.refresh();
    toast.show({
      title: `${formatCount(rollout.clients, 'client has', 'clients have')} version ${toVersion}`,
      detail: `${formatCount(rollout.sessionsChanged, 'session', 'sessions')} changed, ${rollout.loggedChanged} of them logged. It can be undone for ten minutes, also under Versions.`,
      action: { label: 'Undo', onPress: () => void undo(rollout.id) },
    });
  }

  async function undo(rolloutId: string) {
    try {
      await api.rollouts.undo.mutate({ rolloutId });
      toast.show({ title: 'Undone', detail: 'Every plan is as it was before.' });
      router.refresh();
    } catch (error) {
      toast.show({ tone: 'problem', title: 'It was not undone', detail: failureOf(error).words });
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="l"
      title="Give it to clients"
      lead={
        justPublished
          ? `Version ${toVersion} is published. Nobody’s plan has changed yet.`
          : `Version ${toVersion}. Sessions that are logged stay as they are.`
      }
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {touched.length === 0 ? 'Close' : 'Not now'}
          </Button>
          {chosen.length > 0 && (
            <Button onClick={give} pending={deed.isRunning} disabled={isUnsaid} pendingLabel="Changing plans …">
              Give it to {formatCount(chosen.length, 'client', 'clients')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        {look.kind === 'loading' && (
          <LoadingState label="Looking whose sessions would change">
            <div className="grid gap-2">
              <Skeleton />
              <Skeleton className="h-4 w-4/5" />
            </div>
          </LoadingState>
        )}
        {look.kind === 'failed' && (
          <Banner
            tone="review"
            icon="warning"
            live
            title={look.words}
            actions={
              <Button variant="ghost" size="s" onClick={() => void load()}>
                Try again
              </Button>
            }
          >
            Nobody’s plan has changed.
          </Banner>
        )}
        {deed.words && (
          <Banner tone="review" icon="warning" live title={deed.words}>
            Nobody’s plan has changed.
          </Banner>
        )}
        {preview && touched.length === 0 && (
          <EmptyState icon="clients" title="Nobody’s plan would change">
            {preview.outOfReach > 0
              ? `${formatCount(preview.outOfReach, 'client is', 'clients are')} on this program with other trainers, who can give it to them.`
              : 'Clients whom you assign this program from now on get this version.'}
          </EmptyState>
        )}
        {preview && touched.length > 0 && (
          <>
            <dl className="grid grid-cols-3 gap-2 text-center">
              <Fact term="Clients" value={chosen.length} />
              <Fact term="Future sessions that change" value={sessions} />
              <Fact term="Logged sessions that change" value={preview.loggedChanged} />
            </dl>
            {touched.length > 1 && (
              <Checkbox
                label="All clients"
                checked={left.size === 0}
                onCheckedChange={(all) => setLeft(all ? new Set() : new Set(touched.map(({ clientId }) => clientId)))}
              />
            )}
            <ul className="grid gap-3">
              {touched.map((client) => (
                <RolloutRow
                  key={client.clientId}
                  client={client}
                  isChosen={!left.has(client.clientId)}
                  onChoose={(isChosen) => {
                    const next = new Set(left);
                    if (isChosen) next.delete(client.clientId);
                    else next.add(client.clientId);
                    setLeft(next);
                  }}
                  message={messageOf(client)}
                  onMessage={(text) => setMessages({ ...messages, [client.clientId]: text })}
                />
              ))}
            </ul>
            {preview.outOfReach > 0 && (
              <p className="text-ink-2 text-small">
                {formatCount(preview.outOfReach, 'more client is', 'more clients are')} on this program with other
                trainers, who can give it to them.
              </p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Fact({ term, value }: { term: string; value: number }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-field bg-sunken px-2 py-2.5">
      <dt className="text-ink-2 text-tiny">{term}</dt>
      <dd className="font-strong text-heading">{value}</dd>
    </div>
  );
}
