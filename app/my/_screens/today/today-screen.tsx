'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { part } from '@/app/my/_app/parts';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { useLock } from '@/app/my/_app/use-lock';
import { todayWithPending } from '@/app/my/_app/with-messages';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';
import type { Today } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import { formatDayLong } from '@/lib/format/dates';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { DueCard } from './due-card';
import { greeting } from './greeting';
import { MorningCard } from './morning-card';
import { SessionCard } from './session-card';
import { WeekStrip } from './week-strip';

// What most days do without comes when it is needed. The page brings it along when the server knows that it is.
const LockBanner = dynamic(part(() => import('@/app/my/_components/lock-banner').then((each) => each.LockBanner)));
const DueBanner = dynamic(part(() => import('@/app/my/_components/due-banner').then((each) => each.DueBanner)));
const PlanChangeBanner = dynamic(
  part(() => import('@/app/my/_components/plan-change-banner').then((each) => each.PlanChangeBanner)),
);
const FlareCard = dynamic(part(() => import('./flare-card').then((each) => each.FlareCard)));
const WayBackCard = dynamic(part(() => import('./way-back-card').then((each) => each.WayBackCard)));
const NoSession = dynamic(part(() => import('./no-session').then((each) => each.NoSession)));

export default function TodayScreen() {
  const query = useQuery(useTRPC().plan.today.queryOptions());
  const { waiting } = useOutbox();
  const lock = useLock();
  return (
    <QueryState query={query} what="Today" skeleton={<TodaySkeleton />}>
      {(today) => <TodayView today={todayWithPending(today, waiting)} lock={lock} />}
    </QueryState>
  );
}

function TodayView({ today, lock }: { today: Today; lock: Lock | null }) {
  const locale = useLocale();
  const { client, clinic, session, next, screeningDue, policy } = today;
  // A clinician's word comes before our own questions.
  const due = lock === null || lock.level === 'stop' ? screeningDue : null;
  const hold = lock ? ('locked' as const) : due ? ('due' as const) : null;
  const card = { client, policy, hold, day: today.today };
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <div className="mb-0.5">
        <PageTitle
          eyebrow={formatDayLong(today.today, locale)}
          actions={
            <AppLink
              href="/my/you"
              aria-label="You and your settings"
              className="-m-1 grid size-12 place-items-center rounded-full md:hidden"
            >
              <Avatar name={client.name} />
            </AppLink>
          }
        >
          {greeting(today.hour, client.name)}
        </PageTitle>
      </div>
      <WeekStrip week={today.week} today={today.today} />
      {lock && <LockBanner lock={lock} clinic={clinic} />}
      {due && <DueBanner due={due} />}
      <MorningCard
        morning={today.morning}
        hour={today.hour}
        clinic={clinic}
        today={today.today}
        usualPain={today.usualPain}
      />
      {today.flare && <FlareCard today={today} flare={today.flare} />}
      {today.flareSession && <SessionCard session={today.flareSession} {...card} />}
      {today.wayBack && <WayBackCard step={today.wayBack} />}
      {today.planChange && <PlanChangeBanner change={today.planChange} />}
      {session && <SessionCard session={session} {...card} />}
      {!session && !today.flare && <NoSession today={today} />}
      {next && <SessionCard session={next} {...card} isNext />}
      <DueCard />
    </div>
  );
}

function TodaySkeleton() {
  return (
    <LoadingState label="Today is loading">
      <div className="grid gap-4">
        <Skeleton className="h-3 w-36" />
        <Skeleton className="h-8 w-52" />
        <Skeleton className="h-14 w-full" />
        <SkeletonCard lines={1} />
        <SkeletonCard lines={5} />
      </div>
    </LoadingState>
  );
}
