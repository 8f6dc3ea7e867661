'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SkeletonCard } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { CalendarFeedInput } from '@/contracts/calendar-feed-choices';
import type { CalendarFeed } from '@/contracts/calendar-feeds';
import { formatInstant } from '@/lib/format/dates';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { CalendarTimes } from './calendar-times';
import { NewAddress } from './new-address';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

/** Whole days without an alarm: what disturbs least until somebody wants more. */
const start: CalendarFeedInput = { startHour: null, alarmMinutes: null };

/** Training days in the person's own calendar, by an address that can be taken back. */
export function CalendarPart({ timeZone }: { timeZone: string }) {
  const query = useQuery(useTRPC().calendarFeeds.mine.queryOptions());
  return (
    <PartFrame
      title="Calendar"
      lead="Your training days in the calendar of your phone or computer. When a session is moved, it moves there too."
    >
      <QueryState query={query} what="Your calendar" skeleton={<SkeletonCard lines={3} />}>
        {(feed) => <Feed feed={feed} timeZone={timeZone} />}
      </QueryState>
    </PartFrame>
  );
}

function Feed({ feed, timeZone }: { feed: CalendarFeed | null; timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isAway = useIsAway();
  const { show } = useToast();
  const [wanted, setWanted] = useState(start);
  const [address, setAddress] = useState<string | null>(null);
  const keep = (now: CalendarFeed | null) => queryClient.setQueryData(trpc.calendarFeeds.mine.queryKey(), now);
  const onError = (error: unknown) => show({ title: 'Not saved', detail: failureOf(error).words, tone: 'problem' });

  const make = useMutation(
    trpc.calendarFeeds.make.mutationOptions({
      networkMode: 'always',
      onSuccess: (made) => {
        keep(made.feed);
        setAddress(made.address);
      },
      onError,
    }),
  );
  const change = useMutation(
    trpc.calendarFeeds.change.mutationOptions({
      networkMode: 'always',
      onSuccess: (changed) => {
        keep(changed);
        show({ title: 'Saved', detail: 'Your calendar shows it when it next asks, within some hours.' });
      },
      onError: (error) => {
        onError(error);
        void queryClient.invalidateQueries(trpc.calendarFeeds.mine.queryFilter());
      },
    }),
  );
  /** Shown at once, so that the control keeps the focus and what was chosen. */
  function save(now: CalendarFeed, times: CalendarFeedInput): void {
    keep({ ...now, ...times });
    change.mutate(times);
  }
  return (
    <>
      {address && <NewAddress address={address} />}
      <Card aria-labelledby="times">
        <CardHeader
          id="times"
          title="How they show"
          lead="Each is called “Training”, and nothing else is said: no exercise, no clinic, nothing about your back."
        />
        <CalendarTimes
          value={feed ?? wanted}
          onValueChange={(times) => (feed ? save(feed, times) : setWanted(times))}
          disabled={isAway}
        />
        {!feed && (
          <div className="mt-4">
            <Button block pending={make.isPending} disabled={isAway} onClick={() => make.mutate(wanted)}>
              Make an address
            </Button>
          </div>
        )}
      </Card>
      {feed && (
        <InForce
          feed={feed}
          timeZone={timeZone}
          disabled={isAway}
          isMaking={make.isPending}
          onMake={() => make.mutate({ startHour: feed.startHour, alarmMinutes: feed.alarmMinutes })}
          onRevoked={() => {
            keep(null);
            setAddress(null);
          }}
        />
      )}
    </>
  );
}

type InForceProps = {
  feed: CalendarFeed;
  timeZone: string;
  disabled: boolean;
  isMaking: boolean;
  onMake: () => void;
  onRevoked: () => void;
};

function InForce({ feed, timeZone, disabled, isMaking, onMake, onRevoked }: InForceProps) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { show } = useToast();
  const [asked, setAsked] = useState<'new' | 'revoke' | null>(null);
  const revoke = useMutation(
    trpc.calendarFeeds.revoke.mutationOptions({
      networkMode: 'always',
      onSuccess: () => {
        setAsked(null);
        onRevoked();
        show({ title: 'The address is revoked' });
      },
    }),
  );
  const when = (instant: string) => formatInstant(instant, { timeZone, locale });
  return (
    <Card aria-labelledby="address">
      <CardHeader id="address" title="Your address" lead={`Made on ${when(feed.createdAt)}.`} />
      <p className="text-ink-2">
        {feed.lastReadAt ? `A calendar last asked on ${when(feed.lastReadAt)}.` : 'No calendar has asked yet.'}
      </p>
      <div className="mt-3.5 flex flex-wrap gap-2">
        <Button variant="ghost" pending={isMaking} disabled={disabled} onClick={() => setAsked('new')}>
          Make a new address
        </Button>
        <Button variant="ghost" disabled={disabled} onClick={() => setAsked('revoke')}>
          Revoke it
        </Button>
      </div>
      <ConfirmDialog
        open={asked === 'new'}
        onClose={() => setAsked(null)}
        title="Make a new address?"
        confirmLabel="Make a new address"
        onConfirm={() => {
          setAsked(null);
          onMake();
        }}
      >
        The one you have now stops working: calendars that use it show nothing new. An address cannot be shown again.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'revoke'}
        onClose={() => setAsked(null)}
        title="Revoke the address?"
        confirmLabel="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.isError ? failureOf(revoke.error).words : null}
        onConfirm={() => revoke.mutate()}
      >
        It answers nobody from now on. What a calendar has read already stays there until you remove it there.
      </ConfirmDialog>
    </Card>
  );
}
