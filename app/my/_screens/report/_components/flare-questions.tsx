'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioGroup } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import { type FlareAnswers, flareQuestions } from '@/domain/flare/questions';

type FlareQuestionsProps = {
  pain: number;
  usual: number | null;
  /** Pain alone says so; else it is the client's own word. */
  isByPain: boolean;
  onBegin: (answers: FlareAnswers) => void;
  onLeave: () => void;
};

/** Three questions before a flare begins. The red-flag questions were answered with the report. */
export function FlareQuestions({ pain, usual, isByPain, onBegin, onLeave }: FlareQuestionsProps) {
  const [answers, setAnswers] = useState<Partial<Record<string, string>>>({});
  const [isChecked, setIsChecked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const missing = flareQuestions.filter(({ id }) => answers[id] === undefined);

  useEffect(() => {
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, []);

  function begin() {
    setIsChecked(true);
    const [first] = missing;
    if (first) {
      formRef.current?.querySelector<HTMLElement>(`[data-part="${first.id}"] input`)?.focus();
      return;
    }
    onBegin(answers as FlareAnswers);
  }

  return (
    <form
      ref={formRef}
      noValidate
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <PageTitle eyebrow="Your report is kept" lead={leadWords(pain, usual, isByPain)}>
        {isByPain ? 'Is this a flare?' : 'A flare'}
      </PageTitle>
      <Card>
        <div className="grid gap-6">
          {flareQuestions.map(({ id, text, choices }) => (
            <div key={id} data-part={id} className="scroll-mt-4">
              <RadioGroup
                label={text}
                options={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
                value={answers[id] ?? null}
                onValueChange={(value) => setAnswers({ ...answers, [id]: value })}
                error={isChecked && answers[id] === undefined ? 'Choose one, please.' : null}
              />
            </div>
          ))}
        </div>
      </Card>
      <p className="text-ink-2 text-small">
        For the next days your sessions move, an easy one takes their place, and none of it counts as missed. Anything
        new in the legs, bladder or bowels? Answer the questions under “It hurts” again first.
      </p>
      {isChecked && missing.length > 0 && (
        <p role="alert" className="font-semibold text-pain-high-ink">
          {missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} still open above.
        </p>
      )}
      <div className="grid gap-2">
        <Button type="submit" size="l" block>
          Yes, ease my plan
        </Button>
        <Button type="button" variant="ghost" block onClick={onLeave}>
          No, leave my plan as it is
        </Button>
      </div>
    </form>
  );
}

function leadWords(pain: number, usual: number | null, isByPain: boolean): string {
  if (!isByPain) return 'Three questions, then your plan makes room for it.';
  const compared =
    usual === null ? `Pain ${pain} is above the limit of 5.` : `Pain ${pain} is clearly above your usual ${usual}.`;
  return `${compared} Three questions, then your plan can make room for it.`;
}
