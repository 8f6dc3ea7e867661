'use client';

import { useRef, useState } from 'react';
import { AskMorning } from '@/app/my/_screens/morning/ask-morning';
import { Since } from '@/app/my/_screens/morning/since';
import { TellMore } from '@/app/my/_screens/morning/tell-more';
import { PainChip } from '@/components/pain/pain-chip';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { Today } from '@/contracts/plan';
import { painBand, painWord } from '@/domain/symptoms/pain';

type MorningCardProps = Pick<Today, 'morning' | 'hour' | 'clinic' | 'today' | 'usualPain'>;

/** This morning's pain: one tap, then it stands there and can be changed. */
export function MorningCard({ morning, hour, clinic, today, usualPain }: MorningCardProps) {
  const [isChanging, setIsChanging] = useState(false);
  const doneRef = useRef<HTMLHeadingElement>(null);
  const { reported } = morning;

  function onSaved() {
    setIsChanging(false);
    // The scale that had the focus is gone.
    requestAnimationFrame(() => doneRef.current?.focus({ preventScroll: true }));
  }

  if (reported === null || isChanging) {
    const question = hour < 12 ? 'How is your back this morning?' : 'How was your back this morning?';
    return (
      <Card>
        <AskMorning
          question={question}
          hint={<Since since={morning.since} today={today} />}
          first={reported}
          usual={usualPain}
          onSaved={onSaved}
        />
      </Card>
    );
  }
  return (
    <Card aria-labelledby="morning-pain">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="flex min-w-0 flex-1 basis-40 items-center gap-3">
          <span className="grid size-9 shrink-0 place-items-center rounded-full bg-spruce-tint text-spruce">
            <Icon name="check" size={18} />
          </span>
          <h2 id="morning-pain" ref={doneRef} tabIndex={-1} className="font-strong text-item outline-none">
            <span className="mr-2">This morning</span>
            <PainChip pain={reported} label={painWord(reported)} />
          </h2>
        </div>
        <Button variant="quiet" onClick={() => setIsChanging(true)} aria-label="Change this morning’s pain">
          Change
        </Button>
      </div>
      {painBand(reported) === 'high' && <TellMore clinic={clinic} />}
    </Card>
  );
}
