'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';
import { useToast } from '@/components/ui/toast';
import { formatDate } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { getReadySeconds } from '../../(chart)/measures/_components/test-clock';
import { testClocks } from '../../(chart)/measures/_components/tests';
import type { DayFacts } from '../_run/facts';
import { begin, type StepId, unsent } from '../_run/run';
import { open as openStep } from '../_run/settle';
import { useRun } from '../_run/use-run';
import { useSending } from '../_run/use-sending';
import { ChooseSteps } from './choose-steps';
import { StepCard } from './step-card';
import { StepsBar } from './steps-bar';
import { Summary } from './summary';

/** When the clock of a test ends by itself, seconds from its start; null for what has none. */
function endOf(id: StepId): number | null {
  const clock = testClocks[id];
  return clock ? clock.end + getReadySeconds : null;
}

type MeasuresDayProps = { facts: DayFacts; figures: Partial<Record<StepId, ReactNode>> };

/** One run through the tests and questionnaires that were chosen. It comes back where it was, whatever became of the page. */
export function MeasuresDay({ facts, figures }: MeasuresDayProps) {
  const { clientId, clientName, store, today, activities, locale, isLocked } = facts;
  const router = useRouter();
  const toast = useToast();
  const { run, isRead, isKept, change, start, finish } = useRun(store, clientId, endOf);
  const sending = useSending({ store, clientId, run, change });
  const [isEnding, setIsEnding] = useState(false);
  const open = run ? unsent(run) : 0;
  const isTiming = run?.steps.some(({ draft }) => draft.clockAt !== null) ?? false;
  const wouldLose = open > 0 || isTiming || (run !== null && !isKept);

  useEffect(() => {
    if (!wouldLose) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [wouldLose]);

  async function end(words: string) {
    await finish();
    toast.show({ title: 'Measures day finished', detail: words });
    router.push(`/clients/${clientId}/measures`);
    router.refresh();
  }

  const step = run?.steps[run.at];
  return (
    <>
      <PageTitle
        lead={
          run
            ? `${formatDate(run.takenOn, locale)}. Each value is kept on this device as it is entered, and sent when you go on.`
            : 'Choose what to take today. The order is always the same, so that results can be compared.'
        }
      >
        Measures day: {clientName}
      </PageTitle>
      {!isKept && (
        <Banner tone="review" icon="warning" title="This browser keeps nothing" live>
          Stay on this page until everything is sent.
        </Banner>
      )}
      {run && run.takenOn !== today && (
        <Banner tone="info" title={`This run was begun on ${formatDate(run.takenOn, locale)}`}>
          What you enter counts for that day. For today’s, finish it or give it up.
        </Banner>
      )}
      {sending.problem && open > 0 && (
        <Banner
          tone="review"
          icon="offline"
          title={open === 1 ? '1 entry is on this device only' : `${open} entries are on this device only`}
          live
          actions={
            <Button
              variant="ghost"
              size="s"
              className="min-h-12"
              pending={sending.isSending}
              onClick={sending.sendAgain}
            >
              Send again
            </Button>
          }
        >
          {sending.problem} It is sent again by itself; signing out would lose it.
        </Banner>
      )}
      {!isRead && <Skeleton className="h-80" />}
      {isRead && !run && (
        <ChooseSteps
          facts={facts}
          onStart={(chosen) => void start(begin(chosen, { takenOn: today, activities, now: Date.now() }))}
        />
      )}
      {run && (
        <>
          <StepsBar run={run} onOpen={(at) => void change((now) => openStep(now, at, { isLocked, locale, newId }))} />
          {step ? (
            <StepCard key={step.id} {...{ facts, run, step, change }} figure={figures[step.id] ?? null} />
          ) : (
            <Summary {...{ facts, run, change, sending }} onEnd={end} />
          )}
          <div>
            <Button variant="quiet" onClick={() => setIsEnding(true)}>
              Give up this run
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={isEnding}
        onClose={() => setIsEnding(false)}
        title="Give up this run?"
        confirmLabel="Give up"
        danger={open > 0}
        onConfirm={() => {
          setIsEnding(false);
          void end('What was sent is on the chart.');
        }}
      >
        {open > 0
          ? `${open === 1 ? 'One entry was' : `${open} entries were`} not sent yet and would be lost. What was sent stays on the chart.`
          : 'What was sent stays on the chart. What is only half filled in is thrown away.'}
      </ConfirmDialog>
    </>
  );
}
