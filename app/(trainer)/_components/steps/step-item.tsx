'use client';

import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { AdjustLoadButton } from './adjust-load-button';
import { ReasonButton } from './reason-button';
import type { StepLine } from './step-lines';

export type StepAnswer = 'approved' | 'held' | 'waiting';

type StepItemProps = {
  clientId: string;
  line: StepLine;
  /** Whether the reader decides on loads here. */
  canAnswer: boolean;
  timeZone: string;
  locale: string;
  /** Narrow. */
  inPanel?: boolean;
  /** False where the buttons below the list answer this one step. */
  hasOwnAnswers: boolean;
  onAnswer: (answer: StepAnswer) => void;
  /** Another load was set: what is shown must be read again. Without it the page is. */
  onAdjusted?: () => void;
};

/** One step with its reason and its answers. */
export function StepItem(props: StepItemProps) {
  const { line, inPanel = false, hasOwnAnswers, clientId, canAnswer, timeZone, locale, onAnswer, onAdjusted } = props;
  const { name, from, to, percent, state, adjust, reason, notes } = line;
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
          {from && <span className="font-normal text-ink-quiet">{percent === null ? from : <s>{from}</s>}</span>}
          <span className="sr-only">, proposed: </span>
          <span aria-hidden="true"> → </span>
          {to}
          {percent && <span className="ml-2 whitespace-nowrap font-normal text-ink-quiet text-small">{percent}</span>}
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
            {...(onAdjusted && { onDone: onAdjusted })}
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
