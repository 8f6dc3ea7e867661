import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';
import { QuestionSteps } from './question-steps';

type Draft = { readonly answers: Readonly<Record<number, number>>; readonly step: number };
const empty: Draft = { answers: {}, step: 0 };
const choices = phq4Form.labels.map((label, value) => ({ value, label }));

/** The four questions of the PHQ-4, one at a time, with their attribution in sight. */
export function Phq4Form({ send }: FormProps) {
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.phq4', empty);
  const { answers, step } = draft;
  const given = phq4Form.items.map((_, index) => answers[index]);
  const open = given.indexOf(undefined);

  function finish() {
    discard();
    send({ instrument: 'phq4', answers: given.flatMap((answer) => answer ?? []) });
  }

  return (
    <div className="grid gap-4">
      <PageTitle lead="Four questions, no diagnosis. Your trainer sees the result.">Mood and worry</PageTitle>
      <QuestionSteps
        lead={phq4Form.question}
        questions={phq4Form.items}
        choices={choices}
        answers={answers}
        step={step >= phq4Form.items.length && open >= 0 ? open : step}
        onStepChange={(next) => change({ step: next })}
        onAnswer={(question, value) => change((now) => ({ answers: { ...now.answers, [question]: value } }))}
        end={
          <>
            <dl className="mb-4 grid gap-2 text-small">
              {phq4Form.items.map((item, index) => (
                <div key={item} className="flex flex-wrap justify-between gap-x-4">
                  <dt className="text-ink-2">{item}</dt>
                  <dd className="font-semibold">{phq4Form.labels[answers[index] ?? -1]}</dd>
                </div>
              ))}
            </dl>
            <Button size="l" block onClick={finish}>
              Send
            </Button>
          </>
        }
      />
      <p className="text-ink-2 text-tiny">{phq4Form.attribution}</p>
    </div>
  );
}
