'use client';

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { QueryState } from '@/app/my/_app/query-state';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import type { Progress } from '@/contracts/plan';
import { useTRPC } from '@/trpc/client';
import { FlaresCard } from './flares-card';
import { FunctionCard } from './function-card';
import { LiftCard } from './lift-card';
import { MeasuresBoard, MeasuresDue } from './measures-part';
import { MilestonesCard } from './milestones-card';
import { PainCard } from './pain-card';
import { SessionsCard } from './sessions-card';
import { type Span, shownOf, spans } from './span';
import { WhatChanged } from './what-changed';

/** The outlines of the body, for those who have drawn on them. */
const DrawingsCard = lazy(() => import('./drawings-card'));

export default function ProgressScreen() {
  const query = useQuery(useTRPC().plan.progress.queryOptions({}));
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <PageTitle
        lead={
          <>
            What you told us and what you lifted, as it was.{' '}
            <AppLink href="/my/learn" className="inline-block py-3 underline underline-offset-4">
              What the numbers and rules mean
            </AppLink>
          </>
        }
      >
        Progress
      </PageTitle>
      <QueryState query={query} what="Your progress">
        {(progress) => <ProgressView progress={progress} />}
      </QueryState>
      <MeasuresBoard />
    </div>
  );
}

function ProgressView({ progress }: { progress: Progress }) {
  const [span, setSpan] = useState<Span>('84');
  const series = useQuery(useTRPC().measures.mine.queryOptions()).data?.series;
  const { goal, firstDay } = progress;
  if (firstDay === null) {
    return (
      <>
        <MeasuresDue />
        <EmptyState icon="progress" title="Nothing to show yet">
          Your first morning check and your first session start the picture.
        </EmptyState>
      </>
    );
  }
  const shown = shownOf(progress, span);
  return (
    <>
      {goal && (
        <Card aria-label="Your goal">
          <p className="text-ink-2 text-small">Your goal</p>
          <p className="mt-0.5 font-strong text-heading">{goal}</p>
        </Card>
      )}
      <SegmentedControl label="How far back" hideLabel options={spans} value={span} onValueChange={setSpan} />
      <WhatChanged shown={shown} series={series ?? []} />
      <MeasuresDue />
      <PainCard shown={shown} />
      {progress.drawings.length > 0 && (
        <Suspense fallback={null}>
          <DrawingsCard drawings={progress.drawings} />
        </Suspense>
      )}
      {shown.lifts.map((lift) => (
        <LiftCard key={lift.exerciseId} lift={lift} shown={shown} />
      ))}
      {series && <FunctionCard series={series} />}
      <SessionsCard shown={shown} />
      <MilestonesCard progress={progress} />
      <FlaresCard flares={progress.flares} />
    </>
  );
}
