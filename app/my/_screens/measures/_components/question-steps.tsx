import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';

type QuestionStepsProps = {
  /** Said above every question. */
  lead: string;
  questions: readonly string[];
  choices: readonly { readonly value: number; readonly label: string }[];
  /** By question; what is missing was not answered yet. */
  answers: Readonly<Record<number, number>>;
  /** The question that is open; beyond the last one everything is to be looked over. */
  step: number;
  onStepChange: (step: number) => void;
  /** One tap answers, and the next question opens. */
  onAnswer: (question: number, value: number) => void;
  /** Shown when all are answered. */
  end: ReactNode;
};

/** One question at a time, answered with one thumb. */
export function QuestionSteps(props: QuestionStepsProps) {
  const { lead, questions, choices, answers, step, onStepChange, onAnswer, end } = props;
  const count = questions.length;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    title.current?.focus({ preventScroll: true });
  }, [step]);

  const isEnd = step >= count;
  return (
    <Card>
      <div
        role="progressbar"
        aria-label="Answered"
        aria-valuenow={Object.keys(answers).length}
        aria-valuemin={0}
        aria-valuemax={count}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full bg-spruce" style={{ width: `${(Math.min(step, count) / count) * 100}%` }} />
      </div>
      <p className="mt-3 text-ink-2 text-small">{isEnd ? 'All answered.' : `${step + 1} of ${count}. ${lead}`}</p>
      <h2 ref={title} tabIndex={-1} className="mt-2 min-h-16 font-strong text-heading outline-none">
        {isEnd ? 'Look over and send' : questions[step]}
      </h2>
      {isEnd ? (
        end
      ) : (
        <ul className="grid gap-2">
          {choices.map(({ value, label }) => (
            <li key={value}>
              <button
                type="button"
                aria-pressed={answers[step] === value}
                onClick={() => {
                  onAnswer(step, value);
                  onStepChange(step + 1);
                }}
                className={classNames(
                  'min-h-14 w-full rounded-field border-[1.5px] px-4 py-2 text-left font-semibold',
                  answers[step] === value
                    ? 'chosen-edge border-spruce bg-spruce-tint text-spruce'
                    : 'border-line-strong bg-surface hover:border-edge',
                )}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {step > 0 && (
        <div className="mt-3">
          <Button variant="quiet" icon="chevron-left" onClick={() => onStepChange(Math.min(step, count) - 1)}>
            Back
          </Button>
        </div>
      )}
    </Card>
  );
}
