'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAskEvery } from '@/components/messages/live';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import type { Inbox, InboxRow } from '@/contracts/messages';
import { messageInShort } from '@/domain/messages/message-text';
import { waitWords } from '@/domain/messages/wait';
import { localDate } from '@/domain/schedule/local-date';
import { formatDayShort, formatTime } from '@/lib/format/dates';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { byItself } from '@/trpc/plain';
import { useDeskKeys } from './use-desk-keys';
import { type MessagesView, messagesHref } from './view';

type InboxListProps = { first: Inbox; view: MessagesView; current: string | null; now: number; locale: string };

/** Everybody who wrote or was written to: first those who wait, the longest wait on top. */
export function InboxList({ first, view, current, now, locale }: InboxListProps) {
  const { scope, show } = view;
  const router = useRouter();
  const trpc = useTRPC();
  const api = useTRPCClient();
  const query = useInfiniteQuery({
    queryKey: trpc.messages.inbox.infiniteQueryKey({ scope }),
    queryFn: ({ pageParam }) => api.messages.inbox.query({ scope, cursor: pageParam }, byItself),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: useAskEvery(),
  });
  const { pages } = query.data;
  const waiting = pages[0]?.waiting ?? [];
  const answered = show === 'unanswered' ? [] : pages.flatMap((page) => page.answered);
  const listed = [...waiting, ...answered];
  const clock = useClock(now);
  const move = (by: 1 | -1) => {
    const at = listed.findIndex(({ clientId }) => clientId === current);
    const next = at === -1 ? listed[0] : listed[at + by];
    if (next) router.push(messagesHref(view, next.clientId) as Route);
  };
  useDeskKeys({ j: () => move(1), k: () => move(-1) });
  const rows = { view, current, now: clock, locale, timeZone: first.timeZone };

  if (listed.length === 0 && show === 'all') {
    return (
      <EmptyState icon="coach" title="No messages yet">
        A client writes under Coach, in the app; you write from their record, under Messages.
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <ShowLinks view={view} current={current} waiting={waiting.length} />
      {listed.length === 0 && <p className="text-ink-2">Nobody waits for an answer.</p>}
      {waiting.length > 0 && <Rows title="Waiting for an answer" rows={waiting} {...rows} />}
      {answered.length > 0 && <Rows title="Answered" rows={answered} {...rows} />}
      {show === 'all' && query.hasNextPage && (
        <Button variant="ghost" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
      {listed.length > 1 && (
        <p className="text-ink-quiet text-tiny max-lg:hidden">
          <Kbd>J</Kbd> and <Kbd>K</Kbd> go to the next and the previous one
        </p>
      )}
    </div>
  );
}

/** All conversations, or those that wait. */
function ShowLinks({ view, current, waiting }: { view: MessagesView; current: string | null; waiting: number }) {
  const links = [
    { show: 'all', label: 'All' },
    { show: 'unanswered', label: `Unanswered ${waiting}` },
  ] as const;
  return (
    <nav aria-label="Which conversations" className="flex flex-wrap gap-2">
      {links.map(({ show, label }) => (
        <AppLink
          key={show}
          href={messagesHref({ ...view, show }, current)}
          aria-current={view.show === show ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-9 items-center rounded-full border px-3.5 font-semibold text-small max-lg:min-h-12',
            view.show === show
              ? 'border-ink bg-surface text-ink'
              : 'border-line-strong text-ink-2 hover:border-edge hover:text-ink',
          )}
        >
          {label}
        </AppLink>
      ))}
    </nav>
  );
}

/** The page's own time, then this device's, every half minute. */
function useClock(first: number): number {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type RowsProps = Omit<InboxListProps, 'first'> & { title: string; rows: readonly InboxRow[]; timeZone: string };

function Rows({ title, rows, ...rest }: RowsProps) {
  const id = `threads-${title.split(' ')[0]?.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-strong text-small">
        {title} <span className="font-normal text-ink-quiet">{rows.length}</span>
      </h2>
      <ul className="grid grid-cols-1 overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {rows.map((row) => (
          <ThreadRow key={row.clientId} row={row} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function ThreadRow({
  row,
  view,
  current,
  now,
  locale,
  timeZone,
}: Omit<RowsProps, 'title' | 'rows'> & { row: InboxRow }) {
  const isCurrent = row.clientId === current;
  const words = messageInShort(row.excerpt) || 'A picture';
  const day = localDate(new Date(row.lastAt), timeZone);
  const isToday = day === localDate(new Date(now), timeZone);
  const whose = row.isCover || view.scope === 'clinic' ? (row.trainerName ?? 'Nobody in charge') : null;
  return (
    <li
      className={classNames(
        'relative border-line not-first:border-t px-4 py-3',
        isCurrent ? 'chosen-edge bg-spruce-tint!' : 'hover:bg-sunken/40',
      )}
    >
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={messagesHref(view, row.clientId) as Route}
          // A thread that was only listed was not opened: nothing of it is read ahead.
          prefetch={false}
          aria-current={isCurrent ? 'page' : undefined}
          className={classNames(
            'min-w-0 truncate after:absolute after:inset-0 after:rounded-[inherit]',
            row.unread > 0 ? 'font-strong' : 'font-semibold',
          )}
        >
          {row.name}
        </Link>
        <time dateTime={row.lastAt} className="shrink-0 text-ink-quiet text-tiny">
          {isToday ? formatTime(row.lastAt, { timeZone, locale }) : formatDayShort(day, locale)}
        </time>
      </p>
      <p className="truncate text-ink-2 text-small">
        {row.lastSide === 'staff' && `${row.lastAuthor.split(' ')[0]}: `}
        {words}
      </p>
      {whose && <p className="truncate text-ink-quiet text-tiny">{row.isCover ? `Cover for ${whose}` : whose}</p>}
      {row.waitingSince && (
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {row.unread > 0 && (
            <li>
              <Chip tone="copper">{row.unread} unread</Chip>
            </li>
          )}
          <li>
            <Chip tone="mid" icon="clock">
              Waits {waitWords(Date.parse(row.waitingSince), now)}
            </Chip>
          </li>
        </ul>
      )}
    </li>
  );
}
