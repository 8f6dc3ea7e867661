'use client';

import { useEffect } from 'react';
import type { AdviceClinic } from '@/components/advice/advice-panel';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** Severe pain stops lifting until a trainer has been in touch: rule S8. */
const SEVERE = 8;

/** What a flare changes. It says the same with and without a network. */
export function FlareBegun({ pain, clinic }: { pain: number; clinic: AdviceClinic }) {
  const { pending } = useOutbox();

  useEffect(() => {
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, []);

  const status =
    pending > 0
      ? 'Kept on this phone. Your plan moves as soon as there is a connection.'
      : 'Your plan has moved, and your trainer sees why.';
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageTitle lead={<span role="status">{status}</span>}>Your plan makes room</PageTitle>
      <Card>
        <h2 className="font-strong text-heading">What happens now</h2>
        <ul className="mt-2 grid gap-2.5">
          {linesFor(pain, clinic).map((line) => (
            <li key={line} className="flex gap-2.5">
              <span aria-hidden="true" className="mt-[0.55em] size-1.5 shrink-0 rounded-full bg-ink-3" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </Card>
      <div>
        <ButtonLink href="/my/today">See Today</ButtonLink>
      </div>
    </div>
  );
}

function linesFor(pain: number, clinic: AdviceClinic): string[] {
  const time = clinic?.responseTime ?? 'within the time your clinic promised you';
  const number = clinic?.emergencyNumber;
  return [
    'The sessions of the next days move to later. Their order stays, and none of them counts as missed.',
    pain >= SEVERE
      ? `Pain was severe, so there is no session for now. Your trainer gets in touch ${time}.`
      : 'An easy session waits on Today: walking and gentle movement. Do as much of it as feels all right.',
    'Tell us each day how it is. Two settled days in a row end the flare, or you say that it is over.',
    'After it, weights come back over three sessions, beginning at 80 %.',
    `Your trainer sees this. Your clinic answers ${time}; nobody watches this app live.${
      number ? ` If it gets much worse, answer the questions again; in an emergency call ${number}.` : ''
    }`,
  ];
}
