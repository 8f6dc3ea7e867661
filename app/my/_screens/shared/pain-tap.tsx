'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PainScale } from '@/components/pain/pain-scale';
import { Button } from '@/components/ui/button';
import { painWord } from '@/domain/symptoms/pain';

/** Long enough to see which number was hit and to hit another one. */
const secondThoughtMs = 700;

export type PainTapProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What the tap does, such as "Start": for the button that the keyboard uses, and for the word while it happens. */
  verb: string;
  /** Such as "Starting". */
  doing: string;
  onChoose: (pain: number) => void;
  disabled?: boolean;
  initial?: number | null;
};

/**
 * One tap on a number both answers and goes on, after a moment in which another number can be hit. With the keyboard,
 * where arrows walk through the numbers, a button goes on.
 */
export function PainTap({ label, hint, verb, doing, onChoose, disabled = false, initial = null }: PainTapProps) {
  const [pain, setPain] = useState<number | null>(initial);
  const [isGoing, setIsGoing] = useState(false);
  const byPointer = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function choose(value: number) {
    clearTimeout(timer.current);
    setPain(value);
    setIsGoing(byPointer.current);
    if (byPointer.current) timer.current = setTimeout(() => onChoose(value), secondThoughtMs);
  }

  function confirm() {
    clearTimeout(timer.current);
    if (pain !== null) onChoose(pain);
  }

  return (
    <div
      onPointerDownCapture={() => {
        byPointer.current = true;
      }}
      onKeyDownCapture={() => {
        byPointer.current = false;
      }}
    >
      <PainScale label={label} hint={hint} value={pain} onValueChange={choose} disabled={disabled} />
      <div className="mt-1.5 flex min-h-6 flex-wrap items-center justify-between gap-2">
        <p aria-live="polite" className="font-semibold text-ink-2">
          {pain === null ? '' : `${pain} · ${painWord(pain)}${isGoing ? `. ${doing}…` : ''}`}
        </p>
        {pain !== null && !isGoing && (
          <Button onClick={confirm} disabled={disabled}>
            {verb} with {pain}
          </Button>
        )}
      </div>
    </div>
  );
}
