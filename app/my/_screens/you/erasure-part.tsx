'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { FieldError, TextField } from '@/components/ui/field';
import { SkeletonCard } from '@/components/ui/skeleton';
import type { MyErasure } from '@/contracts/erasures';
import type { Profile } from '@/contracts/screening';
import { formatInstant } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

/** To be forgotten: what it means, how it is asked for, and what the clinic said. */
export function ErasurePart({ profile }: { profile: Profile }) {
  const query = useQuery(useTRPC().erasures.mine.queryOptions());
  return (
    <PartFrame
      title="Have your record erased"
      lead="You ask, your clinic decides. The law may make them keep a part for some years; then they tell you."
    >
      <QueryState query={query} what="Your request" skeleton={<SkeletonCard lines={4} />}>
        {(request) =>
          request?.state === 'waiting' ? (
            <Waiting request={request} profile={profile} />
          ) : (
            <>
              {request?.state === 'refused' && <Refused request={request} profile={profile} />}
              <Ask profile={profile} />
            </>
          )
        }
      </QueryState>
    </PartFrame>
  );
}

const link = 'font-semibold text-spruce underline underline-offset-2';

function Ask({ profile: { clinic } }: { profile: Profile }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isAway = useIsAway();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const id = useRef(newId());
  const ask = useMutation(
    trpc.erasures.ask.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.erasures.mine.queryKey() }),
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(password === '' ? 'Enter your password.' : null);
    if (password !== '') ask.mutate({ id: id.current, password });
  }

  return (
    <Card>
      <form onSubmit={submit} className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5">
          <li>Everything that {clinic.name} keeps about you in Sturdy goes, and does not come back.</li>
          <li>You cannot sign in here any more, unless another clinic trains you with Sturdy.</li>
          <li>
            <AppLink className={link} href="/my/you/export">
              Save your data as a file
            </AppLink>{' '}
            before, if you want to keep it.
          </li>
          <li>What stays is the note that somebody’s record was erased, without your name.</li>
        </ul>
        <TextField
          label="Your password"
          hint="Asked for again, in case somebody else holds your phone."
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={missing ?? (ask.error && failureOf(ask.error).words)}
        />
        <Button type="submit" variant="danger" block pending={ask.isPending} pendingLabel="Asking" disabled={isAway}>
          Ask to be erased
        </Button>
        <p className="text-ink-2 text-small">Your clinic decides and writes to you here. Until then nothing changes.</p>
      </form>
    </Card>
  );
}

type Told = { request: MyErasure; profile: Profile };

function Waiting({ request, profile: { timeZone } }: Told) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const isAway = useIsAway();
  const withdraw = useMutation(
    trpc.erasures.withdraw.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.erasures.mine.queryKey() }),
    }),
  );
  return (
    <Card aria-labelledby="erasure-waiting">
      <CardHeader id="erasure-waiting" title="Your request is with the clinic" />
      <p className="text-ink-2">
        Asked on {formatInstant(request.askedAt, { timeZone, locale })}. Your clinic decides and writes to you here.
        When they agree, you are signed out and your record is gone.
      </p>
      {withdraw.error && <FieldError>{failureOf(withdraw.error).words}</FieldError>}
      <div className="mt-4">
        <Button
          variant="ghost"
          block
          pending={withdraw.isPending}
          disabled={isAway}
          onClick={() => withdraw.mutate({ id: request.id })}
        >
          Take it back
        </Button>
      </div>
    </Card>
  );
}

function Refused({ request, profile: { timeZone } }: Told) {
  const locale = useLocale();
  return (
    <Card aria-labelledby="erasure-refused">
      <CardHeader id="erasure-refused" title="Your clinic said no" />
      <blockquote className="border-line-strong border-l-3 pl-3">{request.answer}</blockquote>
      {request.decidedAt && (
        <p className="mt-2 text-ink-2 text-small">{formatInstant(request.decidedAt, { timeZone, locale })}</p>
      )}
    </Card>
  );
}
