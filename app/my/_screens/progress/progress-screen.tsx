'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '@/app/my/_app/query-state';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import type { Progress } from '@/contracts/plan';
import { useTRPC } from '@/trpc/client';
import { FlaresCard } from './flares-card';
import { LiftCard } from './lift-card';
import { MeasuresBoard, MeasuresDue } from './measures-part';
import { PainCard } from './pain-card';
import { SessionsCard } from './sessions-card';

type Span = '28' | '84' | '365';

const spans = [
  { value: '28', label: '4 weeks' },
  { value: '84', label: '12 weeks' },
  { value: '365', label: '1 year' },
] as const;

export default function ProgressScreen() {
  const [span, setSpan] = useState<Span>('84');
  // Twelve weeks is what the server gives when nothing is said, and what it read for the first screen.
  const input = span === '84' ? {} : { days: Number(span) };
  const query = useQuery(useTRPC().plan.progress.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <PageTitle lead="What you told us and what you lifted, as it was.">Progress</PageTitle>
      <MeasuresDue />
      <SegmentedControl label="How far back" hideLabel options={spans} value={span} onValueChange={setSpan} />
      <QueryState query={query} what="Your progress">
        {(progress) => <ProgressView progress={progress} isOld={query.isPlaceholderData} />}
      </QueryState>
      <MeasuresBoard />
    </div>
  );
}

function ProgressView({ progress, isOld }: { progress: Progress; isOld: boolean }) {
  const { goal, pain, sessions, lifts } = progress;
  if (pain.length === 0 && sessions.done === 0 && lifts.length === 0) {
    return (
      <EmptyState icon="progress" title="Nothing to show yet">
        Your first morning check and your first session start the picture.
      </EmptyState>
    );
  }
  return (
    <div aria-busy={isOld} className={isOld ? 'grid grid-cols-1 gap-3.5 opacity-60' : 'grid grid-cols-1 gap-3.5'}>
      {goal && (
        <Card aria-label="Your goal">
          <p className="text-ink-2 text-small">Your goal</p>
          <p className="mt-0.5 font-strong text-heading">{goal}</p>
        </Card>
      )}
      <PainCard progress={progress} />
      <SessionsCard progress={progress} />
      <FlaresCard flares={progress.flares} />
      {lifts.map((lift) => (
        <LiftCard key={lift.exerciseId} lift={lift} units={progress.units} />
      ))}
    </div>
  );
}
