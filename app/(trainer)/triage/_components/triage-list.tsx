'use client';

import { type ReactNode, useState } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { PageTitle } from '@/components/ui/text';
import type { Caseload, CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/order';
import { formatDayLong } from '@/lib/format/dates';
import { NameFilter } from '../../_components/name-filter';
import { ScopeLinks } from '../../_components/scope-links';
import { groupWords, matchesName, type TriageView, triageHref } from './groups';
import { keptInPlace, type Places, placesOf } from './places';
import { TriageRowItem } from './triage-row';

type TriageListProps = { caseload: Caseload; view: TriageView; isOwner: boolean; title: string; locale: string };

/** Where everybody stood when the panel was opened; null while it is closed. */
function usePlaces({ rows }: Caseload, { client, scope }: TriageView): Places | null {
  const [kept, setKept] = useState<{ readonly scope: string; readonly places: Places } | null>(null);
  const wanted = client === null ? null : kept?.scope === scope ? kept : { scope, places: placesOf(rows) };
  if (wanted !== kept) setKept(wanted);
  return wanted?.places ?? null;
}

/** The queue: those who need somebody in their groups, the rest folded away below. */
export function TriageList({ caseload, view, isOwner, title, locale }: TriageListProps) {
  const { rows: all, settled } = keptInPlace(caseload.rows, usePlaces(caseload, view));
  const rows = all.filter(({ name }) => matchesName(name, view.query));
  const today = caseload.rows[0]?.today;
  const inGroup = (group: TriageGroup) => rows.filter((row) => row.group === group);
  const onPlan = inGroup('on-plan');
  return (
    <div className="grid gap-5">
      <PageTitle eyebrow={today && formatDayLong(today, locale)} actions={<KeyWords />}>
        {title}
      </PageTitle>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <NameFilter value={view.query} />
        {isOwner && (
          <ScopeLinks
            current={view.scope}
            mine={triageHref(view, { scope: 'mine', client: null })}
            clinic={triageHref(view, { scope: 'clinic', client: null })}
          />
        )}
      </div>
      {(['stop', 'decide', 'drifting'] as const).map((group) => (
        <Group key={group} group={group} rows={inGroup(group)} settled={settled} view={view} locale={locale} />
      ))}
      {onPlan.length > 0 && (
        <details open={view.query !== '' || rows.length === onPlan.length} className="group">
          <summary className="flex min-h-12 w-fit cursor-pointer list-none items-center gap-2 rounded-small pr-2 font-strong text-small [&::-webkit-details-marker]:hidden">
            <Dot group="on-plan" />
            <h2>{onPlanWords(onPlan.length, rows.length)}</h2>
            <span className="font-normal text-ink-quiet underline underline-offset-4 group-open:hidden">Show</span>
            <span className="font-normal text-ink-quiet underline underline-offset-4 not-group-open:hidden">Hide</span>
          </summary>
          <Rows label={groupWords['on-plan'].title} rows={onPlan} settled={settled} view={view} locale={locale} />
        </details>
      )}
      {rows.length === 0 && <NobodyHere all={caseload.rows.length} view={view} />}
    </div>
  );
}

const onPlanWords = (onPlan: number, all: number) =>
  all === onPlan ? `${onPlan} on plan` : `The other ${onPlan} ${onPlan === 1 ? 'is' : 'are'} on plan`;

function KeyWords(): ReactNode {
  return (
    <p className="flex items-center gap-1.5 text-ink-2 text-small max-lg:hidden">
      <Kbd>J</Kbd> <Kbd>K</Kbd> move <Kbd>Enter</Kbd> show <Kbd>A</Kbd> approve <Kbd>H</Kbd> hold <Kbd>Esc</Kbd> close
    </p>
  );
}

type GroupProps = {
  group: TriageGroup;
  rows: readonly CaseloadRow[];
  /** Those who stay only until the panel is closed. */
  settled: ReadonlySet<string>;
  view: TriageView;
  locale: string;
};

function Dot({ group }: { group: TriageGroup }) {
  return <span aria-hidden="true" className={classNames('size-2.5 shrink-0 rounded-full', groupWords[group].dot)} />;
}

function Group({ group, rows, settled, view, locale }: GroupProps) {
  if (rows.length === 0) return null;
  const { title } = groupWords[group];
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className="mb-2 flex items-center gap-2 font-strong text-small">
        <Dot group={group} />
        {title}
        <span className="font-normal text-ink-quiet">{rows.length}</span>
      </h2>
      <Rows label={title} rows={rows} settled={settled} view={view} locale={locale} />
    </section>
  );
}

function Rows({ label, rows, settled, view, locale }: Omit<GroupProps, 'group'> & { label: string }) {
  return (
    <ul
      aria-label={label}
      className="grid max-md:gap-3 md:overflow-hidden md:rounded-card md:border md:border-line md:bg-surface md:shadow-card"
    >
      {rows.map((row) => (
        <TriageRowItem key={row.clientId} row={row} isSettled={settled.has(row.clientId)} view={view} locale={locale} />
      ))}
    </ul>
  );
}

function NobodyHere({ all, view }: { all: number; view: TriageView }) {
  if (all > 0) {
    return (
      <EmptyState
        icon="clients"
        title={`Nobody called “${view.query.trim()}” here`}
        action={
          <AppLink href={triageHref(view, { query: '' })} className="underline underline-offset-4">
            Show everybody
          </AppLink>
        }
      />
    );
  }
  return (
    <EmptyState icon="clients" title="No clients yet" action={<ButtonLink href="/clients">Invite a client</ButtonLink>}>
      Those you invite appear here as soon as they have joined.
    </EmptyState>
  );
}
