'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { PainScale } from '@/components/pain/pain-scale';
import { Button } from '@/components/ui/button';
import { sameAsUsual } from '@/domain/reminders/same-as-usual';
import { painWord } from '@/domain/symptoms/pain';
import { formatNumber } from '@/lib/format/numbers';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** Time to see that the finger hit the right number, before it is sent. */
const slipMs = 900;

type AskMorningProps = {
  question: string;
  hint: ReactNode;
  /** What was answered before, to be changed. */
  first: number | null;
  /** The client's usual pain; null while nobody knows it. */
  usual: number | null;
  onSaved: (pain: number) => void;
};

/** This morning's pain in one tap: a number, or "same as usual". */
export function AskMorning({ question, hint, first, usual, onSaved }: AskMorningProps) {
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
    onSaved(value);
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
      {usual !== null && <SameAsUsual usual={usual} onChoose={(value) => void save(value)} />}
    </form>
  );
}

function SameAsUsual({ usual, onChoose }: { usual: number; onChoose: (pain: number) => void }) {
  const locale = useLocale();
  const value = sameAsUsual(usual);
  return (
    <div className="mt-3">
      <Button variant="ghost" size="l" block onClick={() => onChoose(value)}>
        Same as usual: {value}
      </Button>
      {value !== usual && (
        <p className="mt-1.5 text-ink-2 text-small">
          Your usual is {formatNumber(usual, locale)}. Pain is kept in whole numbers, so this says {value}.
        </p>
      )}
    </div>
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
