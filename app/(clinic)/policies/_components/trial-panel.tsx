'use client';

import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Policy } from '@/domain/progression/policy';
import { TrialResult } from './trial-result';
import { useTrial } from './use-trial';

type Props = { now: Policy; edited: Policy; hasProblems: boolean };

/** Tries the edited rules on simulated clients, in the browser: nothing is sent and nothing changes. */
export function TrialPanel({ now, edited, hasProblems }: Props) {
  const { state, run } = useTrial();
  const isEdited = !same(now, edited);
  const isRunning =
    state !== null && !state.failed && (state.trial === null || (state.edited !== null && state.moves === null));
  const isOld = state !== null && !same(state.edited ?? state.current, edited);
  return (
    <Card aria-labelledby="trial-title">
      <CardHeader
        id="trial-title"
        title="Try it"
        lead="Runs 2,000 simulated clients through 16 weeks of one lift, in this browser. A model is an argument, not evidence: it is built from assumptions that we chose. It can show what the rules trade against what, not that they help people."
      />
      <div className="grid gap-5">
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="ghost"
            pending={isRunning}
            pendingLabel={state?.trial ? 'Trying other assumptions' : 'Running'}
            disabled={hasProblems}
            onClick={() => run(now, isEdited ? edited : null)}
          >
            {isEdited ? 'Try the edited rules' : 'Try the rules as they are'}
          </Button>
          {isRunning && state.trial && (
            <progress aria-label="Assumptions tried" max={1} value={state.done} className="h-2 w-40 accent-spruce" />
          )}
          {hasProblems && <span className="text-ink-2 text-small">Mend the numbers marked above first.</span>}
        </div>
        {state?.failed && (
          <Banner tone="review" icon="warning" title="The trial could not run in this browser." live>
            Nothing was changed. The rules can be adopted without it.
          </Banner>
        )}
        {state?.trial && isOld && (
          <Banner
            tone="info"
            title="These figures are of an earlier edit. Try again to see the numbers as they stand."
          />
        )}
        <div role="status" className="sr-only">
          {state?.trial && !isRunning ? 'The trial is done.' : ''}
        </div>
        {state?.trial && <TrialResult trial={state.trial} moves={state.moves} />}
      </div>
    </Card>
  );
}

function same(a: Policy, b: Policy): boolean {
  return (Object.keys(a) as (keyof Policy)[]).every((field) => a[field] === b[field]);
}
