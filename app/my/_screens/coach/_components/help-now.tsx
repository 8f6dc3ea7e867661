'use client';

import { useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { CoachFacts } from '@/contracts/plan';
import { withinWords } from '@/domain/messages/wait';

/** What to do when something is wrong this very moment: one tap away from wherever somebody writes. */
export function HelpNow({ clinic }: Pick<CoachFacts, 'clinic'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="-my-3 inline-block py-3 font-semibold text-pain-high-ink underline underline-offset-4"
      >
        If something is wrong now
      </button>
      <Sheet
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="If something is wrong now"
        lead={`Nobody watches this app live. What you write is answered ${withinWords(clinic.responseTime)}.`}
        footer={
          <>
            <ButtonLink href="/my/report" variant="ghost" icon="hurts" onClick={() => setIsOpen(false)}>
              It hurts
            </ButtonLink>
            <ButtonLink href={`tel:${clinic.emergencyNumber.replace(/[^+\d]/g, '')}`} variant="danger" icon="phone">
              Call {clinic.emergencyNumber}
            </ButtonLink>
          </>
        }
      >
        <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
          <li>Numb between the legs, trouble with bladder or bowel, or a leg that gets weak: call now.</li>
          <li>Chest pain, or you feel very ill: call now.</li>
          <li>Your back hurts more than usual: tell us under “It hurts”. It answers at once what to do.</li>
        </ul>
      </Sheet>
    </>
  );
}
