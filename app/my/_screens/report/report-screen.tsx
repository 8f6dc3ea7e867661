'use client';

import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useAskedAgain } from '@/app/my/_app/navigation';
import { AdvicePanel } from '@/components/advice/advice-panel';
import { lockNow } from '@/components/advice/pending-lock';
import { AppLink } from '@/components/ui/app-link';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { rememberedSession } from '../shared/running-session';
import { ReportForm, type ReportWords } from './_components/report-form';
import { ReportSent } from './_components/report-sent';
import { reportLevel } from './report-outcome';

type Sent = { readonly level: 'emergency' | 'review' | null; readonly pain: number; readonly legWorse: boolean };

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
  const lock = lockNow(today, outbox.waiting);
  const cleared = today?.cleared ?? [];

  function send(words: ReportWords) {
    const report = {
      id: newId(),
      moment: from ? ('during' as const) : ('any' as const),
      ...words,
      plannedSessionId: from,
      reportedAt: new Date().toISOString(),
    };
    // The advice does not wait for anything: not for the network, not even for this device's own store.
    setSent({ level: reportLevel(report, cleared), pain: report.pain, legWorse: report.legWorse });
    void outbox.enqueue('symptoms.report', report);
    window.scrollTo({ top: 0 });
  }

  if (sent) return <ReportSent {...sent} clinic={clinic} from={lock || sent.level ? null : from} />;
  return (
    <div className="grid gap-4">
      <ReportForm clinic={clinic} cleared={cleared} onSend={send} inSession={from !== null} />
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
