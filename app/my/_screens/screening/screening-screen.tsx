'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useAskedAgain } from '@/app/my/_app/navigation';
import { QueryState } from '@/app/my/_app/query-state';
import { dueNow } from '@/components/advice/pending-lock';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import type { Today } from '@/contracts/plan';
import { outcomeGiven } from '@/domain/screening/lock';
import { unanswered } from '@/domain/screening/outcome';
import { screeningQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { AllQuestions } from '../shared/all-questions';
import { dueWords } from '../shared/due-words';
import { ScreeningSent } from './screening-sent';

type Answers = Readonly<Record<string, boolean>>;

/** All screening questions again: when they are due, and whenever something has changed. Works without a network. */
export default function ScreeningScreen() {
  const query = useQuery(useTRPC().plan.today.queryOptions());
  return (
    <QueryState query={query} what="The questions">
      {(today) => <ScreeningForm today={today} />}
    </QueryState>
  );
}

function ScreeningForm({ today }: { today: Today }) {
  const outbox = useOutbox();
  // Not kept over a reload: answers about now are not to be found again days later.
  const [answers, setAnswers] = useState<Answers>({});
  const [isChecked, setIsChecked] = useState(false);
  const [sent, setSent] = useState<Answers | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const due = dueNow(today, outbox.waiting);
  const missing = unanswered(answers, screeningQuestions);
  useAskedAgain(() => setSent(null));

  function send() {
    if (missing.length > 0) {
      setIsChecked(true);
      // After the render that marks what is open.
      requestAnimationFrame(() => {
        const first = formRef.current?.querySelector<HTMLElement>('[data-missing]');
        first?.scrollIntoView({ block: 'center' });
        first?.querySelector('input')?.focus({ preventScroll: true });
      });
      return;
    }
    setSent(answers);
    void outbox.enqueue('screening.again', { id: newId(), answers, answeredAt: new Date().toISOString() });
    window.scrollTo({ top: 0 });
  }

  if (sent) {
    const outcome = outcomeGiven(sent, today.cleared);
    return <ScreeningSent outcome={outcome} lock={today.lock} clinic={today.clinic} />;
  }
  return (
    <form
      ref={formRef}
      noValidate
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <PageTitle lead={due ? dueWords(due).lead : 'For when something has changed. It takes about two minutes.'}>
        All questions again
      </PageTitle>
      <AllQuestions
        answers={answers}
        onAnswersChange={setAnswers}
        missing={isChecked ? missing : []}
        clinic={today.clinic}
      />
      {isChecked && missing.length > 0 && (
        <p role="alert" className="font-semibold text-pain-high-ink">
          {missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} still open above.
        </p>
      )}
      <Button type="submit" size="l" block>
        Send my answers
      </Button>
      <ButtonLink variant="quiet" href="/my/today">
        Not now
      </ButtonLink>
    </form>
  );
}
