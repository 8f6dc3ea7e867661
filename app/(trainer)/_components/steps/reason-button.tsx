'use client';

import { useState } from 'react';
import { DecisionReason } from '@/components/progression/decision-reason';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Explanation } from '@/domain/progression/explain';

export type Reason = {
  readonly explanation: Explanation;
  readonly decidedAt: string | null;
  readonly policyVersion: number;
};

type ReasonButtonProps = { reason: Reason; name: string; timeZone: string; locale: string; label?: string };

/** Opens the reason of one decision. `name` is that of the lift. */
export function ReasonButton({ reason, name, timeZone, locale, label = 'Why' }: ReasonButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="s"
        className="underline underline-offset-4 -mx-2 -my-2 max-md:min-h-12 print:hidden"
        aria-label={`${label}: ${name}`}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={name}>
        <DecisionReason {...reason} timeZone={timeZone} locale={locale} />
      </Dialog>
    </>
  );
}
