'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchField } from '@/components/ui/search-field';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { Caseload, CaseloadRow } from '@/contracts/triage';
import { matchesName } from '@/lib/names';
import { ScopeLinks } from '../../_components/scope-links';
import { actWords } from '../_state/acts';
import type { Command } from '../_state/commands';
import { stepTo } from '../_state/places';
import { Folded } from './folded';
import { type TriageView, triageHref } from './groups';
import { PanelFrame } from './panel-frame';
import { QueueGroup, type RowsContext } from './queue-groups';
import { Arrivals, QueueHead } from './queue-head';
import type { RowDeeds } from './triage-row';
import { useCaseload, useLeft } from './use-caseload';
import { useChosen } from './use-chosen';
import { focusRow, rowsOnScreen, useCommands } from './use-commands';
import { lastByClient, useDecisions } from './use-decisions';
import { type PanelData, usePanel } from './use-panel';
import { useStable } from './use-stable';

const loadPanel = () => import('./panel/client-panel');
const ClientPanel = dynamic(() => loadPanel().then((module) => module.ClientPanel), {
  loading: () => (
    <LoadingState label="Loading the client">
      <SkeletonCard lines={6} />
    </LoadingState>
  ),
});
const QueueDialogs = dynamic(() => import('./dialogs/queue-dialogs').then((module) => module.QueueDialogs));

/** What is asked for in a dialog, or in the panel. */
export type Asked = 'lower' | 'swap' | 'snooze' | 'keys';

type QueueProps = {
  caseload: Caseload;
  view: TriageView;
  /** The record of the client whom the address names; null for none, or for one out of reach. */
  initialPanel: PanelData | null;
  isOwner: boolean;
  locale: string;
};

