'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { AppLink } from '@/components/ui/app-link';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SkeletonCard } from '@/components/ui/skeleton';
import type { Consent, ConsentStep, ConsentText } from '@/contracts/consents';
import type { Profile } from '@/contracts/screening';
import { formatInstant } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

/** What was agreed to, in the words that were on the screen, and how to take it back. */
export function ConsentPart({ profile }: { profile: Profile }) {
  const query = useQuery(useTRPC().consents.mine.queryOptions());
  return (
    <PartFrame title="What you agreed to" lead="Each with the day, and in the words that you read then.">
      <QueryState query={query} what="What you agreed to" skeleton={<SkeletonCard lines={4} />}>
        {(consents) => consents.map((consent) => <ConsentCard key={consent.kind} {...{ consent, profile }} />)}
      </QueryState>
    </PartFrame>
  );
}

function ConsentCard({ consent, profile }: { consent: Consent; profile: Profile }) {
  const { kind, granted, current, steps } = consent;
  const [newest] = steps;
  const id = `consent-${kind}`;
  return (
    <Card aria-labelledby={id}>
      <CardHeader
        id={id}
        title={newest?.text?.title ?? current.title}
        end={granted ? <Chip tone="spruce">Agreed</Chip> : <Chip>{newest ? 'Taken back' : 'Not given'}</Chip>}
      />
      <Lines text={newest?.text ?? (newest ? null : current)} />
      <History steps={steps} timeZone={profile.timeZone} />
      {kind === 'body-mass' ? (
        <BodyMass isFollowed={granted === true} text={current} />
      ) : (
        <Withdrawing {...{ profile }} />
      )}
    </Card>
  );
}

function Lines({ text }: { text: ConsentText | null }) {
  if (!text) return <p className="text-ink-2">This version of the words is not kept here. Your clinic has it.</p>;
  return (
    <ul className="grid gap-2">
      {text.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function History({ steps, timeZone }: { steps: readonly ConsentStep[]; timeZone: string }) {
  const locale = useLocale();
  if (steps.length === 0) return null;
  return (
    <ul className="mt-3 divide-y divide-line border-line border-t text-ink-2 text-small">
      {steps.map(({ id, granted, at, version }) => (
        <li key={id} className="py-2">
          {granted ? 'Agreed' : 'Taken back'} on {formatInstant(at, { timeZone, locale })}, version {version}
        </li>
      ))}
    </ul>
  );
}

/** What training with Sturdy rests on cannot be switched off alone: the clinic has to stop too, and to say what it must keep. */
function Withdrawing({ profile: { clinic } }: { profile: Profile }) {
  return (
    <div className="mt-3">
      <h3 className="font-strong text-item">To take it back</h3>
      <p className="mt-1 text-ink-2">
        Tell {clinic.name}, in a message or in person. They then stop training you with Sturdy, and tell you what they
        erase and what the law makes them keep. They answer {clinic.responseTime}. You can save{' '}
        <AppLink className="font-semibold text-spruce underline underline-offset-2" href="/my/you/export">
          your data as a file
        </AppLink>{' '}
        before.
      </p>
      <div className="mt-3">
        <ButtonLink href="/my/coach" variant="ghost">
          Write to your clinic
        </ButtonLink>
      </div>
    </div>
  );
}

/** Given and taken back here. Needs the clinic's answer, so it does not wait in the outbox. */
function BodyMass({ isFollowed, text }: { isFollowed: boolean; text: ConsentText }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isAway = useIsAway();
  const [isAsking, setIsAsking] = useState(false);
  const messageId = useRef(newId());
  const choose = useMutation(
    trpc.measures.chooseBodyMass.mutationOptions({
      networkMode: 'always',
      onSuccess: async () => {
        messageId.current = newId();
        setIsAsking(false);
        await Promise.all([
          queryClient.invalidateQueries(trpc.consents.pathFilter()),
          queryClient.invalidateQueries(trpc.measures.pathFilter()),
        ]);
      },
    }),
  );
  return (
    <div className="mt-3.5">
      <Button variant="ghost" disabled={isAway} onClick={() => setIsAsking(true)}>
        {isFollowed ? 'Take it back' : 'Agree'}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={isFollowed ? 'Stop following body mass?' : text.title}
        confirmLabel={isFollowed ? 'Stop' : 'Agree'}
        pending={choose.isPending}
        error={choose.isError ? failureOf(choose.error).words : null}
        onConfirm={() => choose.mutate({ id: messageId.current, followed: !isFollowed, textVersion: text.version })}
      >
        {isFollowed ? (
          'What was entered is hidden from you and from your clinic. You can agree again.'
        ) : (
          <Lines text={text} />
        )}
      </ConfirmDialog>
    </div>
  );
}
