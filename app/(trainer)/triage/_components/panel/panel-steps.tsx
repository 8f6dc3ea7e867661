'use client';

import type { ChartOverview } from '@/contracts/charts';
import { type StepAnswer, StepItem } from '../../../_components/steps/step-item';
import { leadWords, type StepLine, stepLines } from '../../../_components/steps/step-lines';

type PanelStepsProps = {
  overview: ChartOverview;
  onAnswer: (steps: readonly StepLine[], to: StepAnswer) => void;
  onAdjusted: () => void;
  locale: string;
};

/** What is proposed for the next session, lift by lift, with why and by which rule. */
export function PanelSteps({ overview, onAnswer, onAdjusted, locale }: PanelStepsProps) {
  const { client, may } = overview;
  const lines = stepLines(overview, locale);
  const leads = leadWords(overview);
  if (lines.length === 0 && !leads) return null;
  const hasWaiting = lines.some(({ state }) => state === 'waiting');
  return (
    <section aria-labelledby="steps" className="grid gap-2">
      <h3 id="steps" className="font-semibold text-ink-quiet text-xs uppercase tracking-[0.06em]">
        Proposed for the next session
      </h3>
      {leads && <p className="text-ink-2 text-small">You lead, nothing changes by itself. {leads}</p>}
      {lines.length > 0 && (
        <ul className="grid gap-2">
          {lines.map((line) => (
            <StepItem
              key={line.id}
              line={line}
              inPanel
              hasOwnAnswers={lines.length > 1}
              clientId={client.id}
              canAnswer={may.load}
              timeZone={client.timeZone}
              locale={locale}
              onAnswer={(to) => onAnswer([line], to)}
              onAdjusted={onAdjusted}
            />
          ))}
        </ul>
      )}
      {hasWaiting && <p className="text-ink-quiet text-tiny">Unanswered means that the load repeats.</p>}
    </section>
  );
}
