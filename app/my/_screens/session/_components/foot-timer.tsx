'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { ShellFoot } from '@/app/my/_app/shell-slots';
import { formatClock } from '@/lib/format/numbers';
import { useNow } from '../../shared/use-now';
import { type HoldPhase, holdPhase, secondsHeld } from '../hold';
import type { Hold, Rest } from '../session-draft';
import { signal } from '../signals';

/** A rest that ended longer ago than this is no news any more. */
const staleMs = 60_000;

type RestTimerProps = { rest: Rest; onChange: (rest: Rest | null) => void };

/** The rest at the foot. It counts from the stored end, so a locked phone or a reload cannot make it wrong. */
export function RestTimer({ rest, onChange }: RestTimerProps) {
  const now = useNow(250);
  const left = (rest.endsAt - now) / 1000;
  const isOver = left <= 0;
  const wasRunning = useRef(!isOver);

  useEffect(() => {
    if (isOver && wasRunning.current) signal('end');
    wasRunning.current = !isOver;
  }, [isOver]);

  useEffect(() => {
    if (now - rest.endsAt > staleMs) onChange(null);
  });

  return (
    <Foot
      clock={formatClock(left)}
      words={isOver ? `Rest is over: ${rest.then}` : `Rest, then ${rest.then}`}
      share={isOver ? 1 : 1 - left / rest.seconds}
      announce={isOver ? `Rest is over. Next: ${rest.then}` : ''}
    >
      {!isOver && (
        <FootButton
          label="Rest 30 seconds longer"
          onPress={() => onChange({ ...rest, endsAt: rest.endsAt + 30_000, seconds: rest.seconds + 30 })}
        >
          +30 s
        </FootButton>
      )}
      <FootButton label={isOver ? 'Close the timer' : 'Skip the rest'} onPress={() => onChange(null)}>
        {isOver ? 'OK' : 'Skip'}
      </FootButton>
    </Foot>
  );
}

type HoldTimerProps = {
  hold: Hold;
  /** Called once with the seconds to log. */
  onOver: () => void;
  /** Stopped before the end, after so many seconds. */
  onStop: (seconds: number) => void;
};

/** A hold at the foot: get ready, hold, and the other side where there is one. */
export function HoldTimer({ hold, onOver, onStop }: HoldTimerProps) {
  const now = useNow(100);
  const elapsed = Math.max(0, (now - hold.startedAt) / 1000);
  const phase = holdPhase(elapsed, hold.seconds, hold.perSide);
  const key = phase.kind === 'over' ? 'over' : `${phase.kind}${phase.side}`;
  const seen = useRef(key);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    if (seen.current !== key) signal(key === 'over' ? 'end' : 'change');
    seen.current = key;
    if (key === 'over') over.current();
  }, [key]);

  if (phase.kind === 'over') return null;
  const words = phaseWords(phase, hold.perSide);
  return (
    <Foot clock={formatClock(phase.left)} words={words} share={1 - phase.left / phase.of} announce={words}>
      <FootButton label="Stop the hold" onPress={() => onStop(secondsHeld(elapsed, hold.seconds, hold.perSide))}>
        Stop
      </FootButton>
    </Foot>
  );
}

function phaseWords(phase: Exclude<HoldPhase, { kind: 'over' }>, perSide: boolean): string {
  if (phase.kind === 'ready') return perSide ? 'Get ready, first side' : 'Get ready';
  if (phase.kind === 'change') return 'Change sides';
  if (!perSide) return 'Hold';
  return phase.side === 1 ? 'Hold, first side' : 'Hold, other side';
}

type FootProps = { clock: string; words: string; share: number; announce: string; children: ReactNode };

function Foot({ clock, words, share, announce, children }: FootProps) {
  return (
    <ShellFoot>
      <section
        aria-label="Timer"
        className="inverse flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-card px-4.5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:rounded-card md:pb-4"
      >
        <p role="timer" className="min-w-17 font-strong text-[2rem] leading-none tracking-[-0.02em]">
          {clock}
        </p>
        <div className="min-w-16 flex-1">
          <p className="text-small leading-snug">{words}</p>
          <div aria-hidden="true" className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-ink-2">
            <div className="h-full bg-pain-low" style={{ width: `${Math.min(100, share * 100)}%` }} />
          </div>
        </div>
        <div className="flex gap-2">{children}</div>
        <p role="status" className="sr-only">
          {announce}
        </p>
      </section>
    </ShellFoot>
  );
}

function FootButton({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="min-h-12 rounded-full border-[1.5px] border-current px-3.5 font-semibold text-small"
    >
      {children}
    </button>
  );
}
