import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { useDeviceDraft } from '../../shared/device-draft';
import type { FormProps } from './form';
import { QuestionSteps } from './question-steps';

type Draft = { readonly answers: Readonly<Record<number, number>>; readonly step: number };
const empty: Draft = { answers: {}, step: 0 };
const choices = [
  { value: 1, label: 'This fits me today' },
  { value: 0, label: 'It does not, or I am not sure' },
];

/** The 24 sentences, one at a time. */
export function RmdqForm({ send }: FormProps) {
  const { draft, change, discard } = useDeviceDraft<Draft>('measure.rmdq24', empty);
  const { answers, step } = draft;
  const checked = rmdq24Form.items.flatMap((_, index) => (answers[index] === 1 ? [index + 1] : []));
  const open = rmdq24Form.items.findIndex((_, index) => answers[index] === undefined);

  function finish() {
    discard();
    send({ instrument: 'rmdq24', checked, noneFits: checked.length === 0 });
  }

  return (
    <div className="grid gap-4">
      <PageTitle lead="Sentences of people with back pain. Say for each whether it describes you today.">
        Daily life with your back
      </PageTitle>
      <QuestionSteps
        lead="Does this describe you today?"
        questions={rmdq24Form.items}
        choices={choices}
        answers={answers}
        // Past the last one only when none was left out.
        step={step >= rmdq24Form.items.length && open >= 0 ? open : step}
        onStepChange={(next) => change({ step: next })}
        onAnswer={(question, value) => change((now) => ({ answers: { ...now.answers, [question]: value } }))}
        end={
          <>
            <p className="mb-4">
              {checked.length === 0
                ? 'None of the 24 sentences fits you today.'
                : `${checked.length} of 24 sentences fit you today.`}
            </p>
            <Button size="l" block onClick={finish}>
              {checked.length === 0 ? 'Send: none of these fits' : 'Send'}
            </Button>
          </>
        }
      />
      <p className="text-ink-2 text-tiny">{rmdq24Form.attribution}</p>
    </div>
  );
}
