'use client';

import { useId, useMemo } from 'react';
import { useSession } from '@/app/my/_screens/session/use-session';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { lockNow, notIn } from '@/components/advice/pending-lock';
import { Banner } from '@/components/ui/banner';
import type { FloorColumn } from '@/contracts/floor';
import type { SessionDetail } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import { formatDayShort } from '@/lib/format/dates';
import type { Outbox } from '@/lib/outbox/outbox';
import { OutboxProvider, useOutbox } from '@/lib/outbox/use-outbox';
import { type KnownColumn, withWaitingChecks } from '../_state/board-store';
import { outboxOf } from '../_state/on-phone';
import { ColumnHead } from './column-head';
import { DonePart } from './done-part';
import { LockedPart } from './locked-part';
import { NotStarted } from './not-started';
import { RunningPart } from './running-part';
import { useKeptFocus } from './use-kept-focus';

type ColumnProps = {
  known: KnownColumn;
  /** Of the whole floor. */
  outbox: Outbox;
  /** The place on the floor, from 1. */
  number: number;
  /** One of four or more: only what the next set needs. */
  isSmall: boolean;
  locale: string;
};

/** What the parts of a column are given. */
export type ColumnGiven = {
  readonly column: FloorColumn;
  readonly isSmall: boolean;
  readonly locale: string;
};

/** One client on the floor. Everything that is pressed in here is entered for this client alone. */
export function Column({ known, outbox, number, isSmall, locale }: ColumnProps) {
  const { clientId } = known.column;
  const own = useMemo(() => outboxOf(outbox, clientId), [outbox, clientId]);
  const { entries } = useOutbox();
  const column = withWaitingChecks(known.column, entries);
  const id = useId();
  const ref = useKeptFocus();
  return (
    <OutboxProvider outbox={own}>
      <section
        ref={ref}
        aria-labelledby={id}
        className="grid min-w-0 grid-cols-1 overflow-clip rounded-card border border-line bg-surface shadow-card"
      >
        <Body given={{ column, isSmall, locale }} readAt={known.readAt} number={number} titleId={id} />
      </section>
    </OutboxProvider>
  );
}

type BodyProps = { given: ColumnGiven; readAt: number; number: number; titleId: string };

function Body({ given, readAt, number, titleId }: BodyProps) {
  const { column, isSmall, locale } = given;
  const { session, restrictions, client } = column;
  const { entries } = useOutbox();
  const lock = lockNow(column, notIn(entries, readAt));
  if (session) {
    return <SessionColumn given={given} session={session} lock={lock} number={number} titleId={titleId} />;
  }
  return (
    <>
      <ColumnHead id={titleId} name={client.name} number={number} />
      <div className="grid gap-3 px-4 pb-4">
        {lock && <AdvicePanel about={lock} clinic={column.clinic} live />}
        <Restrictions restrictions={restrictions} isSmall={isSmall} />
        <p className="text-ink-2">
          {column.hasPlan ? 'No session today.' : 'No plan yet.'}
          {column.flareDay !== null && ` Day ${column.flareDay} of a flare.`}
          {column.next && ` Next: ${column.next.title}, ${formatDayShort(column.next.date, locale)}.`}
        </p>
      </div>
    </>
  );
}

type SessionProps = {
  given: ColumnGiven;
  session: SessionDetail;
  lock: Lock | null;
  number: number;
  titleId: string;
};

function SessionColumn({ given, session: detail, lock, number, titleId }: SessionProps) {
  const { column, isSmall } = given;
  const session = useSession(detail);
  const { view } = session;
  const isRunning = view.startedAt !== null && view.finishedAt === null;
  return (
    <>
      <ColumnHead
        id={titleId}
        name={column.client.name}
        number={number}
        about={detail.title}
        {...(view.startedAt !== null && { done: view.doneSets, of: view.totalSets })}
      />
      <div className="grid min-w-0 grid-cols-1 gap-2.5 px-3.5 pb-3.5">
        {view.finishedAt === null && <Restrictions restrictions={column.restrictions} isSmall={isSmall} />}
        {view.finishedAt !== null ? (
          <DonePart given={given} detail={detail} session={session} lock={lock} />
        ) : lock ? (
          <LockedPart given={given} session={session} lock={lock} isRunning={isRunning} />
        ) : isRunning ? (
          <RunningPart given={given} detail={detail} session={session} />
        ) : (
          <NotStarted given={given} detail={detail} session={session} />
        )}
      </div>
    </>
  );
}

type RestrictionsProps = { restrictions: FloorColumn['restrictions']; isSmall: boolean };

/** What must not be done today. It stays in sight for as long as there is something to do. */
function Restrictions({ restrictions, isSmall }: RestrictionsProps) {
  if (restrictions.length === 0) return null;
  const words = restrictions.map((each) => each.words).join(' · ');
  return (
    <Banner tone="review" icon="warning" title={isSmall ? undefined : 'Restrictions'}>
      <span className={isSmall ? 'line-clamp-3' : undefined}>
        {isSmall && <span className="sr-only">Restrictions: </span>}
        {words}
      </span>
    </Banner>
  );
}
