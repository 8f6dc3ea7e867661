'use client';

import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { FieldError } from '@/components/ui/field';
import { AdjustLoadButton } from './adjust-load-button';
import { ReasonButton } from './reason-button';
import type { StepLine } from './step-lines';
import { useAnswerKeys } from './use-answer-keys';
import { type Answer, useAnswers } from './use-answers';

type StepListProps = {
  clientId: string;
  lines: readonly StepLine[];
  /** Whether the reader decides on loads here. */
  canAnswer: boolean;
  timeZone: string;
  locale: string;
  /** Narrow, and with the keys A and H. */
  inPanel?: boolean;
};

/** The steps that wait for the trainer, each with its reason and its answers, and all at once. */
export function StepList({ clientId, lines: read, canAnswer, timeZone, locale, inPanel = false }: StepListProps) {
  const { lines, answer, pending, words } = useAnswers(clientId, read);
  const waiting = lines.filter(({ state }) => state === 'waiting');
  useAnswerKeys(inPanel && canAnswer, (to) => void answer(waiting, to), waiting.length);

  return (
    <div className="grid gap-3">
      <ul className={inPanel ? 'grid gap-2' : 'grid'}>
        {lines.map((line) => (
          <StepItem
            key={line.id}
            line={line}
            inPanel={inPanel}
            hasOwnAnswers={!inPanel || lines.length > 1}
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
      {canAnswer && waiting.length > (inPanel ? 0 : 1) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            className={inPanel ? 'flex-1 xl:min-h-11' : 'xl:min-h-11'}
            pending={pending === 'approved'}
            onClick={() => void answer(waiting, 'approved')}
          >
            {waiting.length === 1 ? 'Approve' : `Approve all (${waiting.length})`}
            {inPanel && <KeyMark>A</KeyMark>}
          </Button>
          <Button
            variant="ghost"
            className="xl:min-h-11"
            pending={pending === 'held'}
            onClick={() => void answer(waiting, 'held')}
          >
            {waiting.length === 1 ? 'Hold' : 'Hold all'}
            {inPanel && <KeyMark>H</KeyMark>}
          </Button>
        </div>
      )}
    </div>
  );
}

type StepItemProps = Omit<StepListProps, 'lines'> & {
  line: StepLine;
  /** False where the buttons below the list answer this one step. */
  hasOwnAnswers: boolean;
  onAnswer: (answer: Answer) => void;
};

function StepItem({ line, inPanel, hasOwnAnswers, clientId, canAnswer, timeZone, locale, onAnswer }: StepItemProps) {
  const { name, from, to, state, adjust, reason, notes } = line;
  const isWaiting = state === 'waiting';
  const Name = inPanel ? 'h4' : 'h3';
  const small = { size: 's', className: 'max-md:min-h-12' } as const;
  return (
    <li
      className={
        inPanel
          ? 'rounded-field border border-line px-3.5 py-3'
          : 'flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line py-3 not-first:border-t first:pt-0'
      }
    >
      <div className="min-w-0 flex-1 basis-72">
        <Name className="text-ink-2 text-small">{name}</Name>
        <p className="mt-0.5 font-strong text-item leading-snug">
          {from && <span className="font-normal text-ink-quiet">{from}</span>}
          <span className="sr-only">, proposed: </span>
          <span aria-hidden="true"> → </span>
          {to}
        </p>
        <div className="text-ink-2 text-small">
          {reason.explanation.words}{' '}
          <span className="whitespace-nowrap text-ink-quiet">Rule {reason.explanation.rule}</span>
          <ReasonButton reason={reason} name={name} timeZone={timeZone} locale={locale} />
        </div>
        {notes.length > 0 && <p className="text-ink-quiet text-tiny">{notes.join(' ')}</p>}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-1.5 print:hidden">
        {isWaiting && canAnswer && hasOwnAnswers && (
          <>
            <Button
              {...small}
              variant={inPanel ? 'ghost' : 'primary'}
              aria-label={`Approve: ${name}`}
              onClick={() => onAnswer('approved')}
            >
              Approve
            </Button>
            <Button {...small} variant="ghost" aria-label={`Hold: ${name}`} onClick={() => onAnswer('held')}>
              Hold
            </Button>
          </>
        )}
        {isWaiting && canAnswer && adjust && (
          <AdjustLoadButton
            lift={adjust}
            clientId={clientId}
            locale={locale}
            label={inPanel ? 'Change' : 'Lower or raise'}
          />
        )}
        {state !== 'waiting' && <AnswerChip state={state} />}
        {canAnswer && (state === 'approved' || state === 'held') && (
          <Button
            size="s"
            variant="quiet"
            className="underline underline-offset-4 max-md:min-h-12"
            aria-label={`Undo: ${name}`}
            onClick={() => onAnswer('waiting')}
          >
            Undo
          </Button>
        )}
      </div>
    </li>
  );
}

const answers = {
  approved: { tone: 'spruce', icon: 'check', words: 'Approved' },
  held: { tone: 'neutral', icon: 'minus', words: 'Held: the load repeats' },
  changed: { tone: 'copper', icon: 'check', words: 'Another load was set' },
} as const;

function AnswerChip({ state }: { state: Exclude<StepLine['state'], 'waiting'> }) {
  const { tone, icon, words } = answers[state];
  return (
    <Chip tone={tone} icon={icon}>
      {words}
    </Chip>
  );
}

/** The key beside its word, where there is a keyboard. */
function KeyMark({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="rounded-[5px] border border-current px-1.5 text-xs leading-normal max-lg:hidden"
    >
      {children}
    </span>
  );
}
