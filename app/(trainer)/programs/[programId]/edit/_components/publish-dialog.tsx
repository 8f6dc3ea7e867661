'use client';

import { useCallback, useEffect, useState } from 'react';
import { useDeed } from '@/app/(trainer)/_components/use-deed';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/field';
import { LoadingState, Skeleton } from '@/components/ui/skeleton';
import type { DraftDiff } from '@/contracts/program-drafts';
import { formatCount } from '@/lib/format/numbers';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { ChangeList } from '../../_components/change-list';
import { RolloutStep } from '../../_components/rollout-step';
import type { Autosave } from './use-autosave';

type Props = {
  open: boolean;
  onClose: () => void;
  programId: string;
  autosave: Autosave;
  onPublished: (version: number) => void;
};

/** First what is new, then who gets it. Between the two nobody's plan has changed. */
export function PublishDialog({ open, onClose, programId, autosave, onPublished }: Props) {
  const [published, setPublished] = useState<number | null>(null);
  const close = () => {
    setPublished(null);
    onClose();
  };
  if (published !== null) {
    return <RolloutStep open={open} onClose={close} programId={programId} toVersion={published} justPublished />;
  }
  return (
    <DiffStep
      open={open}
      onClose={close}
      programId={programId}
      autosave={autosave}
      onPublished={(version) => {
        onPublished(version);
        setPublished(version);
      }}
    />
  );
}

type Look = { kind: 'loading' } | { kind: 'failed'; words: string } | { kind: 'ready'; diff: DraftDiff };

function DiffStep({ open, onClose, programId, autosave, onPublished }: Props) {
  const api = useTRPCClient();
  const [look, setLook] = useState<Look>({ kind: 'loading' });
  const [note, setNote] = useState('');
  const { saveNow } = autosave;
  const deed = useDeed((input: { id: string; programId: string; version: number; note: string | null }) =>
    api.drafts.publish.mutate(input),
  );

  const load = useCallback(async () => {
    setLook({ kind: 'loading' });
    try {
      if (!(await saveNow())) {
        return setLook({ kind: 'failed', words: 'The last changes are not saved yet, so they cannot be published.' });
      }
      setLook({ kind: 'ready', diff: await api.drafts.diff.query({ programId }) });
    } catch (error) {
      setLook({ kind: 'failed', words: failureOf(error).words });
    }
  }, [api, programId, saveNow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time it opens
  useEffect(() => {
    if (open) void load();
  }, [open]);

  async function publish() {
    const done = await deed.run({ programId, version: autosave.version(), note: note.trim() || null });
    if (!done) return;
    await autosave.refresh();
    onPublished(done.version);
  }

  const diff = look.kind === 'ready' ? look.diff : null;
  const next = (diff?.fromVersion ?? 0) + 1;
  const canPublish =
    diff !== null && diff.problems.length === 0 && (diff.changes.length > 0 || diff.fromVersion === null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="l"
      title={diff ? `Publish version ${next}` : 'Publish'}
      lead="A published version never changes. Nobody’s plan changes by publishing: the next step asks who gets it."
      unsaved={note.trim() !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Go on writing
          </Button>
          {canPublish && (
            <Button onClick={publish} pending={deed.isRunning} pendingLabel="Publishing …">
              Publish version {next}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        {look.kind === 'loading' && (
          <LoadingState label="Comparing with the published version">
            <div className="grid gap-2">
              <Skeleton />
              <Skeleton className="h-4 w-4/5" />
              <Skeleton />
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
            Nothing was published, and nothing is lost.
          </Banner>
        )}
        {deed.words && (
          <Banner tone="review" icon="warning" live title={deed.words}>
            Nothing was published.
          </Banner>
        )}
        {diff && diff.problems.length > 0 && (
          <Banner
            tone="review"
            icon="warning"
            title={`${formatCount(diff.problems.length, 'thing keeps', 'things keep')} it from being published`}
          >
            <ul className="grid gap-1">
              {diff.problems.map(({ where, words }) => (
                <li key={`${where} ${words}`}>
                  <span className="font-semibold">{where}:</span> {words}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {diff && (
          <section className="grid gap-2">
            <h3 className="font-strong text-item">
              {diff.fromVersion === null
                ? 'The first version'
                : diff.changes.length === 0
                  ? `Nothing differs from version ${diff.fromVersion}`
                  : `${formatCount(diff.changes.length, 'change', 'changes')} since version ${diff.fromVersion}`}
            </h3>
            <ChangeList
              changes={diff.fromVersion === null ? diff.changes.filter(({ kind }) => kind === 'added') : diff.changes}
            />
          </section>
        )}
        {canPublish && (
          <TextAreaField
            label="What is new"
            hint="For other trainers, on the list of versions."
            optional
            maxLength={400}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </div>
    </Dialog>
  );
}
