'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from '@/app/my/_app/navigation';
import { QueryState } from '@/app/my/_app/query-state';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import type { IntakeResult, IntakeState } from '@/contracts/screening';
import { useTRPC } from '@/trpc/client';
import { IntakeForm } from './intake-form';

/** What a client is asked once, before the first session. */
export default function IntakeScreen() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.intake.state.queryOptions());
  const [result, setResult] = useState<IntakeResult | null>(null);
  return (
    <QueryState query={query} what="The questions before you start">
      {(state) =>
        result || state.completed ? (
          <IntakeDone state={state} result={result} />
        ) : (
          <IntakeForm
            state={state}
            onDone={(done) => {
              setResult(done);
              void queryClient.invalidateQueries(trpc.intake.state.queryFilter());
            }}
          />
        )
      }
    </QueryState>
  );
}

/** What the answers lead to, in words. It never reads as an examination passed. */
function IntakeDone({ state, result }: { state: IntakeState; result: IntakeResult | null }) {
  const navigate = useNavigate();
  const level = result && result.outcome !== 'ready' ? result.outcome : ((result ?? state).lock ?? null);

  useEffect(() => {
    window.scrollTo({ top: 0 });
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, []);

  const toToday = (
    <Button
      size="l"
      block
      variant={level ? 'ghost' : 'primary'}
      onClick={() => navigate('/my/today', { replace: true })}
    >
      Go to Today
    </Button>
  );
  if (level) {
    return (
      <div className="grid gap-4">
        <AdvicePanel about={level} clinic={state.clinic} heading="h1" live />
        <p className="text-ink-2">Your answers have reached {state.clinic.name}.</p>
        {toToday}
      </div>
    );
  }
  const lines = result?.advice.lines ?? ['You have answered these questions already.'];
  return (
    <div className="grid gap-4">
      <PageTitle>{result?.advice.title ?? 'Already answered'}</PageTitle>
      <Card>
        <ul className="grid gap-2.5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      {toToday}
    </div>
  );
}
