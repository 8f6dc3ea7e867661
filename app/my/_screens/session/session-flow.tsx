'use client';

import { useEffect, useRef, useState } from 'react';
import { useFoot } from '@/app/my/_app/shell-slots';
import { useLock } from '@/app/my/_app/use-lock';
import { DueBanner } from '@/app/my/_components/due-banner';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { dueNow } from '@/components/advice/pending-lock';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import type { SessionDetail } from '@/contracts/plan';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { BeforeStart } from './_components/before-start';
import { EndSheet } from './_components/end-sheet';
import { ExercisePart } from './_components/exercise-part';
import { FinishPart } from './_components/finish-part';
import { HoldTimer, RestTimer, WayTimer } from './_components/foot-timer';
import { SessionBar } from './_components/session-bar';
import { SummaryPart } from './_components/summary-part';
import { finishPlace } from './session-draft';
import { useScreenAwake } from './signals';
import { useSession } from './use-session';

type SessionFlowProps = { detail: SessionDetail; locale: string };

/** Which part of the session is on the screen: locked, before, running, finishing or done. */
export function SessionFlow({ detail, locale }: SessionFlowProps) {
  const outbox = useOutbox();
  const session = useSession(detail);
  const { view, draft, change } = session;
  const [isEnding, setIsEnding] = useState(false);
  const lock = useLock(detail);
  const due = dueNow(detail, outbox.waiting);
  const isRunning = view.startedAt !== null && view.finishedAt === null;
  const { units } = detail.client;
  useScreenAwake(isRunning);
  useFoot(isRunning);

  const firstOpen = view.items.find(({ sets }) => sets.some(({ state }) => state !== 'done'));
  const place = lock ? finishPlace : (draft.place ?? firstOpen?.item.itemId ?? finishPlace);
  const line = view.items.find(({ item }) => item.itemId === place);
  useTopOnChange(isRunning ? `${place} ${line?.item.exerciseId}` : view.finishedAt ? 'summary' : 'before');

  if (view.finishedAt !== null) {
    return <SummaryPart detail={detail} session={session} units={units} locale={locale} />;
  }
  if (view.startedAt === null && lock) {
    return (
      <AdvicePanel
        about={lock}
        clinic={detail.clinic}
        heading="h1"
        actions={
          <>
            {lock.level === 'stop' && due && <ButtonLink href="/my/screening">Answer the questions</ButtonLink>}
            <ButtonLink variant="ghost" href="/my/today">
              Back to Today
            </ButtonLink>
          </>
        }
      />
    );
  }
  if (view.startedAt === null && detail.state === 'skipped') {
    return (
      <div className="grid gap-4">
        <PageTitle>{detail.title}</PageTitle>
        <EmptyState
          icon="plan"
          title="No longer in your plan"
          action={<ButtonLink href="/my/plan">See your plan</ButtonLink>}
        >
          This session was replaced. Nothing you logged has changed.
        </EmptyState>
      </div>
    );
  }
  if (view.startedAt === null && due) {
    return (
      <div className="grid gap-4">
        <PageTitle>{detail.title}</PageTitle>
        <DueBanner due={due} />
      </div>
    );
  }
  if (view.startedAt === null) {
    return <BeforeStart detail={detail} session={session} units={units} locale={locale} />;
  }

  const go = (to: string) => change({ place: to, lastSlot: null });
  const { hold } = draft;
  const held = view.items.find(({ item }) => item.itemId === hold?.itemId);
  const heldSet = held?.sets.find(({ setNumber }) => setNumber === hold?.setNumber);
  return (
    <>
      <SessionBar
        view={view}
        plannedSessionId={detail.plannedSessionId}
        place={place}
        onEnd={() => setIsEnding(true)}
        onGo={go}
      />
      <div className="mt-2">
        {line ? (
          <ExercisePart
            key={line.item.itemId}
            detail={detail}
            session={session}
            line={line}
            onGo={go}
            units={units}
            locale={locale}
          />
        ) : (
          <FinishPart
            detail={detail}
            session={session}
            lock={lock}
            onBack={() => go(firstOpen?.item.itemId ?? finishPlace)}
          />
        )}
      </div>
      {!lock && hold && held && heldSet && hold.seconds !== null && (
        <HoldTimer
          key={hold.startedAt}
          hold={{ ...hold, seconds: hold.seconds }}
          onOver={() => {
            session.logSet(held.item, { ...heldSet, values: { ...heldSet.values, seconds: hold.seconds } });
          }}
          onStop={(seconds) => {
            if (seconds > 0) session.edit(held.item.itemId, heldSet.setNumber, { seconds });
            change({ hold: null });
          }}
        />
      )}
      {!lock && hold && held && heldSet && hold.seconds === null && (
        <WayTimer
          key={hold.startedAt}
          way={hold}
          onSwitch={() => change({ hold: { ...hold, switchedAt: Date.now() } })}
          onDone={() => session.logSet(held.item, heldSet)}
          onStop={() => change({ hold: null })}
        />
      )}
      {!lock && hold === null && draft.rest && <RestTimer rest={draft.rest} onChange={(rest) => change({ rest })} />}
      <EndSheet
        open={isEnding}
        onClose={() => setIsEnding(false)}
        allDone={view.doneSets === view.totalSets}
        onEnd={(endedEarly) => {
          setIsEnding(false);
          change({ endedEarly, place: finishPlace, rest: null, hold: null });
        }}
      />
    </>
  );
}

/** Each part begins at its top, with the focus on its title. */
function useTopOnChange(part: string) {
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    window.scrollTo({ top: 0 });
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [part]);
}
