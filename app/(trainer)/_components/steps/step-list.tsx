'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { StepItem } from './step-item';
import type { StepLine } from './step-lines';
import { useAnswers } from './use-answers';

type StepListProps = {
  clientId: string;
  lines: readonly StepLine[];
  /** Whether the reader decides on loads here. */
  canAnswer: boolean;
  timeZone: string;
  locale: string;
};

/** The steps that wait for the trainer, each with its reason and its answers, and all at once. */
export function StepList({ clientId, lines: read, canAnswer, timeZone, locale }: StepListProps) {
  const { lines, answer, pending, words } = useAnswers(clientId, read);
  const waiting = lines.filter(({ state }) => state === 'waiting');

  return (
    <div className="grid gap-3">
      <ul className="grid">
        {lines.map((line) => (
          <StepItem
            key={line.id}
            line={line}
            hasOwnAnswers
            {...{ clientId, canAnswer, timeZone, locale }}
            onAnswer={(to) => void answer([line], to)}
          />
        ))}
      </ul>
      {words && (
        <div role="alert">
          <FieldError>{words}</FieldError>
        </div>
      )}
      {canAnswer && waiting.length > 1 && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            className="xl:min-h-11"
            pending={pending === 'approved'}
            onClick={() => void answer(waiting, 'approved')}
          >
            Approve all ({waiting.length})
          </Button>
          <Button
            variant="ghost"
            className="xl:min-h-11"
            pending={pending === 'held'}
            onClick={() => void answer(waiting, 'held')}
          >
            Hold all
          </Button>
        </div>
      )}
    </div>
  );
}
