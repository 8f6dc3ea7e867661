'use client';

import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useAskedAgain } from '@/app/my/_app/navigation';
import { useLock } from '@/app/my/_app/use-lock';
import { todayWithPending } from '@/app/my/_app/with-messages';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { AppLink } from '@/components/ui/app-link';
import type { SymptomReportInput } from '@/contracts/symptoms';
import { countsAsFlare } from '@/domain/flare/flare';
import type { FlareAnswers } from '@/domain/flare/questions';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { rememberedSession } from '../shared/running-session';
import { FlareBegun } from './_components/flare-begun';
import { FlareQuestions } from './_components/flare-questions';
import { ReportForm, type ReportWords } from './_components/report-form';
import { ReportSent } from './_components/report-sent';
import { reportLevel } from './report-outcome';

type Sent = {
  readonly level: 'emergency' | 'review' | null;
  readonly report: SymptomReportInput;
  /** Where the way into a flare stands: asked by the pain or by the client's word, or begun. */
  readonly flare: 'by-pain' | 'by-word' | 'begun' | null;
};

const never = () => () => {};

/** "It hurts": what it is like, and at once what to do about it. Works without a network. */
export default function ReportScreen() {
  const outbox = useOutbox();
  const { data: today } = useQuery(useTRPC().plan.today.queryOptions());
  const [sent, setSent] = useState<Sent | null>(null);
  // After a report has been sent, its tab begins a new one.
  useAskedAgain(() => setSent(null));
  const from = useSyncExternalStore(never, rememberedSession, () => null);
  const clinic = today?.clinic ?? null;
  const lock = useLock();
  const cleared = today?.cleared ?? [];
  const usual = today?.usualPain ?? null;
  // What still waits to be sent was drawn last.
  const last = (today && todayWithPending(today, outbox.waiting).lastMarks) ?? null;
  // A lock comes first, and there is one flare at a time.
  const mayFlare = !today?.flare && (lock === null || lock.level === 'stop');

  function send(words: ReportWords) {
    const report = {
      id: newId(),
      moment: from ? ('during' as const) : ('any' as const),
      ...words,
      plannedSessionId: from,
      reportedAt: new Date().toISOString(),
    };
    // The advice does not wait for anything: not for the network, not even for this device's own store.
    const level = reportLevel(report, cleared);
    const asks = level === null && mayFlare && countsAsFlare({ pain: report.pain, usual });
    setSent({ level, report, flare: asks ? 'by-pain' : null });
    void outbox.enqueue('symptoms.report', report);
    window.scrollTo({ top: 0 });
  }

  function turnTo(next: Sent) {
    setSent(next);
    window.scrollTo({ top: 0 });
  }

  function begin(report: SymptomReportInput, answers: FlareAnswers) {
    if (sent) turnTo({ ...sent, flare: 'begun' });
    void outbox.enqueue('flares.begin', { id: newId(), report, answers });
  }

  if (sent?.flare === 'begun') return <FlareBegun pain={sent.report.pain} clinic={clinic} />;
  if (sent?.flare) {
    return (
      <FlareQuestions
        pain={sent.report.pain}
        usual={usual}
        isByPain={sent.flare === 'by-pain'}
        onBegin={(answers) => begin(sent.report, answers)}
        onLeave={() => turnTo({ ...sent, flare: null })}
      />
    );
  }
  if (sent) {
    const { level, report } = sent;
    return (
      <ReportSent
        level={level}
        pain={report.pain}
        legWorse={report.legWorse}
        clinic={clinic}
        from={lock || level ? null : from}
        onFlare={level === null && mayFlare ? () => turnTo({ ...sent, flare: 'by-word' }) : null}
      />
    );
  }
  return (
    <div className="grid gap-4">
      <ReportForm
        clinic={clinic}
        cleared={cleared}
        last={last}
        today={today?.today ?? ''}
        onSend={send}
        inSession={from !== null}
      />
      {lock && <AdvicePanel about={lock} clinic={clinic} />}
      <p className="text-center text-ink-2 text-small">
        Something has changed, beyond the pain?{' '}
        <AppLink href="/my/screening" className="-my-3 inline-block py-3 font-semibold underline underline-offset-4">
          Answer all questions
        </AppLink>
      </p>
    </div>
  );
}
