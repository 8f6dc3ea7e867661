'use client';

import { type MouseEvent, memo } from 'react';
import { SessionSquares } from '@/components/charts/session-squares';
import { Sparkline } from '@/components/charts/sparkline';
import { Button, ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import type { CaseloadRow } from '@/contracts/triage';
import { relativeDay } from '@/lib/format/dates';
import { planWords } from '../../_components/row-words';
import { actionFor, shownReasons } from './groups';

export type RowDeeds = {
  /** Shows the client beside the list. */
  readonly choose: (clientId: string) => void;
  /** Shows the client, ready to write to them. */
  readonly message: (clientId: string) => void;
  /** Takes back what was decided on the row. */
  readonly undo: (clientId: string) => void;
  /** Takes back the mark that put the row among the snoozed or the reviewed. */
  readonly unmark: (clientId: string) => void;
};

type TriageRowItemProps = {
  row: CaseloadRow;
  /** Where it leads when it is opened in a tab of its own. */
  href: string;
  isChosen: boolean;
  /** Needs nobody any more; it stands here until the list is sorted. */
  isSettled?: boolean;
  /** What was decided here: "Approved". */
  decided?: string | null;
  canUndo?: boolean;
  isPending?: boolean;
  /** What another did: "Steps answered by Sam Reed a moment ago". */
  act?: string | null;
  /** Until when and by whom it is set aside. */
  aside?: string | null;
  /** The owner's list is of several trainers. */
  showsTrainer: boolean;
  deeds: RowDeeds;
  locale: string;
};

/** A plain press of the main button; anything else, such as a new tab, is the browser's. */
const isPlain = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);

/** One client: who, why, 28 days of pain, the last seven sessions, and what to do. The whole row chooses. */
export const TriageRowItem = memo(function TriageRowItem(props: TriageRowItemProps) {
  const { row, href, isChosen, isSettled = false, decided = null, act = null, aside = null, deeds, locale } = props;
  const whose = row.isCover || props.showsTrainer ? (row.trainerName ?? 'Nobody in charge') : null;
  return (
    <li
      className={classNames(
        'relative grid items-center gap-x-4.5 gap-y-3 border-line px-4 py-3',
        'max-md:grid-cols-[minmax(0,1fr)_auto] max-md:rounded-card max-md:border max-md:bg-surface max-md:p-4 max-md:shadow-card',
        'md:grid-cols-[minmax(9.5rem,1.15fr)_minmax(9rem,1.4fr)_9rem_6.25rem_6rem] md:not-first:border-t',
        isChosen ? 'bg-spruce-tint! chosen-edge' : 'hover:bg-sunken/40',
      )}
    >
      <div className="min-w-0">
        <h3 className="font-strong text-body leading-snug">
          <a
            href={href}
            data-triage-row={row.clientId}
            aria-current={isChosen ? 'true' : undefined}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              deeds.choose(row.clientId);
            }}
            className="scroll-my-24 after:absolute after:inset-0 after:rounded-[inherit]"
          >
            {row.name}
          </a>
        </h3>
        <p className="truncate text-ink-quiet text-tiny">{planWords(row)}</p>
        {whose && <p className="truncate text-ink-quiet text-tiny">{row.isCover ? `Cover for ${whose}` : whose}</p>}
      </div>
      <div className="min-w-0 max-md:order-3 max-md:col-span-2 max-md:empty:hidden">
        <Reasons row={row} isSettled={isSettled} decided={decided} locale={locale} />
        {aside && <p className="text-ink-2 text-tiny">{aside}</p>}
        {act && <p className="mt-1 text-ink-2 text-tiny">{act}</p>}
      </div>
      <div className="max-md:order-4">
        <Sparkline values={row.pain28} />
      </div>
      <div className="max-md:order-5 max-md:justify-self-end">
        <SessionSquares squares={row.squares} />
      </div>
      <div className="relative z-10 justify-self-end max-md:order-2">
        <RowButton {...props} />
      </div>
    </li>
  );
});

function Reasons({
  row,
  isSettled,
  decided,
  locale,
}: Pick<TriageRowItemProps, 'row' | 'isSettled' | 'decided' | 'locale'>) {
  const { shown, more } = shownReasons(isSettled ? [] : row.reasons);
  const isQuiet = shown.length === 0 && !decided && !isSettled && row.mark === null;
  if (isQuiet && !row.lastActivity) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {(decided ?? isSettled) && (
        <li>
          <Chip tone="spruce" icon="check">
            {decided ?? 'Answered'}
          </Chip>
        </li>
      )}
      {shown.map(({ code, label, tone }) => (
        <li key={code} className="min-w-0">
          <Chip tone={tone}>{label}</Chip>
        </li>
      ))}
      {more > 0 && (
        <li className="self-center text-ink-2 text-tiny">
          +{more} more<span className="sr-only"> {more === 1 ? 'reason' : 'reasons'}</span>
        </li>
      )}
      {isQuiet && row.lastActivity && (
        <li className="text-ink-quiet text-tiny">Last heard {relativeDay(row.lastActivity, row.today, locale)}</li>
      )}
    </ul>
  );
}

const buttonLook = { size: 's', className: 'max-md:min-h-12 md:w-24' } as const;

function RowButton({
  row,
  isChosen,
  isSettled,
  decided,
  canUndo,
  isPending = false,
  aside,
  deeds,
}: TriageRowItemProps) {
  const { clientId, name, group } = row;
  if (aside) {
    return (
      <Button
        {...buttonLook}
        variant="ghost"
        pending={isPending}
        aria-label={`Show now: ${name}`}
        onClick={() => deeds.unmark(clientId)}
      >
        Show now
      </Button>
    );
  }
  if (decided && canUndo) {
    return (
      <Button
        {...buttonLook}
        variant="ghost"
        pending={isPending}
        aria-label={`Undo: ${decided}, ${name}`}
        onClick={() => deeds.undo(clientId)}
      >
        Undo
      </Button>
    );
  }
  const action = actionFor(row);
  const variant = group === 'stop' ? 'copper' : isChosen ? 'primary' : 'ghost';
  const label = `${action.label}: ${name}`;
  if (action.kind === 'link' && !isSettled) {
    return (
      <ButtonLink {...buttonLook} href={action.href} variant={variant} aria-label={label}>
        {action.label}
      </ButtonLink>
    );
  }
  return (
    <Button
      {...buttonLook}
      variant={isSettled ? 'ghost' : variant}
      pending={isPending}
      aria-label={isSettled ? `Review: ${name}` : label}
      onClick={() => (action.kind === 'message' && !isSettled ? deeds.message(clientId) : deeds.choose(clientId))}
    >
      {isSettled ? 'Review' : action.label}
    </Button>
  );
}
