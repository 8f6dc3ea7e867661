import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError, TextField } from '@/components/ui/field';
import { newId } from '@/lib/id';
import { complete } from '../_run/complete';
import { type DayFacts, factsOf, lastWords } from '../_run/facts';
import { type Draft, goTo, isQuestionnaire, keep, type Run, resultOf, type Step, withDraft } from '../_run/run';
import { open, settle, skip, skipTestsAfter, takesNote } from '../_run/settle';
import { stepWords } from '../_run/steps';
import { QuestionnairePart } from './questionnaire-part';
import { SkipForm } from './skip-form';
import { TestPart } from './test-part';

type StepCardProps = {
  facts: DayFacts;
  run: Run;
  step: Step;
  figure: ReactNode;
  change: (make: (run: Run) => Run) => Promise<unknown>;
};

/** One step: what it is and how it is done, its clock and its number, a note, and the way on. */
export function StepCard({ facts, run, step, figure, change }: StepCardProps) {
  const { id, draft, skipped } = step;
  const of = factsOf(facts, id);
  const words = stepWords[id];
  const title = useRef<HTMLHeadingElement>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [isSkipping, setIsSkipping] = useState(false);
  const result = resultOf(step);
  const refused = (skipped === null ? result : step.notes.at(-1))?.refused ?? null;
  const isPaused = facts.isLocked && !isQuestionnaire(id);
  const patch = (next: Partial<Draft>) => void change((now) => withDraft(now, id, next));
  const given = { isLocked: facts.isLocked, locale: facts.locale, newId };

  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  /** Keeps what is filled in; true when there was something to keep. */
  function take(): boolean {
    const done = complete(id, draft);
    if ('missing' in done) {
      setMissing(done.missing);
      return false;
    }
    setMissing(null);
    void change((now) => keep(now, id, { result: done.result, newId }));
    return true;
  }

  function goOn() {
    const found = settle(run, id, given);
    if ('missing' in found) return setMissing(found.missing);
    setMissing(null);
    void change((now) => {
      const settled = settle(now, id, given);
      return open('run' in settled ? settled.run : now, now.at + 1, given);
    });
  }

  return (
    <Card aria-labelledby="step-title" className="grid gap-5">
      <div>
        <p className="text-ink-2 text-small">
          Step {run.at + 1} of {run.steps.length}
        </p>
        <h2 ref={title} id="step-title" tabIndex={-1} className="font-strong text-title outline-none">
          {of.name}
        </h2>
        <p className="mt-1 text-ink-2">{words.what}</p>
        <p className="mt-1 font-semibold">{lastWords(of, run, facts.locale)}</p>
      </div>
      {refused && (
        <Banner tone="review" icon="warning" title="The clinic did not take this" live>
          {refused} Mend it and keep it again.
        </Banner>
      )}
      {isPaused ? (
        <Banner tone="review" title="Not while lifting is paused">
          Tests wait until it may go on. Questionnaires can be filled in as ever.
        </Banner>
      ) : isQuestionnaire(id) ? (
        <QuestionnairePart {...{ facts, run, step, patch }} onDone={take} />
      ) : (
        <TestPart
          {...{ step, figure, patch }}
          of={of}
          locale={facts.locale}
          onSkipTests={() => void change((now) => skipTestsAfter(now, run.at, 'An earlier test was stopped', given))}
        />
      )}
      {!isPaused && takesNote(step) && (
        <TextField
          label="Note"
          optional
          maxLength={400}
          value={draft.note}
          onChange={(event) => patch({ note: event.target.value })}
        />
      )}
      {missing && !result && <FieldError>{missing}</FieldError>}
      {skipped !== null && (
        <p role="status" className="text-ink-2">
          Left out: {skipped}.
        </p>
      )}
      {isSkipping ? (
        <SkipForm
          onClose={() => setIsSkipping(false)}
          onSkip={(because) => {
            setIsSkipping(false);
            void change((now) => open(skip(now, id, because, given), now.at + 1, given));
          }}
        />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Button
            variant="ghost"
            icon="chevron-left"
            disabled={run.at === 0}
            onClick={() => void change((now) => goTo(now, run.at - 1))}
          >
            Back
          </Button>
          <div className="flex flex-wrap gap-2">
            {result === null && skipped === null && (
              <Button variant="ghost" onClick={() => setIsSkipping(true)}>
                Skip, because…
              </Button>
            )}
            <Button size="l" onClick={goOn}>
              {isPaused || skipped !== null || (isQuestionnaire(id) && result) ? 'Go on' : 'Keep and go on'}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}
