'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { unanswered } from '@/domain/screening/outcome';
import { starQuestions } from '@/domain/screening/questions';
import { YesNo } from './yes-no';

export type StarAnswers = Readonly<Record<string, boolean>>;

/** What the person has said so far. `list` is true once they opened the questions one by one. */
export type StarState = { readonly list: boolean; readonly answers: StarAnswers };

export const noStarAnswers: StarState = { list: false, answers: {} };

/** All of the ★ questions answered, or null. */
export function completeStars({ answers }: StarState): StarAnswers | null {
  return unanswered(answers, starQuestions).length === 0 ? answers : null;
}

const noToTheRest = (answers: StarAnswers): StarAnswers =>
  Object.fromEntries(starQuestions.map(({ id }) => [id, answers[id] ?? false]));

/** The answers of somebody whom none of the questions fits. */
export const noStars: StarAnswers = noToTheRest({});

type StarCheckProps = {
  title: string;
  lead?: string;
  state: StarState;
  onStateChange: (state: StarState) => void;
  /** Points out what is not answered yet. */
  showMissing?: boolean;
  /** Stands in the place of "None of these", and says so with what it asks besides. */
  none?: ReactNode;
};

/** The ★ questions: all to read, one tap when none fits, and one by one when one does. */
export function StarCheck({ title, lead, state, onStateChange, showMissing = false, none }: StarCheckProps) {
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const complete = completeStars(state);
  const isNone = complete !== null && !state.list;
  const missing = unanswered(state.answers, starQuestions);

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="rounded-card border border-line bg-surface p-4.5 shadow-card sm:p-5"
    >
      <h2 id={`${id}-title`} className="font-strong text-heading">
        {title}
      </h2>
      {lead && !isNone && <p className="mt-1 text-ink-2 text-small">{lead}</p>}
      {isNone && (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-3">
          <p className="flex items-center gap-2 font-semibold text-spruce">
            <Icon name="check" size={20} /> None of these
          </p>
          <Button variant="quiet" className="-mr-3" onClick={() => onStateChange({ ...state, list: true })}>
            Change
          </Button>
        </div>
      )}
      {!isNone && !state.list && (
        <>
          <ul className="mt-3 grid gap-2.5">
            {starQuestions.map((question) => (
              <li key={question.id} className="flex gap-2.5 text-item">
                <span aria-hidden="true" className="mt-[0.5em] size-1.5 shrink-0 rounded-full bg-ink-3" />
                <span>{question.text}</span>
              </li>
            ))}
          </ul>
          {showMissing && (
            <p role="alert" className="mt-3 font-semibold text-pain-high-ink text-small">
              One of the two below, please.
            </p>
          )}
          <div className="mt-4 flex flex-wrap gap-2">
            {none === undefined && (
              <Button
                size="l"
                className="min-w-[min(11rem,100%)] flex-[2]"
                onClick={() => onStateChange({ list: false, answers: noStars })}
              >
                None of these
              </Button>
            )}
            <Button
              size="l"
              variant="ghost"
              className="flex-1"
              onClick={() => {
                onStateChange({ list: true, answers: {} });
                requestAnimationFrame(() => listRef.current?.focus());
              }}
            >
              One fits
            </Button>
          </div>
          {none}
        </>
      )}
      {state.list && (
        <div ref={listRef} tabIndex={-1} className="mt-1 outline-none">
          <div className="divide-y divide-line">
            {starQuestions.map((question) => (
              <YesNo
                key={question.id}
                question={question.text}
                help={question.help}
                value={state.answers[question.id] ?? null}
                missing={showMissing && state.answers[question.id] === undefined}
                onValueChange={(value) =>
                  onStateChange({ list: true, answers: { ...state.answers, [question.id]: value } })
                }
              />
            ))}
          </div>
          {missing.length > 0 && (
            <Button
              variant="ghost"
              block
              className="mt-2"
              onClick={() => onStateChange({ list: true, answers: noToTheRest(state.answers) })}
            >
              {missing.length === starQuestions.length ? 'None of these after all' : 'No to the others'}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
