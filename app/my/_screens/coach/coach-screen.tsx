'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocale, usePerson } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { LockBanner } from '@/app/my/_components/lock-banner';
import type { LetterFacts } from '@/components/messages/letter';
import { Letters } from '@/components/messages/letters';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FailedState } from '@/components/ui/failed-state';
import { SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';
import type { CoachFacts } from '@/contracts/plan';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { WaitingLetter } from './_components/waiting-letter';
import { Write } from './_components/write';
import { letterOf, messagesOf, useReading, useThread, useUnsent } from './use-thread';

export default function CoachScreen() {
  const query = useQuery(useTRPC().plan.coach.queryOptions());
  return (
    <QueryState query={query} what="Your coach">
      {(facts) => <CoachView facts={facts} />}
    </QueryState>
  );
}

const toEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight });
const isNearEnd = () => window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 160;

function CoachView({ facts }: { facts: CoachFacts }) {
  const { clinic, lock, trainer } = facts;
  return (
    // As high as the screen above the tabs: where one writes stands at its foot, however little was written.
    <div className="flex min-h-[calc(100dvh-7.5rem)] flex-col gap-4 md:min-h-[calc(100dvh-4.5rem)]">
      <div className="flex items-center gap-3.5">
        {trainer && <Avatar name={trainer.name} />}
        <PageTitle
          lead={
            trainer
              ? `${trainer.name}, your trainer at ${clinic.name}`
              : 'Nobody is named as your trainer yet. Phone the clinic.'
          }
        >
          Coach
        </PageTitle>
      </div>
      {lock && <LockBanner lock={lock} clinic={clinic} />}
      <Thread facts={facts} />
    </div>
  );
}

function Thread({ facts }: { facts: CoachFacts }) {
  const { clinic, trainer } = facts;
  const { name } = usePerson();
  const locale = useLocale();
  const query = useThread();
  const pages = query.data?.pages ?? [];
  const messages = messagesOf(pages);
  const unsent = useUnsent(messages);
  const newFrom = useReading(pages[0], messages);
  const timeZone = useTimeZone();
  const { isBelow, onLook } = useFollow(messages.at(-1)?.id, unsent.length, newFrom, query.data !== undefined);
  const answered = messages.findLast(({ side }) => side === 'staff')?.createdAt ?? '';
  const lastOwn = messages.findLast(({ side }) => side === 'client');
  const otherRead = pages[0]?.otherRead ?? '';

  const stateOf = (letter: LetterFacts) => {
    // What was answered was read; only the newest says more.
    if (letter.id !== lastOwn?.id || letter.at < answered) return null;
    return letter.at <= otherRead ? 'Read' : 'Sent, not read yet';
  };

  if (!query.data && query.fetchStatus !== 'paused' && !query.isError) return <SkeletonCard lines={4} />;
  return (
    <>
      {!query.data && (
        <FailedState
          title="Your messages did not load"
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        >
          {query.isError ? failureOf(query.error).words : 'There is no connection right now.'} You can write all the
          same: it is sent when there is one.
        </FailedState>
      )}
      {query.data && messages.length === 0 && unsent.length === 0 && (
        <EmptyState icon="coach" title="No messages yet">
          Ask about an exercise, say how a week went, or send a picture of what you train with.
        </EmptyState>
      )}
      <Letters
        letters={messages.map((message) => letterOf(message, name))}
        newFrom={newFrom}
        stateOf={stateOf}
        timeZone={timeZone}
        locale={locale}
        earlier={
          query.hasNextPage ? { isLoading: query.isFetchingNextPage, onShow: () => void query.fetchNextPage() } : null
        }
      />
      {unsent.length > 0 && (
        <ol aria-label="Not sent yet" className="grid gap-3">
          {unsent.map((entry) => (
            <li key={entry.id}>
              <WaitingLetter entry={entry} timeZone={timeZone} />
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {isBelow ? 'A new message has come.' : ''}
      </p>
      {isBelow && (
        <div className="sticky bottom-20 z-10 text-center tall:bottom-56 tall:md:bottom-36">
          <Button variant="copper" icon="arrow-down" onClick={onLook}>
            New message below
          </Button>
        </div>
      )}
      <Write clinic={clinic} trainer={trainer} onSent={toEnd} />
    </>
  );
}

/** The client's zone, as their days are counted. */
function useTimeZone(): string {
  const today = useQuery({ ...useTRPC().plan.today.queryOptions(), enabled: false }).data;
  return today?.client.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Opens at what is new, else at the end; follows what comes while the end is in view, and says so where it is not. */
function useFollow(newest: string | undefined, unsent: number, newFrom: string | null, isLoaded: boolean) {
  const shown = useRef<string | undefined>(undefined);
  const wasAtEnd = useRef(true);
  const [isBelow, setIsBelow] = useState(false);

  useEffect(() => {
    const note = () => {
      wasAtEnd.current = isNearEnd();
      if (wasAtEnd.current) setIsBelow(false);
    };
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, []);

  useEffect(() => {
    if (!isLoaded || shown.current === newest) return;
    const isFirst = shown.current === undefined;
    shown.current = newest ?? '';
    if (isFirst && newFrom) document.getElementById('new-messages')?.scrollIntoView({ block: 'start' });
    else if (isFirst || wasAtEnd.current) toEnd();
    else setIsBelow(true);
  }, [newest, newFrom, isLoaded]);

  useEffect(() => {
    if (unsent > 0) toEnd();
  }, [unsent]);

  return { isBelow, onLook: toEnd };
}
