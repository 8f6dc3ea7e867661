'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/reasons';
import type { Place } from '../_state/places';
import { groupWords, type TriageView, triageHref } from './groups';
import { type RowDeeds, TriageRowItem } from './triage-row';
import type { Decided } from './use-decisions';

export type RowsContext = {
  readonly view: TriageView;
  readonly chosen: string | null;
  readonly deeds: RowDeeds;
  readonly locale: string;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly pending: Readonly<Record<string, string>>;
  /** What another did on this row of late. */
  readonly actOf: (row: CaseloadRow, isSettled: boolean) => string | null;
};

function Dot({ group }: { group: TriageGroup }) {
  return <span aria-hidden="true" className={classNames('size-2.5 shrink-0 rounded-full', groupWords[group].dot)} />;
}

type QueueGroupProps = { group: TriageGroup; places: readonly Place[]; context: RowsContext };

/** One of the three groups, with everybody in their places. */
export function QueueGroup({ group, places, context }: QueueGroupProps) {
  if (places.length === 0) return null;
  const { title } = groupWords[group];
  const open = places.filter(({ isSettled }) => !isSettled).length;
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className="mb-2 flex items-center gap-2 font-strong text-small">
        <Dot group={group} />
        {title}
        <span className="font-normal text-ink-quiet">
          {open === places.length ? open : `${open} of ${places.length}`}
        </span>
      </h2>
      <RowList label={title}>
        {places.map(({ row, isSettled }) => (
          <QueueRow key={row.clientId} row={row} isSettled={isSettled} context={context} />
        ))}
      </RowList>
    </section>
  );
}

export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="grid max-md:gap-3 md:overflow-hidden md:rounded-card md:border md:border-line md:bg-surface md:shadow-card"
    >
      {children}
    </ul>
  );
}

type QueueRowProps = { row: CaseloadRow; isSettled?: boolean; aside?: string; context: RowsContext };

export function QueueRow({ row, isSettled = false, aside, context }: QueueRowProps) {
  const { view, chosen, decided, pending, actOf, deeds, locale } = context;
  const mine = decided.get(row.clientId);
  return (
    <TriageRowItem
      row={row}
      href={triageHref(view, { client: row.clientId })}
      isChosen={chosen === row.clientId}
      isSettled={isSettled}
      decided={mine?.words ?? null}
      canUndo={Boolean(mine?.undo)}
      isPending={pending[row.clientId] !== undefined}
      act={mine ? null : actOf(row, isSettled)}
      aside={aside ?? null}
      showsTrainer={view.scope === 'clinic'}
      deeds={deeds}
      locale={locale}
    />
  );
}
