import { useState } from 'react';
import { HelpPanel } from '@/app/my/_screens/measures/_components/help-panel';
import { NumberScale } from '@/app/my/_screens/measures/_components/number-scale';
import { QuestionSteps } from '@/app/my/_screens/measures/_components/question-steps';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError, TextField } from '@/components/ui/field';
import { Modal } from '@/components/ui/modal';
import { grocForm } from '@/domain/instruments/groc-form';
import { asksForReferral } from '@/domain/instruments/phq4';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { complete } from '../_run/complete';
import type { DayFacts } from '../_run/facts';
import { type Draft, type Step, scoreOf } from '../_run/run';

type HandedOverProps = {
  facts: DayFacts;
  step: Step;
  patch: (next: Partial<Draft>) => void;
  onDone: () => boolean;
  onBack: () => void;
};

const titles = {
  rmdq24: 'Daily life with your back',
  psfs: 'Your own activities',
  phq4: 'Mood and worry',
  groc: 'Overall change',
};

/** The client's view: nothing but the questions, over the whole screen. */
export function HandedOver({ facts, step, patch, onDone, onBack }: HandedOverProps) {
  const { id, draft } = step;
  const [problem, setProblem] = useState<string | null>(null);
  const [asksForHelp, setAsksForHelp] = useState(false);
  const [isDone, setIsDone] = useState(false);

  function finish() {
    const done = complete(id, draft);
    if ('missing' in done) return setProblem(done.missing);
    setProblem(null);
    setAsksForHelp(id === 'phq4' && asksForReferral(scoreOf(done.result)));
    setIsDone(onDone());
  }

  return (
    <Modal
      open
      onClose={onBack}
      dismissible={false}
      title={isDone ? 'Thank you' : (titles[id as keyof typeof titles] ?? '')}
      lead={isDone ? 'Please hand the tablet back.' : leads[id as keyof typeof leads]}
      className="m-0 h-dvh max-h-none w-dvw max-w-none"
      footer={
        isDone ? (
          <Button size="l" onClick={onBack}>
            The trainer has it back
          </Button>
        ) : (
          <Button variant="quiet" onClick={onBack}>
            Hand it back without finishing
          </Button>
        )
      }
    >
      <div className="mx-auto grid w-full max-w-180 gap-4 py-2">
        {isDone ? (
          asksForHelp && <HelpPanel clinic={facts.clinic} live />
        ) : (
          <>
            <Questions {...{ facts, step, patch }} onFinish={finish} />
            {problem && <FieldError>{problem}</FieldError>}
          </>
        )}
      </div>
    </Modal>
  );
}

const leads = {
  rmdq24: 'Sentences of people with back pain. Say for each whether it describes you today.',
  psfs: 'What matters to you, and how well it goes today.',
  phq4: 'Four questions, no diagnosis. Your trainer sees the score, and not your single answers here.',
  groc: 'One question that looks back.',
};

type QuestionsProps = Pick<HandedOverProps, 'facts' | 'step' | 'patch'> & { onFinish: () => void };

function Questions({ facts, step: { id, draft }, patch, onFinish }: QuestionsProps) {
  const done = (
    <Button size="l" block onClick={onFinish}>
      Done
    </Button>
  );
  if (id === 'rmdq24' || id === 'phq4') {
    const isMood = id === 'phq4';
    const questions = isMood ? phq4Form.items : rmdq24Form.items;
    const open = questions.findIndex((_, index) => draft.questions[index] === undefined);
    return (
      <>
        <QuestionSteps
          lead={isMood ? phq4Form.question : 'Does this describe you today?'}
          questions={questions}
          choices={isMood ? moods : fits}
          answers={draft.questions}
          // Past the last one only when none was left out.
          step={draft.at >= questions.length && open >= 0 ? open : draft.at}
          onStepChange={(at) => patch({ at })}
          onAnswer={(question, value) => patch({ questions: { ...draft.questions, [question]: value } })}
          end={done}
        />
        <p className="text-ink-2 text-tiny">{(isMood ? phq4Form : rmdq24Form).attribution}</p>
      </>
    );
  }
  if (id === 'groc') {
    return (
      <>
        <Card>
          <NumberScale
            label={grocForm.question}
            from={-5}
            low={grocForm.lowest.label}
            high={grocForm.highest.label}
            value={draft.value}
            onValueChange={(value) => patch({ value })}
          />
          <p className="mt-2 text-center text-ink-quiet text-tiny">0 is “{grocForm.middle.label.toLowerCase()}”.</p>
        </Card>
        {done}
      </>
    );
  }
  const change = (index: number, next: Partial<Draft['activities'][number]>) =>
    patch({ activities: draft.activities.map((each, at) => (at === index ? { ...each, ...next } : each)) });
  return (
    <>
      <p>{facts.activities ? psfsForm.rateAgain : `${psfsForm.choose} ${psfsForm.rate}`}</p>
      {draft.activities.map(({ activity, rating }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fields that never move
        <Card key={index} className="grid gap-4">
          {!facts.activities && (
            <TextField
              label={`Activity ${index + 1}`}
              hint={`Such as: ${psfsForm.examples[index]}`}
              maxLength={120}
              optional={index > 0}
              value={activity}
              onChange={(event) => change(index, { activity: event.target.value })}
            />
          )}
          {(facts.activities || activity.trim() !== '') && (
            <NumberScale
              label={activity}
              from={0}
              low={psfsForm.lowest}
              high={psfsForm.highest}
              value={rating}
              onValueChange={(value) => change(index, { rating: value })}
            />
          )}
        </Card>
      ))}
      {done}
    </>
  );
}

const moods = phq4Form.labels.map((label, value) => ({ value, label }));
const fits = [
  { value: 1, label: 'This fits me today' },
  { value: 0, label: 'It does not, or I am not sure' },
];
