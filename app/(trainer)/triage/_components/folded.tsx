'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import type { Caseload, CaseloadRow } from '@/contracts/triage';
import { formatNumber } from '@/lib/format/numbers';
import { matchesName } from '@/lib/names';
import { untilWords } from '../_state/acts';
import { stillOnPlan } from '../_state/on-plan';
import type { Place } from '../_state/places';
import { groupWords, onPlanWords } from './groups';
import { QueueRow, RowList, type RowsContext } from './queue-groups';
import { useOnPlan } from './use-on-plan';

type FoldedProps = {
  caseload: Caseload;
  /** Those who stand above, whether they need somebody still or not. */
  places: readonly Place[];
  query: string;
  context: RowsContext;
};

/** Those set aside, looked at, and on plan: below the queue, each behind its heading. */
export function Folded({ caseload, places, query, context }: FoldedProps) {
  const { snoozed, reviewed, counts, mornings } = caseload;
  const named = (rows: readonly CaseloadRow[]) => rows.filter(({ name }) => matchesName(name, query));
  const isAll = counts['on-plan'] > 0 && caseload.rows.length + snoozed.length + reviewed.length === 0;
  const { locale } = context;
  return (
    <div className="grid gap-1">
      <MarkedFold title="Snoozed" rows={named(snoozed)} isOpen={query !== ''} context={context} />
      <MarkedFold title="Reviewed" rows={named(reviewed)} isOpen={query !== ''} context={context} />
      {counts['on-plan'] > 0 && (
        <OnPlan
          words={onPlanWords(counts['on-plan'], isAll)}
          isAll={isAll}
          more={
            mornings &&
            `Median morning pain ${formatNumber(mornings.now, locale, 1)}, ${
              mornings.now === mornings.firstWeek ? 'as' : mornings.now < mornings.firstWeek ? 'down from' : 'up from'
            } ${mornings.now === mornings.firstWeek ? '' : `${formatNumber(mornings.firstWeek, locale, 1)} `}in the first week.`
          }
          caseload={{ ...caseload, rows: [...caseload.rows, ...places.map(({ row }) => row)] }}
          query={query}
          context={context}
        />
      )}
    </div>
  );
}

type FoldProps = { summary: ReactNode; isOpen: boolean; onToggle?: (isOpen: boolean) => void; children: ReactNode };

function Fold({ summary, isOpen, onToggle, children }: FoldProps) {
  return (
    <details open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)} className="group">
      <summary className="flex min-h-12 w-fit cursor-pointer list-none flex-wrap items-center gap-x-2 rounded-small pr-2 text-small [&::-webkit-details-marker]:hidden">
        {summary}
        <span className="text-ink-quiet underline underline-offset-4 group-open:hidden">Show</span>
        <span className="text-ink-quiet underline underline-offset-4 not-group-open:hidden">Hide</span>
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}

type MarkedFoldProps = { title: string; rows: readonly CaseloadRow[]; isOpen: boolean; context: RowsContext };

function MarkedFold({ title, rows, isOpen, context }: MarkedFoldProps) {
  if (rows.length === 0) return null;
  return (
    <Fold
      isOpen={isOpen}
      summary={
        <h2 className="font-strong">
          {title} <span className="font-normal text-ink-quiet">{rows.length}</span>
        </h2>
      }
    >
      <RowList label={title}>
        {rows.map((row) => (
          <QueueRow key={row.clientId} row={row} aside={asideWords(row, context.locale)} context={context} />
        ))}
      </RowList>
    </Fold>
  );
}

/** "Snoozed until tomorrow by you" */
function asideWords({ mark, today }: CaseloadRow, locale: string): string {
  if (!mark) return 'Set aside';
  const who = mark.isOwn ? 'you' : mark.byName;
  return mark.untilDate ? `Snoozed ${untilWords(mark.untilDate, today, locale)} by ${who}` : `Reviewed by ${who}`;
}

type OnPlanProps = OnPlanPagesProps & { words: string; more: string | null; isAll: boolean };

/** Those on plan, read a page at a time once somebody wants to see them. */
function OnPlan({ words, more, isAll, caseload, query, context }: OnPlanProps) {
  // Where nobody needs anything there is nothing else to look at.
  const [isOpen, setIsOpen] = useState(isAll);
  const shows = isOpen || query !== '';
  return (
    <Fold
      isOpen={shows}
      onToggle={(next) => query === '' && setIsOpen(next)}
      summary={
        <>
          <h2 className="font-strong">{words}</h2>
          {more && <span className="text-ink-2">{more}</span>}
        </>
      }
    >
      {shows && <OnPlanPages caseload={caseload} query={query} context={context} />}
    </Fold>
  );
}

type OnPlanPagesProps = { caseload: Caseload; query: string; context: RowsContext };

function OnPlanPages({ caseload, query, context }: OnPlanPagesProps) {
  const read = useOnPlan(context.view.scope, query, caseload.counts['on-plan']);
  const { pages, isCurrent, isReading, problem } = read;
  const rows = stillOnPlan(pages?.rows ?? [], caseload).filter(({ name }) => matchesName(name, query));
  return (
    <div className="grid gap-3" aria-busy={isReading || !isCurrent}>
      {rows.length > 0 && (
        <RowList label={groupWords['on-plan'].title}>
          {rows.map((row) => (
            <QueueRow key={row.clientId} row={row} context={context} />
          ))}
        </RowList>
      )}
      {isCurrent && query !== '' && rows.length === 0 && (
        <p className="text-ink-2 text-small">Nobody on plan has this name.</p>
      )}
      {!pages && !problem && (
        <p role="status" className="text-ink-2 text-small">
          Loading
        </p>
      )}
      {problem && <FieldError>{problem}</FieldError>}
      {problem ? (
        <Button variant="ghost" className="w-fit" pending={isReading} onClick={read.again}>
          Try again
        </Button>
      ) : (
        isCurrent &&
        pages?.next && (
          <Button variant="ghost" className="w-fit" pending={isReading} onClick={read.more}>
            Show more ({pages.total - pages.rows.length} left)
          </Button>
        )
      )}
    </div>
  );
}
