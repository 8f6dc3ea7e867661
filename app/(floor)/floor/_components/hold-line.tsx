'use client';

import { useEffect, useRef } from 'react';
import { holdPhase, holdWords, secondsHeld } from '@/app/my/_screens/session/hold';
import type { Hold } from '@/app/my/_screens/session/session-draft';
import { useSignalOn } from '@/app/my/_screens/session/signals';
import { useNow } from '@/app/my/_screens/shared/use-now';
import { Button } from '@/components/ui/button';
import { formatClock } from '@/lib/format/numbers';

type HoldProps = {
  name: string;
  hold: Hold & { readonly seconds: number };
  /** Called once, when it has run to its end here. */
  onOver: () => void;
  /** Stopped after so many seconds of holding, 0 when nothing was held or nobody saw its end. */
  onStop: (seconds: number) => void;
};

/**
 * One client's hold: get ready, hold, and the other side where there is one. It counts from a stored start. One whose end
 * nobody saw, such as after a reload, is not logged: somebody else may have stood up long before.
 */
export function HoldLine({ name, hold, onOver, onStop }: HoldProps) {
  const now = useNow(100);
  const elapsed = Math.max(0, (now - hold.startedAt) / 1000);
  const phase = holdPhase(elapsed, hold.seconds, hold.perSide);
  const key = phase.kind === 'over' ? 'over' : `${phase.kind}${phase.side}`;
  const isUnseen = useRef(key === 'over');
  const ends = useRef({ onOver, onStop });
  ends.current = { onOver, onStop };
  useSignalOn(key);

  useEffect(() => {
    if (key !== 'over') return;
    if (isUnseen.current) ends.current.onStop(0);
    else ends.current.onOver();
  }, [key]);

  if (phase.kind === 'over') return null;
  const words = holdWords(phase, hold.perSide);
  return (
    <section
      aria-label={`Hold of ${name}`}
      className="flex flex-wrap items-center gap-x-2.5 rounded-field border border-spruce bg-spruce-tint px-3 text-spruce"
    >
      <p role="timer" className="min-w-14 font-strong text-[1.375rem] leading-none">
        {formatClock(phase.left)}
      </p>
      <p className="min-w-0 flex-1 truncate text-small">{words}</p>
      <Button
        variant="quiet"
        className="px-3!"
        aria-label={`Stop the hold of ${name}`}
        onClick={() => onStop(secondsHeld(elapsed, hold.seconds, hold.perSide))}
      >
        Stop
      </Button>
      <p role="status" className="sr-only">
        {`${name}: ${words}`}
      </p>
    </section>
  );
}