/** The queue: those who need somebody in their groups, the rest folded away below, and the chosen one beside it. */
export function Queue({ caseload: initial, view, initialPanel, isOwner, locale }: QueueProps) {
  const router = useRouter();
  const toast = useToast();
  const listRef = useRef<HTMLDivElement>(null);
  const asideRef = useRef<HTMLElement>(null);
  const [query, setQuery] = useState(view.query);
  const [asked, setAsked] = useState<{ readonly what: Asked; readonly clientId: string | null } | null>(null);
  const [writingTo, setWritingTo] = useState<{ readonly clientId: string } | null>(null);
  const [chosen, choose] = useChosen(view, initial);
  const panel = usePanel(chosen, initialPanel);
  const queue = useCaseload(initial, view.scope, (clientId) => panel.reread(clientId));
  const { caseload, places, arrived } = queue;
  const decisions = useDecisions(panel, async (clientId) => {
    panel.reread(clientId);
    await queue.reread();
  });
  const mine = useMemo(() => lastByClient(decisions.decided), [decisions.decided]);
  const own = useMemo(() => new Set(mine.keys()), [mine]);
  const left = useLeft(queue, own, view.scope);

  // What is opened by the first key should not wait for its script.
  useEffect(() => {
    const timer = setTimeout(() => void loadPanel().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);

  const rowOf = (clientId: string): CaseloadRow | null =>
    [...caseload.rows, ...caseload.snoozed, ...caseload.reviewed].find((row) => row.clientId === clientId) ??
    gone(clientId);
  /** Somebody who has left the queue, as read before that: what they were in it for is over. */
  function gone(clientId: string): CaseloadRow | null {
    const row = places.find((place) => place.row.clientId === clientId)?.row;
    return row ? { ...row, reasons: [] } : null;
  }
  const nameOf = (clientId: string) => rowOf(clientId)?.name ?? panel.data?.overview.client.name ?? 'this client';

  const isWide = () => window.matchMedia('(min-width: 80rem)').matches;

  /** Shows a client. Where the list gives way to them, the focus goes along. */
  function show(clientId: string) {
    choose(clientId);
    if (isWide()) focusRow(listRef.current, clientId);
    else requestAnimationFrame(() => asideRef.current?.querySelector<HTMLElement>('h2')?.focus());
  }

  function close() {
    const was = chosen;
    choose(null);
    queue.sort();
    if (was) requestAnimationFrame(() => focusRow(listRef.current, was));
  }

  function write(clientId: string) {
    if (clientId !== chosen) show(clientId);
    setWritingTo({ clientId });
  }

  const onChoose = useStable(show);
  const onMessage = useStable(write);
  const onUndo = useStable((clientId: string) => {
    const done = mine.get(clientId);
    if (done) void decisions.undo(done);
  });
  const onUnmark = useStable((clientId: string) => {
    const row = rowOf(clientId);
    if (row) void decisions.unmark(row);
  });
  const deeds: RowDeeds = useMemo(
    () => ({ choose: onChoose, message: onMessage, undo: onUndo, unmark: onUnmark }),
    [onChoose, onMessage, onUndo, onUnmark],
  );

  function move(step: 1 | -1, from: string | null) {
    const next = stepTo(rowsOnScreen(listRef.current), from, step);
    if (!next) return;
    // The list is out of sight behind a client, or beside them: then the client follows.
    if (isWide() || chosen !== null) choose(next);
    focusRow(listRef.current, next);
  }

  /** Steps are answered with the record on screen, and no sooner. */
  function withRecord(clientId: string, then: (data: PanelData) => void) {
    if (clientId !== chosen) {
      show(clientId);
      toast.show({
        title: `${nameOf(clientId)} is shown now`,
        detail: 'Press again when you have looked.',
        tone: 'info',
      });
    } else if (!panel.data) {
      toast.show({
        title: `${nameOf(clientId)} is still being opened`,
        detail: 'Press again in a moment.',
        tone: 'info',
      });
    } else if (!panel.data.overview.may.load) {
      toast.show({ title: 'Whoever trains this client decides', tone: 'info' });
    } else {
      then(panel.data);
    }
  }

  const answer = (clientId: string, to: 'approved' | 'held') =>
    withRecord(clientId, ({ overview }) => {
      const waiting = overview.proposals.filter(({ state }) => state === 'waiting');
      if (waiting.length === 0) toast.show({ title: 'No step waits here', tone: 'info' });
      else void decisions.answerSteps({ clientId, name: overview.client.name }, waiting, to);
    });

  function setAside(clientId: string, command: 'snooze' | 'reviewed') {
    const row = rowOf(clientId);
    if (!row || row.reasons.length === 0) {
      toast.show({ title: 'Nothing asks for a look here', tone: 'info' });
    } else if (row.group === 'stop') {
      toast.show({
        title: 'Not while this client is to be called',
        detail: 'What stops lifting stays in the queue until it is seen to in the record.',
        tone: 'info',
      });
    } else if (command === 'snooze') {
      setAsked({ what: 'snooze', clientId });
    } else {
      void decisions.mark(row, null);
    }
  }

  /** False where there is nothing to run it on. */
  function run(command: Command, focused: string | null): boolean {
    const target = focused ?? chosen;
    switch (command) {
      case 'next':
      case 'previous':
        move(command === 'next' ? 1 : -1, target);
        return true;
      case 'undo':
        decisions.undoLast();
        return true;
      case 'keys':
        setAsked({ what: 'keys', clientId: null });
        return true;
      case 'sort':
        queue.sort();
        return true;
      case 'close':
        if (chosen) close();
        return chosen !== null;
    }
    if (!target) return false;
    switch (command) {
      case 'open':
        show(target);
        break;
      case 'record':
        router.push(`/clients/${target}`);
        break;
      case 'approve':
        answer(target, 'approved');
        break;
      case 'hold':
        answer(target, 'held');
        break;
      case 'lower':
      case 'swap':
        withRecord(target, () => setAsked({ what: command, clientId: target }));
        break;
      case 'message':
        write(target);
        break;
      case 'snooze':
      case 'reviewed':
        setAside(target, command);
        break;
    }
    return true;
  }
  useCommands(run);

  const now = Date.parse(caseload.asOf);
  const context: RowsContext = {
    view,
    chosen,
    deeds,
    locale,
    decided: mine,
    pending: decisions.pending,
    actOf: (row, isSettled) => {
      const act = isSettled ? (left(row.clientId)?.lastAct ?? null) : row.lastAct;
      return act && !act.isOwn ? actWords(act, now) : null;
    },
  };
  const { stop, decide, drifting, snoozed, reviewed } = caseload.counts;
  const all = stop + decide + drifting + snoozed + reviewed + caseload.counts['on-plan'];
  const shown = places.filter(({ row }) => matchesName(row.name, query));
  const today = (caseload.rows[0] ?? caseload.snoozed[0] ?? caseload.reviewed[0])?.today;

  return (
    <>
      <PanelFrame
        asideRef={asideRef}
        onClose={close}
        panel={
          chosen && (
            <ClientPanel
              key={chosen}
              clientId={chosen}
              row={rowOf(chosen)}
              panel={panel}
              decisions={decisions}
              decided={mine.get(chosen) ?? null}
              run={(command) => void run(command, chosen)}
              wantsMessage={writingTo?.clientId === chosen ? writingTo : null}
              locale={locale}
            />
          )
        }
      >
        <Arrivals {...arrived} onShow={queue.sort} />
        <div ref={listRef} className="grid gap-5">
          <QueueHead
            count={stop + decide + drifting}
            today={today}
            locale={locale}
            onKeys={() => setAsked({ what: 'keys', clientId: null })}
          />
          <div className="flex flex-wrap items-end justify-between gap-3">
            <search className="w-full sm:w-72">
              <SearchField
                label="Filter by name"
                hideLabel
                placeholder="Filter by name"
                value={query}
                onValueChange={setQuery}
              />
            </search>
            {isOwner && (
              <ScopeLinks
                current={view.scope}
                mine={triageHref(view, { scope: 'mine', client: null })}
                clinic={triageHref(view, { scope: 'clinic', client: null })}
              />
            )}
          </div>
          {(['stop', 'decide', 'drifting'] as const).map((group) => (
            <QueueGroup
              key={group}
              group={group}
              places={shown.filter((place) => place.group === group)}
              context={context}
            />
          ))}
          {all > 0 && <Folded caseload={caseload} places={places} query={query.trim()} context={context} />}
          {all === 0 && <NobodyHere />}
        </div>
      </PanelFrame>
      {/* Beside the list, which gives way to a client where there is no room for both. */}
      {asked && (
        <QueueDialogs
          asked={asked.what}
          row={asked.clientId ? rowOf(asked.clientId) : null}
          data={asked.clientId === chosen ? panel.data : null}
          decisions={decisions}
          onClose={() => setAsked(null)}
          locale={locale}
        />
      )}
    </>
  );
}

function NobodyHere() {
  return (
    <EmptyState icon="clients" title="No clients yet" action={<ButtonLink href="/clients">Invite a client</ButtonLink>}>
      Those you invite appear here as soon as they have joined.
    </EmptyState>
  );
}
