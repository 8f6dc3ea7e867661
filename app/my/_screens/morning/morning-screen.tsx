'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { useLock } from '@/app/my/_app/use-lock';
import { todayWithPending } from '@/app/my/_app/with-messages';
import { LockBanner } from '@/app/my/_components/lock-banner';
import { PainChip } from '@/components/pain/pain-chip';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { PageTitle } from '@/components/ui/text';
import type { Today } from '@/contracts/plan';
import { addDays } from '@/domain/schedule/dates';
import { painBand, painWord } from '@/domain/symptoms/pain';
import { formatDayLong } from '@/lib/format/dates';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { AskMorning } from './ask-morning';
import { meaningOf } from './meaning';
import { Since } from './since';
import { TellMore } from './tell-more';

/** Where a reminder of the morning leads: one question, one tap, and what it means. */
export default function MorningScreen() {
  const query = useQuery(useTRPC().plan.today.queryOptions());
  const { waiting } = useOutbox();
  return (
    <QueryState query={query} what="This morning">
      {(today) => <MorningView today={todayWithPending(today, waiting)} />}
    </QueryState>
  );
}

function MorningView({ today }: { today: Today }) {
  const lock = useLock();
  const locale = useLocale();
  const [isChanging, setIsChanging] = useState(false);
  const answerRef = useRef<HTMLHeadingElement>(null);
  const { morning, hour, usualPain } = today;
  const { reported } = morning;

  function onSaved() {
    setIsChanging(false);
    // The scale that had the focus is gone.
    requestAnimationFrame(() => answerRef.current?.focus({ preventScroll: true }));
  }

  return (
    <div className="grid grid-cols-1 gap-3.5">
      <PageTitle eyebrow={formatDayLong(today.today, locale)}>This morning</PageTitle>
      {lock && <LockBanner lock={lock} clinic={today.clinic} />}
      {reported === null || isChanging ? (
        <Card>
          <AskMorning
            question={hour < 12 ? 'How is your back?' : 'How was your back?'}
            hint={<Since since={morning.since} today={today.today} />}
            first={reported}
            usual={usualPain}
            onSaved={onSaved}
          />
        </Card>
      ) : (
        <>
          <Answered today={today} pain={reported} headingRef={answerRef} onChange={() => setIsChanging(true)} />
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/my/today">Go to Today</ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}

type AnsweredProps = {
  today: Today;
  pain: number;
  headingRef: React.Ref<HTMLHeadingElement>;
  onChange: () => void;
};

function Answered({ today, pain, headingRef, onChange }: AnsweredProps) {
  const { morning, usualPain, policy, clinic, flare } = today;
  const { pending } = useOutbox();
  const { words } = meaningOf(pain, usualPain, { policy, responseTime: clinic.responseTime });
  // Later than the next morning a session is decided on without one.
  const closes = morning.since?.date === addDays(today.today, -1) ? morning.since : null;
  return (
    <Card aria-labelledby="morning-answer">
      <div className="flex items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-spruce-tint text-spruce">
          <Icon name="check" size={18} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 id="morning-answer" ref={headingRef} tabIndex={-1} className="font-strong text-heading outline-none">
            <span className="mr-2">Thank you</span>
            <PainChip pain={pain} label={painWord(pain)} />
          </h2>
          <p className="mt-1.5">{words}</p>
          <p className="mt-1.5 text-ink-2">
            {closes
              ? `That closes the loop of ${closes.title}: its next loads are decided from the whole session and this morning.`
              : flare
                ? 'Two settled days in a row end the flare.'
                : 'It counts in how your week went.'}
          </p>
          <p role="status" className="mt-1.5 text-ink-2 text-small">
            {pending > 0
              ? 'Kept on this phone. It is sent as soon as there is a connection.'
              : 'Your clinic has it. There is nothing more to do.'}
          </p>
        </div>
      </div>
      {painBand(pain) === 'high' && <TellMore clinic={clinic} />}
      <div className="mt-3">
        <Button variant="ghost" onClick={onChange} aria-label="Change this morning’s pain">
          Change
        </Button>
      </div>
    </Card>
  );
}
