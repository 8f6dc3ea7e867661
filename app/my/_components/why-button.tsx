'use client';

import { lazy, Suspense, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { Sheet } from '@/components/ui/sheet';
import type { WhyDecision } from '@/contracts/decisions';
import type { Policy } from '@/domain/progression/policy';

const WhyDetails = lazy(() => import('./why-details'));

type WhyButtonProps = {
  decision: WhyDecision;
  /** Of the lift that it is about. */
  name: string;
  policy: Policy;
};

/** Opens the decision behind a load: rule, answers, source and how sure one can be. */
export function WhyButton({ decision, name, policy }: WhyButtonProps) {
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`Why: ${name}`}
        onClick={() => setIsOpen(true)}
        className="-my-2 inline-flex min-h-12 min-w-12 items-center justify-center rounded-full px-2 font-semibold text-copper-ink underline underline-offset-4"
      >
        Why
      </button>
      <Sheet open={isOpen} onClose={() => setIsOpen(false)} title={name}>
        {isOpen && (
          <Suspense fallback={<p className="text-ink-2">One moment…</p>}>
            <WhyDetails decision={decision} policy={policy} locale={locale} />
          </Suspense>
        )}
      </Sheet>
    </>
  );
}
