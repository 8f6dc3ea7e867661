'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { PainChip } from '@/components/pain/pain-chip';
import { PainScale } from '@/components/pain/pain-scale';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { Today } from '@/contracts/plan';
import { painBand, painWord } from '@/domain/symptoms/pain';
import { formatWeekday, relativeDay } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** Time to see that the finger hit the right number, before it is sent. */
const slipMs = 900;

type MorningCardProps = Pick<Today, 'morning' | 'hour' | 'clinic' | 'today'>;

/** This morning's pain: one tap, then it stands there and can be changed. */
export function MorningCard({ morning, hour, clinic, today }: MorningCardProps) {
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

function Since({ since, today }: { since: Today['morning']['since']; today: string }) {
  const locale = useLocale();
  if (!since) return <>0 is no pain. One tap is enough.</>;
  const day = relativeDay(since.date, today, locale);
  const when = day === 'yesterday' ? 'yesterday’s' : `${formatWeekday(since.date, locale)}’s`;
  return (
    <>
      First check since {when} session, {since.title}.
    </>
  );
}

type AskProps = { question: string; hint: React.ReactNode; first: number | null; onSaved: () => void };

function AskMorning({ question, hint, first, onSaved }: AskProps) {
  const { enqueue } = useOutbox();
  const [pain, setPain] = useState(first);
  const [asksToSave, setAsksToSave] = useState(false);
  const isByKey = useLastByKey();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tapped = useRef<number | null>(null);

  async function save(value: number) {
    clearTimeout(timer.current);
    tapped.current = null;
    if (value !== first) {
      await enqueue('symptoms.report', {
        id: newId(),
        moment: 'morning',
        pain: value,
        regions: [],
        legSymptoms: [],
        legWorse: false,
        triggers: [],
        words: null,
        starAnswers: null,
        plannedSessionId: null,
        reportedAt: new Date().toISOString(),
      });
    }
    onSaved();
  }

  const saveTapped = useEffectEvent(() => {
    if (tapped.current !== null) void save(tapped.current);
  });
  // A tap counts even when the person leaves before the pause is over.
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && saveTapped();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      saveTapped();
    };
  }, []);

  function choose(value: number) {
    setPain(value);
    clearTimeout(timer.current);
    // Arrow keys pass through numbers that are not meant: they are confirmed by the button.
    if (isByKey.current) {
      tapped.current = null;
      setAsksToSave(true);
      return;
    }
    tapped.current = value;
    timer.current = setTimeout(saveTapped, slipMs);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (pain !== null) void save(pain);
      }}
    >
      <PainScale label={question} hint={hint} value={pain} onValueChange={choose} />
      {asksToSave && pain !== null && (
        <div className="mt-3">
          <Button type="submit">
            Save {pain}, {painWord(pain).toLowerCase()}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Whether the last thing the person touched was the keyboard. */
function useLastByKey() {
  const isByKey = useRef(false);
  useEffect(() => {
    const onKey = () => {
      isByKey.current = true;
    };
    const onPointer = () => {
      isByKey.current = false;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPointer, { capture: true });
    };
  }, []);
  return isByKey;
}

function TellMore({ clinic }: { clinic: MorningCardProps['clinic'] }) {
  return (
    <div className="mt-3 border-line border-t pt-3">
      <p className="text-ink-2 text-small">
        That is a lot. Tell us where and what came with it: your trainer answers {clinic.responseTime}. Nobody watches
        this app live; in an emergency call {clinic.emergencyNumber}.
      </p>
      <div className="mt-2.5">
        <ButtonLink href="/my/report" variant="ghost" icon="hurts">
          Tell more
        </ButtonLink>
      </div>
    </div>
  );
}
