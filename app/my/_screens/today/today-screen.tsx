'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { useLock } from '@/app/my/_app/use-lock';
import { todayWithPending } from '@/app/my/_app/with-messages';
import { DueBanner } from '@/app/my/_components/due-banner';
import { LockBanner } from '@/app/my/_components/lock-banner';
import { PlanChangeBanner } from '@/app/my/_components/plan-change-banner';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';
import type { Today } from '@/contracts/plan';
import type { Lock } from '@/contracts/screening';
import { formatDayLong } from '@/lib/format/dates';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { ConfirmCards } from './confirm-card';
import { DueCard } from './due-card';
import { FlareCard } from './flare-card';
import { greeting } from './greeting';
import { MorningCard } from './morning-card';
import { NoSession } from './no-session';
import { SessionCard } from './session-card';
import { WayBackCard } from './way-back-card';
import { WeekStrip } from './week-strip';

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
      <ConfirmCards today={today} />
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
