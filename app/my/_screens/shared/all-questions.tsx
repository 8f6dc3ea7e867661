'use client';

import { type AdviceClinic, AdvicePanel } from '@/components/advice/advice-panel';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { screeningOutcome } from '@/domain/screening/outcome';
import { noToGroup, questionGroups } from './question-groups';
import { YesNo } from './yes-no';

type AllQuestionsProps = {
  answers: Readonly<Record<string, boolean>>;
  onAnswersChange: (answers: Readonly<Record<string, boolean>>) => void;
  /** Ids to point out. */
  missing: readonly string[];
  clinic: AdviceClinic;
};

/** All screening questions in groups. "None of these" answers a group and still shows it. */
export function AllQuestions({ answers, onAnswersChange, missing, clinic }: AllQuestionsProps) {
  const { outcome } = screeningOutcome(answers);
  return (
    <>
      <p className="text-ink-2">
        Yes or no to each. A yes does not mean that something is wrong; it means that somebody should look first.
      </p>
      {questionGroups.map(({ title, lead, questions }) => {
        const open = questions.filter(({ id }) => answers[id] === undefined);
        const hasYes = questions.some(({ id }) => answers[id]);
        return (
          <Card key={title} aria-label={title}>
            <h2 className="font-strong text-heading">{title}</h2>
            <p className="mt-0.5 text-ink-2 text-small">{lead}</p>
            <div className="mt-1 divide-y divide-line">
              {questions.map((question) => (
                <YesNo
                  key={question.id}
                  question={question.text}
                  help={question.help}
                  value={answers[question.id] ?? null}
                  missing={missing.includes(question.id)}
                  onValueChange={(value) => onAnswersChange({ ...answers, [question.id]: value })}
                />
              ))}
            </div>
            {open.length > 0 && (
              <Button
                block
                variant="ghost"
                className="mt-2"
                onClick={() => onAnswersChange(noToGroup(answers, questions))}
              >
                {hasYes || open.length < questions.length ? 'No to the others here' : 'None of these'}
              </Button>
            )}
          </Card>
        );
      })}
      {outcome === 'emergency' && <AdvicePanel about="emergency" clinic={clinic} live />}
    </>
  );
}
