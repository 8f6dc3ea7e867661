'use client';

import { PainLoadChart } from '@/components/charts/pain-load-chart';
import { Restrictions } from '@/components/notes/restrictions';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { Eyebrow } from '@/components/ui/text';
import type { CaseloadRow } from '@/contracts/triage';
import { relativeDay } from '@/lib/format/dates';
import type { Failure } from '@/trpc/errors';
import { assignmentWords, clearanceChip } from '../../../_components/chart-words';
import { FlareCard } from '../../../_components/flare-card';
import { planWords } from '../../../_components/row-words';
import type { Command } from '../../_state/commands';
import { panelWeeks } from '../../_state/panel-weeks';
import type { Decided, Decisions } from '../use-decisions';
import type { Panel, PanelData } from '../use-panel';
import { PanelActions } from './panel-actions';
import { Facts, NewestNote, NextLoads } from './panel-facts';
import { PanelSteps } from './panel-steps';
import { QuickMessage } from './quick-message';
import { useHeadingFocus } from './use-heading-focus';

type ClientPanelProps = {
  clientId: string;
  /** As the queue has it; null for somebody who is not in it. */
  row: CaseloadRow | null;
  panel: Panel;
  decisions: Decisions;
  /** What was decided here last. */
  decided: Decided | null;
  run: (command: Command) => void;
  /** Changes when somebody wants to write. */
  wantsMessage: object | null;
  locale: string;
};

/** The chosen client in short: what is proposed, what can be done about it, how it goes, and their own words. */
export function ClientPanel(props: ClientPanelProps) {
  const { row, panel, decided, decisions, locale } = props;
  const { data, failure } = panel;
  const { part, headingRef } = useHeadingFocus();
  const name = data?.overview.client.name ?? row?.name;
  if (!name && failure) return <NotHere failure={failure} onAgain={() => panel.reread(null)} />;
  const chip = data && clearanceChip(data.overview, locale);
  const assignment = data?.overview.assignment;
  return (
    <div {...part} className="grid gap-5">
      <div>
        <h2 ref={headingRef} tabIndex={-1} className="font-strong text-heading outline-none">
          {name ?? 'Opening the record'}
        </h2>
        <p className="mt-0.5 text-ink-2 text-small">
          {assignment ? assignmentWords(assignment) : data ? 'No plan' : row && planWords(row)}
        </p>
        <Marks chip={chip ?? null} row={row} />
        {decided && (
          <p className="mt-3 flex flex-wrap items-center justify-between gap-2 rounded-field bg-spruce-tint px-3.5 py-2 text-small">
            <span className="font-semibold text-spruce">{decided.words}</span>
            {decided.undo && (
              <Button size="s" variant="ghost" className="max-xl:min-h-12" onClick={() => void decisions.undo(decided)}>
                Undo
              </Button>
            )}
          </p>
        )}
      </div>
      {failure && <NotHere failure={failure} onAgain={() => panel.reread(null)} />}
      {data ? (
        <Record {...props} data={data} />
      ) : (
        !failure && (
          <LoadingState label="Loading the client">
            <SkeletonCard lines={6} />
          </LoadingState>
        )
      )}
    </div>
  );
}

type MarksProps = { chip: ReturnType<typeof clearanceChip>; row: CaseloadRow | null };

/** Everything that the row has no room for. */
function Marks({ chip, row }: MarksProps) {
  if (!chip && !row?.reasons.length) return null;
  return (
    <ul aria-label="Why this client is here" className="mt-2 flex flex-wrap gap-1.5">
      {chip && (
        <li>
          <Chip tone={chip.tone} icon={chip.icon}>
            {chip.words}
          </Chip>
        </li>
      )}
      {row?.reasons.map(({ code, label, tone }) => (
        <li key={code} className="min-w-0">
          <Chip tone={tone}>{label}</Chip>
        </li>
      ))}
    </ul>
  );
}

function Record(props: ClientPanelProps & { data: PanelData }) {
  const { clientId, row, panel, decisions, run, wantsMessage, data, locale } = props;
  const { overview, timeline, flares, restrictions, notes } = data;
  const { client, lastWords, may, today } = overview;
  const named = { clientId, name: client.name };
  return (
    <>
      <Restrictions restrictions={restrictions} locale={locale} compact />
      <FlareCard clientId={clientId} flares={flares} locale={locale} />
      <PanelSteps
        overview={overview}
        onAnswer={(steps, to) =>
          to === 'waiting'
            ? void (steps[0] && decisions.reopen(named, steps[0]))
            : void decisions.answerSteps(named, steps, to)
        }
        onAdjusted={() => void decisions.changed(named)}
        locale={locale}
      />
      <PanelActions overview={overview} row={row} pending={decisions.pending[clientId] ?? null} run={run} />
      <Facts overview={overview} locale={locale} />
      <div>
        <Eyebrow className="mb-2">Pain and load, {panelWeeks} weeks</Eyebrow>
        <PainLoadChart timeline={timeline} locale={locale} />
      </div>
      {lastWords && (
        <div>
          <Eyebrow className="mb-2">Their words, {relativeDay(lastWords.date, today, locale)}</Eyebrow>
          <blockquote className="border-line-strong border-l-3 pl-3 text-small">“{lastWords.words}”</blockquote>
        </div>
      )}
      <NewestNote notes={notes} locale={locale} />
      {may.load && (
        <QuickMessage
          key={clientId}
          client={named}
          worst={row?.reasons.map(({ code }) => code) ?? []}
          wants={wantsMessage}
          onSent={() => void decisions.sent(named)}
          reread={panel.data}
          locale={locale}
        />
      )}
      <NextLoads overview={overview} locale={locale} />
    </>
  );
}

function NotHere({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const isAbsent = failure.code === 'not_found' || failure.code === 'invalid';
  return (
    <div role="status">
      <p className="font-strong text-heading">
        {isAbsent ? 'This client is not here' : 'The record could not be opened'}
      </p>
      <p className="mt-1 text-ink-2">
        {isAbsent ? 'The link may be old, or it leads to somebody you have no access to.' : failure.words}
      </p>
      {!isAbsent && (
        <Button variant="ghost" className="mt-3" onClick={onAgain}>
          Try again
        </Button>
      )}
    </div>
  );
}
