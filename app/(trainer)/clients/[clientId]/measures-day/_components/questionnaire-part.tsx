import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { asksForReferral } from '@/domain/instruments/phq4';
import { type DayFacts, factsOf, scoreWords } from '../_run/facts';
import { phq4Bands } from '../_run/phq4-bands';
import { type Draft, type Run, resultOf, type Step } from '../_run/run';
import { stepWords } from '../_run/steps';
import { HandedOver } from './handed-over';

type QuestionnairePartProps = {
  facts: DayFacts;
  run: Run;
  step: Step;
  patch: (next: Partial<Draft>) => void;
  /** True when all was answered and is kept. */
  onDone: () => boolean;
};

/** Handed to the client, who answers alone; afterwards only the score is shown. */
export function QuestionnairePart({ facts, step, patch, onDone }: QuestionnairePartProps) {
  const [isOver, setIsOver] = useState(false);
  const { id } = step;
  const result = resultOf(step);
  const first = facts.clientName.split(' ')[0] ?? facts.clientName;
  const of = factsOf(facts, id);
  return (
    <div className="grid gap-4">
      <ul className="grid list-disc gap-1.5 pl-5">
        {stepWords[id].how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {result && !result.refused && (
        <Banner tone="done" title={`Answered: ${scoreWords(of, result.score, facts.locale)}`} live>
          {id === 'phq4' && phq4Bands(result.score)}
        </Banner>
      )}
      {result && id === 'phq4' && asksForReferral(result.score) && (
        <Banner tone="review" icon="warning" title="6 or more: refer, do not treat">
          The client was shown where to get help. Ask whether they will talk to their doctor, and help them to find the
          right person. It is on the chart, and in the queue.
        </Banner>
      )}
      <div>
        <Button size="l" variant={result ? 'ghost' : 'primary'} onClick={() => setIsOver(true)}>
          {result ? 'Answer again' : `Hand the tablet to ${first}`}
        </Button>
      </div>
      {isOver && <HandedOver {...{ facts, step, patch, onDone }} onBack={() => setIsOver(false)} />}
    </div>
  );
}
