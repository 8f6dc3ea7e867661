'use client';

import { useEffect, useRef } from 'react';
import { type AdviceClinic, AdvicePanel } from '@/components/advice/advice-panel';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import { useOutbox } from '@/lib/outbox/use-outbox';

type ReportSentProps = {
  level: 'emergency' | 'review' | null;
  pain: number;
  legWorse: boolean;
  clinic: AdviceClinic;
  /** The session to go back to. */
  from: string | null;
  /** Leads to the questions of a flare; null where there cannot be one now. */
  onFlare: (() => void) | null;
};

/** What a report leads to. It says the same with and without a network. */
export function ReportSent({ level, pain, legWorse, clinic, from, onFlare }: ReportSentProps) {
  const outbox = useOutbox();
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, []);

  const isWaiting = outbox.pending > 0;
  const status = isWaiting
    ? 'Your report is kept on this phone and is sent as soon as there is a connection.'
    : 'Your report has reached your clinic.';
  const today = (
    <ButtonLink variant={from ? 'ghost' : 'primary'} href="/my/today">
      Back to Today
    </ButtonLink>
  );

  if (level) {
    return (
      <div ref={ref} className="grid grid-cols-1 gap-4">
        <AdvicePanel about={level} clinic={clinic} heading="h1" live />
        <p role="status" className="text-ink-2">
          {status}
        </p>
        <div>
          <ButtonLink variant="ghost" href="/my/today">
            Back to Today
          </ButtonLink>
        </div>
      </div>
    );
  }

  return (
    <div ref={ref} className="grid grid-cols-1 gap-4">
      <PageTitle lead={status}>Thank you for telling us</PageTitle>
      <Card>
        <h2 className="font-strong text-heading">What happens next</h2>
        <ul className="mt-2 grid gap-2.5">
          {nextLines({ pain, legWorse, clinic, inSession: from !== null }).map((line) => (
            <li key={line} className="flex gap-2.5">
              <span aria-hidden="true" className="mt-[0.55em] size-1.5 shrink-0 rounded-full bg-ink-3" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-wrap gap-2">
        {from && <ButtonLink href={`/my/session/${from}`}>Back to the session</ButtonLink>}
        {today}
      </div>
      {onFlare && (
        <Card>
          <h2 className="font-strong text-item">More than a sore day?</h2>
          <p className="mt-1 text-ink-2 text-small">
            In a flare your sessions move, and an easy one takes their place for a few days.
          </p>
          <div className="mt-3">
            <Button variant="ghost" onClick={onFlare}>
              This is a flare
            </Button>
          </div>
        </Card>
      )}
    </div>
  );
}

type Facts = { pain: number; legWorse: boolean; clinic: AdviceClinic; inSession: boolean };

function nextLines({ pain, legWorse, clinic, inSession }: Facts): string[] {
  const time = clinic?.responseTime.replace(/^within\s+/i, '') ?? 'the time your clinic promised';
  const lines: string[] = [];
  if (pain >= 8) lines.push('Pain was severe. Stop training for today.');
  else if (pain >= 6) {
    lines.push(
      inSession
        ? 'This is above the limit of 5 out of 10. Stop this exercise; go on only with what stays at 5 or below.'
        : 'This is above the limit of 5 out of 10. Leave out what brings it on today.',
    );
  } else {
    lines.push(
      'Pain up to 5 out of 10 that settles is usually acceptable; this limit comes from research on knees and tendons.',
    );
  }
  if (legWorse) lines.push('Your legs changed: leave out what makes them worse until you have spoken to your trainer.');
  lines.push(
    pain >= 6 || legWorse
      ? `Your trainer sees this report and gets in touch within ${time}. Nobody watches this app live.`
      : `Your trainer sees this report. If you want to talk, your clinic answers within ${time}.`,
    'If it gets worse or anything in the list of questions begins, answer them here again. In an emergency, call for help.',
  );
  return lines;
}
