'use client';

import { useEffect, useRef } from 'react';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import type { ClinicFacts, Lock } from '@/contracts/screening';
import { readyAdvice } from '@/domain/screening/advice';
import type { ScreeningOutcome } from '@/domain/screening/outcome';
import { useOutbox } from '@/lib/outbox/use-outbox';

type ScreeningSentProps = {
  outcome: ScreeningOutcome;
  /** What locked before these answers and still does. */
  lock: Lock | null;
  clinic: ClinicFacts;
};

/** What the answers lead to. It says the same with and without a network, and never reads as an examination passed. */
export function ScreeningSent({ outcome, lock, clinic }: ScreeningSentProps) {
  const outbox = useOutbox();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, []);
  const status =
    outbox.pending > 0
      ? 'Your answers are kept on this phone and are sent as soon as there is a connection.'
      : 'Your answers have reached your clinic.';
  const back = (
    <ButtonLink href="/my/today" variant={outcome === 'ready' ? 'primary' : 'ghost'}>
      Back to Today
    </ButtonLink>
  );
  if (outcome !== 'ready') {
    return (
      <div ref={ref} className="grid grid-cols-1 gap-4">
        <AdvicePanel about={outcome} clinic={clinic} heading="h1" live />
        <p role="status" className="text-ink-2">
          {status}
        </p>
        <div>{back}</div>
      </div>
    );
  }
  const lines = lock
    ? [
        'None of your answers asks for a further check. This is not a medical examination.',
        lock.level === 'stop'
          ? 'Lifting stays paused until your trainer has noted that you have talked.'
          : 'Lifting stays paused until a clearance is recorded.',
        `Your trainer gets in touch ${clinic.responseTime}. Nobody watches this app live.`,
      ]
    : readyAdvice.lines;
  return (
    <div ref={ref} className="grid grid-cols-1 gap-4">
      <PageTitle lead={status}>{lock ? 'Thank you' : readyAdvice.title}</PageTitle>
      <Card>
        <ul className="grid gap-2.5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <div>{back}</div>
    </div>
  );
}
