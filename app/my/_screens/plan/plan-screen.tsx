'use client';

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import type { ScreenProps } from '@/app/my/_app/screens';
import { LockBanner } from '@/app/my/_components/lock-banner';
import { PlanChangeBanner } from '@/app/my/_components/plan-change-banner';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingState } from '@/components/ui/skeleton';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { PlanWeek, PlanWeeks } from '@/contracts/plan';
import { formatDate, formatDayLong, relativeDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { useTRPC } from '@/trpc/client';
import { PauseNote } from './pause-note';
import { PlanSession } from './plan-session';
import { PlanWeekCard } from './plan-week';
import { weekdayList } from './weekday-list';

/** Figures and their movement: not needed for the weeks. */
const SessionPreview = lazy(() => import('./session-preview'));

export default function PlanScreen({ plannedSessionId }: ScreenProps) {
  if (plannedSessionId === undefined) return <PlanWeeksView />;
  return (
    <Suspense fallback={<LoadingState label="Opening" />}>
      <SessionPreview plannedSessionId={plannedSessionId} />
    </Suspense>
  );
}

function PlanWeeksView() {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.weeks.queryOptions());
  return (
    <QueryState query={query} what="Your plan">
      {(plan) => <PlanView plan={plan} />}
    </QueryState>
  );
}

function PlanView({ plan }: { plan: PlanWeeks }) {
  const { clinic } = useQuery(useTRPC().intake.state.queryOptions()).data ?? {};
  return (
    <div className="grid grid-cols-1 gap-5">
      <Heading plan={plan} />
      {plan.planChange && <PlanChangeBanner change={plan.planChange} />}
      {plan.assignment?.pause && (
        <PauseNote pause={plan.assignment.pause} waiting={plan.assignment.waiting} today={plan.today} />
      )}
      {plan.lock && clinic && <LockBanner lock={plan.lock} clinic={clinic} />}
      {plan.assignment ? (
        <Weeks plan={plan} />
      ) : (
        <EmptyState icon="plan" title="No plan yet">
          When your trainer has chosen one, you see every week of it here.
        </EmptyState>
      )}
    </div>
  );
}

function Heading({ plan }: { plan: PlanWeeks }) {
  const locale = useLocale();
  const { assignment, later } = plan;
  if (!assignment) return <PageTitle>Your plan</PageTitle>;
  const { programName, startDate, endDate, trainingDays, status } = assignment;
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  const done = sessions.filter(({ state }) => state === 'done').length;
  return (
    <div>
      <PageTitle eyebrow="Your plan" lead={`${formatDate(startDate, locale)} to ${formatDate(endDate, locale)}`}>
        {programName}
      </PageTitle>
      <p className="mt-1 text-ink-2">
        {status === 'ended' && 'This plan has ended. '}
        {done} of {formatCount(sessions.length, 'session', 'sessions', locale)} done, on{' '}
        {weekdayList(trainingDays, locale)}.
      </p>
      {later && (
        <p className="mt-1 text-ink-2">
          Then: {later.programName}, from {formatDayLong(later.startDate, locale)}.
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-5">
        <AppLink href="/my/program" className="inline-block py-3 underline underline-offset-4">
          About this program
        </AppLink>
        <AppLink href="/my/sheet" className="inline-block py-3 underline underline-offset-4">
          A week on paper
        </AppLink>
        <AppLink href="/my/learn" className="inline-block py-3 underline underline-offset-4">
          Learn
        </AppLink>
      </p>
    </div>
  );
}

const firstDay = ({ sessions }: PlanWeek) => sessions[0]?.date ?? '';
const lastDay = ({ sessions }: PlanWeek) => sessions.at(-1)?.date ?? '';

/** The week that today is in, or the next one to come; the last one when all is over. */
function currentWeek(weeks: readonly PlanWeek[], today: string): PlanWeek | undefined {
  return weeks.find((week) => lastDay(week) >= today) ?? weeks.at(-1);
}

function Weeks({ plan }: { plan: PlanWeeks }) {
  const locale = useLocale();
  const { weeks, today } = plan;
  const current = currentWeek(weeks, today);
  if (!current) return null;
  const earlier = weeks.filter((week) => week.week < current.week);
  const coming = weeks.filter((week) => week.week > current.week);
  const isRunning = firstDay(current) <= today && lastDay(current) >= today;
  const begins = relativeDay(firstDay(current), today, locale);
  return (
    <>
      <section aria-labelledby="this-week" className="grid grid-cols-1 gap-3">
        <SectionTitle id="this-week">
          {isRunning ? 'This week' : lastDay(current) < today ? 'The last week' : `Next week of your plan, ${begins}`}
        </SectionTitle>
        <PlanWeekCard week={current} weeks={weeks.length} today={today} isOpen />
      </section>
      <FlareSessions sessions={plan.flareSessions} today={today} />
      <Fold title="To come" weeks={coming} all={weeks.length} today={today} />
      <Fold title="Earlier" weeks={earlier} all={weeks.length} today={today} />
    </>
  );
}

/** What was done in flares, which belongs to no week of the plan. */
function FlareSessions({ sessions, today }: { sessions: PlanWeeks['flareSessions']; today: string }) {
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="flare-sessions" className="grid grid-cols-1 gap-3">
      <SectionTitle id="flare-sessions">Done in a flare</SectionTitle>
      <Card flush>
        <ul className="divide-y divide-line">
          {[...sessions].reverse().map((session) => (
            <PlanSession key={session.plannedSessionId} session={session} today={today} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

type FoldProps = { title: string; weeks: readonly PlanWeek[]; all: number; today: string };

function Fold({ title, weeks, all, today }: FoldProps) {
  if (weeks.length === 0) return null;
  const id = `weeks-${title.toLowerCase().replace(' ', '-')}`;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <SectionTitle id={id}>{title}</SectionTitle>
      <Card flush className="divide-y divide-line">
        {weeks.map((week) => (
          <PlanWeekCard key={week.week} week={week} weeks={all} today={today} isRow />
        ))}
      </Card>
    </section>
  );
}
